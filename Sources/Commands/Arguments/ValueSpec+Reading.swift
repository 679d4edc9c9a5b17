import CivilTime
import Desk
import ICalendar
import Sheets
import ReviewModel

/// How typed text becomes a value, and what to say where it does not.
extension ValueSpec {
  /// The value of a text; nil where it is not one.
  func read(_ text: String) -> ArgumentValue? {
    switch self {
    case .path, .text:
      return text.isEmpty ? nil : .text(text)
    case .wholeNumber(let bounds):
      guard let number = Int(text), bounds.contains(number) else { return nil }
      return .number(number)
    case .duration:
      return ValueSpec.milliseconds(text).map { .milliseconds($0) }
    case .percentage:
      return Percentage(text).map { .percentage($0) }
    case .date:
      return (CivilDate(iso: text) ?? DateCell.read(text).value).map { .date($0) }
    case .minute:
      let withoutZone = text.hasSuffix("Z") ? String(text.dropLast()) : text
      return CivilMinute(iso: withoutZone).map { .minute($0) }
    case .address:
      return CalendarAddress(mailbox: text).map { .text($0.email) }
    case .choice(let words):
      return words.contains(text) ? .text(text) : nil
    }
  }

  /// What is wanted, to follow "Write".
  var wanted: String {
    switch self {
    case .path: "a file or folder"
    case .text: "a text"
    case .wholeNumber(let bounds):
      bounds.upperBound == .max
        ? "a whole number from \(bounds.lowerBound)"
        : "a whole number from \(bounds.lowerBound) to \(bounds.upperBound)"
    case .duration: "a time such as 10s, 500ms or 2m"
    case .percentage: "a percentage such as 5% or 2.5%"
    case .date: "a date such as 2013-02-04"
    case .minute: "a UTC time such as 2013-02-04T09:30"
    case .address: "an e-mail address such as timetable@council.example.org"
    case .choice(let words): English.list(words, or: true)
    }
  }

  /// The longest time that may be asked for: a day.
  private static let longest = 86_400_000

  private static func milliseconds(_ text: String) -> Int? {
    let units = [("ms", 1), ("s", 1000), ("m", 60_000), ("", 1000)]
    for (suffix, scale) in units where text.hasSuffix(suffix) {
      let digits = text.dropLast(suffix.count)
      guard let count = Int(digits), count > 0, count <= longest / scale else { return nil }
      return count * scale
    }
    return nil
  }
}
