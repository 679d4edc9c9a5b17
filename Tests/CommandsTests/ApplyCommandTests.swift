import CivilTime
import Disk
import Documents
import Foundation
import ReviewModel
import TestSupport
import Testing

@testable import Commands

struct `Applying changes from the page` {
  private let folder: TemporaryFolder
  private let review: String
  private let plan: String

  init() throws {
    folder = try TemporaryFolder()
    var review = ReviewFile.threeInterviews
    review.sessions[2].pin.start = CivilDate.monday.at(14)
    self.review = try folder.write(ReviewFile.review(review), to: "review.json")
    plan = try folder.write(
      ReviewFile.plan(
        .small(
          .small("S1", CivilDate.monday.at(9), "PP"), .small("S2", CivilDate.monday.at(11), "HP"),
          .small("S3", CivilDate.monday.at(14), "PP"))), to: "plan.json")
  }

  /// A file as the page writes it: the byte order mark, the new place, the old one.
  private func changes(_ rows: String...) throws -> String {
    let headings = "Session,Day,Start,End,Room,Reviewers,Was day,Was start,Was room,Was reviewers"
    return try folder.write(
      "\u{FEFF}" + ([headings] + rows).map { $0 + "\r\n" }.joined(), to: "changes.csv")
  }

  private func apply(_ changes: String, _ more: String...) async -> CapturedRun {
    await CapturedRun(
      words: ["apply", review, changes, "--plan", plan, "-o", folder.path("new.json")] + more)
  }

  private static let move = "S1,2013-02-04,15:00,16:00,R1,HP,2013-02-04,09:00,R1,PP"

  @Test func `a change is told, judged and written`() async throws {
    let run = await apply(try changes(Self.move))
    #expect(run.exitCode == .clean)
    #expect(
      run.output
        == "S1 S1: now Monday 4 February, 3pm, was Monday 4 February, 9am; HP added; PP taken off\n"
    )
    #expect(run.talk.contains("It obeys every rule and costs"))
    #expect(try folder.text("new.json").contains("2013-02-04T15:00"))
  }

  @Test func `a clash is named by its rule, and the timetable is written all the same`()
    async throws
  {
    let run = await apply(
      try changes("S1,2013-02-04,11:00,12:00,R1,PP,2013-02-04,09:00,R1,PP"))
    #expect(run.exitCode == .findings)
    #expect(
      run.output.contains("FW443  room-clash: Room 1 is used twice at once on Monday 4 February"))
    #expect(run.talk.contains("It has 1 clash, had 0."))
    #expect(try folder.names().contains("new.json"))
  }

  @Test func `a dry run says the same and writes nothing`() async throws {
    let run = await apply(try changes(Self.move), "--dry-run")
    #expect(run.output.contains("now Monday 4 February, 3pm"))
    #expect(try !folder.names().contains("new.json"))
  }

  @Test
  func
    `a session that moved since the page was written, and one that is fixed, are refused together`()
    async throws
  {
    let run = await apply(
      try changes(
        "S2,2013-02-04,15:00,16:00,R1,HP,2013-02-04,10:00,R1,HP",
        "S3,2013-02-04,16:00,17:00,R1,PP,2013-02-04,14:00,R1,PP"))
    #expect(run.exitCode == .findings)
    #expect(run.talk.contains("FW871  S2 S2 is no longer where the page had it."))
    #expect(run.talk.contains("FW872  S3 S3 has a fixed time."))
    #expect(try !folder.names().contains("new.json"))
  }

  @Test func `a file that a spreadsheet has written its own dates into is read`() async throws {
    let run = await apply(
      try changes("S1,04/02/2013,15:00,16:00,R1,PP,04/02/2013,9:00,R1,PP"))
    #expect(run.exitCode == .clean)
    #expect(run.output.contains("now Monday 4 February, 3pm, was Monday 4 February, 9am"))
  }

  @Test func `changes that are there already change nothing`() async throws {
    let run = await apply(
      try changes("S1,2013-02-04,09:00,10:00,R1,PP,2013-02-04,08:00,R1,PP"))
    #expect(run.exitCode == .clean)
    #expect(run.talk == "The timetable has these changes already.\n")
  }

  @Test func `a file without a change says where to get one`() async throws {
    let run = await apply(try changes())
    #expect(run.exitCode == .badInput)
    #expect(run.talk.contains("FW870  There are no changes in this file."))
  }

  @Test func `an unknown session is an error in its cell, and nothing is written`() async throws {
    let run = await apply(try changes("S9,2013-02-04,15:00,16:00,R1,PP,2013-02-04,09:00,R1,PP"))
    #expect(run.exitCode == .badInput)
    #expect(run.talk.contains("changes.csv"))
    #expect(run.talk.contains("FW423"))
    #expect(try !folder.names().contains("new.json"))
  }
}
