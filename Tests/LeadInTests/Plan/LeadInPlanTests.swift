import CivilTime
import Findings
import ReviewModel
import TestSupport
import Testing

@testable import LeadIn

@Suite struct `A lead-in` {
  @Test func `nothing is due on a weekend, a bank holiday or a closed day`() {
    let notes = notes(
      entry("Rooms booked") { $0.timing = .date(.on("2012-12-26")) },
      closed: [closed("2012-12-24", "2012-12-24", "Offices closed")])
    let plan = LeadInPlan(Trap.manchester, notes: notes)
    #expect(plan.named("Rooms booked")?.due.words == "Friday 21 December 2012")
    #expect(
      plan.milestones.filter { $0.milestone.evidence == .none }.allSatisfy {
        plan.calendar.isWorkingDay($0.due)
      })
  }

  @Test func `a day that closed.csv declares a working day is one`() {
    let holiday = CivilDate.on("2013-05-06")
    let bare = WorkingCalendar(BankHolidays(of: .englandAndWales))
    let open = WorkingCalendar(
      BankHolidays(of: .englandAndWales),
      closed: [closed("2013-05-06", "2013-05-06", "Not a bank holiday here")])
    #expect(!bare.isWorkingDay(holiday))
    #expect(open.isWorkingDay(holiday))
  }

  @Test func `the council works in school holidays, before elections and in inspection windows`() {
    for what in ["School half-term", "Pre-election period", "Ofsted window"] {
      let calendar = WorkingCalendar(
        BankHolidays(of: .englandAndWales), closed: [closed("2013-02-05", "2013-02-05", what)])
      #expect(calendar.isWorkingDay(.on("2013-02-05")))
      #expect(calendar.remarks(on: .on("2013-02-05")).map { $0.words } == [what])
    }
  }

  @Test func `usual milestones need nothing that is due after them`() {
    #expect(LeadInPlan(Trap.manchester).faults == [])
    #expect(LeadInPlan(Trap.telford).faults == [])
    #expect(LeadInPlan(Trap.worcestershire).faults == [])
  }

  @Test func `a week that meets something is warned about, each cause with its days`() {
    let notes = notes(closed: [
      closed("2013-05-27", "2013-06-04", "School half-term"),
      closed("2013-06-05", "2013-06-05", "Ofsted inspection window"),
    ])
    #expect(
      LeadInPlan(Trap.telford, notes: notes).weekFindings(at: .file("review.csv")).map {
        $0.sentence
      }
        == [
          "The fieldwork week meets Ofsted inspection window on Wednesday 5 June 2013. Choose another week: if an "
            + "inspection comes, the review does not go ahead.",
          "The fieldwork week meets School half-term from Monday 3 June to Tuesday 4 June 2013. Choose a week in "
            + "term, or ask who can still be met.",
        ])
  }

  @Test func `sessions before the week are milestones on their own days`() {
    var review = Trap.manchester
    var audit = Session(id: SessionID("L01"), title: "Audit", minutes: 60)
    (audit.kind, audit.phase) = (.auditValidation, .leadIn)
    let start = CivilMinute(.on("2013-01-22"), .midday)
    audit.windows = [TimeSpan(from: start - 60, minutes: 240)]
    review.sessions = [audit]
    #expect(LeadInPlan(Trap.manchester).named("Audit validation") == nil)
    #expect(LeadInPlan(review).named("Audit validation")?.due.iso == "2013-01-22")
    let plan = Plan(review: "test", assignments: [Assignment(session: audit.id, start: start)])
    let placed = LeadInPlan(review, plan: plan).named("Audit validation")
    #expect(placed?.span == TimeSpan(from: start, minutes: 60))
  }

  @Test func `what is open is named: seats, diaries and rooms`() {
    var review = Trap.manchester
    review.reviewers = [
      Reviewer(id: ReviewerID("OP2"), name: "TBC", role: Role("officerPeer"), isPlaceholder: true)
    ]
    review.people = ["P01", "P02"].map { Person(id: PersonID($0), name: "Nurse") }
    review.rooms = [Room(id: RoomID("R1"), name: "Committee Room", capacity: 8)]
    var session = Session(id: SessionID("S1"), title: "", minutes: 60)
    session.participants = [PersonID("P02")]
    review.sessions = [session]
    let plan = LeadInPlan(review, today: .on("2013-01-14"))
    #expect(
      plan.named("Every seat of the team filled")?.open.map { $0.words } == ["officer peer (OP2)"])
    #expect(plan.named("Diaries asked for")?.open.map { $0.words } == ["Nurse (P02)"])
    #expect(plan.named("Rooms booked")?.open.map { $0.words } == ["Committee Room (R1)"])
    #expect(plan.named("Draft timetable")?.open.map { $0.words } == ["no timetable yet"])
  }

  @Test func `what the review shows to be done is done`() {
    var review = Trap.manchester
    review.reviewers = [Reviewer(id: ReviewerID("TL"), name: "Lead", role: Role("teamLeader"))]
    let plan = LeadInPlan(review, today: .on("2012-11-14"))
    #expect(plan.named("Every seat of the team filled")?.state == .done)
    #expect(plan.named("Scope, dates and contacts agreed")?.state == .done)
    #expect(plan.named("Ofsted told of the dates")?.state == .late)
    #expect(plan.named("Rooms booked")?.state == .toCome)
    #expect(LeadInPlan(review).milestones.allSatisfy { $0.state == nil })
  }

  @Test func `a milestone is due this week until its day is over`() {
    let notes = notes(entry("Rooms booked") { $0.timing = .date(.on("2013-01-09")) })
    func state(_ today: String) -> MilestoneState? {
      LeadInPlan(Trap.manchester, notes: notes, today: .on(today)).named("Rooms booked")?.state
    }
    #expect(state("2013-01-04") == .toCome)
    #expect(state("2013-01-07") == .dueThisWeek)
    #expect(state("2013-01-09") == .dueThisWeek)
    #expect(state("2013-01-10") == .late)
  }

  @Test func `lateness pushes what needs it, by the working days that it takes`() {
    let everythingElse = Milestone.usual.map { $0.name }.filter {
      !["Draft timetable", "Team call", "Invitations sent", "Final timetable"].contains($0)
    }
    var notes = PreparationNotes()
    notes.milestones = everythingElse.map { name in entry(name) { $0.isDone = true } }
    // The draft was due on Monday 7 January, and is done on the 22nd at the earliest.
    let plan = LeadInPlan(Trap.manchester, notes: notes, today: .on("2013-01-22"))
    let days = ["Draft timetable", "Team call", "Invitations sent", "Final timetable"].compactMap {
      plan.named($0)
    }
    #expect(days.map { $0.due.iso } == ["2013-01-07", "2013-01-21", "2013-01-23", "2013-01-28"])
    #expect(
      days.map { $0.expected.iso } == ["2013-01-22", "2013-01-25", "2013-01-28", "2013-01-31"])
    // The final timetable must be there on the Friday before the week.
    #expect(days.map { $0.slack } == [1, 1, 1, 1])
    #expect(days.allSatisfy { $0.isCritical })
  }

  @Test func `a week that cannot be kept any more has less than no room`() throws {
    let plan = LeadInPlan(Trap.manchester, today: .on("2013-01-31"))
    #expect(try #require(plan.named("Draft timetable")?.slack) < 0)
  }
}
