import Testing

@testable import Engine

struct TalliesTests {
  @Test(arguments: 0..<300)
  func `says of sums and assumptions what trying every assignment says`(seed: UInt64) {
    let problem = RandomSums(seed: seed)
    var search = problem.search()
    var random = SplitMix64(seed: seed)
    for _ in 0..<8 {
      let assumptions = (0..<problem.variableCount).filter { _ in random.below(3) == 0 }.map {
        Literal($0, random.below(2) == 0)
      }
      search.begin(assuming: assumptions)
      switch search.verdict() {
      case .satisfied:
        #expect(problem.isKept { search.kernel.isTrue($0) })
        #expect(assumptions.allSatisfy { search.kernel.isTrue($0) })
      case .refuted(let core):
        #expect(core.allSatisfy { assumptions.contains($0) })
        #expect(!problem.canHold(with: core))
      case .undecided: Issue.record("the search should have ended")
      }
    }
  }

  @Test func `a sum added late counts what is a fact already`() {
    var kernel = ClauseKernel()
    _ = kernel.addVariables(4)
    kernel.addClause([Literal(0)])
    var search = ClauseSearch(kernel, SumsAlone())
    search.begin(assuming: [])
    #expect(search.advance(conflicts: 1) == .satisfied)
    search.rewind()
    let items = (0..<3).map { Tallies.Item(literal: Literal($0), weight: 1) }
    search.theory.tallies.add(
      items, limits: [Tallies.Limit(most: 1, isOn: Literal(3))], in: search.kernel)
    search.begin(assuming: [Literal(3), Literal(2)])
    #expect(search.advance(conflicts: 1) == .refuted(core: [Literal(3), Literal(2)]))
    search.begin(assuming: [Literal(3)])
    #expect(search.advance(conflicts: 1) == .satisfied)
    #expect(search.kernel.isFalse(Literal(1)) && search.kernel.isFalse(Literal(2)))
  }
}

/// Nothing holds beside clauses and sums.
private struct SumsAlone: Theory {
  var tallies = Tallies()

  mutating func notice(_ literal: Literal, in kernel: inout ClauseKernel) -> Bool {
    tallies.notice(literal)
    return true
  }
  mutating func forget(_ literal: Literal) { tallies.forget(literal) }
  mutating func dropPending() { tallies.dropPending() }
  mutating func derive(in kernel: inout ClauseKernel) -> Bool { tallies.derive(in: &kernel) }
  func explain(
    _ literal: Literal, _ first: Int32, _ second: Int32, in trail: Trail,
    into reason: inout [Literal]
  ) {
    guard let row = Tallies.row(ofNotes: second) else { return }
    tallies.explain(literal, first, row, in: trail, into: &reason)
  }
  mutating func proposal(in kernel: ClauseKernel) -> Literal? { nil }
}

/// Clauses and sums at random over a few variables.
private struct RandomSums {
  let variableCount: Int
  private var clauses: [[Literal]] = []
  private var sums: [(items: [Tallies.Item], limits: [Tallies.Limit])] = []

  init(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    variableCount = 6 + random.below(6)
    for _ in 0..<variableCount {
      clauses.append(literals(1 + random.below(3), &random))
      clauses[clauses.count - 1] += literals(1, &random)
    }
    for _ in 0..<1 + random.below(3) {
      let items = literals(3 + random.below(4), &random).map {
        Tallies.Item(literal: $0, weight: Int32(1 + random.below(4)))
      }
      var limits: [Tallies.Limit] = []
      for isOn in literals(1 + random.below(3), &random) {
        limits.append(Tallies.Limit(most: Int32(random.below(8)), isOn: isOn))
      }
      sums.append((items, limits))
    }
    // No clause may hold whatever the assignment.
    clauses = clauses.map { clause in
      clause.reduce(into: []) { if !$0.contains($1) && !$0.contains(!$1) { $0.append($1) } }
    }
  }

  private func literals(_ count: Int, _ random: inout SplitMix64) -> [Literal] {
    var rest = Array(0..<variableCount)
    return (0..<min(count, rest.count)).map { _ in
      Literal(rest.remove(at: random.below(rest.count)), random.below(2) == 0)
    }
  }

  func isKept(_ holds: (Literal) -> Bool) -> Bool {
    clauses.allSatisfy { $0.contains(where: holds) }
      && sums.allSatisfy { items, limits in
        let sum = items.reduce(0) { $0 + (holds($1.literal) ? $1.weight : 0) }
        return limits.allSatisfy { !holds($0.isOn) || sum <= $0.most }
      }
  }

  func canHold(with others: [Literal]) -> Bool {
    (0..<1 << variableCount).contains { bits in
      func holds(_ literal: Literal) -> Bool {
        (bits >> literal.variable & 1 == 1) == literal.isPositive
      }
      return others.allSatisfy(holds) && isKept(holds)
    }
  }

  func search() -> ClauseSearch<SumsAlone> {
    var kernel = ClauseKernel()
    _ = kernel.addVariables(variableCount)
    for clause in clauses { kernel.addClause(clause) }
    var theory = SumsAlone()
    for sum in sums { theory.tallies.add(sum.items, limits: sum.limits, in: kernel) }
    return ClauseSearch(kernel, theory)
  }
}
