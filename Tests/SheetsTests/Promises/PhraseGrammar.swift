import TestSupport

/// Phrases about times, made from the grammar that people write in, each with what it means in our own words.
enum PhraseGrammar {
  /// A phrase and the cell in our own words that means the same.
  struct Phrase: Sendable {
    var text: String
    var means: String
  }

  /// A phrase of one item.
  static func phrase(_ generator: inout SeededGenerator) -> Phrase {
    let day = generator.pick(PhraseGrammar.days)
    let hours = generator.pick(PhraseGrammar.hours)
    let name = generator.pick(day.names)
    let time = generator.pick(hours.names)
    let text: String
    var means = hours.means.isEmpty ? day.means : day.means + " " + hours.means
    switch generator.number(in: 0...2) {
    // "From 3pm Tue" may go on to the end of the week, so such hours stand behind their day.
    case 0 where !time.isEmpty && !isBound(time): text = time + " " + name
    case 1 where !time.isEmpty: text = name + ", " + time
    default: text = time.isEmpty ? name : name + " " + time
    }
    let (before, behind) = (generator.pick(taken), generator.pick(away))
    switch generator.number(in: 0...4) {
    case 0 where !isHalfOfRange(name, time, beside: before):
      means = "not " + means
      return Phrase(text: before + " " + text, means: means)
    case 1
    where !text.contains(",") && !text.contains(" and ")
      && !isHalfOfRange(name, time, beside: behind):
      means = "not " + means
      return Phrase(text: text + " " + behind, means: means)
    case 2:
      return Phrase(
        text: generator.pick(["only ", "free ", "available ", ""]) + text, means: means)
    case 3 where !isHalfOfRange(name, time, beside: before):
      return Phrase(
        text: generator.pick(["any time ", "any day "]) + before + " " + text,
        means: "any; not " + means)
    default:
      return Phrase(text: text, means: means)
    }
  }

  /// Whether hours before their day may bound the week as well.
  private static func isBound(_ time: String) -> Bool {
    ["from ", "until ", "till ", "up to "].contains { time.hasPrefix($0) }
  }

  /// Whether days and hours may be one stretch where nobody is there: `not Mon to Thu am`, `away Mon-Thu am`.
  private static func isHalfOfRange(_ name: String, _ time: String, beside word: String) -> Bool {
    let isSpaced = [" to ", " until ", " – "].contains { name.contains($0) }
    let isTight = ["Mon-Thu", "4-7 Feb", "Tue-Wed"].contains(name)
    let lasts = ["away", "leave", "A/L", "off"].contains { word.contains($0) }
    return (isSpaced || isTight && lasts)
      && ["am", "a.m.", "morning", "pm", "PM", "afternoon"].contains(time)
  }

  /// Texts of phrases.
  static func phrases(_ count: Int, seed: UInt64) -> [String] {
    var generator = SeededGenerator(seed: seed)
    return (0..<count).map { _ in phrase(&generator).text }
  }

  private static let days: [(names: [String], means: String)] = [
    (
      ["Mon", "Monday", "monday", "MON", "Mondays", "Mon 4 Feb", "4/2", "4 Feb 2013"], "Mon"
    ),
    (
      ["Tue", "Tues", "Tuesday", "Tue 5th", "Tuesday 5 February", "05/02/2013", "2013-02-05"], "Tue"
    ),
    (["Wed", "Weds", "Wednesday", "on Wednesday", "6th of Feb", "6.2.2013"], "Wed"),
    (["Thu", "Thur", "Thurs", "Thursday", "7 Feb"], "Thu"),
    (["Fri", "Friday", "Fridays", "8 Feb"], "Fri"),
    (["Mon-Thu", "Mon – Thu", "Mon to Thu", "Monday until Thursday", "4-7 Feb"], "Mon-Thu"),
    (["Tue-Wed", "Tuesday to Wednesday", "5/2 to 6/2"], "Tue-Wed"),
  ]

  private static let hours: [(names: [String], means: String)] = [
    ([""], ""), (["am", "a.m.", "morning", "mornings"], "am"),
    (["pm", "PM", "afternoon", "from noon"], "pm"),
    (
      [
        "09:30-12:30", "9.30 - 12.30", "0930-1230", "9:30am to 12:30pm",
        "half past 9 to half past 12",
      ], "09:30-12:30"
    ),
    (["2-4pm", "14:00-16:00", "2pm till 4pm", "2 to 4", "between 2 and 4"], "14:00-16:00"),
    (["after 3", "from 3pm", "from 15:00", "3pm onwards", "pm from 3"], "15:00-17:30"),
    (["before 11", "until 11am", "till 11", "no later than 11", "up to 11"], "09:00-11:00"),
  ]

  private static let taken = [
    "not", "except", "apart from", "busy", "away", "on leave", "annual leave", "unavailable",
    "not available", "can't do", "can’t do", "cannot make", "other than", "excluding", "A/L",
  ]
  private static let away = [
    "busy", "away", "on leave", "off", "unavailable", "not available", "- on leave",
  ]
}
