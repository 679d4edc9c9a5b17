import CivilTime
import Desk
import Findings
import JSONText
import PlanCheck
import ReviewModel
import TestSupport
import Testing

struct `Checking a review in memory` {
  private func check(_ files: ReviewFiles) throws -> ReviewCheck {
    let reading = try ReviewReading(files)
    return ReviewCheck(reading, PlanReading(beside: reading))
  }

  private let plan = Plan.small(
    .small("S1", CivilDate.monday.at(9), "PP", "HP"),
    .small("S2", CivilDate.monday.at(11), "PP", "HP"),
    .small("S3", CivilDate.monday.at(14), "PP", "HP"))

  @Test func `without a timetable says whether there can be one, and what is next`() throws {
    let check = try check(SmallFiles.document())
    #expect(check.verdict == nil)
    #expect(check.summary.contains("The review can be planned: 3 sessions"), "\(check.summary)")
    #expect(check.nextStep == .search)
    #expect(check.next == "fieldwork solve review.json")
    #expect(check.outcome(isStrict: false) == .clean)
  }

  @Test func `the page is told of buttons and the command line of commands`() throws {
    let check = try check(SmallFiles.folder())
    #expect(check.next == "press \"Find a timetable\"")
  }

  @Test func `a timetable that keeps every rule is priced, and can be handed out`() throws {
    let check = try check(SmallFiles.folder(SmallFiles.threeInterviews, plan))
    #expect(check.verdict?.isFeasible == true, "\(check.clashes)")
    #expect(check.nextStep == .export)
    #expect(check.summary.contains("The timetable obeys every rule and costs"))
  }

  @Test func `a timetable with clashes names the rows and the rule`() throws {
    var clashing = plan
    clashing.assignments[1].start = CivilDate.monday.at(9)
    let check = try check(SmallFiles.folder(SmallFiles.threeInterviews, clashing))
    #expect(check.verdict?.isFeasible == false)
    #expect(check.clashes.contains { $0.place.file == "timetable.csv" }, "\(check.clashes)")
    #expect(check.outcome(isStrict: false) == .findings)
    guard case .rule = check.nextStep else {
      Issue.record("the next step is \(check.nextStep)")
      return
    }
  }

  @Test func `a feature that no room has is told once, and as what stands in the way`() throws {
    var review = SmallFiles.threeInterviews
    review.sessions[0].roomFeatures = ["kiln"]
    let check = try check(SmallFiles.folder(review))
    let ownFindings = check.findings.filter { $0.severity <= .warning }
    #expect(ownFindings.map { $0.code } == [.unknownFeature], "\(check.findings)")
    #expect(ownFindings.map { $0.severity } == [.error])
    #expect(check.summary.contains("cannot be planned"), "\(check.summary)")
  }

  @Test func `a review with errors is to be mended first`() throws {
    var review = SmallFiles.threeInterviews
    review.sessions[0].minutes = 0
    let check = try check(SmallFiles.document(review))
    #expect(check.nextStep == .mend)
    #expect(check.next == "mend these, then: fieldwork check review.json")
    #expect(check.outcome(isStrict: false) == .findings)
  }

  @Test func `what is proved impossible leads to the explanation`() throws {
    var review = SmallFiles.threeInterviews
    for index in 0..<2 { review.sessions[index].pin.start = CivilDate.monday.at(9) }
    let check = try check(SmallFiles.folder(review))
    #expect(check.outcome(isStrict: false) == .impossible)
    #expect(check.nextStep == .explain)
  }

  @Test func `what is impossible is not looked for where only a look was asked for`() throws {
    var review = SmallFiles.threeInterviews
    for index in 0..<2 { review.sessions[index].pin.start = CivilDate.monday.at(9) }
    let reading = try ReviewReading(SmallFiles.folder(review))
    let look = ReviewCheck(reading, PlanReading(beside: reading), looksAhead: false)
    #expect(look.outcome(isStrict: false) == .clean)
    #expect(look.nextStep == .search)
  }

  @Test func `warnings count as errors where that is asked for`() throws {
    var review = SmallFiles.threeInterviews
    review.people = [Person(id: PersonID("P1"), name: "Sam Example")]
    review.sessions[0].participants = [PersonID("P1")]
    review.sessions[0].optionalParticipants = [PersonID("P1")]
    let check = try check(SmallFiles.document(review))
    #expect(check.findings.contains { $0.code == .contradiction && $0.severity == .warning })
    #expect(check.outcome(isStrict: true) == .findings)
    #expect(check.outcome(isStrict: false) == .clean)
  }
}
