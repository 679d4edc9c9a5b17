import ReviewModel
import Solving

/// order, separate-days, separate-times, same-time, same-day, same-team, parallel: what binds sessions to each other.
struct LinkFacts {
  private let set: ConflictSet

  init(_ set: ConflictSet) {
    self.set = set
  }

  func steps() -> [ConflictStory.Step] {
    set.conflicts.compactMap { conflict in
      guard conflict.sessions.count == 2 else {
        guard conflict.rule == .parallel else { return nil }
        return ConflictStory.Step(
          "No more than \(counted(set.review.rules.maxParallel, "session")) may run at once.",
          [conflict])
      }
      let (one, other) = (conflict.sessions[0], conflict.sessions[1])
      let pair = set.names.session(one) + " and " + set.names.session(other)
      switch conflict.rule {
      case .order:
        let orders = [(one, other), (other, one)].compactMap { order($0, after: $1) }
        return ConflictStory.Step(English.list(orders) + ".", [conflict])
      default:
        return PairWords.demand(conflict.rule).map {
          ConflictStory.Step(pair + " " + $0 + ".", [conflict])
        }
      }
    }
  }

  private func order(_ later: SessionID, after earlier: SessionID) -> String? {
    let session = set.review.sessions.first { $0.id == later }
    let orders = session?.after.filter { $0.session == earlier } ?? []
    guard let least = orders.map({ $0.minGapMinutes }).max() else { return nil }
    // The strictest of what is said more than once.
    let strictest = Precedence(
      session: earlier, minGapMinutes: least,
      maxGapMinutes: orders.compactMap { $0.maxGapMinutes }.min())
    return set.names.session(later) + " must come " + PairWords.gap(strictest) + " "
      + set.names.session(earlier)
  }
}
