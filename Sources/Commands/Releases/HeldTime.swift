import CivilTime
import Disk
import Findings
import ReviewModel
import Sheets

/// From which minute on a timetable may still be changed.
enum HeldTime {
  /// The minute before which everything stays.
  ///
  /// What has been held by the clock stays, and so does what starts before a time that was asked for. Outside the days
  /// of a review the clock says nothing: before them nothing has been held, and after them there is nothing
  /// to replan but for practice.
  ///
  /// - Parameters:
  ///   - text: What was asked for, such as `Tue 13:00`; nil for nothing.
  ///   - review: The review.
  ///   - environment: The environment variables.
  /// - Returns: The minute; nil where everything may be changed.
  static func end(
    _ text: String?, in review: Review, _ environment: [String: String]
  ) throws(CommandFailure) -> CivilMinute? {
    var end = try byTheClock(review, environment)
    guard let text else { return end }
    let reading = TimeCellReader(days: review.days, fieldworkStart: review.fieldworkStart)
      .readStart(text)
    guard let asked = reading.value, !reading.faults.contains(where: { $0.severity == .error })
    else {
      let reason = reading.faults.first.map { $0.message + " " } ?? ""
      throw CommandFailure(
        Finding(
          .unreadableFreeze, at: .file("--freeze-until"), text: text,
          reason + "A time to freeze until is a day of the review with a time.",
          mend: "Write it as \"Tue 13:00\"."))
    }
    end = max(end ?? asked, asked)
    return end
  }

  private static func byTheClock(
    _ review: Review, _ environment: [String: String]
  ) throws(CommandFailure) -> CivilMinute? {
    let utc = try WritingTime.minute(nil, environment)
    let now = utc + ReviewClock.minutesAhead(ofUTC: utc, in: review)
    guard let first = review.days.map({ $0.hours.start }).min(),
      let last = review.days.map({ $0.hours.end }).max(), first < now, now < last
    else { return nil }
    return now
  }
}
