import Testing

@testable import benchmarks

struct `Weeks that are broken on purpose` {
  /// The rule that each breakage is about, which its conflict set must name.
  static let rules: [(Breakage, String)] = [
    (.roleAway, "reviewer-available"), (.pins, "pin"), (.orderCycle, "order"),
    (.capacity, "room-capacity"), (.crowd, "reviewer-clash"), (.lunch, "lunch"),
    (.travel, "reviewer-clash"), (.breakTime, "break"), (.roomOutage, "room-available"),
    (.conflictOfInterest, "conflict-of-interest"),
  ]

  @Test func `every cause is among them`() {
    #expect(Self.rules.map { $0.0 } == Breakage.allCases)
    #expect(Breakage.pairs.count == 45)
  }

  /// All but the crowd, whose proof takes a debug build minutes; `benchmarks explain` asks for it.
  private static let quick = rules.filter { $0.0 != .crowd }

  @Test(arguments: Self.quick)
  func `a cause is found out, and its rule is named`(breakage: Breakage, rule: String) async {
    let review = BrokenReview.review(sessions: 40, [breakage], seed: 3)
    let seen = await ExplainCase(review: review, seconds: 120, threads: 2).run()
    #expect(seen.isSound)
    #expect(seen.rules?.contains(rule) == true)
  }

  @Test func `nonsense is refused`() throws {
    #expect(ExplainOptions(["--sessions", "39"]) == nil)
    #expect(ExplainOptions(["--what", "1"]) == nil)
    #expect(try #require(ExplainOptions(["--together", "0", "--alone", "2"])).alone == 2)
  }
}
