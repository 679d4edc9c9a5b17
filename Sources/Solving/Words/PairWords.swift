import CivilTime
package import ReviewModel

/// What a rule about two sessions asks of them, in the words of conflict sets and stories alike.
package enum PairWords {
  /// `must start together`, as it follows the names of the two; nil for a rule about their order.
  package static func demand(_ rule: Rule) -> String? {
    switch rule {
    case .separateDays: "must be on different days"
    case .separateTimes: "must not overlap"
    case .sameTime: "must start together"
    case .sameDay: "must be on one day"
    case .sameTeam: "must have the same reviewers"
    default: nil
    }
  }

  /// What the later session asks for: `at least 30 minutes after`, `within 1 hour after the end of`, `as soon as`
  /// (when one session starts, as the other ends).
  package static func gap(_ order: Precedence) -> String {
    let least = order.minGapMinutes > 0 ? "at least " + Sentence.length(order.minGapMinutes) : ""
    guard let most = order.maxGapMinutes else { return least.isEmpty ? "after" : least + " after" }
    if most <= 0 { return "straight after" }
    let longest = "at most " + Sentence.length(most)
    return (least.isEmpty ? longest : least + " and " + longest) + " after"
  }
}

extension Review {
  /// The names of the rooms that cannot be used while a room is, itself aside.
  package func rooms(besides room: RoomID) -> [RoomID] {
    guard rooms.contains(where: { $0.partOf != nil }) else { return [] }
    return ReviewIndex(self).roomsSharingSpace(with: room).filter { $0 != room }
  }

  /// Whether some session takes its room for longer than the session lasts.
  package var hasPreparation: Bool {
    sessions.contains { $0.setupMinutes > 0 || $0.clearMinutes > 0 }
  }

  /// The rooms that take only other kinds of session than a session's.
  package func roomsForOthers(than session: Session) -> [Room] {
    rooms.filter { !$0.kinds.isEmpty && !$0.kinds.contains(session.kind) }
  }
}
