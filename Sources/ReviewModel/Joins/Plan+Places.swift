// The one rule for a session that a plan names twice: its first assignment counts, and the judge reports the second
// (`constraints.md`, rule `plan`). Everybody who asks where a session is held asks here.
extension Plan {
  /// Each session once, at the place that counts, in the order of the plan.
  public var countedAssignments: [Assignment] {
    var seen: Set<SessionID> = []
    return assignments.filter { seen.insert($0.session).inserted }
  }

  /// The place that counts of each session of the plan.
  public var places: [SessionID: Assignment] {
    var places: [SessionID: Assignment] = [:]
    for assignment in assignments where places[assignment.session] == nil {
      places[assignment.session] = assignment
    }
    return places
  }

  /// Where a session is held; nil where it is not.
  ///
  /// - Complexity: O(*n*) in the sessions of the plan; ``places`` answers for all of them at once.
  public func assignment(of session: SessionID) -> Assignment? {
    assignments.first { $0.session == session }
  }

  /// The places that a new plan pays for leaving: of a session named twice, the last.
  ///
  /// The prices of a move follow `fw.py`, which lets the last assignment of a published plan replace an earlier one.
  /// Only these prices may read a plan in that way.
  public var pricedPlaces: [SessionID: Assignment] {
    var places: [SessionID: Assignment] = [:]
    for assignment in assignments { places[assignment.session] = assignment }
    return places
  }
}
