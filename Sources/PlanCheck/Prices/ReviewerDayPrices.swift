import CivilTime
import ReviewModel

// Prices that a reviewer's day pays.
extension JudgedTimetable {
  /// `back-to-back`: each contact session of a reviewer that starts the minute the last one ended.
  func countBackToBack() -> Int {
    reviewerDays.reduce(0) { sum, reviewerDay in
      let sessions = reviewerDay.sessions
      return sum
        + zip(sessions, sessions.dropFirst()).count { last, next in
          next.span.start == last.span.end && last.session.isContact && next.session.isContact
        }
    }
  }

  /// `room-change`: a reviewer's rooms a day, less one.
  func countRoomChange() -> Int {
    reviewerDays.reduce(0) { sum, reviewerDay in
      let rooms = Set(reviewerDay.sessions.compactMap { $0.room?.id })
      return sum + max(0, rooms.count - 1)
    }
  }

  /// `site-change`: a reviewer's sites a day, less one.
  func countSiteChange() -> Int {
    reviewerDays.reduce(0) { sum, reviewerDay in
      let sites = Set(reviewerDay.sessions.compactMap { $0.site })
      return sum + max(0, sites.count - 1)
    }
  }

  /// `long-day`: a reviewer's contact time a day above `longDayMinutes`, in whole grid units.
  func countLongDay() -> Int {
    reviewerDays.reduce(0) {
      $0 + max(0, $1.contactMinutes - review.rules.longDayMinutes) / review.gridMinutes
    }
  }

  /// `load-balance`: the most loaded reviewer's contact time less the least loaded's, each in whole grid units,
  /// among those who count in the balance and are not placeholders.
  func countLoadBalance() -> Int {
    loadBalance(of: contactMinutes)
  }

  /// Each reviewer's contact time in the review's days, in the order of the review.
  var contactMinutes: [Int] {
    review.reviewers.map { reviewer in
      reviewerDays.reduce(0) { $0 + ($1.reviewer.id == reviewer.id ? $1.contactMinutes : 0) }
    }
  }

  /// What `load-balance` counts where each reviewer, in the order of the review, has some contact time.
  func loadBalance(of contactMinutes: [Int]) -> Int {
    let loads = zip(review.reviewers, contactMinutes)
      .filter { $0.0.countsInBalance && !$0.0.isPlaceholder }
      .map { $0.1 / review.gridMinutes }
    guard let most = loads.max(), let least = loads.min() else { return 0 }
    return most - least
  }
}
