/// A lower bound from each activity alone: what it pays whatever the others do.
///
/// Every price is at least zero in what is left aside here (days, balance, links), so the sum of the
/// cheapest choices is a proof, if a modest one.
extension ActivityProblem {
  /// The least that any whole timetable costs.
  public var staticBound: Int {
    activities.reduce(0) { sum, activity in
      let held = leastOwnCost(of: activity)
      if activity.isMandatory { return sum + (held ?? 0) }
      return sum + min(held ?? activity.absencePrice, activity.absencePrice)
    }
  }

  /// The least that holding an activity costs by itself; nil where it cannot be held at all.
  private func leastOwnCost(of activity: Activity) -> Int? {
    guard let start = activity.starts.map({ $0.price }).min() else { return nil }
    var result = start
    if activity.needsPlace {
      let fits = activity.places.map { choice in
        let seats = places[choice.value].capacity - activity.headcount
        let spare = seats - min(activity.crewSize.upperBound, seats, staffCount)
        return choice.price + spare / prices.seatsPerUnit * prices.spareSeats
      }
      guard let place = fits.min() else { return nil }
      result += place
    }
    let eligible = Set(activity.workers.map { $0.value })
    for skill in activity.skills where !skill.contains(where: { eligible.contains($0) }) {
      result += prices.missingSkill
    }
    for choice in activity.workers where choice.price < 0 && choice.value < staffCount {
      result += choice.price
    }
    return result + leastPriceOfGuests(of: activity)
  }
}
