import CivilTime
import Desk
import Findings
import ReviewModel
import Sheets
import TestSupport
import Testing

struct `A review that is postponed at the desk` {
  private let march = CivilDate.monday + 28

  private func postpone(
    _ open: inout OpenReview, to date: CivilDate, onlyLooks: Bool = false
  ) -> Answer {
    open.answer(.postpone(to: date, at: RememberedFiles.now, onlyLooks: onlyLooks))
  }

  @Test func `has its timetable in the new week, and the old sheets in a folder beside`() throws {
    var open = OpenReview(RememberedFiles().files)
    let old = RememberedFiles.text("sessions.csv", of: open)
    let answer = postpone(&open, to: march)
    #expect(answer.outcome == .clean && answer.changesReview, "\(answer.findings)")
    #expect(RememberedFiles.text("before-2013-03-04/sessions.csv", of: open) == old)
    let reading = try ReviewReading(open.files)
    #expect(reading.review?.fieldworkStart == march)
    #expect(
      reading.plan?.assignments.map { $0.start }
        == RememberedFiles.plan.assignments.map { $0.start + 28 * 1440 })
    #expect(reading.review?.reviewers.allSatisfy { $0.availability == .neverAsked } == true)
  }

  @Test func `twice to the same week finds the folder of the old sheets in the way`() {
    var open = OpenReview(RememberedFiles().files)
    _ = postpone(&open, to: march)
    _ = postpone(&open, to: march + 7)
    let before = open.files
    let again = postpone(&open, to: march)
    #expect(again.outcome == .badInput && open.files == before, "\(again.words)")
  }

  @Test func `only looks where that is asked for`() {
    var open = OpenReview(RememberedFiles().files)
    let before = open.files
    #expect(postpone(&open, to: march, onlyLooks: true).words.count == 2)
    #expect(open.files == before)
  }

  @Test func `to a day on which it cannot begin is refused with the days that would do`() {
    var open = OpenReview(RememberedFiles().files)
    #expect(postpone(&open, to: .monday).findings.map { $0.code } == [.unfitNewWeek])
    let tuesday = postpone(&open, to: march + 1).findings
    #expect(tuesday.first?.mend == "Write 2013-03-04 or 2013-03-11.")
    let early = postpone(&open, to: .monday - 42).findings
    #expect(early.first?.message.contains("lead-in") == true, "\(early)")
  }

  @Test func `of a document is refused`() {
    var open = OpenReview(SmallFiles.document())
    #expect(postpone(&open, to: march).findings.map { $0.code } == [.unknownForm])
  }
}

struct `The time before which everything stays` {
  private let review = SmallFiles.threeInterviews

  private func end(_ text: String?, at now: CivilMinute) throws -> CivilMinute? {
    try HeldTime.end(text, in: review, at: WallClock(now))
  }

  @Test func `is the clock's in the week of the review alone`() throws {
    #expect(try end(nil, at: RememberedFiles.now) == nil)
    #expect(try end(nil, at: (CivilDate.monday + 1).at(12)) == (CivilDate.monday + 1).at(12))
    #expect(try end(nil, at: (CivilDate.monday + 30).at(12)) == nil)
  }

  @Test func `is the later of the clock's and the time that was asked for`() throws {
    let tuesday = (CivilDate.monday + 1).at(12)
    #expect(try end("Mon 10:00", at: tuesday) == tuesday)
    #expect(try end("Wed 10:00", at: tuesday) == (CivilDate.monday + 2).at(10))
  }

  @Test func `that cannot be read is refused`() {
    #expect(throws: Refusal.self) { try end("soon", at: RememberedFiles.now) }
  }
}
