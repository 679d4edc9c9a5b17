import Foundation
import Testing

/// The plan for the wall, beside the timetable that the solver made.
@Suite struct `The lead-in and the timetable` {
  private let folder: WorkFolder

  init() throws {
    folder = try WorkFolder()
    try folder.copySample(to: "week")
  }

  private struct Document: Decodable {
    struct Milestone: Decodable {
      let milestone: String
      let start: String?
      let end: String?
    }

    let milestones: [Milestone]
  }

  private struct Plan: Decodable {
    struct Assignment: Decodable {
      let session: String
      let start: String
    }

    let assignments: [Assignment]
  }

  @Test func `sessions that the solver places in the lead-in stand there with their hours`() throws
  {
    let solved = try ProgramRun("solve", "week", "--steps", "2000", "-o", "plan.json", in: folder)
    #expect(solved.exitCode == 0, "\(solved.talk)")
    let plan = try JSONDecoder().decode(Plan.self, from: folder.data("plan.json"))
    let run = try ProgramRun("leadin", "week", "--plan", "plan.json", "--json", in: folder)
    #expect(run.exitCode == 0, "\(run.talk)")
    let document = try JSONDecoder().decode(Document.self, from: Data(run.output.utf8))
    let sessions = [
      "Audit validation": "L01", "Case records review": "L02", "Case mapping": "L03",
    ]
    for (name, session) in sessions {
      let milestone = try #require(document.milestones.first { $0.milestone == name })
      let assignment = try #require(plan.assignments.first { $0.session == session })
      #expect(milestone.start == assignment.start, "\(name)")
      // Each has a date of its own before the week, and the whole of its hours.
      #expect(assignment.start < "2013-02-04" && milestone.end ?? "" > assignment.start)
    }
    let table = try ProgramRun("leadin", "week", "--plan", "plan.json", in: folder).output
    let line = table.split(separator: "\n").first { $0.contains("Audit validation") }
    #expect(
      line?.wholeMatch(of: /.* 22 Jan 2013  [0-9:apm]+ to [0-9:apm]+ +Audit validation .*/) != nil)
  }
}
