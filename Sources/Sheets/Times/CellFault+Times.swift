import CivilTime
import Findings

/// Every sentence that a cell with a time in it can earn; the words stand here and nowhere else.
extension CellFault {
  static func unreadableTime(_ text: String, examples: TimeExamples) -> CellFault {
    CellFault(
      .unreadableTime, text: text, quoted(text) + " is not a time that can be read.",
      mend: "Write it like " + quoted(examples.window) + ", " + quoted(examples.half)
        + " or \"any\".")
  }

  /// The fault of a text that is no date, with the date that is probably meant and an example near a date of the
  /// review.
  static func unreadableDate(
    _ text: String, likely: CivilDate? = nil, near anchor: CivilDate? = nil
  ) -> CellFault {
    let example = anchor ?? DateCell.exampleMonday
    return CellFault(
      .unreadableDate, text: text, quoted(text) + " is not a date that can be read.",
      mend: likely.map { "Write " + quoted(DateCell.write($0)) + "." }
        ?? "Write it like " + quoted(DateCell.write(example)) + " or "
        + quoted(example.iso.split(separator: "-").reversed().joined(separator: "/")) + ".")
  }

  static func unreadableClock(_ text: String, likely: [TimeOfDay] = []) -> CellFault {
    CellFault(
      .unreadableTime, text: text, quoted(text) + " is not a time of day that can be read.",
      mend: likely.isEmpty
        ? "Write it like \"09:30\" or \"2:15pm\"."
        : mendWriting(likely.map { $0.iso }))
  }

  static func unreadableHours(_ text: String) -> CellFault {
    CellFault(
      .unreadableTime, text: text, quoted(text) + " is not a start and an end.",
      mend: "Write it like \"09:00-17:00\".")
  }

  static func unreadableMinutes(_ text: String, likely: LikelyLength? = nil) -> CellFault {
    CellFault(
      .unreadableMinutes, text: text, quoted(text) + " is not a length of time that can be read.",
      mend: likely?.mend ?? "Write the minutes, such as \"75\", or \"1h 15m\".")
  }

  static func noSuchDate(_ text: String, mend: String) -> CellFault {
    CellFault(
      .noSuchDate, text: text, "There is no such date as " + quoted(text) + ".", mend: mend)
  }

  static func missingYear(_ text: String) -> CellFault {
    CellFault(
      .noSuchDate, text: text, quoted(text) + " has no year.",
      mend: "Write the year as well, such as \"4 Feb 2013\".")
  }

  static func noSuchTime(_ text: String, mend: String = "Write it like \"09:30\" or \"2:15pm\".")
    -> CellFault
  {
    CellFault(
      .noSuchTime, text: text, "There is no such time as " + quoted(text) + ".", mend: mend)
  }

  static func weekdayMismatch(
    _ text: String, falls date: CivilDate, keepingWeekday: String, keepingDate: String
  ) -> CellFault {
    CellFault(
      .weekdayMismatch, text: text, quoted(text) + " is a " + date.weekday.name + ".",
      mend: "Write \"" + keepingWeekday + "\" or \"" + keepingDate + "\".")
  }

  /// A date whose day and month are a day of the review, in another year.
  static func anotherYear(_ text: String, year: Int, likely: String, isHarmless: Bool) -> CellFault
  {
    CellFault(
      .dateOutsideReview, isHarmless ? .note : .warning, text: text,
      quoted(text) + " is in " + String(year) + ", and the review is not.",
      mend: "Write " + quoted(likely) + ".")
  }

  static func dateOutsideReview(
    _ text: String, extent: String?, likely: String? = nil, isHarmless: Bool
  ) -> CellFault {
    let days = extent.map { " (" + $0 + ")" } ?? ""
    return CellFault(
      .dateOutsideReview, isHarmless ? .note : .warning, text: text,
      quoted(text) + " is not on one of the review's days" + days + ".",
      mend: (likely.map { "Write " + quoted($0) + " if that was meant" } ?? "Correct the date")
        + ", or add the day to days.csv.")
  }

  static func outsideHours(
    _ text: String, hours: TimeSpan, wanted: TimeSpan? = nil, afternoon: String?, isHarmless: Bool
  ) -> CellFault {
    var longer = "give that day longer hours under Early or Late of days.csv."
    if let wanted, wanted.end <= CivilMinute(hours.start.date, .endOfDay) {
      // Early and Late open the evening for sessions that ask for it; Start and End would open it for all.
      let early = wanted.start < hours.start ? ", Early " + wanted.start.time.iso : ""
      let late = wanted.end > hours.end ? ", Late " + wanted.clockEnd.iso : ""
      longer =
        "add a row to days.csv, which keeps other sessions in their hours: Date "
        + DateCell.write(wanted.start.date) + early + late + "."
    }
    return CellFault(
      .timeOutsideHours, isHarmless ? .note : .warning, text: text,
      quoted(text) + " is outside the working hours of " + hours.start.date.shortWords + ", "
        + hours.start.time.iso + "-" + hours.clockEnd.iso + ".",
      mend: afternoon.map { "Write \"" + $0 + "\" if the afternoon was meant." }
        ?? "Correct the time, or " + longer)
  }

  static func partlyOutsideHours(_ text: String, hours: TimeSpan) -> CellFault {
    CellFault(
      .timeOutsideHours, .note, text: text,
      quoted(text) + " goes beyond the working hours of " + hours.start.date.shortWords + ", "
        + hours.start.time.iso + "-" + hours.clockEnd.iso + ": only the part inside them counts.")
  }

  static func endsBeforeItBegins(_ text: String, likely: String) -> CellFault {
    CellFault(
      .endsBeforeItBegins, text: text, quoted(text) + " ends before it begins.",
      mend: "Write \"" + likely + "\" if the two were swapped.")
  }

  static func emptyRange(_ text: String) -> CellFault {
    CellFault(
      .endsBeforeItBegins, text: text, quoted(text) + " ends at the moment it begins.",
      mend: "Write a later end.")
  }

  static func startWithoutEnd(_ text: String, day: String, start: TimeOfDay) -> CellFault {
    let hour = TimeOfDay(minutes: min(start.minutes + 60, 1440)) ?? .endOfDay
    return CellFault(
      .incompleteTime, text: text, quoted(text) + " has a start but no end.",
      mend: "Write \"" + day + start.iso + "-" + hour.iso + "\" or \"" + day + "after " + start.iso
        + "\".")
  }

  static func incompleteStart(_ text: String, examples: TimeExamples) -> CellFault {
    CellFault(
      .incompleteTime, text: text, quoted(text) + " is not a day and one time.",
      mend: "Write the day and the start, such as " + quoted(examples.start) + ".")
  }

  static func notOneDay(_ text: String, example: String) -> CellFault {
    CellFault(
      .incompleteTime, text: text, quoted(text) + " is not one day.",
      mend: "Write one day, such as " + quoted(example) + ".")
  }

  static func weekdayNotInReview(_ text: String, name: String, extent: String?) -> CellFault {
    let days = extent.map { ", which runs from " + $0 } ?? ""
    return CellFault(
      .weekdayNotInReview, text: text, "There is no " + name + " in the review" + days + ".",
      mend: "Name one of its days, or write the full date.")
  }

  static func noSuchDays(_ text: String, extent: String?) -> CellFault {
    let days = extent.map { ", which runs from " + $0 } ?? ""
    return CellFault(
      .weekdayNotInReview, text: text,
      quoted(text) + " leaves none of the days of the review" + days + ".",
      mend: "Name one of its days.")
  }

  static func ambiguousRange(_ text: String, first: String, second: String) -> CellFault {
    CellFault(
      .ambiguousTime, text: text, quoted(text) + " may be in the morning or in the evening.",
      mend: "Write \"" + first + "\" or \"" + second + "\".")
  }

  static func hoursMeantForAll(_ text: String) -> CellFault {
    CellFault(
      .ambiguousTime, .note, text: text,
      "The hours in " + quoted(text) + " are taken to be meant for each of its days.",
      mend: "Put a semicolon between the days if only the last is limited.")
  }

  static func spreadsheetDate(_ text: String, time: String, date: String?) -> CellFault {
    let other = date.map { " Write \"" + $0 + "\" if the date was meant." } ?? ""
    return CellFault(
      .spreadsheetDate, text: text,
      quoted(text) + " looks like a time that a spreadsheet has changed into a date.",
      mend: "Write " + time + "." + other)
  }

  static func spreadsheetNumber(_ text: String, means: String) -> CellFault {
    CellFault(
      .spreadsheetNumber, .note, text: text,
      quoted(text) + " is the number by which a spreadsheet stores " + means + ", and is read so.")
  }

  static func nothingLeft(_ text: String) -> CellFault {
    CellFault(
      .nothingLeft, .warning, text: text, quoted(text) + " leaves no time at all.",
      mend: "Take one of the items out, or write \"never\".")
  }

  static func preferNot(_ text: String, item: String) -> CellFault {
    CellFault(
      .unreadableTime, text: item,
      "A wish names the times that are wanted, not " + quoted(text) + ".",
      mend: "Write " + quoted("not " + text)
        + " if no other time is possible, or wish for the other times.")
  }
}

extension TimeSpan {
  /// The time at which a span of one day ends, 24:00 where it is midnight.
  var clockEnd: TimeOfDay {
    end.time == .midnight && start < end ? .endOfDay : end.time
  }
}
