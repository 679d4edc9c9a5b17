import CivilTime
import PlanCheck
import ReviewModel
import TestSupport
import Testing

@testable import Advice
@testable import Solving

struct WaysOutTests {
  private func waysOut(_ review: Review) -> WaysOut? {
    var proof = PlanProof(review)
    while true {
      switch proof.advance(conflicts: 1000) {
      case .undecided: continue
      case .feasible: return nil
      case .infeasible(let conflicts, _): return WaysOut(of: conflicts, in: review)
      }
    }
  }

  @Test(arguments: Effort.seeds(6, of: 12))
  func `every way that is told has a plan that the judge accepts`(seed: UInt64) {
    let review = TinyReview.review(seed: seed)
    for way in waysOut(review)?.ways ?? [] {
      let amended = way.amendments.reduce(review) { $0.amended($1) }
      #expect(PlanJudge(amended).verdict(on: way.plan).isFeasible, "\(way.amendments)")
    }
  }

  @Test func `asks for the least time of each, the team before those who are met`() {
    let review = Review.nurse
    let words = waysOut(review)?.ways.map { AmendmentWords($0.amendments[0], of: review) }
    #expect(
      words?.map { $0.text } == [
        "Have the health peer work on Wednesday 6 February, 11am to midday",
        "Have the Designated nurse (P1) come on Wednesday 6 February, 12:30pm to 1:30pm",
        "Hold S1 (Designated nurse) without the health peer",
        "Hold S1 (Designated nurse) without the Designated nurse (P1) if need be",
        "Leave S1 (Designated nurse) out",
      ])
    #expect(
      words?.map { $0.ask } == [
        "the health peer", "the Designated nurse (P1)", "the review manager",
        "the Designated nurse (P1)", "the review manager",
      ])
  }

  @Test func `mends two faults one after the other where no change mends both`() throws {
    let review = Review.small([
      .small("A") { $0.windows = [CivilDate.monday.hours(9, 10)] },
      .small("B") { $0.pin.start = CivilDate.monday.at(9) },
      .small("C") { $0.statedHeadcount = 30 },
    ])
    let ways = try #require(waysOut(review))
    #expect(ways.obstacles.count == 2)
    let first = try #require(ways.ways.first)
    #expect(first.amendments.count == 2)
    let amended = first.amendments.reduce(review) { $0.amended($1) }
    #expect(PlanJudge(amended).verdict(on: first.plan).isFeasible)
  }
}

struct `A diary that is short by two days` {
  @Test func `is asked about both, before anybody else is looked for`() throws {
    let days = (0..<4).map { WorkingDay(date: .monday + $0, start: .at(9), end: .at(17)) }
    let sessions = (0..<2).map { number in
      Session.small("S\(number)") {
        $0.team.named = [ReviewerID("HP")]
        $0.windows = [days[2 + number].hours]
      }
    }
    let review = Review.small(sessions) { review in
      review.days = days
      review.reviewers[1].availability = Availability(available: [days[0].hours, days[1].hours])
    }
    var proof = PlanProof(review)
    guard case .infeasible(let conflicts, _) = proof.advance(conflicts: 1000) else {
      Issue.record("There is a plan.")
      return
    }
    let out = WaysOut(of: conflicts, in: review)
    let texts = out.ways.map { way in
      way.amendments.map { AmendmentWords($0, of: review).text }.joined(separator: " + ")
    }
    #expect(
      texts.contains {
        $0.contains("Have the health peer work on Wednesday 6 February")
          && $0.contains("Thursday 7 February")
      }, "\(texts)")
  }

  @Test
  func `somebody who is away on many days is asked for all of them, before every session is moved`()
  {
    let sessions = (0..<7).map { day in
      Session.small("S\(day)") {
        $0.windows = [(CivilDate.monday + day).hours(9, 11)]
        $0.team.named = [ReviewerID("PP")]
      }
    }
    let review = Review.small(sessions) { review in
      review.days = (0..<8).map {
        WorkingDay(date: .monday + $0, start: .at(9), end: .at(17))
      }
      review.reviewers[0].availability = Availability(
        available: [(CivilDate.monday + 7).hours(9, 17)])
    }
    var proof = PlanProof(review)
    guard case .infeasible(let conflicts, _) = proof.advance(conflicts: 1000) else {
      Issue.record("There is a plan.")
      return
    }
    let found = WaysOut(of: conflicts, in: review)
    #expect(found.obstacles.count == 1)
    #expect(found.ways.map { $0.amendments.count } == [1])
    guard case .several(let asked)? = found.ways.first?.amendments.first else {
      Issue.record("One reviewer is asked about several days.")
      return
    }
    let dates = asked.map { change -> CivilDate? in
      guard case .freeReviewer(ReviewerID("PP"), let span) = change else { return nil }
      return span.start.date
    }
    #expect(dates == (0..<7).map { CivilDate.monday + $0 })
  }

  @Test func `two reviewers who are away for days are both asked, and no session is left out`() {
    let names = ["PP", "HP"].map { ReviewerID($0) }
    let days = (0..<5).map { WorkingDay(date: .monday + $0, start: .at(9), end: .at(17)) }
    let sessions = (0..<4).map { day in
      Session.small("S\(day)") {
        $0.windows = [(CivilDate.monday + day).hours(9, 11)]
        $0.team.named = names
      }
    }
    let review = Review.small(sessions) { review in
      review.days = days
      review.reviewers[0].availability = Availability(available: [days[1].hours])
      review.reviewers[1].availability = Availability(available: [days[3].hours])
    }
    var proof = PlanProof(review)
    guard case .infeasible(let conflicts, _) = proof.advance(conflicts: 1000) else {
      Issue.record("There is a plan.")
      return
    }
    let out = WaysOut(of: conflicts, in: review)
    let first = out.ways.first?.amendments ?? []
    let texts = first.map { AmendmentWords($0, of: review).text }
    #expect(texts.count == 2 && texts.allSatisfy { $0.hasPrefix("Have the ") }, "\(texts)")
    let amended = first.reduce(review) { $0.amended($1) }
    if let way = out.ways.first {
      #expect(PlanJudge(amended).verdict(on: way.plan).isFeasible)
    }
  }
}
