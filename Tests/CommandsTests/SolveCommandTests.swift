import Foundation
import ReviewModel
import TestSupport
import Testing

@testable import Commands

struct `Solving a review document` {
  private let folder: TemporaryFolder
  private let review = ReviewFile.review(ReviewFile.threeInterviews)

  init() throws { folder = try TemporaryFolder() }

  @Test func `the plan goes to standard output and the talk does not`() async throws {
    let run = await CapturedRun("solve", "-", "--steps", "100", input: review)
    #expect(run.exitCode == .clean)
    let plan = try #require(
      try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any])
    #expect(plan["format"] as? String == "fieldwork-plan/1")
    #expect((plan["assignments"] as? [Any])?.count == 3)
    #expect(
      run.talk.hasPrefix(
        "Looking for a timetable in 100 steps; Ctrl-C stops early and keeps the best.\n"
          + "3 sessions placed, every rule obeyed. Cost "))
    #expect(run.talk.hasSuffix("Next: fieldwork export REVIEW all --plan PLAN -o out\n"))
  }

  @Test func `the same review, seed and steps give the same bytes on any number of threads`() async
  {
    let text = ReviewFile.review(.fieldworkWeek())
    let one = await CapturedRun("solve", "-", "--steps", "3000", "--threads", "1", input: text)
    let two = await CapturedRun("solve", "-", "--steps", "3000", "--threads", "2", input: text)
    let many = await CapturedRun("solve", "-", "--steps", "3000", "--threads", "64", input: text)
    #expect(one.output == two.output)
    #expect(one.output == many.output)
  }

  @Test func `quiet means no talk at all`() async {
    let run = await CapturedRun("solve", "-", "--steps", "10", "--quiet", input: review)
    #expect(run.talk == "")
    #expect(run.exitCode == .clean)
  }

  @Test func `a plan is written where it is wanted`() async throws {
    let run = await CapturedRun(
      "solve", "-", "--steps", "10", "-o", folder.path("plan.json"), input: review)
    #expect(run.output == "")
    #expect(try folder.text("plan.json").hasPrefix("{\n  \"format\": \"fieldwork-plan/1\""))
    #expect(run.talk.contains("Wrote \(folder.path("plan.json"))\n"))
    #expect(try folder.names() == ["plan.json"])
  }

  @Test func `with both, the plan is written and printed`() async throws {
    let run = await CapturedRun(
      "solve", "-", "--steps", "10", "--json", "-o", folder.path("plan.json"), input: review)
    #expect(try folder.text("plan.json") == run.output)
  }

  @Test func `sessions without a place are named, and the partial plan is kept`() async throws {
    let tooMany = Review.small((1...45).map { .small("S\($0)") })
    let run = await CapturedRun("solve", "-", "--steps", "100", input: ReviewFile.review(tooMany))
    #expect(run.exitCode == .findings)
    #expect(run.talk.contains(" sessions without a place:\n  S"))
    #expect(run.output.contains("\"status\": \"unknown\""))
  }

  @Test func `a review with errors is not solved, and its errors are named`() async {
    let text = review.replacingOccurrences(of: "\"minutes\": 60", with: "\"minutes\": 61")
    let run = await CapturedRun("solve", "-", input: text)
    #expect(run.exitCode == .badInput)
    #expect(run.output == "")
    #expect(run.talk.contains("sessions[0].minutes"))
    #expect(run.talk.contains("sessions[2].minutes"))
  }

  @Test func `no steps at all still give a plan`() async {
    let run = await CapturedRun("solve", "-", "--steps", "0", input: review)
    #expect(run.exitCode == .clean)
  }

  @Test func `a plan that cannot be written leaves the old one alone`() async throws {
    let run = await CapturedRun(
      "solve", "-", "--steps", "10", "-o", "/dev/full", input: review)
    #expect(run.exitCode == .badInput)
  }
}
