import Testing

@testable import Engine

/// The verdict about all rules of a problem, against every timetable that there is.
struct ConflictSearchTests {
  private func verdict(_ search: inout ConflictSearch) -> ConflictSearch.Verdict {
    while true {
      let verdict = search.advance(conflicts: 7)
      if verdict != .undecided { return verdict }
    }
  }

  @Test(arguments: 0..<80)
  func `a timetable is found where there is one, else rules none of which can be spared`(
    seed: UInt64
  ) {
    let problem = RandomGroundProblem.problem(activities: 2, seed: seed)
    let naive = NaiveGroundRules(problem: problem)
    let every = Array(problem.rules.indices)
    var search = ConflictSearch(problem)
    switch verdict(&search) {
    case .undecided: Issue.record("the search should have ended")
    case .feasible: #expect(naive.keeps(every, naive.timetable(search.timetable)))
    case .infeasible(let rules, let isIrreducible):
      #expect(isIrreducible)
      #expect(!naive.canHold(rules))
      for rule in rules { #expect(naive.canHold(rules.filter { $0 != rule })) }
    }
  }

  @Test func `problems of both kinds are among those at random`() {
    let verdicts = (0..<120 as Range<UInt64>).map { seed in
      var search = ConflictSearch(RandomGroundProblem.problem(activities: 2, seed: seed))
      return verdict(&search) == .feasible
    }
    #expect(verdicts.count { $0 } > 20)
    #expect(verdicts.count { !$0 } > 20)
  }

  @Test(arguments: 0..<40)
  func `it stops when it becomes known that there is no timetable, with rules to suspect`(
    seed: UInt64
  ) {
    let problem = RandomGroundProblem.problem(activities: 2, seed: seed)
    var search = ConflictSearch(problem)
    #expect(!search.isKnownImpossible && search.suspects.isEmpty && search.impossibleSince == nil)
    let first = search.advance(conflicts: 100_000)
    if first == .feasible {
      #expect(!search.isKnownImpossible && search.suspects.isEmpty)
    } else {
      #expect(first == .undecided && search.isKnownImpossible)
      #expect(search.impossibleSince ?? Int.max <= search.conflicts)
      #expect(!NaiveGroundRules(problem: problem).canHold(search.suspects))
    }
  }

  @Test(arguments: 0..<40)
  func `a timetable to try first changes no verdict`(seed: UInt64) {
    let problem = RandomGroundProblem.problem(activities: 3, seed: seed)
    var plain = ConflictSearch(problem)
    var timetable = Incumbent.empty(activityCount: 3)
    for (number, activity) in problem.activities.enumerated() {
      timetable.place(number, at: activity.starts.last, in: 0, crew: [0])
    }
    var guided = ConflictSearch(problem, preferring: timetable)
    #expect((verdict(&plain) == .feasible) == (verdict(&guided) == .feasible))
  }

  @Test(arguments: 0..<20)
  func `stopping and going on changes nothing`(seed: UInt64) {
    let problem = RandomGroundProblem.problem(activities: 3, seed: seed)
    var whole = ConflictSearch(problem)
    var sliced = whole
    var verdict = whole.advance(conflicts: 1_000_000)
    // The moment at which it becomes known that there is no timetable ends a stretch of work.
    if verdict == .undecided { verdict = whole.advance(conflicts: 1_000_000) }
    #expect(verdict == self.verdict(&sliced))
    #expect(whole.conflicts == sliced.conflicts)
  }
}
