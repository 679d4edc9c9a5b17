import CivilTime
import Disk
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

  /// Two sessions fixed in the only room at the same time.
  private var twoInOneRoom: String {
    ReviewFile.review(
      Review.small(
        ["S1", "S2"].map { id in Session.small(id) { $0.pin.start = CivilDate.monday.at(9) } }))
  }

  @Test func `a review without a plan ends by itself, with the rules that cannot hold together`()
    async throws
  {
    let run = await CapturedRun("solve", "-", input: twoInOneRoom)
    #expect(run.exitCode == .impossible)
    let plan = try #require(
      try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any])
    #expect(Set(plan.keys) == ["format", "review", "status", "conflicts"])
    #expect(plan["status"] as? String == "infeasible")
    let conflicts = try #require(plan["conflicts"] as? [[String: Any]])
    #expect(conflicts.count == 7)
    #expect(conflicts.contains { $0["constraint"] as? String == "room-clash" })
    #expect(
      run.talk
        == """
        Looking for a timetable for 10 seconds; Ctrl-C stops early and keeps the best.
        No timetable obeys every rule. These cannot hold together, and without any one of them the others can:
          mandatory              S1 must be held, for 60 minutes.
          mandatory              S2 must be held, for 60 minutes.
          pin                    S1 is fixed at Monday 4 February, 9am.
          pin                    S2 is fixed at Monday 4 February, 9am.
          room-clash             Room 1 holds one session at a time.
          room-needed            S1 needs a room.
          room-needed            S2 needs a room.
        Next: fieldwork explain REVIEW says the cheapest ways out, or hold what can be held: fieldwork solve REVIEW --partial

        """)
  }

  @Test func `a proof is the same bytes however many steps and threads there are`() async {
    var outputs: Set<String> = []
    for words in [["--steps", "0"], ["--steps", "70000", "--threads", "3"], ["--time", "5m"]] {
      let run = await CapturedRun(words: ["solve", "-"] + words, input: twoInOneRoom)
      #expect(run.exitCode == .impossible)
      outputs.insert(run.output)
    }
    #expect(outputs.count == 1)
  }

  @Test func `a proof leaves the timetable that somebody has as it is`() async throws {
    let path = try folder.write("mine", to: "timetable.csv")
    let run = await CapturedRun("solve", "-", "-o", path, input: twoInOneRoom)
    #expect(run.exitCode == .impossible)
    #expect(try folder.text("timetable.csv") == "mine")
  }

  @Test func `as much as can be held is held, and what would bring back the rest is said`() async {
    let run = await CapturedRun("solve", "-", "--steps", "10", "--partial", input: twoInOneRoom)
    #expect(run.exitCode == .findings)
    #expect(run.output.contains("\"status\": \"unknown\""))
    #expect(run.talk.contains("\n1 session placed; 1 session without a place:\n  S"))
    #expect(
      run.talk.contains(
        "\n    It cannot be held beside all the others: one of these would have to be otherwise.\n")
    )
    #expect(
      run.talk.contains(
        "It could be held on Monday 4 February, 9am to 10am in Room 1 if there were another room like Room 1.\n"
      ))
  }

  @Test func `a review that can be planned is planned in full, partial or not`() async {
    let whole = await CapturedRun("solve", "-", "--steps", "100", input: review)
    let partial = await CapturedRun("solve", "-", "--steps", "100", "--partial", input: review)
    #expect(partial.exitCode == .clean)
    #expect(partial.output == whole.output)
    #expect(partial.talk == whole.talk)
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

struct `Going on from a timetable` {
  private let folder: TemporaryFolder
  private let week = ReviewFile.review(.fieldworkWeek())

  init() throws { folder = try TemporaryFolder() }

  private func plan(_ text: String) throws -> [String: Any] {
    try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
  }

  @Test func `what is found costs no more, and carries what is proved`() async throws {
    let first = await CapturedRun("solve", "-", "--steps", "2000", input: week)
    let path = try folder.write(first.output, to: "plan.json")
    let second = await CapturedRun(
      "solve", "-", "--from", path, "--steps", "500", "--seed", "8", input: week)
    #expect(second.exitCode == .clean)
    let before = try #require(try plan(first.output)["cost"] as? Int)
    let after = try #require(try plan(second.output)["cost"] as? Int)
    #expect(after <= before)
    let bound = try #require(try plan(second.output)["lowerBound"] as? Int)
    #expect((1...after).contains(bound))
    let count = Review.fieldworkWeek().sessions.count
    #expect(second.talk.contains("Beginning from \(path) with all of its \(count) sessions.\n"))
  }

  @Test func `the same plan, seed and limits give the same bytes on any number of threads`()
    async throws
  {
    let first = await CapturedRun("solve", "-", "--steps", "500", input: week)
    let path = try folder.write(first.output, to: "plan.json")
    var outputs: Set<String> = []
    for threads in ["1", "2", "64"] {
      let run = await CapturedRun(
        "solve", "-", "--from", path, "--steps", "3000", "--gap", "1%", "--target", "3",
        "--threads",
        threads, input: week)
      #expect(run.exitCode == .clean)
      #expect(run.talk.contains("The cost of 3 that was asked for was not reached.\n"))
      #expect(run.talk.contains("The gap of 1% that was asked for was not reached.\n"))
      outputs.insert(run.output)
    }
    #expect(outputs.count == 1)
  }

  @Test func `a timetable whose cost is good enough comes back as it is`() async throws {
    let first = await CapturedRun("solve", "-", "--steps", "500", input: week)
    let path = try folder.write(first.output, to: "plan.json")
    for enough in [["--target", "1000000"], ["--gap", "100%"]] {
      let arguments = ["solve", "-", "--from", path, "--time", "10m"] + enough
      let run = await CapturedRun(words: arguments, input: week)
      // What is proved of the plan depends on how long the search took.
      let (own, begun) = (try plan(run.output), try plan(first.output))
      #expect(own["cost"] as? Int == begun["cost"] as? Int)
      #expect(own["assignments"] as? NSArray == begun["assignments"] as? NSArray)
      #expect(!run.talk.contains("was not reached"))
    }
  }

  @Test func `what cannot stay is named`() async throws {
    let review = ReviewFile.review(ReviewFile.threeInterviews)
    let path = try folder.write(
      ReviewFile.plan(
        .small(
          .small("S1", CivilDate.monday.at(9)), .small("S2", CivilDate.monday.at(9, 30)),
          .small("S9", CivilDate.monday.at(13)))), to: "plan.json")
    let run = await CapturedRun("solve", "-", "--from", path, "--steps", "10", input: review)
    #expect(run.exitCode == .clean)
    #expect(run.talk.contains("The review has no session \"S9\"."))
    #expect(
      run.talk.contains(
        "Beginning from \(path); of its 3 sessions, 1 cannot stay as it is: S2 S2.\n"))
  }

  @Test func `a timetable sheet will do`() async throws {
    let path = try folder.write(
      "Session,Day,Start,Room,Reviewers\r\nS1,Mon 4 Feb,09:00,R1,\r\n", to: "mine.csv")
    let run = await CapturedRun(
      "solve", "-", "--from", path, "--steps", "0",
      input: ReviewFile.review(ReviewFile.threeInterviews))
    #expect(run.exitCode == .clean)
    #expect(run.talk.contains("Beginning from \(path) with all of its 1 session.\n"))
  }

  @Test func `what is no timetable is refused`() async throws {
    let path = try folder.write("{}", to: "plan.json")
    let run = await CapturedRun("solve", "-", "--from", path, input: week)
    #expect(run.exitCode == .badInput)
    #expect(run.output == "")
    let missing = await CapturedRun("solve", "-", "--from", folder.path("none.json"), input: week)
    #expect(missing.exitCode == .badInput)
    let shared = await CapturedRun("solve", "-", "--from", "-", input: week)
    #expect(shared.exitCode == .badInput)
  }

  @Test func `nonsense is refused with what to write instead`() async {
    let run = await CapturedRun("solve", "-", "--gap", "120%", "--target", "-5", "--steps", "x")
    #expect(run.exitCode == .badInput)
    #expect(
      run.talk.hasPrefix(
        """
        fieldwork: '120%' will not do for --gap. Write a percentage such as 5% or 2.5%.
        fieldwork: '-5' will not do for --target. Write a whole number from 0.
        fieldwork: 'x' will not do for --steps. Write a whole number from 0.

        """))
  }
}
