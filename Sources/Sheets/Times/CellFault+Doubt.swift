import CivilTime
import Findings

/// The faults of words that can be read in two ways, and of times that are named without being given.
extension CellFault {
  static func unknownTimeWord(
    _ text: String, word: String, offers: [String], examples: TimeExamples
  ) -> CellFault {
    let message =
      word == text
      ? quoted(text) + " is not a time that can be read."
      : quoted(word) + " is not a word about times, so " + quoted(text) + " cannot be read."
    return CellFault(
      .unknownTimeWord, text: text, message,
      mend: "Write days and hours alone, such as " + quoted(examples.window) + " or "
        + quoted(examples.taken) + ".", offers: offers)
  }

  static func unclearAbsence(
    _ text: String, offers: [String], examples: TimeExamples
  ) -> CellFault {
    CellFault(
      .unclearAbsence, text: text,
      "It is not clear which times in " + quoted(text) + " are free and which are not.",
      mend: "Write the times that are free, such as " + quoted(examples.half)
        + ", or those that are not, such as " + quoted(examples.taken) + ".", offers: offers)
  }

  /// Times without a word of their own, behind others that are not free.
  static func unclearBehindAbsence(
    _ text: String, offers: [String], examples: TimeExamples
  ) -> CellFault {
    CellFault(
      .unclearAbsence, text: text,
      quoted(text)
        + " stands behind times that are not free, so it may be free or not free itself.",
      mend: "Write the times that are free first, such as " + quoted(examples.half)
        + ", and those that are not behind them, each with \"not\".", offers: offers)
  }

  /// `Away until Wed`: refused behind a plain "not", and else read as the longer absence.
  static func untilDay(
    _ text: String, day: CivilDate, isIdiom: Bool, offers: [String], examples: TimeExamples
  ) -> CellFault {
    guard !isIdiom else {
      return CellFault(
        .unclearAbsence, text: text,
        quoted(text) + " does not say whether " + day.shortWords + " is free.",
        mend: "Write the days that are free, such as " + quoted(examples.dates) + ".",
        offers: offers)
    }
    let other = offers.first.map { "Write " + quoted($0) + " if it is." }
    return CellFault(
      .unclearAbsence, .note, text: text,
      quoted(text) + " is taken to mean that " + day.shortWords + " is not free either.",
      mend: other ?? "Name the first day that is free.")
  }

  /// A wish whose word stands behind the times.
  static func unclearWish(_ text: String, offers: [String], examples: TimeExamples) -> CellFault {
    CellFault(
      .unclearWish, text: text,
      "It is not clear which times in " + quoted(text) + " are wished for.",
      mend: "Put the word before the times, such as " + quoted("prefer " + examples.half) + ".",
      offers: offers)
  }

  /// A time that is named and not given; `lack` follows the text.
  static func vagueTime(
    _ text: String, _ lack: String, offers: [String], examples: TimeExamples
  ) -> CellFault {
    CellFault(
      .vagueTime, text: text, quoted(text) + " " + lack,
      mend: "Write the day and the hours, such as " + quoted(examples.window) + ".", offers: offers)
  }

  static func weekNotFromMonday(_ text: String, date: CivilDate, examples: TimeExamples)
    -> CellFault
  {
    CellFault(
      .vagueTime, text: text,
      quoted(text) + " is a week from a " + date.weekday.name + ", and weeks begin on a Monday.",
      mend: "Write the first and the last day, such as " + quoted(examples.dates) + ".")
  }

  static func severalHours(_ text: String, offer: String) -> CellFault {
    CellFault(
      .ambiguousTime, text: text, quoted(text) + " gives the hours of a day twice.",
      mend: "Put a comma between the hours if both are meant.", offers: [offer])
  }

  /// Numbers that may be dates or hours: `Wed 3`, `2-4 Feb, not 3`, `1.2-3.2`.
  static func dateOrHour(_ text: String, offers: [String], examples: TimeExamples) -> CellFault {
    CellFault(
      .ambiguousTime, text: text, quoted(text) + " may name dates or hours.",
      mend: "Write the month behind a date, such as " + quoted(examples.date)
        + ", and hours like " + quoted(examples.window) + ".", offers: offers)
  }

  /// A time that may end with its day or go on over several: `from 2pm on Tue`, `away Mon to Wed am`.
  static func oneDayOrMore(_ text: String, offers: [String], examples: TimeExamples) -> CellFault {
    CellFault(
      .ambiguousTime, text: text,
      quoted(text) + " may be a part of each day, or one stretch over several days.",
      mend: "Write each day with its hours, such as " + quoted(examples.window) + ".",
      offers: offers)
  }

  /// Hours behind the last of several days that are not free: `not Mon, Tue am`.
  static func hoursOfLastOrAll(_ text: String, offers: [String], examples: TimeExamples)
    -> CellFault
  {
    CellFault(
      .ambiguousTime, text: text,
      "The hours in " + quoted(text) + " may be meant for each of its days, or for the last alone.",
      mend: "Write each day with its hours, such as " + quoted(examples.taken) + ".",
      offers: offers)
  }

  /// Hours without a day behind a semicolon, where a day stands in another item: `Mon 9-11; 2-4`.
  static func hoursWithoutDay(
    _ text: String, hours: String, offers: [String], examples: TimeExamples
  ) -> CellFault {
    CellFault(
      .ambiguousTime, text: text,
      quoted(hours) + " in " + quoted(text)
        + " may be meant for the day beside it or for every day.",
      mend: "Write the day with its hours, such as " + quoted(examples.window) + ".",
      offers: offers)
  }

  /// Two limits that leave no limit when either will do: `after 10; before 3`.
  static func limitsApart(_ text: String, offers: [String], examples: TimeExamples) -> CellFault {
    CellFault(
      .ambiguousTime, text: text,
      quoted(text) + " leaves every time free: each part allows what the other does not.",
      mend: "Write one window, such as " + quoted(examples.window) + ".", offers: offers)
  }

  /// `Mon-Wed; only Thu`, where the other times are not among those of `only`.
  static func unclearOnly(_ text: String, offers: [String], examples: TimeExamples) -> CellFault {
    CellFault(
      .unclearAbsence, text: text,
      "\"Only\" leaves no other times, and " + quoted(text) + " names others.",
      mend: "Write the times that are free alone, such as " + quoted(examples.half) + ".",
      offers: offers)
  }

  static func danglingWord(
    _ text: String, word: String, offers: [String], examples: TimeExamples
  ) -> CellFault {
    CellFault(
      .unreadableTime, text: text,
      quoted(word) + " at the end of " + quoted(text) + " joins nothing.",
      mend: "Write what is missing, or a time such as " + quoted(examples.half) + ".",
      offers: offers)
  }

  static func monthFirst(_ text: String, date: CivilDate) -> CellFault {
    CellFault(
      .monthFirst, .note, text: text,
      quoted(text) + " is read with the month first, as " + date.shortWords
        + ": with the day first it is no day of the review.")
  }

  static func eitherOrder(
    _ text: String, read dates: ClosedRange<CivilDate>, other: ClosedRange<CivilDate>
  ) -> CellFault {
    func words(_ dates: ClosedRange<CivilDate>) -> String {
      let (first, last) = (dates.lowerBound, dates.upperBound)
      return first == last ? first.words : first.words + " to " + last.words
    }
    return CellFault(
      .monthFirst, .warning, text: text,
      quoted(text) + " is read day first, as " + words(dates) + ". With the month first it is "
        + words(other) + ".",
      mend: "Write " + quoted(DateCell.write(other)) + " or " + quoted(DateCell.write(dates)) + ".")
  }

  /// Whether nothing behind it in its clause can be trusted.
  var endsClause: Bool {
    [.unreadableTime, .unknownTimeWord, .unclearAbsence, .vagueTime].contains(code)
  }
}
