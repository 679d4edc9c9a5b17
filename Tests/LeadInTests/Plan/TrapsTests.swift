import CivilTime
import Findings
import ReviewModel
import TestSupport
import Testing

@testable import LeadIn

/// The days of real reviews on which a lead-in trips (`guide/domain.md`, "Calendar traps").
@Suite struct `The traps of real lead-ins` {
  @Test func `Manchester begins on 12 November 2012`() throws {
    let plan = LeadInPlan(Trap.manchester)
    #expect(try #require(plan.named("Ofsted told of the dates")).due.iso == "2012-11-12")
  }

  @Test func `Manchester's sixth week before falls on Christmas Eve, and it is said`() throws {
    let plan = LeadInPlan(Trap.manchester)
    let diaries = try #require(plan.named("Diaries asked for"))
    #expect(diaries.due.words == "Monday 24 December 2012")
    #expect(
      plan.told.contains(
        "FW711 milestones.csv: \"Diaries asked for\" falls on Monday 24 December 2012 (Christmas Eve)."
      ))
  }

  @Test func `Telford begins on 11 March 2013 and crosses Easter and the change to summer time`()
    throws
  {
    let plan = LeadInPlan(Trap.telford)
    #expect(try #require(plan.named("Ofsted told of the dates")).due.iso == "2013-03-11")
    #expect(
      plan.told.contains(
        "FW712 review.csv: The clocks go forward on Sunday 31 March 2013, during the lead-in."))
    let lost = (0..<84).map { CivilDate.on("2013-03-11") + $0 }.filter {
      !$0.weekday.isWeekend && !plan.calendar.isWorkingDay($0)
    }
    #expect(lost.map { $0.iso } == ["2013-03-29", "2013-04-01", "2013-05-06", "2013-05-27"])
  }

  @Test func `Telford's fourth and first weeks before are bank holidays and roll back to Friday`()
    throws
  {
    let plan = LeadInPlan(Trap.telford)
    #expect(try #require(plan.named("Draft timetable")).due.words == "Friday 3 May 2013")
    #expect(try #require(plan.named("Final timetable")).due.words == "Friday 24 May 2013")
    #expect(
      plan.told.contains(
        "FW711 milestones.csv: \"Draft timetable\" would fall on Monday 6 May 2013 (Early May bank holiday), so it "
          + "is due on Friday 3 May 2013."))
  }

  @Test func `Telford's working days before the week leave out the bank holiday`() throws {
    // Eight working days before 3 June, the 27th of May not being one.
    let plan = LeadInPlan(Trap.telford)
    #expect(try #require(plan.named("Invitations sent")).due.words == "Tuesday 21 May 2013")
  }

  @Test
  func
    `Worcestershire's week misses Easter, and every earlier week from the middle of March is dearer`()
    throws
  {
    let notes = notes(closed: [
      closed("2015-03-30", "2015-04-10", "School Easter holidays"),
      closed("2015-04-03", "2015-04-03", "Good Friday"),
    ])
    #expect(
      LeadInPlan(Trap.worcestershire, notes: notes).weekFindings(at: .file("review.csv")) == [])
    let weeks = WeekSearch(Trap.worcestershire, notes: notes)
      .weeks(from: .on("2015-03-30"), count: 4)
    #expect(
      weeks.map { $0.monday.iso } == ["2015-04-13", "2015-04-20", "2015-03-30", "2015-04-06"])
    #expect(
      weeks[2].reasons.map { $0.words }.prefix(2) == [
        "School Easter holidays from Monday 30 March to Friday 3 April 2015",
        "Good Friday on Friday 3 April 2015",
      ])
    #expect(
      weeks[3].reasons.map { $0.words }.contains("Easter Monday on Monday 6 April 2015"))
  }
}
