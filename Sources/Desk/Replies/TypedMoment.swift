import CivilTime
import Findings
import ICalendar
import ReviewModel
import Sheets

/// When somebody answered, as people type it into a cell: `16 Jan`, `16.01.2013`, `Wed 16 January 2013 9am`,
/// `9:30 on 16/1`.
///
/// Dates are read as in every sheet, the day first, and times too.
enum TypedMoment {
  /// More words than a date and a time have, and few enough to try each place between the two.
  private static let mostWords = 10

  /// The moment that a cell gives; nil where it gives none.
  ///
  /// A day alone stands for its end, since an answer given on the day of the question comes after it.
  ///
  /// Where the year is missing, the year nearest to the anchor is meant; without an anchor the year must be there.
  ///
  /// - Returns: The time.
  static func time(_ text: String, near anchor: CivilDate?) -> WallTime? {
    let words = text.split(separator: " ").map { String($0) }
    guard (1...mostWords).contains(words.count) else { return nil }
    if let date = date(words[...], near: anchor) { return WallTime(date) + Int64(86_399) }
    for place in words.indices.dropFirst().reversed() {
      let (front, back) = (words[..<place], words[place...])
      if let date = date(front, near: anchor), let time = clock(back) { return moment(date, time) }
      if let date = date(back, near: anchor), let time = clock(front) { return moment(date, time) }
    }
    return nil
  }

  private static func date(_ words: ArraySlice<String>, near anchor: CivilDate?) -> CivilDate? {
    let reading = DateCell.read(joined(words), near: anchor)
    return reading.faults.contains { $0.severity == .error } ? nil : reading.value
  }

  private static func clock(_ words: ArraySlice<String>) -> TimeOfDay? {
    let reading = ClockCell.read(joined(words))
    return reading.faults.contains { $0.severity == .error } ? nil : reading.value
  }

  /// Words as one text, without the commas that stand between a date and a time.
  private static func joined(_ words: ArraySlice<String>) -> String {
    var octets = Array(words.joined(separator: " ").utf8)[...]
    while octets.last == UInt8(ascii: ",") { octets.removeLast() }
    while octets.first == UInt8(ascii: ",") { octets.removeFirst() }
    return String(decoding: octets, as: UTF8.self)
  }

  private static func moment(_ date: CivilDate, _ time: TimeOfDay) -> WallTime {
    WallTime(date) + Int64(time.minutes * 60)
  }
}
