import Testing

@testable import Engine

/// The cheapest rules to give up, against every timetable that there is.
struct CheapestRelaxationTests {
  /// A problem in which the presence of the second activity and all banned starts may be given up, each at a price.
  private struct Question {
    let problem: GroundProblem
    let wishes: [CheapestRelaxation.Wish]
    let firm: [Int]

    init(seed: UInt64) {
      problem = RandomGroundProblem.problem(activities: 2, seed: seed)
      var random = SplitMix64(seed: seed)
      let bans = problem.activities.flatMap { $0.startBans.map { $0.rule } }
      wishes = ([problem.activities[1].presenceRule].compactMap { $0 } + bans).map {
        CheapestRelaxation.Wish(rule: $0, price: 1 + random.below(9))
      }
      let given = Set(wishes.map { $0.rule })
      firm = problem.rules.indices.filter { !given.contains($0) }
    }

    /// What a timetable gives up.
    func price(_ timetable: NaiveGroundRules.Timetable) -> Int {
      let naive = NaiveGroundRules(problem: problem)
      return wishes.filter { !naive.keeps([$0.rule], timetable) }.reduce(0) { $0 + $1.price }
    }

    /// The least that a timetable gives up which keeps all other rules; nil where there is none.
    var leastPrice: Int? {
      var least: Int?
      _ = NaiveGroundRules(problem: problem).someTimetable(keeping: firm) { timetable in
        let own = price(timetable)
        least = min(least ?? own, own)
        return least == 0
      }
      return least
    }
  }

  private func verdict(_ relaxation: inout CheapestRelaxation) -> CheapestRelaxation.Verdict {
    while true {
      let verdict = relaxation.advance(conflicts: 50)
      #expect(relaxation.lowerBound <= relaxation.cost)
      if verdict != .undecided { return verdict }
    }
  }

  @Test(arguments: 0..<40)
  func `nothing cheaper can be given up`(seed: UInt64) {
    let question = Question(seed: seed)
    var relaxation = CheapestRelaxation(
      question.problem, wishes: question.wishes, preferring: .empty(activityCount: 2))
    let verdict = verdict(&relaxation)
    guard let least = question.leastPrice else {
      #expect(verdict == .impossible)
      return
    }
    #expect(verdict == .found(isProven: true))
    #expect(relaxation.cost == least && relaxation.lowerBound == least)
    let naive = NaiveGroundRules(problem: question.problem)
    guard let found = relaxation.timetable.map({ naive.timetable($0) }) else {
      Issue.record("a timetable was found, and is not there")
      return
    }
    #expect(naive.keeps(question.firm, found))
    #expect(question.price(found) == least)
  }

  @Test func `some of the problems cost something, and some have no timetable at all`() {
    let prices = (0..<20 as Range<UInt64>).map { Question(seed: $0).leastPrice }
    #expect(prices.count { $0 ?? 0 > 0 } > 5)
    #expect(prices.contains(nil))
  }
}
