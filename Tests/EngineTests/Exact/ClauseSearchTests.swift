import Testing

@testable import Engine

struct ClauseSearchTests {
  @Test(arguments: 0..<400)
  func `says of clauses and assumptions what trying every assignment says`(seed: UInt64) {
    let problem = RandomClauses(seed: seed)
    var search = problem.search()
    search.begin(assuming: problem.assumptions)
    switch search.verdict() {
    case .satisfied:
      let holds = { (literal: Literal) in search.kernel.isTrue(literal) }
      #expect(problem.clauses.allSatisfy { $0.contains(where: holds) })
      #expect(problem.assumptions.allSatisfy(holds))
    case .refuted(let core):
      #expect(core.allSatisfy { problem.assumptions.contains($0) })
      #expect(!problem.canHold(with: core))
    case .undecided: Issue.record("the search should have ended")
    }
  }

  @Test(arguments: 0..<150)
  func `asked again under other assumptions, it still tells the truth`(seed: UInt64) {
    let problem = RandomClauses(seed: seed)
    var search = problem.search()
    var random = SplitMix64(seed: seed)
    for _ in 0..<12 {
      let assumptions = (0..<problem.variableCount).filter { _ in random.below(3) == 0 }.map {
        Literal($0, random.below(2) == 0)
      }
      search.begin(assuming: assumptions)
      let found = search.verdict() == .satisfied
      #expect(found == problem.canHold(with: assumptions))
    }
  }

  /// Pigeons that do not fit their holes: refuted only by learning, restarting and forgetting a good deal.
  private func pigeons(_ pigeons: Int, holes: Int) -> ClauseSearch<NoTheory> {
    var kernel = ClauseKernel()
    _ = kernel.addVariables(pigeons * holes)
    for pigeon in 0..<pigeons {
      kernel.addClause((0..<holes).map { Literal(pigeon * holes + $0) })
      for other in 0..<pigeon {
        for hole in 0..<holes {
          kernel.addClause([!Literal(pigeon * holes + hole), !Literal(other * holes + hole)])
        }
      }
    }
    return ClauseSearch(kernel, NoTheory())
  }

  @Test func `eight pigeons do not fit seven holes, and seven do`() {
    var crowded = pigeons(8, holes: 7)
    #expect(crowded.verdict() == .refuted(core: []))
    #expect(crowded.conflicts > 2500)
    var roomy = pigeons(7, holes: 7)
    #expect(roomy.verdict() == .satisfied)
  }

  @Test func `stopping and going on changes nothing`() {
    var whole = pigeons(7, holes: 6)
    var sliced = whole
    _ = whole.advance(conflicts: 100_000)
    _ = sliced.verdict()
    #expect(whole.conflicts == sliced.conflicts)
    #expect(whole.decisions == sliced.decisions)
  }

  @Test func `phases decide which solution is found first`() {
    var search = pigeons(4, holes: 4)
    for pigeon in 0..<4 { search.kernel.phases[pigeon * 4 + 3 - pigeon] = true }
    _ = search.verdict()
    #expect((0..<4).allSatisfy { search.kernel.isTrue(Literal($0 * 4 + 3 - $0)) })
    #expect(search.conflicts == 0)
  }

  @Test func `an assumption that the facts deny is a core by itself`() {
    var kernel = ClauseKernel()
    _ = kernel.addVariables(3)
    kernel.addClause([!Literal(0)])
    var search = ClauseSearch(kernel, NoTheory())
    search.begin(assuming: [Literal(1), Literal(0), Literal(2)])
    #expect(search.advance(conflicts: 1) == .refuted(core: [Literal(0)]))
  }

  @Test func `Luby's sequence`() {
    #expect(
      (1...15).map { RestartPolicy.luby($0) } == [1, 1, 2, 1, 1, 2, 4, 1, 1, 2, 1, 1, 2, 4, 8])
  }
}
