import CivilTime
import Disk
import Foundation
import ReviewModel
import TestSupport
import Testing

@testable import Commands

struct `fieldwork withstand` {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  /// The three interviews of an hour, one after the other on Monday.
  private func files() throws -> (review: String, plan: String) {
    let review = ReviewFile.threeInterviews
    let assignments = review.sessions.enumerated().map { hour, session in
      Assignment(
        session: session.id, start: CivilDate.monday.at(9 + hour), room: review.rooms[0].id,
        reviewers: [review.reviewers[0].id])
    }
    let plan = Plan(review: review.id, assignments: assignments)
    return (
      try folder.write(ReviewFile.review(review), to: "review.json"),
      try folder.write(ReviewFile.plan(plan), to: "plan.json")
    )
  }

  @Test func `says how many absences are critical, fragile and harmless, and what comes next`()
    async throws
  {
    let (review, plan) = try files()
    let run = await CapturedRun("withstand", review, "--plan", plan)
    #expect(run.output.contains("are critical") || run.output.contains("is critical"), "\(run)")
    #expect(run.output.contains("each is proved to change as little as can be."), "\(run.output)")
    #expect(run.talk.contains("Next: "))
    #expect(run.exitCode == (run.output.contains("Critical, since") ? .findings : .clean))
  }

  @Test func `says the same whatever the number of threads`() async throws {
    let (review, plan) = try files()
    let one = await CapturedRun("withstand", review, "--plan", plan, "--threads", "1", "--json")
    let four = await CapturedRun("withstand", review, "--plan", plan, "--threads", "4", "--json")
    #expect(one.output.contains("fieldwork-absences/1"))
    #expect(one.output == four.output)
  }

  @Test(arguments: ["absences.csv", "absences.xlsx"])
  func `writes the table as its file's ending says`(name: String) async throws {
    let (review, plan) = try files()
    let path = folder.path(name)
    let run = await CapturedRun("withstand", review, "--plan", plan, "-o", path)
    #expect(run.talk.contains("Wrote \(path)"))
    let bytes = [UInt8](try Data(contentsOf: URL(filePath: path)))
    // A workbook is a ZIP file; a table begins with a byte order mark.
    #expect(Array(bytes.prefix(2)) == (name.hasSuffix("csv") ? [0xEF, 0xBB] : [0x50, 0x4B]))
  }

  @Test func `refuses a file of another form, before anything is tried`() async throws {
    let (review, plan) = try files()
    let run = await CapturedRun(
      "withstand", review, "--plan", plan, "-o", folder.path("absences.pdf"))
    #expect(run.exitCode == .badInput)
    #expect(run.talk.contains("Give a file that ends in .csv or .xlsx."))
    #expect(run.output == "")
  }

  @Test func `stops when it is asked to, and leaves untried what it had not begun`() throws {
    let stop = StopFlag()
    stop.raise()
    let crew = AbsenceCrew(threads: 1, stop: stop)
    #expect(crew.made([]) { _ in }.isEmpty)
  }
}
