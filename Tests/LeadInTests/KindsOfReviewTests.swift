import CivilTime
import Findings
import LeadIn
import ReviewModel
import TestSupport
import Testing

@Suite struct KindsOfReviewTests {
  @Test(arguments: [ReviewKind.adults, .corporate, .progress])
  func `Ofsted is told of reviews of children's services alone`(kind: ReviewKind) {
    #expect(milestones(.children).contains { $0.contains("Ofsted") })
    #expect(!milestones(kind).contains { $0.contains("Ofsted") })
  }

  @Test func `a corporate peer challenge has a position statement and a published report`() {
    let names = milestones(.corporate)
    #expect(names.contains("Position statement written") && names.contains("Report published"))
    #expect(!names.contains("Cases selected") && !names.contains("Final letter"))
  }

  @Test(arguments: ReviewKind.allCases)
  func `every milestone of a kind needs only milestones of that kind`(kind: ReviewKind) {
    var notes = PreparationNotes()
    notes.kind = kind
    let plan = LeadInPlan(.small([.small("A")]), notes: notes)
    #expect(plan.milestoneFindings { _, _ in .file("milestones.csv") } == [])
    #expect(!plan.milestones.isEmpty)
  }

  private func milestones(_ kind: ReviewKind) -> [String] {
    var notes = PreparationNotes()
    notes.kind = kind
    return LeadInPlan(.small([.small("A")]), notes: notes).milestones.map { $0.milestone.name }
  }
}
