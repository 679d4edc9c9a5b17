import CivilTime
import ReviewModel

/// The hours of a day that the board draws, in minutes from midnight.
struct DayRuler {
  /// The first hour.
  let begin: Int
  /// The end.
  let end: Int

  /// The ruler of a day, long enough to show what lies outside the day's hours.
  ///
  /// - Parameters:
  ///   - day: The day.
  ///   - placed: What is held on it.
  init(_ day: WorkingDay, _ placed: [PlacedSession]) {
    begin = placed.reduce(day.start.minutes) { min($0, $1.span.start.time.minutes) } / 60 * 60
    end = placed.reduce(day.end.minutes) {
      max($0, $1.span.start.time.minutes + $1.session.minutes)
    }
  }
}
