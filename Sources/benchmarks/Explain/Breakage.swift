/// What a tired officer does to a week, after which it has no plan.
enum Breakage: String, CaseIterable {
  case roleAway = "role away"
  case pins
  case orderCycle = "order cycle"
  case capacity
  case crowd = "too many for the team"
  case lunch
  case travel
  case breakTime = "break"
  case roomOutage = "room outage"
  case conflictOfInterest = "conflict of interest"

  /// Every pair of different breakages.
  static var pairs: [[Breakage]] {
    allCases.indices.flatMap { one in
      allCases[(one + 1)...].map { [allCases[one], $0] }
    }
  }
}
