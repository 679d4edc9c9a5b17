import CivilTime
import Documents
import Findings
import Foundation
import ReviewModel
import TestSupport
import Testing

@Suite struct RoundTripTests {
  @Test(arguments: UInt64(0)..<300)
  func `a random review is read back as it was written`(seed: UInt64) {
    let review = RandomReview.richReview(seed: seed)
    let written = ReviewDocument.write(review)
    let reading = ReviewDocument.read(written, file: "review.json")
    #expect(reading.review == review)
    #expect(reading.findings.filter { $0.severity == .error } == [])
    #expect(reading.review.map { ReviewDocument.write($0) } == written)
  }

  @Test(arguments: UInt64(0)..<300)
  func `a random plan is read back as it was written`(seed: UInt64) {
    let review = RandomReview.richReview(seed: seed)
    let plan = RandomPlan.plan(for: review, seed: seed)
    let written = PlanDocument.write(plan)
    let reading = PlanDocument.read(written, file: "plan.json", for: review)
    #expect(reading.plan == plan)
    #expect(reading.findings.filter { $0.severity == .error } == [])
  }

  @Test func `random reviews between them use every key of the format`() {
    let text = (UInt64(0)..<60).map {
      String(decoding: ReviewDocument.write(RandomReview.richReview(seed: $0)), as: UTF8.self)
    }
    .joined()
    for key in Self.keys {
      #expect(text.contains("\"\(key)\": "), "no random review uses \(key)")
    }
  }

  /// Every key of `review-format.md` except the plan's.
  private static let keys = """
    format review id title council timeZone commissionedOn fieldworkStart leadInWeeks gridMinutes days date \
    start end lunch from to minutes rules maxSessionsPerDay maxRunMinutes breakMinutes turnaroundMinutes \
    longDayMinutes maxParallel weights contacts role name email themes sites address travel rooms site \
    capacity features available unavailable reviewers organisation conflicts placeholder balance people \
    agency jobTitle lineManager anonymous sessions kind phase participants optionalParticipants headcount \
    agencies team min max roles anyOf count named needsRoom roomFeatures windows preferred after session \
    minGapMinutes maxGapMinutes sameTime sameDay sameTeam outOfHours meal setupMinutes clearMinutes link \
    meetAt toldBy agreed with choices ranked early late partOf kinds preferAfter notSameDay notSameTime contact optional priority pinned room
    """.split(separator: " ").map { String($0) } + Price.allCases.map { $0.name }

  @Test(arguments: [
    PlanOutcome.unjudged,
    .feasible(cost: 12, lowerBound: 3, terms: .defaultWeights),
    .optimal(cost: 4, terms: .zero),
    .unknown([Conflict(.lunch, subject: "PP", text: "No lunch.")]),
    .infeasible([Conflict(.order, sessions: [SessionID("A"), SessionID("B")], text: "A circle.")]),
  ])
  func `every outcome of a plan is read back as it was written`(outcome: PlanOutcome) {
    var plan = Plan.small(.small("A", CivilDate.monday.at(9), room: nil))
    plan.unscheduled = [SessionID("B")]
    plan.outcome = outcome
    let reading = PlanDocument.read(PlanDocument.write(plan), file: "plan.json", for: nil)
    #expect(reading.plan == plan)
    #expect(reading.findings == [])
  }

  /// For other judges: `FIELDWORK_PAIRS=DIR swift test --filter RoundTripTests` leaves reviews with plans there.
  @Test(.enabled(if: ProcessInfo.processInfo.environment["FIELDWORK_PAIRS"] != nil))
  func `pairs of a review and a plan are written where asked for`() throws {
    let folder = try #require(ProcessInfo.processInfo.environment["FIELDWORK_PAIRS"])
    let root = URL(fileURLWithPath: folder)
    try FileManager.default.createDirectory(at: root, withIntermediateDirectories: true)
    for seed in UInt64(0)..<1000 {
      let review = RandomReview.richReview(seed: seed)
      let plan = RandomPlan.plan(for: review, seed: seed &+ 7)
      let name = "random-\(seed)"
      try Data(ReviewDocument.write(review)).write(to: root.appending(path: name + ".review.json"))
      try Data(PlanDocument.write(plan)).write(to: root.appending(path: name + ".plan.json"))
    }
  }
}
