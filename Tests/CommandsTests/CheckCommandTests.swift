import CivilTime
import Disk
import Documents
import Foundation
import ReviewModel
import TestSupport
import Testing

@testable import Commands

struct `Checking a review document` {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func planFile(_ assignments: Assignment...) throws -> String {
    try folder.write(
      ReviewFile.plan(Plan(review: "small", assignments: assignments)), to: "plan.json")
  }

  private func assignment(_ session: String, _ hour: Int) -> Assignment {
    Assignment(
      session: SessionID(session), start: CivilMinute(.monday, .at(hour)), room: RoomID("R1"))
  }

  @Test func `a sound review says what to run next`() async throws {
    let path = try folder.write(ReviewFile.review(ReviewFile.threeInterviews), to: "review.json")
    let run = await CapturedRun("check", path)
    #expect(run.exitCode == .clean)
    #expect(run.output == "")
    #expect(
      run.talk == """
        The review can be planned: 3 sessions, 0 people, 2 reviewers and 1 room.
        Next: fieldwork solve \(path)

        """)
  }

  @Test func `a dash reads standard input`() async {
    let run = await CapturedRun("check", "-", input: ReviewFile.review(ReviewFile.threeInterviews))
    #expect(run.exitCode == .clean)
    #expect(run.talk.hasSuffix("Next: fieldwork solve REVIEW\n"))
  }

  @Test func `diaries to chase are a note, and no reason to fail`() async {
    let run = await CapturedRun("check", "-", "--strict", input: ReviewFile.review(.small()))
    #expect(run.exitCode == .clean)
    #expect(
      run.output == """
        standard input  note    FW609  2 reviewers were never asked and are planned as free: PP and HP.

        """)
  }

  @Test func `an error is a finding and the shell is told`() async {
    let text = ReviewFile.review(.small()).replacingOccurrences(of: "\"days\"", with: "\"dyas\"")
    let run = await CapturedRun("check", "-", input: text)
    #expect(run.exitCode == .findings)
    #expect(run.output.contains("error   FW203"))
    #expect(run.talk.hasSuffix("Next: mend these, then: fieldwork check REVIEW\n"))
  }

  @Test(arguments: ["", "{", "not JSON", "\u{0}\u{FFFF}", "[1, 2]"])
  func `input that is no document at all is unreadable`(text: String) async {
    let run = await CapturedRun("check", "-", input: text)
    #expect(run.exitCode == .badInput)
    #expect(run.output.hasPrefix("standard input"))
  }

  @Test func `a timetable that obeys every rule says what it costs`() async throws {
    let plan = try planFile(assignment("S1", 9), assignment("S2", 10), assignment("S3", 11))
    let run = await CapturedRun(
      "check", "-", "--plan", plan, input: ReviewFile.review(ReviewFile.threeInterviews))
    #expect(run.exitCode == .clean)
    #expect(run.output == "  12  groups of five spare seats: 12 at 1\n")
    #expect(
      run.talk == """
        The timetable obeys every rule and costs 12.
        Next: fieldwork export REVIEW all --plan \(plan) -o out

        """)
  }

  @Test func `clashes are listed by the names of the catalogue`() async throws {
    let plan = try planFile(assignment("S1", 9), assignment("S2", 9))
    let run = await CapturedRun(
      "check", "-", "--plan", plan, input: ReviewFile.review(ReviewFile.threeInterviews))
    #expect(run.exitCode == .findings)
    #expect(
      run.output == """
        \(plan) assignments[0]  error   FW443  room-clash: Room 1 is used twice at once on Monday 4 February: \
        S1, 9am to 10am; and S2, 9am to 10am. Move one of the two, or choose another room.
        \(plan)  error   FW457  mandatory: S3 is not held. Place it, or mark it as optional.

        """)
    #expect(
      run.talk == """
        The timetable has 2 clashes.
        Next: fieldwork rule room-clash, or a new timetable: fieldwork solve REVIEW

        """)
  }

  @Test func `JSON has the verdict as the independent judge shapes it, and the findings`()
    async throws
  {
    let plan = try planFile(assignment("S1", 9), assignment("S2", 9), assignment("S3", 12))
    let run = await CapturedRun(
      "check", "-", "--plan", plan, "--json",
      input: ReviewFile.review(.small(ReviewFile.threeInterviews.sessions)))
    #expect(run.exitCode == .findings)
    #expect(run.talk == "")
    let object = try #require(
      try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any])
    #expect(object.keys.sorted() == ["cost", "feasible", "findings", "terms", "violations"])
    #expect(object["feasible"] as? Bool == false)
    #expect(object["cost"] as? Int == 12)
    #expect((object["terms"] as? [String: Int])?.count == Price.allCases.count)
    let violations = try #require(object["violations"] as? [[String: Any]])
    #expect(violations.map { $0["constraint"] as? String } == ["room-clash"])
    #expect(violations.first?["sessions"] as? [String] == ["S1", "S2"])
    #expect(violations.first?["detail"] as? String == "R1")
    let findings = try #require(object["findings"] as? [[String: Any]])
    #expect(findings.map { $0["code"] as? String } == ["FW609", "FW443"])
    #expect(findings.last?["path"] as? String == "assignments[0]")
    #expect(findings.first?["severity"] as? String == "note")
    #expect(findings.first?["file"] as? String == "standard input")
  }

  @Test func `JSON without a timetable has the findings alone`() async {
    let run = await CapturedRun(
      "check", "-", "--json", input: ReviewFile.review(ReviewFile.threeInterviews))
    #expect(run.output == "{\n  \"findings\": []\n}\n")
  }

  @Test(arguments: ["check", "explain", "leadin"])
  func `a command that is asked for JSON refuses in JSON as well`(command: String) async throws {
    let folder = try TemporaryFolder()
    for name in ["people.csv", "People.CSV"] { try folder.write("Ref\n", to: name) }
    for (path, code) in [(folder.path(""), "FW819"), (folder.path("missing"), "FW601")] {
      let run = await CapturedRun(command, path, "--json")
      #expect(run.exitCode == .badInput)
      #expect(run.talk == "")
      let object = try #require(
        try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any])
      let findings = try #require(object["findings"] as? [[String: Any]])
      #expect(findings.map { $0["code"] as? String } == [code])
      let inWords = await CapturedRun(command, path)
      #expect(inWords.output == "" && inWords.talk.contains(code))
    }
  }

  @Test func `standard input cannot be two things`() async {
    let run = await CapturedRun(
      "check", "-", "--plan", "-", input: ReviewFile.review(ReviewFile.threeInterviews))
    #expect(run.exitCode == .badInput)
    #expect(
      run.talk
        == "standard input  error   FW603  Standard input can hold the review or the plan, not both. "
        + "Give one of the two as a file.\n")
  }

  @Test func `a plan that is not there is said to be missing`() async {
    let run = await CapturedRun(
      "check", "-", "--plan", folder.path("none.json"),
      input: ReviewFile.review(ReviewFile.threeInterviews))
    #expect(run.exitCode == .badInput)
    #expect(run.talk.contains("FW601  There is no such file or folder."))
  }

  @Test func `a document that is a plan is not taken for a review`() async {
    let run = await CapturedRun("check", "-", input: ReviewFile.plan(Plan(review: "x")))
    #expect(run.exitCode == .findings)
    #expect(run.output.contains("FW202"))
  }
}
