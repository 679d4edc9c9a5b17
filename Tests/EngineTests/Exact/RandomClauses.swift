@testable import Engine

extension ClauseSearch {
  /// Runs to its end, a few conflicts at a time.
  mutating func verdict() -> Verdict {
    while true {
      let verdict = advance(conflicts: 3)
      if verdict != .undecided { return verdict }
    }
  }
}

/// Clauses at random over a few variables, and what trying every assignment says about them.
struct RandomClauses {
  let variableCount: Int
  let clauses: [[Literal]]
  let assumptions: [Literal]

  init(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    let variables = 4 + random.below(8)
    variableCount = variables
    let ratio = 30 + random.below(30)
    clauses = (0..<variables * ratio / 10).map { _ in
      let length = [1, 2, 2, 3, 3, 3, 3, 4, 5][random.below(9)]
      return Array(RandomClauses.literals(length, of: variables, &random))
    }
    assumptions = RandomClauses.literals(random.below(5), of: variables, &random)
  }

  /// Literals of variables that differ.
  private static func literals(
    _ count: Int, of variables: Int, _ random: inout SplitMix64
  ) -> [Literal] {
    var rest = Array(0..<variables)
    return (0..<min(count, variables)).map { _ in
      Literal(rest.remove(at: random.below(rest.count)), random.below(2) == 0)
    }
  }

  /// Whether some assignment makes all clauses and all of some other literals true.
  func canHold(with others: [Literal]) -> Bool {
    (0..<1 << variableCount).contains { bits in
      func holds(_ literal: Literal) -> Bool {
        (bits >> literal.variable & 1 == 1) == literal.isPositive
      }
      return others.allSatisfy(holds) && clauses.allSatisfy { $0.contains(where: holds) }
    }
  }

  func search() -> ClauseSearch<NoTheory> {
    var kernel = ClauseKernel()
    _ = kernel.addVariables(variableCount)
    for clause in clauses { kernel.addClause(clause) }
    return ClauseSearch(kernel, NoTheory())
  }
}
