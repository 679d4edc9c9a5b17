import CivilTime
import ReviewModel
import Solving

/// When somebody or something can be had, in the fewest words, on the days that matter.
struct DiaryWords {
  /// The days to speak of.
  let days: [WorkingDay]
  /// Other days of the review, which are not spoken of.
  var others: [WorkingDay] = []

  /// `is free only on Wednesday 6 February, 9am to midday`, `is away on …`, `is never free`; nil where free throughout.
  ///
  /// `free` and `away` are the words before the times in which somebody can or cannot be had, such as `is free
  /// only`. `never` stands where there is no such time.
  ///
  /// - Returns: The clause.
  func clause(
    _ availability: Availability, free: String, away: String, never: String
  ) -> String? {
    let hours = days.map { $0.longHours }
    let freeTimes = TimeSpan.subtracting(
      availability.unavailable, from: common(availability.available, hours))
    let awayTimes = TimeSpan.subtracting(freeTimes, from: hours)
    if awayTimes.isEmpty { return nil }
    if freeTimes.isEmpty { return never + " " + onDays() }
    if freeTimes.count <= awayTimes.count {
      // "Only" would be untrue of somebody who is free on days that are not in question.
      let elsewhere = TimeSpan.subtracting(
        availability.unavailable, from: common(availability.available, others.map { $0.longHours }))
      let limit = elsewhere.isEmpty ? "" : ", of the days in question"
      return free + " " + Sentence.times(freeTimes) + limit
    }
    return away + " " + Sentence.times(awayTimes)
  }

  /// `on Tuesday 5 February`, `on any of the 5 days`.
  private func onDays() -> String {
    guard days.count > 2 else {
      return "on " + English.list(days.map { $0.date.wordsWithoutYear }, or: true)
    }
    return "on any of the \(days.count) days in question"
  }

  /// What lies both in the windows, where there are any, and in some hours.
  private func common(_ windows: [TimeSpan]?, _ hours: [TimeSpan]) -> [TimeSpan] {
    guard let windows else { return hours }
    return TimeSpan.subtracting(TimeSpan.subtracting(windows, from: hours), from: hours)
  }
}
