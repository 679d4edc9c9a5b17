import CivilTime
import Disk
import Foundation
import ReviewModel
import TestSupport
import Testing

@testable import Commands

struct `A review that leaves open who attends` {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private var review: Review {
    var review = ReviewFile.threeInterviews
    review.people = ["P1", "P2"].map { Person(id: PersonID($0), name: $0) }
    review.sessions[0].choices = [
      ParticipantChoice(anyOf: review.people.map { $0.id })
    ]
    return review
  }

  @Test func `is planned with somebody chosen`() async throws {
    let path = try folder.write(ReviewFile.review(review), to: "review.json")
    let output = folder.path("plan.json")
    let run = await CapturedRun("solve", path, "--steps", "200", "-o", output)
    #expect(run.exitCode == .clean)
    let check = await CapturedRun("check", path, "--plan", output)
    #expect(!check.output.contains("participant-choice"))
  }

  @Test func `can have a timetable judged`() async throws {
    let path = try folder.write(ReviewFile.review(review), to: "review.json")
    let assignments = review.sessions.enumerated().map { hour, session in
      Assignment(
        session: session.id, start: CivilDate.monday.at(9 + hour), room: RoomID("R1"),
        reviewers: [review.reviewers[0].id],
        participants: session.choices.isEmpty ? [] : [PersonID("P2")])
    }
    let plan = try folder.write(
      ReviewFile.plan(Plan(review: review.id, assignments: assignments)), to: "plan.json")
    let run = await CapturedRun("check", path, "--plan", plan)
    #expect(!run.output.contains("participant-choice"))
    let nobody = assignments.map { assignment in
      var assignment = assignment
      assignment.participants = []
      return assignment
    }
    let other = try folder.write(
      ReviewFile.plan(Plan(review: review.id, assignments: nobody)), to: "other.json")
    let second = await CapturedRun("check", path, "--plan", other)
    #expect(second.output.contains("participant-choice"))
  }

  @Test(arguments: ["sheets", "sheets.xlsx"])
  func `comes back from its sheets, and so does who was chosen`(form: String) async throws {
    let path = try folder.write(ReviewFile.review(review), to: "review.json")
    let plan = folder.path("plan.json")
    #expect(await CapturedRun("solve", path, "--steps", "200", "-o", plan).exitCode == .clean)
    let sheets = folder.path(form)
    let run = await CapturedRun("convert", path, "--plan", plan, "-o", sheets)
    #expect(run.exitCode == .clean, "\(run.talk)")
    let (again, planAgain) = (folder.path("again.json"), folder.path("plan-again.json"))
    let back = await CapturedRun("convert", sheets, "-o", again, "--plan-output", planAgain)
    #expect(back.exitCode == .clean, "\(back.talk)")
    let judged = await CapturedRun("check", again, "--plan", planAgain)
    #expect(!judged.output.contains("participant-choice"), "\(judged.output)")
    #expect(try String(contentsOfFile: again, encoding: .utf8).contains("choices"))
  }
}
