import Engine
import ReviewModel

/// The prices that are not part of one session's own choices, and what leaving a session out costs.
extension Formulation {
  /// Sets the shared prices and the price of each absence.
  mutating func addPrices() {
    let weights = review.weights
    problem.prices.missingSkill = weights[.themeUncovered]
    problem.prices.backToBack = weights[.backToBack]
    problem.prices.imbalance = weights[.loadBalance]
    problem.prices.placeChange = weights[.roomChange]
    problem.prices.siteChange = weights[.siteChange]
    problem.prices.longDay = weights[.longDay]
    problem.prices.spareSeats = weights[.roomFit]
    problem.prices.absentee = weights[.optionalAbsent]
    var dearest = Price.allCases.reduce(0) { max($0, weights[$1]) }
    for (number, session) in review.sessions.enumerated() where session.isOptional {
      let price = weights[.unscheduled] * session.priority
      problem.activities[number].absencePrice = price
      dearest = max(dearest, price)
    }
    // No saving elsewhere may make up for a session that must be held.
    let mandatoryPrice = 4 * dearest + 2000
    for (number, session) in review.sessions.enumerated() where !session.isOptional {
      problem.activities[number].absencePrice = mandatoryPrice
    }
  }

  /// Lets the absence of a session that must be held cost more the higher its priority: for plans that cannot hold all.
  mutating func weighAbsencesByPriority() {
    for (number, session) in review.sessions.enumerated() where !session.isOptional {
      // Beyond nine, one would count for more than all the others together.
      problem.activities[number].absencePrice *= max(1, min(9, session.priority))
    }
  }
}
