/// People of whom a plan chooses some for a session.
public struct ParticipantChoice: Sendable, Hashable {
  /// The people to choose from.
  public var anyOf: [PersonID]
  /// How many of them attend, exactly.
  public var count: Int
  /// Whether the first of the list are wanted most.
  public var isRanked: Bool

  /// A choice among some people.
  public init(anyOf: [PersonID], count: Int = 1, isRanked: Bool = false) {
    self.anyOf = anyOf
    self.count = count
    self.isRanked = isRanked
  }

  /// Those who stand in for somebody wanted more (`stand-in`): all but the first ``count`` of a ranked choice.
  public var standIns: [PersonID] { isRanked ? Array(anyOf.dropFirst(max(0, count))) : [] }
}

extension Session {
  /// The people known to be chosen for the session, and of each ranked choice without any of them, the people
  /// wanted most.
  ///
  /// So a timetable made before somebody got a stand-in still holds.
  ///
  /// - Returns: The people known to be chosen first.
  public func choosing(_ named: [PersonID]) -> [PersonID] {
    let silent = choices.filter { choice in
      choice.isRanked && !choice.anyOf.contains { named.contains($0) }
    }
    return named + silent.flatMap { $0.anyOf.prefix(max(0, $0.count)) }
  }
}
