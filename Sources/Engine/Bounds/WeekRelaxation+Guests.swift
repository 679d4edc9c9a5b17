/// A problem for bounds by days, in which nobody asks which guests come.
extension ActivityProblem {
  /// The problem without its guests; at every start each activity pays the price of its cheapest guests.
  ///
  /// Every timetable of the problem is one of this, and costs no more in it.
  var withoutGuests: ActivityProblem {
    let staff = staffCount
    guard staff < workers.count else { return self }
    var result = self
    result.workers.removeSubrange(staff...)
    for number in activities.indices {
      let price = leastPriceOfGuests(of: activities[number])
      result.activities[number].workers.removeAll { $0.value >= staff }
      result.activities[number].requiredWorkers.removeAll { $0 >= staff }
      result.activities[number].guestChoices = []
      result.activities[number].exclusions = []
      for index in result.activities[number].starts.indices {
        result.activities[number].starts[index].price += price
      }
    }
    for index in wishes.indices {
      result.wishes[index].guest = nil
      result.wishes[index].invitations = []
    }
    return result
  }

  /// The least that the guests of an activity cost it.
  func leastPriceOfGuests(of activity: Activity) -> Int {
    var prices: [Int: Int] = [:]
    for choice in activity.workers { prices[choice.value] = choice.price }
    let required = activity.requiredWorkers.filter { workers[$0].isGuest }
    return required.reduce(0) { $0 + (prices[$1] ?? 0) }
      + activity.guestChoices.reduce(0) { sum, choice in
        sum + choice.anyOf.compactMap { prices[$0] }.sorted().prefix(choice.count).reduce(0, +)
      }
  }
}
