import CivilTime
import ReviewModel

extension JudgedTimetable {
  /// `daily-load`: no reviewer has more than `maxSessionsPerDay` contact sessions a day.
  func checkDailyLoad() -> [Violation] {
    reviewerDays
      .filter { $0.sessions.count { $0.session.isContact } > review.rules.maxSessionsPerDay }
      .map { Violation(.dailyLoad, $0.sessions.map { $0.id }, .reviewer($0.reviewer.id)) }
  }

  /// `break`: a reviewer's sessions with gaps shorter than `breakMinutes` between them span at most
  /// `maxRunMinutes`.
  ///
  /// Each session that ends too long after its run began is an instance of its own.
  func checkBreak() -> [Violation] {
    reviewerDays.flatMap { reviewerDay in
      var violations: [Violation] = []
      var run: [JudgedSession] = []
      for placed in reviewerDay.sessions {
        if let last = run.last, placed.span.start - last.span.end >= review.rules.breakMinutes {
          run = []
        }
        run.append(placed)
        if placed.span.end - run[0].span.start > review.rules.maxRunMinutes {
          violations.append(
            Violation(.breakTime, run.map { $0.id }, .reviewer(reviewerDay.reviewer.id)))
        }
      }
      return violations
    }
  }

  /// `lunch`: each reviewer has `lunch.minutes` free in one piece, starting on the grid from `lunch.from`, ending
  /// by `lunch.to`, on each day on which they have anything; or attends a session that is a `meal` and overlaps that
  /// time.
  func checkLunch() -> [Violation] {
    reviewerDays.compactMap { reviewerDay in
      guard let lunch = reviewerDay.day.lunch else { return nil }
      let date = reviewerDay.day.date
      let places = lunch.placements(on: date, gridMinutes: review.gridMinutes)
      let hours = lunch.hours(on: date)
      if reviewerDay.sessions.contains(where: { $0.session.isMeal && $0.span.overlaps(hours) }) {
        return nil
      }
      let hasLunch = places.contains { place in
        !reviewerDay.sessions.contains { $0.span.overlaps(place) }
      }
      guard !hasLunch else { return nil }
      return Violation(
        .lunch, reviewerDay.sessions.map { $0.id }, .lunch(reviewerDay.reviewer.id, date))
    }
  }
}
