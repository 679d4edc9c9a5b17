import Testing

@testable import Engine

/// What is learned from a conflict, against every assignment of the variables.
struct ConflictAnalysisTests {
  /// A search that decided at random until two clauses contradicted each other.
  private struct Conflict {
    var search: ClauseSearch<NoTheory>
    let problem: RandomClauses

    /// The conflict that a seed leads to; nil where the clauses are satisfied first, or contradict each other before
    /// the first decision.
    init?(seed: UInt64) {
      problem = RandomClauses(seed: seed)
      search = problem.search()
      guard search.propagate() else { return nil }
      // Level 1 belongs to the assumptions, of which there are none.
      search.kernel.trail.beginLevel()
      var random = SplitMix64(seed: seed)
      while true {
        let open = (0..<problem.variableCount).filter { search.kernel.isOpen(Literal($0)) }
        if open.isEmpty { return nil }
        search.kernel.trail.beginLevel()
        let decision = Literal(open[random.below(open.count)], random.below(2) == 0)
        search.kernel.trail.assign(decision, .none)
        if !search.propagate() { return }
      }
    }

    /// What the conflict teaches.
    mutating func learned() -> ConflictAnalysis {
      var analysis = ConflictAnalysis()
      analysis.learn(from: &search.kernel, NoTheory())
      return analysis
    }

    func level(_ literal: Literal) -> Int { search.kernel.trail.level(of: literal) }
  }

  private static let conflicts = (0..<600 as Range<UInt64>).compactMap { Conflict(seed: $0) }

  @Test func `many random clauses lead to a conflict after some decisions`() {
    #expect(Self.conflicts.count > 60)
    #expect(Self.conflicts.contains { $0.search.kernel.trail.level > 3 })
  }

  @Test func `a learned clause follows from the clauses, and is false where it was learned`() {
    for var conflict in Self.conflicts {
      let learned = conflict.learned().learned
      #expect(learned.allSatisfy { conflict.search.kernel.isFalse($0) })
      #expect(!conflict.problem.canHold(with: learned.map { !$0 }))
    }
  }

  @Test func `only its first literal is of the last level, so that it follows after going back`() {
    for var conflict in Self.conflicts {
      let analysis = conflict.learned()
      let levels = analysis.learned.map { conflict.level($0) }
      #expect(levels.first == conflict.search.kernel.trail.level)
      #expect(levels.dropFirst().allSatisfy { $0 < conflict.search.kernel.trail.level })
      #expect(analysis.backjump == levels.dropFirst().max() ?? 0)
      #expect(levels.count < 2 || levels[1] == analysis.backjump)
    }
  }

  @Test func `its glue is the number of levels that it joins`() {
    for var conflict in Self.conflicts {
      let analysis = conflict.learned()
      let levels = Set(analysis.learned.map { conflict.level($0) })
      #expect(analysis.glue == levels.count { $0 > ConflictAnalysis.assumptionLevel })
    }
  }

  @Test func `no literal of it follows from one clause of two and another literal of it`() {
    for var conflict in Self.conflicts {
      let learned = conflict.learned().learned
      for literal in learned.dropFirst() {
        // A literal that the negation of another makes false by a single clause adds nothing.
        let isImplied = conflict.problem.clauses.contains { clause in
          Set(clause).count == 2 && clause.contains(!literal)
            && clause.contains { $0 != !literal && learned.contains($0) }
            && isReason(clause, of: !literal, conflict)
        }
        #expect(!isImplied)
      }
    }
  }

  private func isReason(_ clause: [Literal], of literal: Literal, _ conflict: Conflict) -> Bool {
    guard case .binary(let other) = conflict.search.kernel.trail.reasons[literal.variable] else {
      return false
    }
    return clause.contains(other)
  }
}
