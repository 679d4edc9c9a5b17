import CivilTime
import Findings
import ReviewModel
import Sheets
import TestSupport
import Testing

@Suite struct TimetableTests {
  private let headings = "Session,Day,Start,End,Room,Reviewers,Fixed\n"

  private func folder(_ rows: String) -> Folder { Folder().with("timetable.csv", headings + rows) }

  private func starts(_ plan: Plan?) -> [String] {
    plan?.assignments.map { $0.session.text + " " + $0.start.iso } ?? []
  }

  @Test func `a filled-in timetable is a plan`() throws {
    let folder = folder(
      "S01,Mon 4 Feb,09:30,10:30,R1,TL; OP1,\nS02,2013-02-05,10:00,11:15,R2,OP1; OP2,\nS03,,,,,,\n")
    let plan = try #require(folder.read().plan)
    #expect(plan.review == "borsetshire")
    #expect(
      plan.assignments[0]
        == Assignment(
          session: SessionID("S01"), start: try #require(CivilMinute(iso: "2013-02-04T09:30")),
          room: RoomID("R1"), reviewers: [ReviewerID("TL"), ReviewerID("OP1")]))
    #expect(starts(plan) == ["S01 2013-02-04T09:30", "S02 2013-02-05T10:00"])
    #expect(plan.unscheduled == [SessionID("S03")])
    #expect(folder.findings == [])
  }

  @Test func `a timetable without a single time is no plan`() {
    #expect(folder("S01,,,,,,\nS02,,,,,,\n").read().plan == nil)
    #expect(folder("").read().plan == nil)
  }

  @Test func `times are read as people and spreadsheets leave them`() {
    let folder = folder(
      "S01,Mon,9.30am,10:30:00,r1,tl,\nS02,05/02/2013,2:30,15:45,R2,OP1,\nS03,Wed 6 Feb,0.375,,,,\n"
    )
    #expect(
      starts(folder.read().plan) == [
        "S01 2013-02-04T09:30", "S02 2013-02-05T14:30", "S03 2013-02-06T09:00",
      ])
  }

  @Test func `an end that does not follow from the length is pointed out`() {
    #expect(
      folder("S01,Mon 4 Feb,09:30,11:00,R1,TL,\n").findings == [
        "timetable.csv:2 End warning FW420 The session lasts 60 minutes, so it ends at 10:30, not 11:00. Write 10:30, "
          + "or change its Minutes in sessions.csv."
      ])
  }

  @Test func `a day without a start, and the other way round, is half a place`() {
    #expect(
      folder("S01,Mon 4 Feb,,,,,\nS02,,10:00,,,,\n").findings == [
        "timetable.csv:2 Start error FW424 The row has a day and no start. Fill in both, or clear both.",
        "timetable.csv:3 Day error FW424 The row has a start and no day. Fill in both, or clear both.",
      ])
  }

  @Test func `what the review does not have is named with its nearest neighbour`() {
    #expect(
      folder("S1,Mon 4 Feb,09:30,,R1,TL,\nS02,Tue 5 Feb,09:30,,R3,OP9,\n").findings == [
        "timetable.csv:2 Session error FW423 There is no session \"S1\" in the review. Did you mean \"S01\"?",
        "timetable.csv:3 Room error FW423 There is no room \"R3\" in the review. Did you mean \"R1\"?",
        "timetable.csv:3 Reviewers error FW423 There is no reviewer \"OP9\" in the review. Did you mean \"OP1\"?",
      ])
  }

  @Test(arguments: [
    ("S01 - Director", "R1", "TL", #"Write "S01"."#), ("1", "R1", "TL", #"Did you mean "S01"?"#),
    ("S01", "R1 (20 seats)", "TL", #"Write "R1"."#),
    ("S01", "R1/R2", "TL", #"Write "R1" or "R2"."#),
    ("S01", "Civic", "TL", #"Write "R1" or "R2"."#),
    ("S01", "Hub", "TL", "Correct it, or add it to rooms.csv."),
    ("S01", "R1", "TL OP1", #"Write "TL; OP1"."#),
    ("S01", "R1", "PP; TL (lead)", #"Write "TL"."#),
    ("S01", "R1", "police", #"Write "PP"."#),
    ("S01", "R1", "all", #"Write "TL; OP1; OP2; PP"."#),
  ])
  func `what is meant by a name with words beside it is offered`(
    session: String, room: String, reviewers: String, mend: String
  ) {
    let findings = folder("\(session),Mon 4 Feb,09:30,,\(room),\(reviewers),\n")
      .replacing("PP,Police peer,Police peer", with: "PP,Police peer,A", in: "reviewers.csv")
      .read().findings
    let told = findings.filter { $0.code.text == "FW423" }
    #expect(told.last?.mend == mend, "\(lines(findings))")
  }

  @Test func `a name that a cell's reader has found fault with is not told twice`() {
    let findings = folder("Directer interviews,Mon 4 Feb,09:30,,R1,TL,\n").read().findings
    #expect(findings.count { $0.severity == .error } == 1, "\(lines(findings))")
  }

  @Test(arguments: [
    ("day 2", #"Write "Tue 5 Feb"."#), ("2nd day", #"Write "Tue 5 Feb"."#),
    ("5", #"Write "Tue 5 Feb"."#), ("Tuesday wk 1", #"Write "Tue 5 Feb"."#),
    ("Tus", #"Write "Tue 5 Feb"."#), ("Tue 5 Feb pm", #"Write "Tue 5 Feb"."#),
    ("Tue/Wed", #"Write "Tue 5 Feb" or "Wed 6 Feb"."#),
    ("Tue 5 Mar", #"Write "Tue 5 Feb" if that was meant, or add the day to days.csv."#),
    ("day 9", #"Write one day, such as "Tue 5 Feb"."#),
  ])
  func `the day that a cell probably means is offered`(day: String, mend: String) {
    let findings = folder("S01,\(day),09:30,,R1,TL,\n").read().findings
    #expect(findings.first { $0.code.text < "FW3" }?.mend == mend, "\(lines(findings))")
  }

  @Test(arguments: [
    ("10am-11am", "10:00"), ("10-11", "10:00"), ("10,30", "10:30"), ("10 30", "10:30"),
    ("10:00 GMT", "10:00"), ("2 (tbc)", "14:00"), ("9ish", "09:00"),
  ])
  func `the start that a cell probably means is offered`(start: String, offer: String) {
    let findings = folder("S01,Mon 4 Feb,\"\(start)\",,R1,TL,\n").read().findings
    #expect(findings.map { $0.mend }.contains("Write \"\(offer)\"."), "\(lines(findings))")
  }

  @Test func `a start that is blank follows from the end`() {
    #expect(
      folder("S01,Mon 4 Feb,,11:00,R1,TL,\n").findings == [
        "timetable.csv:2 Start error FW424 The row has a day and no start. Write \"10:00\", or clear the day."
      ])
  }

  @Test func `a session has one row`() {
    #expect(
      folder("S01,Mon 4 Feb,09:30,,R1,TL,\nS01,Mon 4 Feb,11:00,,R1,TL,\n").findings == [
        "timetable.csv:3 Session error FW422 The session \"S01\" already has a row above. Delete one of the two."
      ])
  }

  @Test func `yes fixes all that the row says, and a part fixes that part`() throws {
    let review = try #require(
      folder(
        "S01,Mon 4 Feb,09:30,,R1,TL; OP1,yes\nS02,Tue 5 Feb,10:00,,R2,OP1; OP2,when; room\nS03,Wed 6 Feb,10:00,,,,Yes\n"
      ).read().review)
    #expect(
      review.sessions[0].pin
        == Pin(
          start: CivilMinute(iso: "2013-02-04T09:30"), room: RoomID("R1"),
          reviewers: [ReviewerID("TL"), ReviewerID("OP1")]))
    #expect(
      review.sessions[1].pin == Pin(start: CivilMinute(iso: "2013-02-05T10:00"), room: RoomID("R2"))
    )
    #expect(review.sessions[2].pin == Pin(start: CivilMinute(iso: "2013-02-06T10:00")))
  }

  @Test func `two sheets that fix a session differently are both named`() {
    let folder = folder("S02,Tue 5 Feb,10:00,,R2,OP1,when\n")
      .replacing(",Tue,S01,,,Must,,,", with: ",Tue,S01,,,Must,Tue 09:00,,", in: "sessions.csv")
    #expect(
      folder.findings == [
        "timetable.csv:2 Fixed error FW421 \"Fixed when\" of the session in sessions.csv says \"Tue 5 Feb 2013 "
          + "09:00\", which this row does not. Write the same in both, or clear one of them."
      ])
  }

  @Test func `fixing a session without a place is pointed out`() {
    #expect(
      folder("S01,,,,,,yes\nS02,Tue 5 Feb,10:00,,R2,OP1,\n").findings == [
        "timetable.csv:2 Fixed error FW425 The row fixes a session that has no day and start. Fill in Day and Start, or "
          + "clear Fixed."
      ])
  }

  @Test func `a plan is written in order of time, what is not held last`() throws {
    let read = folder("S02,Tue 5 Feb,10:00,,R2,OP1; OP2,yes\nS01,Mon 4 Feb,09:30,,R1,TL; OP1,\n")
      .read()
    let file = ReviewSheets.timetable(
      try #require(read.plan), of: try #require(read.review), keeping: read.extras)
    #expect(
      String(decoding: file.bytes.dropFirst(3), as: UTF8.self)
        == """
        Session,Title,Day,Start,End,Room,Reviewers,Fixed\r
        S01,Opening meeting,2013-02-04,09:30,10:30,R1,TL; OP1,\r
        S02,Social workers,2013-02-05,10:00,11:15,R2,OP1; OP2,yes\r
        S03,Police,,,,,,\r

        """.replacing("TL; OP1", with: "\"TL; OP1\"").replacing("OP1; OP2", with: "\"OP1; OP2\""))
  }

  @Test func `columns of people's own in the timetable follow their session`() throws {
    let folder = Folder().with(
      "timetable.csv",
      "Session,Day,Start,Tea,Room,Reviewers\nS02,Tue 5 Feb,10:00,yes please,R2,OP1\n")
    let read = folder.read()
    let file = ReviewSheets.timetable(
      try #require(read.plan), of: try #require(read.review), keeping: read.extras)
    #expect(String(decoding: file.bytes, as: UTF8.self).contains("R2,OP1,,yes please\r\n"))
  }

  /// The cells under Agreed after a timetable was read, and written with one session at another time.
  private func agreedCells(_ rows: String, moving session: String? = nil) throws -> [String] {
    let read = Folder().with("timetable.csv", "Session,Day,Start,Agreed\n" + rows).read()
    let draft = try #require(read.plan)
    var plan = draft
    for index in plan.assignments.indices
    where plan.assignments[index].session.text == session {
      plan.assignments[index].start = plan.assignments[index].start + 60
    }
    let review = try #require(read.review).statingAgreements(of: draft, leftBy: plan)
    let file = ReviewSheets.timetable(plan, of: review, keeping: read.extras)
    let lines = String(decoding: file.bytes.dropFirst(3), as: UTF8.self).split(separator: "\r\n")
    return lines.dropFirst().map {
      String($0.split(separator: ",", omittingEmptySubsequences: false).last ?? "")
    }
  }

  @Test func `what was agreed is noted beside the session, and stays as it was written`() throws {
    let rows =
      "S01,Mon 4 Feb,09:30,with the office\nS02,Tue 5 Feb,10:00,yes\nS03,Wed 6 Feb,10:00,\n"
    let read = Folder().with("timetable.csv", "Session,Day,Start,Agreed\n" + rows).read()
    #expect(
      read.review?.sessions.map { $0.agreement } == [
        Agreement(with: "the office"), Agreement(), nil,
      ])
    #expect(try agreedCells(rows) == ["with the office", "yes", ""])
  }

  @Test func `an agreement that cannot be kept says for when it was`() throws {
    let rows = "S01,Mon 4 Feb,09:30,the office\nS02,Tue 5 Feb,10:00,\n"
    #expect(
      try agreedCells(rows, moving: "S01") == ["Mon 4 Feb 09:30 with the office", "", ""])
    // What sessions.csv says moves with it, too.
    let read = Folder().with("timetable.csv", "Session,Day,Start\nS01,Mon 4 Feb,09:30\n").read()
    var review = try #require(read.review)
    review.sessions[0].agreement = Agreement(with: "the office")
    let draft = try #require(read.plan)
    #expect(
      review.statingAgreements(of: draft, leftBy: draft).sessions[0].agreement
        == Agreement(with: "the office"))
    #expect(
      review.statingAgreements(of: draft, leftBy: Plan(review: "")).sessions[0].agreement
        == Agreement(start: draft.assignments[0].start, with: "the office"))
  }

  @Test func `a row that was agreed for another time than sessions.csv says is pointed out`() throws
  {
    let folder = Folder()
    let sessions = try #require(folder.sheets.first { $0.name == "sessions.csv" }?.text)
    let lines = sessions.split(separator: "\n", omittingEmptySubsequences: true)
    let longer = zip(lines.indices, lines).map { index, line in
      line + (index == 0 ? ",Agreed" : index == 1 ? ",Mon 4 Feb 11:00" : ",")
    }
    let rows = "Session,Day,Start,Agreed\nS01,Mon 4 Feb,09:30,with the office\n"
    let both = folder.with("sessions.csv", longer.joined(separator: "\n") + "\n").with(
      "timetable.csv", rows)
    #expect(
      both.findings.contains { $0.hasPrefix("timetable.csv:2 Agreed warning FW312") },
      "\(both.findings)")
    #expect(both.read().review?.sessions[0].agreement == Agreement(with: "the office"))
  }

  @Test(arguments: Effort.seeds(20, of: 60))
  func `a random plan comes back from its sheet`(seed: UInt64) throws {
    let review = AwkwardReview.review(seed: seed)
    let plan = RandomPlan.plan(for: review, seed: seed)
    let known = Set(review.sessions.map(\.id))
    var places: [SessionID: Assignment] = [:]
    for assignment in plan.assignments
    where known.contains(assignment.session) && places[assignment.session] == nil {
      places[assignment.session] = assignment
    }
    guard !places.isEmpty else { return }
    let read = try #require(ReviewSheets.read(ReviewSheets.write(review, plan: plan)).plan)
    #expect(read.review == review.id)
    var again: [SessionID: Assignment] = [:]
    for assignment in read.assignments { again[assignment.session] = assignment }
    #expect(again == places)
  }
}
