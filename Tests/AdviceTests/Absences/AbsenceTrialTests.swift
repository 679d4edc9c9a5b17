import CivilTime
import PlanCheck
import ReviewModel
import TestSupport
import Testing

@testable import Advice

struct `The effect of an absence` {
  /// A tiny review with a timetable that breaks no rule; nil where the seed gives none.
  ///
  /// In some of them a person can be stood in for.
  static func week(seed: UInt64) -> (Review, Plan)? {
    var review = TinyReview.review(seed: seed)
    review.leadInWeeks = 0
    review.rules.maxSessionsPerDay = 6
    review.rules.maxParallel = 0
    for index in review.sessions.indices {
      review.sessions[index].phase = .onSite
      review.sessions[index].pin = Pin()
    }
    for index in review.people.indices { review.people[index].availability = .neverAsked }
    for index in review.sessions.indices where seed % 3 != 0 {
      guard let first = review.sessions[index].participants.first,
        review.sessions[index].participants.count == 1
      else { continue }
      let other = PersonID(first.text == "P1" ? "P2" : "P1")
      review.sessions[index].participants = []
      review.sessions[index].choices = [
        ParticipantChoice(anyOf: [first, other], count: 1, isRanked: seed % 3 == 1)
      ]
    }
    var every = EveryChange(review, keeping: nil)
    let wanted = Set(review.sessions.map { $0.id })
    guard let fewest = every.fewest(holding: wanted), fewest.lost == 0, let plan = every.bestPlan
    else { return nil }
    return (review, plan)
  }

  @Test(arguments: Effort.seeds(30, of: 120))
  func `loses and moves as few sessions as any timetable there is`(seed: UInt64) throws {
    guard let (review, plan) = `The effect of an absence`.week(seed: seed) else { return }
    let week = HeldWeek(review, plan)
    let held = Set(plan.assignments.map { $0.session })
    for absence in week.absences {
      var trial = AbsenceTrial(absence, of: week)
      trial.run()
      let effect = try #require(trial.effect)
      var every = EveryChange(review.suffering(absence), keeping: plan)
      let found = every.fewest(holding: held)
      let fewest = try #require(found)
      #expect(effect.isProven, "\(absence)")
      #expect(
        (effect.lost.count, effect.moved.count) == (fewest.lost, fewest.moved), "\(absence)")
      let judged = PlanJudge(week.review.suffering(absence)).verdict(on: week.plan).violations
      #expect(effect.touched.isEmpty == judged.isEmpty, "\(absence)")
    }
  }

  @Test func `is compared with brute force on at least sixty absences`() {
    let counts = (1...UInt64(30)).compactMap { seed in
      `The effect of an absence`.week(seed: seed).map { HeldWeek($0.0, $0.1).absences.count }
    }
    #expect(counts.reduce(0, +) >= 60)
  }

  @Test func `is nothing where no session is touched`() throws {
    let (review, plan) = Self.interview()
    let week = HeldWeek(review, plan)
    let absence = try #require(
      week.absences.first {
        $0.subject == .reviewer(ReviewerID("V1")) && $0.extent == .afternoon(.monday)
      })
    let effect = try effect(of: absence, on: week)
    #expect(effect.touched == [])
    #expect(effect.changes == 0)
    #expect(effect.gravity == .harmless)
    #expect(effect.isProven)
  }

  @Test func `is that the stand-in comes where there is one, and nothing moves`() throws {
    let (review, plan) = Self.interview {
      $0.sessions[0].participants = []
      $0.sessions[0].choices = [
        ParticipantChoice(anyOf: [PersonID("P1"), PersonID("P2")], isRanked: true)
      ]
    }
    let week = HeldWeek(review, plan)
    let absence = try #require(
      week.absences.first { $0.extent == .session(SessionID("S1")) })
    #expect(absence.subject == .person(PersonID("P1")))
    let effect = try effect(of: absence, on: week)
    #expect(effect.changes == 0)
    #expect(
      effect.standIns == [
        AbsenceEffect.StandIn(
          session: SessionID("S1"), replacement: .people([PersonID("P2")]))
      ])
  }

  @Test func `is that the session moves where the person can come at another time`() throws {
    let (review, plan) = Self.interview()
    let week = HeldWeek(review, plan)
    let absence = try #require(week.absences.first { $0.extent == .session(SessionID("S1")) })
    let effect = try effect(of: absence, on: week)
    #expect(effect.moved.map { $0.session } == [SessionID("S1")])
    #expect(effect.gravity == .harmless)
  }

  @Test func `is that the session is lost where its only room is`() throws {
    let (review, plan) = Self.interview { $0.days.removeLast($0.days.count - 1) }
    let week = HeldWeek(review, plan)
    var both: [AbsenceEffect.Gravity] = []
    for absence in week.absences where absence.subject == .room(RoomID("R1")) {
      both.append(try effect(of: absence, on: week).gravity)
    }
    // The afternoon is still there when the morning is lost.
    #expect(both == [.harmless, .harmless])
    let (fixed, samePlan) = Self.interview {
      $0.sessions[0].pin.start = CivilDate.monday.at(9)
      $0.days.removeLast($0.days.count - 1)
    }
    let pinned = HeldWeek(fixed, samePlan)
    let morning = try #require(
      pinned.absences.first {
        $0.subject == .room(RoomID("R1")) && $0.extent == .morning(.monday)
      })
    let effect = try effect(of: morning, on: pinned)
    #expect(effect.lost == [SessionID("S1")])
    #expect(effect.gravity == .critical)
    #expect(effect.isProven)
  }

  @Test func `of a room is that of the rooms that share its space`() throws {
    let (review, plan) = Self.interview {
      $0.rooms.append(Room(id: RoomID("Hall"), name: "Hall", capacity: 40))
      $0.rooms[0].partOf = RoomID("Hall")
    }
    let week = HeldWeek(review, plan)
    let absence = try #require(
      week.absences.first {
        $0.subject == .room(RoomID("Hall")) && $0.extent == .morning(.monday)
      })
    #expect(try effect(of: absence, on: week).touched == [SessionID("S1")])
  }

  @Test
  func `with little patience is told without a proof, and never with less lost than there is`()
    throws
  {
    let (review, plan) = Self.interview()
    let week = HeldWeek(review, plan)
    let absence = try #require(week.absences.first { $0.extent == .session(SessionID("S1")) })
    var trial = AbsenceTrial(absence, of: week, patience: 0)
    trial.run()
    let effect = try #require(trial.effect)
    #expect(effect.isProven || effect.lost == [SessionID("S1")])
  }

  private func effect(of absence: WeekAbsence, on week: HeldWeek) throws -> AbsenceEffect {
    var trial = AbsenceTrial(absence, of: week)
    trial.run()
    return try #require(trial.effect)
  }

  /// One interview on Monday at nine, with one person, one reviewer and one room.
  private static func interview(_ change: (inout Review) -> Void = { _ in }) -> (Review, Plan) {
    var review = Review(
      id: "one", title: "One interview", commissionedOn: .november12, fieldworkStart: .monday)
    review.days = (0..<2).map {
      WorkingDay(date: .monday + $0, start: .at(9), end: .at(17))
    }
    review.rooms = [Room(id: RoomID("R1"), name: "Room 1", capacity: 8)]
    review.reviewers = [ReviewerID("V1"), ReviewerID("V2")].map {
      Reviewer(id: $0, name: "TBC", role: Role("healthPeer"))
    }
    review.people = [PersonID("P1"), PersonID("P2")].map { Person(id: $0, name: "") }
    var session = Session(id: SessionID("S1"), title: "Interview", minutes: 60)
    session.participants = [PersonID("P1")]
    session.team.min = 1
    session.team.max = 1
    review.sessions = [session]
    change(&review)
    let plan = Plan(
      review: "one",
      assignments: [
        Assignment(
          session: SessionID("S1"), start: CivilDate.monday.at(9), room: RoomID("R1"),
          reviewers: [ReviewerID("V1")],
          participants: review.sessions[0].choices.isEmpty ? [] : [PersonID("P1")])
      ])
    return (review, plan)
  }
}
