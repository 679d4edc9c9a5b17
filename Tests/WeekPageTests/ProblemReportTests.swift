import CivilTime
import Exports
import PlanCheck
import ReviewModel
import Testing
import TestSupport

@testable import WeekPage

struct ProblemReportTests {
  private func report(_ review: Review, _ plan: Plan, _ privacy: Privacy = .full) -> ProblemReport {
    ProblemReport(
      export: export(review, plan, privacy), verdict: PlanJudge(review).verdict(on: plan))
  }

  private let asked = Availability(available: [CivilDate.monday.hours(0, 24)])

  private func review(_ sessions: Session...) -> Review {
    .small(sessions) {
      for index in $0.reviewers.indices { $0.reviewers[index].availability = asked }
      for index in $0.rooms.indices { $0.rooms[index].availability = asked }
    }
  }

  @Test func `a clash names both sessions with their times, and whom it is about`() {
    let review = review(.small("A"), .small("B"))
    let plan = Plan.small(
      .small("A", CivilDate.monday.at(9), "PP"),
      .small("B", CivilDate.monday.at(9, 30), room: "R1", "HP"))
    #expect(
      lines(report(review, plan).problems) == [
        "A rule is broken once", "Rooms used twice at once",
        "Room 1 is used twice at once on Monday 4 February: A, 9am to 10am; and B, 9:30am to 10:30am. "
          + "Move one of the two, or choose another room. Go to: A, B",
      ])
  }

  @Test func `a clash where young people are met does not say where, outside full`() {
    var review = review(.small("A") { $0.participants = [PersonID("G")] }, .small("B"))
    review.people = [
      Person(id: PersonID("G"), name: "Young people", isAnonymous: true, availability: asked)
    ]
    let plan = Plan.small(
      .small("A", CivilDate.monday.at(9), "PP"), .small("B", CivilDate.monday.at(9), "HP"))
    #expect(lines(report(review, plan, .roles).problems).last == "Go to: A, B")
    #expect(lines(report(review, plan).problems).last?.contains("Room 1") ?? false)
  }

  private func state(_ review: Review, _ plan: Plan) -> [String] {
    report(review, plan).state(ReplyReport([], of: review, Disclosure(review, .full))).lines
      .map { words($0) }
  }

  @Test func `a plan that breaks nothing says so`() {
    let plan = Plan.small(.small("A", CivilDate.monday.at(9)))
    #expect(lines(report(review(.small("A")), plan).problems) == [])
    #expect(state(review(.small("A")), plan).first == "Every rule is kept.")
  }

  @Test func `a session that must be held and is not is counted and listed`() {
    let review = review(.small("A"), .small("B"))
    let plan = Plan.small(.small("B", CivilDate.monday.at(9)))
    #expect(state(review, plan).first == "1 session has no place.")
    #expect(
      lines(report(review, plan).unplaced) == [
        "1 session has no place",
        "These are not in the timetable. “fieldwork explain” says what stands in the way of each, "
          + "and what would help.",
        "A: interview, 60 minutes",
      ])
    #expect(report(review, plan).unplaced?.isAlarm == true)
  }

  @Test func `the count of sessions without a place is that of the list below`() {
    let review = review(.small("A"), .small("B") { $0.isOptional = true }, .small("C"))
    let plan = Plan.small(.small("C", CivilDate.monday.at(9)))
    #expect(
      lines(report(review, plan).unplaced) == [
        "1 session has no place, and 1 optional session is left out",
        "These are not in the timetable. “fieldwork explain” says what stands in the way of each, "
          + "and what would help.",
        "A: interview, 60 minutes", "B: interview, 60 minutes, optional",
      ])
  }

  @Test func `an optional session left out is listed and no problem`() {
    let review = review(.small("A") { $0.isOptional = true }, .small("C"))
    let report = report(review, .small(.small("C", CivilDate.monday.at(9))))
    #expect(lines(report.problems) == [])
    #expect(report.unplaced?.isAlarm == false)
    #expect(lines(report.unplaced).last == "A: interview, 60 minutes, optional")
  }

  @Test func `before there is a timetable nothing is wrong with it`() {
    #expect(state(review(.small("A")), .small()) == ["There is no timetable yet."])
  }

  @Test func `what a solver said stands in the way is told, without names that must not be seen`() {
    var review = review(.small("A"))
    review.people = [Person(id: PersonID("P1"), name: "Alex Example", jobTitle: "Head teacher")]
    let plan = Plan(
      review: "small", unscheduled: [SessionID("A")],
      outcome: .unknown([Conflict(.participantAvailable, text: "Alex Example is never free.")]))
    #expect(
      lines(report(review, plan, .roles).unplaced).suffix(2)
        == ["What stands in the way", "Head teacher is never free."])
  }

  @Test func `a long run without a break is told once, at its longest`() {
    let sessions = (0..<5).map { Session.small("S" + String($0)) }
    var review = review()
    review.sessions = sessions
    let plan = Plan(
      review: "small",
      assignments: sessions.enumerated().map {
        .small($0.element.id.text, CivilDate.monday.at(9 + $0.offset), "PP")
      })
    let broken = lines(report(review, plan).problems).filter { $0.contains("without a break") }
    #expect(broken.filter { $0.contains("Go to: S0") }.count == 1)
    #expect(broken.contains { $0.contains("Go to: S0, S1, S2, S3, S4") })
  }

  @Test func `diaries never asked are counted as check counts them, and listed by group`() {
    let review = Review.small([.small("A") { $0.participants = [PersonID("P1")] }]) {
      $0.people = [
        Person(
          id: PersonID("P1"), name: "Alex Example", agency: "Schools", jobTitle: "Head teacher"),
        Person(id: PersonID("P2"), name: "Sam Unneeded", agency: "Schools"),
      ]
      $0.reviewers[0].name = "Robin Reviewer"
      $0.reviewers[1].isPlaceholder = true
    }
    let plan = Plan.small(.small("A", CivilDate.monday.at(9)))
    #expect(state(review, plan).last == "2 diaries were never asked.")
    #expect(
      lines(report(review, plan).diaries) == [
        "Diaries and rooms never asked",
        "Planned as if always free. Ask, then write the answer in the Availability column.",
        "The team (1): Robin Reviewer (police peer)", "Schools (1): Alex Example",
        "Planned as if always free. Ask when they can be had, then write that in the Availability column.",
        "Rooms (1): Room 1",
      ])
    #expect(lines(report(review, plan, .roles).diaries).contains("Schools (1): Head teacher"))
  }

  @Test func `what the plan pays is listed dearest first with its sum`() {
    var review = review(.small("A"), .small("B") { $0.isOptional = true })
    review.weights[.roomFit] = 1
    let plan = Plan.small(.small("A", CivilDate.monday.at(9)))
    #expect(
      lines(report(review, plan).cost) == [
        "What this timetable costs", "Optional sessions left out, by priority | 1 | 1000 | 1000",
        "Groups of five spare seats | 4 | 1 | 4", "Total |  |  | 1004",
      ])
  }
}
