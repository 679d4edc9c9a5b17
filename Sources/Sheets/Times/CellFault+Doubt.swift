import CivilTime
import Findings

/// What is said of words that a reader could turn round, and of times that are named without being given.
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

  static func monthFirst(_ text: String, date: CivilDate) -> CellFault {
    CellFault(
      .monthFirst, .note, text: text,
      quoted(text) + " is read with the month first, as " + date.shortWords
        + ": with the day first it is no day of the review.")
  }

  static func eitherOrder(_ text: String, read date: CivilDate, other: CivilDate) -> CellFault {
    CellFault(
      .monthFirst, .warning, text: text,
      quoted(text) + " is read day first, as " + date.words + ". With the month first it is "
        + other.words + ".",
      mend: "Write " + quoted(DateCell.write(other)) + " or " + quoted(DateCell.write(date)) + ".")
  }

  /// Whether nothing behind it in its clause can be trusted.
  var endsClause: Bool {
    [.unreadableTime, .unknownTimeWord, .unclearAbsence, .vagueTime].contains(code)
  }

  /// The fault with those of its offers that can be written as they stand, in place of the general advice.
  ///
  /// - Parameter isAccepted: Whether a text, written instead of ``text``, is read without a fault.
  func offering(where isAccepted: (String) -> Bool) -> CellFault {
    var fault = self
    fault.offers = []
    let sound = offers.filter { !$0.isEmpty && $0.unicodeScalars.count <= 60 && isAccepted($0) }
    if !sound.isEmpty {
      fault.mend = "Write " + sound.map { quoted($0) }.joined(separator: " or ") + "."
    }
    return fault
  }
}
