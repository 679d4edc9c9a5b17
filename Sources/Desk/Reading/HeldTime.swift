public import CivilTime
import Findings
public import ReviewModel
import Sheets

/// From which minute on a timetable may still be changed.
public enum HeldTime {
  /// The minute before which everything stays.
  ///
  /// What has been held by the clock stays, and so does what starts before a time that was asked for. Outside the
  /// days of a review the clock does not count: before them nothing has been held, and after them nobody replans but
  /// for practice.
  ///
  /// - Parameters:
  ///   - text: What was asked for, such as `Tue 13:00`; nil for nothing.
  ///   - review: The review.
  ///   - clock: What the door's clock shows.
  /// - Returns: The minute; nil where everything may be changed.
  /// - Throws: ``Refusal`` where the time that was asked for cannot be read.
  public static func end(
    _ text: String?, in review: Review, at clock: WallClock
  ) throws(Refusal) -> CivilMinute? {
    let end = byTheClock(review, clock)
    guard let text else { return end }
    let reading = TimeCellReader(days: review.days, fieldworkStart: review.fieldworkStart)
      .readStart(text)
    guard let asked = reading.value, !reading.faults.contains(where: { $0.severity == .error })
    else {
      let reason = reading.faults.first.map { $0.message + " " } ?? ""
      throw Refusal(
        Finding(
          .unreadableFreeze, at: .file("--freeze-until"), text: text,
          reason + "A time to freeze until is a day of the review with a time.",
          mend: "Write it as \"Tue 13:00\"."))
    }
    return max(end ?? asked, asked)
  }

  private static func byTheClock(_ review: Review, _ clock: WallClock) -> CivilMinute? {
    let now = clock.local(clock.utc, in: review)
    guard let first = review.days.map({ $0.hours.start }).min(),
      let last = review.days.map({ $0.hours.end }).max(), first < now, now < last
    else { return nil }
    return now
  }
}
