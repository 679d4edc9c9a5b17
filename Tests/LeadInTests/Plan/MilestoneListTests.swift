import CivilTime
import ReviewModel
import TestSupport
import Testing

@testable import LeadIn

@Suite struct `Milestones of people's own` {
  private func told(_ entries: MilestoneEntry...) -> [String] {
    var notes = PreparationNotes()
    notes.milestones = entries
    return LeadInPlan(Trap.manchester, notes: notes).told.filter { !$0.hasPrefix("FW711") }
  }

  @Test func `change the usual ones, whatever the capitals and spaces of the name`() {
    let plan = LeadInPlan(
      Trap.manchester,
      notes: notes(
        entry("rooms  BOOKED") {
          $0.owner = "Facilities"
          $0.timing = .weeks(-7)
        }))
    let rooms = plan.named("Rooms booked")
    #expect(rooms?.milestone.owner == "Facilities")
    #expect(rooms?.due.iso == "2012-12-17")
  }

  @Test func `may be new, and may be left out`() {
    let plan = LeadInPlan(
      Trap.manchester,
      notes: notes(
        entry("Parking passes") { $0.timing = .workingDays(-3) },
        entry("Ofsted told of the dates") { $0.isLeftOut = true }))
    #expect(plan.named("Parking passes")?.due.words == "Wednesday 30 January 2013")
    #expect(plan.named("Ofsted told of the dates") == nil)
    #expect(plan.faults == [])
  }

  /// ``MilestoneEntry/usual``: what `init` writes into milestones.csv.
  @Test func `that say what is usual change nothing`() {
    let usual = MilestoneEntry.usual()
    #expect(usual.count > 20)
    var notes = PreparationNotes()
    notes.milestones = usual
    let (plain, written) = (LeadInPlan(Trap.manchester), LeadInPlan(Trap.manchester, notes: notes))
    #expect(written.faults == [])
    func due(_ plan: LeadInPlan) -> [String] {
      plan.milestones.map { $0.milestone.name + " " + $0.due.iso }
    }
    #expect(due(written) == due(plain))
    // A row for a kind of session that is not held would bring its milestone into every review.
    #expect(!usual.contains { $0.name == "Case mapping" })
  }

  @Test func `without a day are reported with the usual one that was meant`() {
    #expect(
      told(entry("Room booked")) == [
        "FW704 milestones.csv:2 Milestone: \"Room booked\" is none of the usual milestones, and no day is given for it. "
          + "Did you mean \"Rooms booked\"?"
      ])
  }

  @Test func `that need something unknown are reported`() {
    #expect(
      told(entry("Rooms booked") { $0.needs = ["Caretaker asked"] }) == [
        "FW703 milestones.csv:2 Needs: There is no milestone \"Caretaker asked\". Correct the name, or add a row "
          + "for it."
      ])
  }

  @Test func `that stand twice are reported`() {
    #expect(
      told(entry("Rooms booked"), entry("ROOMS BOOKED")) == [
        "FW702 milestones.csv:3 Milestone: \"ROOMS BOOKED\" stands twice, and only the last row counts. Delete one "
          + "of the two."
      ])
  }

  @Test func `that wait for each other are reported as a circle`() {
    #expect(
      told(
        entry("Rooms booked") {
          $0.needs = ["Keys found"]
        },
        entry("Keys found") {
          $0.timing = .weeks(-5)
          $0.needs = ["Rooms booked"]
        }) == [
          "FW705 milestones.csv:2 Needs: These milestones wait for each other in a circle: Rooms booked needs Keys "
            + "found needs Rooms booked. Take out one of these needs."
        ])
  }

  @Test func `that are due before what they need are reported`() {
    #expect(
      told(entry("Team call") { $0.timing = .weeks(-5) }) == [
        "FW706 milestones.csv:2 When: \"Team call\" is due on Monday 31 December 2012, before what it needs: "
          + "\"Document pack sent to the team\", due on Monday 14 January 2013. Move one of the two, or change what it "
          + "needs.",
        "FW706 milestones.csv:2 When: \"Team call\" is due on Monday 31 December 2012, before what it needs: \"Draft "
          + "timetable\", due on Monday 7 January 2013. Move one of the two, or change what it needs.",
      ])
  }

  @Test func `that are due before the commissioning are reported`() {
    #expect(
      told(entry("Venue viewed") { $0.timing = .weeks(-13) }) == [
        "FW707 milestones.csv:2 When: \"Venue viewed\" is due on Monday 5 November 2012, before the review was "
          + "commissioned on Monday 12 November 2012. Move it, or the fieldwork week."
      ])
  }
}
