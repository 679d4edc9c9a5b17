import CivilTime
import PlanCheck
import ReviewModel
import TestSupport
import Testing

@testable import Solving

/// Reviews that cannot be planned, each for the smallest reason of its kind; the whole set is asserted.
struct PlanProofTests {
  /// The set of a review, as `rule subject`; nil where there is a plan.
  private func conflicts(_ review: Review) -> Set<String>? {
    var proof = PlanProof(review)
    while true {
      switch proof.advance(conflicts: 100) {
      case .undecided: continue
      case .feasible(let plan):
        #expect(PlanJudge(review).verdict(on: plan).isFeasible)
        return nil
      case .infeasible(let conflicts, let isIrreducible):
        #expect(isIrreducible)
        return Set(
          conflicts.map { conflict in
            let sessions = conflict.sessions.map { $0.text }.joined(separator: " ")
            return conflict.rule.name + " " + (conflict.subject ?? sessions)
          })
      }
    }
  }

  private func morning(
    _ sessions: [Session], hours: Int = 2, _ change: (inout Review) -> Void = { _ in }
  ) -> Review {
    Review.small(sessions) { review in
      review.days = [WorkingDay(date: .monday, start: .at(9), end: .at(9 + hours))]
      change(&review)
    }
  }

  @Test func `a review that can be planned has a plan`() {
    #expect(conflicts(Review.fieldworkWeek()) == nil)
  }

  @Test func `a sound plan to try first is kept as it is, without any conflict`() {
    let review = Review.fieldworkWeek()
    var search = TimetableSearch(review, seed: 2)
    for index in search.walkers.indices { search.walkers[index].advance(steps: 5000) }
    let known = search.plan()
    var proof = PlanProof(review, preferring: known)
    guard case .feasible(let plan) = proof.advance(conflicts: 1) else {
      Issue.record("the plan should have been found at once")
      return
    }
    #expect(plan.assignments == known.assignments)
    #expect(proof.conflicts == 0)
  }

  @Test func `nine sessions, eight reviewers, one morning`() {
    let sessions = (1...9).map { number in
      Session.small("S" + String(number)) {
        $0.team.min = 2
        $0.team.max = 2
        $0.needsRoom = false
      }
    }
    let review = morning(sessions) { review in
      review.reviewers = (1...8).map {
        Reviewer(id: ReviewerID("V" + String($0)), name: "TBC", role: Role("officerPeer"))
      }
    }
    var expected = Set((1...8).map { "reviewer-clash V" + String($0) })
    for number in 1...9 {
      expected.formUnion(["mandatory S" + String(number), "team-size S" + String(number)])
    }
    #expect(conflicts(review) == expected)
  }

  @Test func `of nine reviewers in pairs one is always left over`() {
    let sessions = (1...9).map { number in
      Session.small("S" + String(number)) {
        $0.team.min = 2
        $0.needsRoom = false
      }
    }
    let review = morning(sessions) { review in
      review.reviewers = (1...9).map {
        Reviewer(id: ReviewerID("V" + String($0)), name: "TBC", role: Role("officerPeer"))
      }
    }
    #expect(conflicts(review)?.count == 27)
  }

  @Test func `three who meet in the midst of a morning are of no use for its pairs`() {
    let meeting = Session.small("S0") {
      $0.team.min = 3
      $0.needsRoom = false
      $0.windows = [TimeSpan(from: CivilDate.monday.at(9, 30), minutes: 60)]
    }
    let pairs = (1...5).map { number in
      Session.small("S" + String(number)) {
        $0.team.min = 2
        $0.needsRoom = false
      }
    }
    let review = morning([meeting] + pairs) { review in
      review.reviewers = (1...7).map {
        Reviewer(id: ReviewerID("V" + String($0)), name: "TBC", role: Role("officerPeer"))
      }
    }
    var expected = Set((1...7).map { "reviewer-clash V" + String($0) })
    for number in 0...5 {
      expected.formUnion(["mandatory S" + String(number), "team-size S" + String(number)])
    }
    #expect(conflicts(review) == expected.union(["window S0"]))
  }

  @Test func `somebody who is only free while the role they need is away`() {
    let session = Session.small("S1") {
      $0.participants = [PersonID("P1")]
      $0.team.roles = [RoleRequirement(anyOf: [Role("healthPeer")])]
    }
    let review = morning([session], hours: 8) { review in
      review.people = [
        Person(
          id: PersonID("P1"), name: "",
          availability: Availability(available: [CivilDate.monday.hours(9, 12)]))
      ]
      review.reviewers[1].availability.unavailable = [CivilDate.monday.hours(8, 12)]
    }
    #expect(
      conflicts(review) == [
        "mandatory S1", "participant-available P1", "team-roles S1", "reviewer-available HP",
      ])
  }

  @Test func `sessions that wait for each other in a circle`() {
    let names = ["S1", "S2", "S3"]
    let sessions = names.indices.map { number in
      Session.small(names[number]) {
        $0.after = [Precedence(session: SessionID(names[(number + 1) % 3]))]
      }
    }
    #expect(
      conflicts(Review.small(sessions)) == [
        "mandatory S1", "mandatory S2", "mandatory S3", "order S1 S2", "order S2 S3",
        "order S3 S1",
      ])
  }

  @Test func `two sessions that each name the other are one rule`() {
    let sessions = [
      Session.small("S1") { $0.notSameDay = [SessionID("S2")] },
      Session.small("S2") { $0.notSameDay = [SessionID("S1")] },
    ]
    #expect(
      conflicts(morning(sessions, hours: 8)) == [
        "mandatory S1", "mandatory S2", "separate-days S1 S2",
      ])
  }

  @Test func `a reviewer without lunch`() {
    let noon = CivilDate.monday.hours(12, 14)
    let session = Session.small("S1", minutes: 120) {
      $0.windows = [noon]
      $0.team.named = [ReviewerID("PP")]
    }
    let review = morning([session], hours: 8) { review in
      review.days[0].lunch = LunchBreak(from: .at(12), to: .at(14), minutes: 30)
    }
    #expect(
      conflicts(review) == ["mandatory S1", "window S1", "team-named S1", "lunch PP"])
  }

  @Test func `a run without a break is ended by nothing but a rule that lets sessions overlap`() {
    // A short session could hide inside the first and end the run, if the rule on clashes did not forbid that.
    let sessions = [
      Session.small("S1", minutes: 120) { $0.pin.start = CivilDate.monday.at(9) },
      Session.small("S2", minutes: 120) { $0.pin.start = CivilDate.monday.at(11) },
      Session.small("S3", minutes: 30) { $0.isOptional = true },
    ].map { session in
      var session = session
      session.needsRoom = false
      if session.id.text != "S3" { session.team.named = [ReviewerID("PP")] }
      return session
    }
    let pair: Set = [
      "mandatory S1", "mandatory S2", "pin S1", "pin S2", "team-named S1", "team-named S2",
      "break PP",
    ]
    #expect(conflicts(morning(sessions, hours: 8)) == pair.union(["reviewer-clash PP"]))
    #expect(conflicts(morning(Array(sessions.prefix(2)), hours: 8)) == pair)
  }

  @Test func `no time to travel, wherever a session could be held without its own rule on rooms`() {
    let sessions = ["A", "B"].enumerated().map { number, site in
      Session.small("S" + String(number + 1)) {
        $0.needsRoom = false
        $0.site = SiteID(site)
        $0.pin.start = CivilDate.monday.at(9 + number)
        $0.participants = [PersonID("P1")]
      }
    }
    let review = morning(sessions, hours: 8) { review in
      review.sites = [Site(id: SiteID("A"), name: "A"), Site(id: SiteID("B"), name: "B")]
      review.travel = [TravelTime(from: SiteID("A"), to: SiteID("B"), minutes: 15)]
      review.rooms[0].site = SiteID("A")
      review.people = [Person(id: PersonID("P1"), name: "")]
    }
    #expect(
      conflicts(review) == [
        "mandatory S1", "mandatory S2", "pin S1", "pin S2", "room-needed S2",
        "participant-clash P1",
      ])
  }

  @Test func `a room too small for those who come with their team`() {
    let session = Session.small("S1") {
      $0.statedHeadcount = 19
      $0.team.min = 2
    }
    #expect(
      conflicts(morning([session])) == [
        "mandatory S1", "room-needed S1", "room-capacity R1", "team-size S1",
      ])
  }

  @Test func `more sessions at once than the limit`() {
    let sessions = (1...3).map { number in
      Session.small("S" + String(number), minutes: 90) { $0.needsRoom = false }
    }
    let review = morning(sessions) { $0.rules.maxParallel = 2 }
    #expect(
      conflicts(review) == ["mandatory S1", "mandatory S2", "mandatory S3", "parallel "])
  }

  @Test func `a lead-in that has not run needs no other rule`() {
    let review = Review.small([Session.small("S1")]) { $0.commissionedOn = .monday - 7 }
    #expect(conflicts(review) == ["lead-in "])
  }

  @Test func `a session longer than any day need only be one that must be held`() {
    #expect(conflicts(morning([Session.small("S1", minutes: 180)])) == ["mandatory S1"])
  }

  @Test func `stopping after every conflict changes nothing`() {
    let review = Review.fieldworkWeek()
    var whole = PlanProof(review)
    var sliced = whole
    let expected = whole.advance(conflicts: 1_000_000)
    var verdict = PlanProof.Verdict.undecided
    while verdict == .undecided { verdict = sliced.advance(conflicts: 1) }
    #expect(verdict == expected)
  }
}
