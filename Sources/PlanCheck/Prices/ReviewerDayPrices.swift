import CivilTime
import ReviewModel

// Prices that a reviewer's day pays.
extension JudgedTimetable {
  /// `back-to-back`: each contact session of a reviewer that starts the minute the last one ended.
  func backToBackShares() -> [CostShare] {
    reviewerDays.flatMap { reviewerDay -> [CostShare] in
      let sessions = reviewerDay.sessions
      return zip(sessions, sessions.dropFirst()).compactMap { last, next -> CostShare? in
        guard next.span.start == last.span.end, last.session.isContact, next.session.isContact
        else { return nil }
        return share(.backToBack, 1, of: reviewerDay, in: [last, next])
      }
    }
  }

  /// `room-change`: a reviewer's rooms a day, less one.
  func roomChangeShares() -> [CostShare] {
    reviewerDays.map { reviewerDay in
      let rooms = Set(reviewerDay.sessions.compactMap { $0.room?.id })
      return share(
        .roomChange, max(0, rooms.count - 1), of: reviewerDay,
        in: reviewerDay.sessions.filter { $0.room != nil })
    }
  }

  /// `site-change`: a reviewer's sites a day, less one.
  func siteChangeShares() -> [CostShare] {
    reviewerDays.map { reviewerDay in
      let sites = Set(reviewerDay.sessions.compactMap { $0.site })
      return share(
        .siteChange, max(0, sites.count - 1), of: reviewerDay,
        in: reviewerDay.sessions.filter { $0.site != nil })
    }
  }

  /// `long-day`: a reviewer's contact time a day above `longDayMinutes`, in whole grid units.
  func longDayShares() -> [CostShare] {
    reviewerDays.map {
      share(
        .longDay, max(0, $0.contactMinutes - review.rules.longDayMinutes) / review.gridMinutes,
        of: $0, in: $0.sessions.filter { $0.session.isContact })
    }
  }

  /// `load-balance`: the most loaded reviewer's contact time less the least loaded's, each in whole grid units,
  /// among those who count in the balance and are not placeholders; shared between the two.
  func loadBalanceShares() -> [CostShare] {
    let loads = balancedLoads(contactMinutes)
    guard let most = loads.max(by: { $0.units < $1.units }),
      let least = loads.min(by: { $0.units < $1.units })
    else { return [] }
    return [
      CostShare(
        .loadBalance, most.units - least.units, reviewers: [most.reviewer, least.reviewer])
    ]
  }

  /// Each reviewer's contact time in the review's days, in the order of the review.
  var contactMinutes: [Int] {
    review.reviewers.map { reviewer in
      reviewerDays.reduce(0) { $0 + ($1.reviewer.id == reviewer.id ? $1.contactMinutes : 0) }
    }
  }

  /// What `load-balance` counts where each reviewer, in the order of the review, has some contact time.
  func loadBalance(of contactMinutes: [Int]) -> Int {
    let loads = balancedLoads(contactMinutes).map { $0.units }
    guard let most = loads.max(), let least = loads.min() else { return 0 }
    return most - least
  }

  /// The contact time, in whole grid units, of those who count in the balance.
  private func balancedLoads(
    _ contactMinutes: [Int]
  ) -> [(reviewer: ReviewerID, units: Int)] {
    zip(review.reviewers, contactMinutes)
      .filter { $0.0.countsInBalance && !$0.0.isPlaceholder }
      .map { ($0.0.id, $0.1 / review.gridMinutes) }
  }

  private func share(
    _ price: Price, _ count: Int, of reviewerDay: ReviewerDay, in sessions: [JudgedSession]
  ) -> CostShare {
    CostShare(
      price, count, sessions: sessions.map { $0.id }, reviewers: [reviewerDay.reviewer.id],
      on: reviewerDay.day.date)
  }
}
