import CivilTime
import Desk
import Disk
import Foundation
import ReviewModel
import TestSupport
import Testing

@testable import Commands

struct `Edits by hand and files with two names` {
  private let invited: InvitedFolder

  init() throws { invited = try InvitedFolder() }

  @Test func `a timetable that was edited while one was looked for is left as it is`() throws {
    let reading = try ReviewReading(.folder(invited.folder.path), on: .silent)
    let destination = try PlanDestination(nil, from: reading.source, isForPrograms: false)
    let former = destination.former(reading)
    let edited = try invited.folder.text("timetable.csv") + "\r\n"
    try invited.folder.write(edited, to: "timetable.csv")
    #expect(throws: Refusal.self) {
      try destination.write(
        try #require(reading.plan), of: try reading.soundReview(), reading, replacing: former,
        on: .silent)
    }
    #expect(try invited.folder.text("timetable.csv") == edited)
    #expect(try invited.folder.names().contains("timetable (fieldwork).csv"))
  }

  @Test func `a timetable under another letter case is written under that name`() async throws {
    try FileManager.default.moveItem(
      atPath: invited.folder.path("timetable.csv"), toPath: invited.folder.path("Timetable.csv"))
    let run = await invited.run("solve", "--steps", "10")
    #expect(run.talk.contains("Timetable.csv"))
    #expect(try !invited.folder.names().contains("timetable.csv"))
  }

  @Test func `two files that are the same sheet are an error`() async throws {
    try invited.folder.write(try invited.folder.text("timetable.csv"), to: "Timetable.csv")
    let run = await invited.run("check")
    #expect(run.exitCode == .badInput)
    #expect(run.talk.contains("FW819  \"Timetable.csv\" and \"timetable.csv\" are the same sheet."))
  }

  @Test func `a command says who is at work in the folder`() async throws {
    let held = try ReviewLock(invited.folder.path, for: "fieldwork solve")
    let run = await ReviewLock.$patience.withValue(.milliseconds(50)) {
      await invited.run("invites")
    }
    #expect(run.exitCode == .badInput)
    #expect(run.talk.contains("FW817  Another command is at work here: fieldwork solve, process "))
    let look = await ReviewLock.$patience.withValue(.milliseconds(50)) {
      await invited.run("invites", "--dry-run")
    }
    #expect(look.exitCode == .clean)
    withExtendedLifetime(held) {}
  }

  @Test func `an export removes the calendar of somebody who has left, and nothing else`()
    async throws
  {
    let out = invited.folder.path("out")
    _ = await invited.run("export", "ics", "--privacy", "full", "-o", out)
    let before = try FileManager.default.subpathsOfDirectory(atPath: out)
    try invited.folder.write("mine", to: "out/mine.ics")
    try invited.plan(.monday + 1) {
      $0.people = []
      $0.sessions[0].participants = []
    }
    let run = await invited.run("export", "ics", "--privacy", "full", "-o", out)
    let after = try FileManager.default.subpathsOfDirectory(atPath: out)
    #expect(run.talk.contains("FW820  This was written by an earlier export"))
    #expect(after.count < before.count + 1)
    #expect(try invited.folder.text("out/mine.ics") == "mine")
  }
}

extension Terminal {
  /// A terminal that nobody watches.
  fileprivate static var silent: Terminal {
    Terminal(
      output: TextSink(.memory), talk: TextSink(.memory), readInput: { [] }, environment: [:],
      isWatched: false, outputIsColoured: false, talkIsColoured: false)
  }
}
