import ReviewModel

/// order, separate-days, separate-times, parallel: what binds sessions to each other.
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
        return ConflictStory.Step(Sentence.list(orders) + ".", [conflict])
      case .separateDays:
        return ConflictStory.Step(pair + " must be on different days.", [conflict])
      case .separateTimes: return ConflictStory.Step(pair + " must not overlap.", [conflict])
      default: return nil
      }
    }
  }

  private func order(_ later: SessionID, after earlier: SessionID) -> String? {
    let session = set.review.sessions.first { $0.id == later }
    let gaps = session?.after.filter { $0.session == earlier }.map { $0.minGapMinutes } ?? []
    guard let gap = gaps.max() else { return nil }
    return set.names.session(later) + " must come "
      + (gap > 0 ? "at least " + Sentence.length(gap) + " " : "") + "after "
      + set.names.session(earlier)
  }
}
