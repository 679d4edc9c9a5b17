import CSVText
public import CivilTime
public import Correspondence
public import ICalendar
public import ReviewModel

/// How answers are written in the replies sheet, and read however people write them.
public enum ReplyWords {
  /// What an answer's cell says; ``given`` is nil where nobody has answered.
  public struct Cell: Sendable, Hashable {
    /// The answer.
    public let given: Reply.Answer?
  }

  /// An answer as it is written.
  public static func text(_ answer: Reply.Answer?) -> String {
    switch answer {
    case .accepted: "Accepted"
    case .tentative: "Tentative"
    case .declined: "Declined"
    case .delegated(let other, let says):
      (other.map { delegatedTo + $0 } ?? "Delegated")
        + (says.map { delegateSays + $0.rawValue } ?? "")
    case nil: "No reply"
    }
  }

  /// The answer of a cell; nil where it is not understood.
  public static func answer(_ text: String) -> Cell? {
    let folded = CSVTable.folded(text)
    if folded.hasPrefix("delegated") {
      let says = DelegateAnswer.allCases.first {
        text.lowercased().hasSuffix(delegateSays + $0.rawValue)
      }
      let rest = text.dropLast(says.map { (delegateSays + $0.rawValue).count } ?? 0)
      let other = String(rest.dropFirst(delegatedTo.count)).trimmedOfSpace
      return Cell(given: .delegated(to: other.isEmpty ? nil : other, says: says))
    }
    switch folded {
    case "accepted", "accept", "accepts", "yes", "y", "comes", "coming":
      return Cell(given: .accepted)
    case "tentative", "maybe", "perhaps": return Cell(given: .tentative)
    case "declined", "decline", "declines", "no", "n", "notcoming": return Cell(given: .declined)
    case "", "noreply", "none": return Cell(given: nil)
    default: return nil
    }
  }

  /// The person or reviewer with a reference; nil for an unknown reference.
  ///
  /// Rooms do not answer.
  public static func recipient(_ reference: String, in review: Review) -> Recipient? {
    switch Recipient(reference, in: [review]) {
    case .room, nil: nil
    case let found: found
    }
  }

  /// A time as it is written: `2013-01-20 14:05`, with seconds where there are any.
  public static func text(_ time: WallTime?) -> String {
    guard let time else { return "" }
    let second = time.secondOfDay % 60
    let minute = minute(time)
    return minute.date.iso + " " + minute.time.iso
      + (second == 0 ? "" : (second < 10 ? ":0" : ":") + String(second))
  }

  /// The minute in which a time lies.
  public static func minute(_ time: WallTime) -> CivilMinute {
    CivilMinute(time.date, .midnight) + time.secondOfDay / 60
  }

  /// The time of a cell such as `2013-01-20 14:05`, or as people type it: `16 Jan`, `16/01/2013 9am`; nil for anything
  /// else.
  ///
  /// A day alone stands for its end, since an answer given on the day of the question comes after it.
  ///
  /// Where the year is missing, the year nearest to the anchor is meant; without an anchor the year must be there.
  ///
  /// - Returns: The time.
  public static func time(_ text: String, near anchor: CivilDate? = nil) -> WallTime? {
    exactTime(text) ?? TypedMoment.time(text, near: anchor)
  }

  /// The time of a cell as it is written here, with seconds perhaps; nil for anything else.
  private static func exactTime(_ text: String) -> WallTime? {
    let parts = text.split(whereSeparator: { $0 == " " || $0 == "T" }).map { String($0) }
    guard parts.count == 2, let date = date(parts[0]) else { return nil }
    let clock = parts[1].split(separator: ":").map { Int($0) ?? -1 }
    guard clock.count == 2 || clock.count == 3,
      let time = TimeOfDay(hour: clock[0], minute: clock[1])
    else { return nil }
    let second = clock.count == 3 ? clock[2] : 0
    guard (0...59).contains(second) else { return nil }
    return WallTime(date) + Int64(time.minutes * 60 + second)
  }

  /// The date `2013-01-20`, or `20/01/2013`, to which Excel turns it: the day first, as in every sheet.
  private static func date(_ text: String) -> CivilDate? {
    if let date = CivilDate(iso: text) { return date }
    let parts = text.split(separator: "/").map { Int($0) ?? -1 }
    guard parts.count == 3, CivilDate.readableYears.contains(parts[2]) else { return nil }
    return CivilDate(year: parts[2], month: parts[1], day: parts[0])
  }

  /// The minute of a cell such as `2013-02-05 10:00`; nil for anything else, a day alone included.
  public static func minute(_ text: String) -> CivilMinute? { exactTime(text).map { minute($0) } }

  /// A time that is proposed, as it is written: `2013-02-07 11:00-12:00`.
  public static func text(_ span: TimeSpan?) -> String {
    span.map { $0.start.date.iso + " " + $0.start.time.iso + "-" + $0.end.time.iso } ?? ""
  }

  /// The time of a cell such as `2013-02-07 11:00-12:00`; nil for anything else.
  public static func span(_ text: String) -> TimeSpan? {
    let parts = text.split(separator: " ").map { String($0) }
    guard parts.count == 2 else { return nil }
    let ends = parts[1].split(separator: "-").map { String($0) }
    guard ends.count == 2, let start = CivilMinute(iso: parts[0] + "T" + ends[0]),
      var end = CivilMinute(iso: parts[0] + "T" + ends[1])
    else { return nil }
    if end <= start { end = end + 1440 }
    return TimeSpan(from: start, to: end)
  }

  private static let delegatedTo = "Delegated to "
  /// The words between a substitute and their answer.
  private static let delegateSays = ", who "
}
