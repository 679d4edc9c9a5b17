/// A cost that no plan of a review exceeds.
///
/// The search adds prices in `Int32` where that is faster, and in an `Int` that has 32 bits in WebAssembly. A review
/// whose dearest plan fits can be planned everywhere, with the same result.
struct CostCeiling {
  /// The largest cost that the search can add up: a quarter of `Int32.max`, rounded down, so that the sum of a
  /// plan's cost, a change and the search's mark for an impossible change fits 32 bits.
  static let largest: Int64 = 500_000_000

  /// What a plan costs at most.
  let total: Int64
  /// The price that adds most to ``total``.
  let dearest: Price

  /// The ceiling of a review whose numbers all lie within ``NumberLimit``.
  init(of review: Review) {
    let units = UnitCeilings(of: review)
    let parts = Price.allCases.map { ($0, Int64(review.weights[$0]).capped(times: units[$0])) }
    total = parts.reduce(0) { min(Int64.max / 2, $0 + $1.1) }
    dearest = parts.max { $0.1 < $1.1 }?.0 ?? .unscheduled
  }
}

/// How many units of each price a plan can have at most.
private struct UnitCeilings {
  private let review: Review
  private let sessions: Int64
  private let seats: Int64
  private let teamDays: Int64
  private let contactUnits: Int64

  init(of review: Review) {
    self.review = review
    sessions = Int64(review.sessions.count)
    let reviewers = Int64(review.reviewers.count)
    seats = review.sessions.reduce(0) { $0 + min(reviewers, Int64($1.team.max)) }
    teamDays = reviewers * Int64(review.days.count)
    contactUnits =
      review.sessions.reduce(0) { $0 + Int64($1.minutes) } / Int64(max(1, review.gridMinutes))
  }

  subscript(price: Price) -> Int64 {
    switch price {
    case .unscheduled: total { $0.isOptional ? $0.priority : 0 }
    case .themeUncovered: total { $0.themes.count }
    case .preferredWindow: total { $0.preferred.isEmpty ? 0 : 1 }
    case .preferredOrder: total { $0.preferAfter.count }
    case .standIn: total { $0.choices.reduce(0) { $0 + $1.standIns.count } }
    case .optionalAbsent: total { $0.optionalParticipants.count }
    case .siteChange, .roomChange: min(seats, teamDays * sessions)
    case .placeholder, .backToBack: seats
    case .loadBalance: contactUnits
    case .longDay: contactUnits.capped(times: Int64(review.reviewers.count))
    case .roomFit: sessions * Int64((review.rooms.map { $0.capacity }.max() ?? 0) / 5)
    case .movedTime, .movedRoom: sessions
    case .movedReviewer: sessions * Int64(review.reviewers.count)
    case .movedParticipant: total { $0.choices.reduce(0) { $0 + $1.anyOf.count } }
    }
  }

  private func total(_ units: (Session) -> Int) -> Int64 {
    review.sessions.reduce(0) { $0 + Int64(units($1)) }
  }
}

extension Int64 {
  /// A product of two numbers that are not negative, at most a quarter of what fits.
  fileprivate func capped(times other: Int64) -> Int64 {
    let (product, overflow) = multipliedReportingOverflow(by: other)
    return overflow ? Int64.max / 4 : Swift.min(product, Int64.max / 4)
  }
}
