import CivilTime
import Disk
import Foundation
import ReviewModel
import TestSupport
import Testing

@testable import Commands

/// A command that writes, with what must be there before it.
struct WritingCommand: Sendable, CustomTestStringConvertible {
  let name: String
  let words: [String]
  var before: [[String]] = []
  var isMoved = false

  var testDescription: String { name }

  static let all = [
    WritingCommand(name: "invites", words: ["invites"]),
    WritingCommand(
      name: "invites after a move", words: ["invites"], before: [["invites"]], isMoved: true),
    WritingCommand(
      name: "cancel", words: ["cancel", "--all", "--reason", "Ofsted"],
      before: [["release"], ["invites"]]),
    WritingCommand(name: "replies", words: ["replies"], before: [["invites"]]),
    WritingCommand(name: "release", words: ["release", "--name", "v2"], before: [["release"]]),
    WritingCommand(name: "postpone", words: ["postpone", "--to", "2013-03-04"]),
    WritingCommand(name: "busy", words: ["busy", "--person", "P1", "FOLDER/diary.txt"]),
    WritingCommand(name: "apply", words: ["apply", "FOLDER/changes.txt"]),
    WritingCommand(name: "solve", words: ["solve", "--afresh", "--steps", "50"]),
    WritingCommand(
      name: "solve, going back", words: ["solve", "--undo"],
      before: [["solve", "--afresh", "--steps", "50"]]),
    WritingCommand(name: "export", words: ["export", "all", "-o", "FOLDER/out"]),
    WritingCommand(
      name: "export again", words: ["export", "all", "-o", "FOLDER/out"],
      before: [["export", "all", "--privacy", "full", "-o", "FOLDER/out"]], isMoved: true),
    WritingCommand(name: "convert", words: ["convert", "-o", "FOLDER/copy"]),
    WritingCommand(name: "redact", words: ["redact", "-o", "FOLDER/copy"]),
    WritingCommand(
      name: "purge", words: ["purge", "--older-than", "1d"], before: [["release"], ["invites"]]),
  ]

  /// A folder in which the command can run.
  func folder() async throws -> InvitedFolder {
    let invited = try InvitedFolder()
    try invited.folder.write(
      "BEGIN:VCALENDAR\nBEGIN:VEVENT\nUID:1\nDTSTAMP:20130101T000000Z\nDTSTART:20130206T090000Z\n"
        + "DTEND:20130206T100000Z\nEND:VEVENT\nEND:VCALENDAR\n", to: "diary.txt")
    try invited.folder.write(
      "Session,Day,Start,Room,Reviewers,Was day,Was start,Was room,Was reviewers\n"
        + "S1,2013-02-05,11:00,R1,PP,2013-02-05,10:00,R1,PP\n", to: "changes.txt")
    for words in before { _ = await run(words, in: invited) }
    if isMoved { try invited.plan(.monday + 2) }
    return invited
  }

  func run(_ words: [String], in invited: InvitedFolder) async -> CapturedRun {
    await run(words, at: invited.folder.path)
  }

  /// Runs a command on the folder of a path.
  func run(_ words: [String], at path: String) async -> CapturedRun {
    let typed =
      [words[0], path]
      + words.dropFirst().map { $0.replacingOccurrences(of: "FOLDER", with: path) }
    // A day and a half after the test for what is forgotten; a fixed minute for everything else.
    let seconds =
      words[0] == "purge" ? Int(Date().timeIntervalSince1970) + 130_000 : 1_358_251_200
    return await CapturedRun(
      words: typed,
      environment: [
        "SOURCE_DATE_EPOCH": String(seconds), "FIELDWORK_SECRET": InvitedFolder.secret,
      ])
  }
}

/// A step of a command and what goes wrong with it.
struct FaultPoint: CustomStringConvertible {
  /// The number of the step, from 1.
  let number: Int
  let step: FileSystem.Step
  let kind: FaultAtStep.Kind

  var description: String { "\(step) \(kind), \(number)" }

  /// Every fault that the steps of a command can have.
  static func all(in steps: [FileSystem.Step]) -> [FaultPoint] {
    steps.enumerated().flatMap { index, step in
      FaultAtStep.Kind.allCases.filter { $0.applies(to: step) }
        .map { FaultPoint(number: index + 1, step: step, kind: $0) }
    }
  }

  /// A few of them, evenly spread, for a gate that must be fast.
  static func sample(of points: [FaultPoint]) -> [FaultPoint] {
    let count = 7
    guard points.count > count else { return points }
    return (0..<count).map { points[$0 * (points.count - 1) / (count - 1)] }
  }
}

struct `A fault at every step of a command that writes` {
  /// Whether every fault is tried, which takes minutes: `FIELDWORK_FAULTS=all`.
  private static let isThorough =
    ProcessInfo.processInfo.environment["FIELDWORK_FAULTS"] == "all"

  @Test(arguments: WritingCommand.all)
  func `leaves the old files or the new, and the next run completes the change`(
    command: WritingCommand
  ) async throws {
    // What is there before, and after a run on which nothing goes wrong.
    let untouched = try await command.folder()
    let old = try text(of: untouched)
    let counting = FaultAtStep(.max, .failed)
    let run = await FileSystem.$current.withValue(counting.disk) {
      await command.run(command.words, in: untouched)
    }
    #expect(run.exitCode != .badInput, "\(run.talk)")
    let new = try text(of: untouched)
    #expect(old != new)
    let steps = counting.steps
    #expect(steps.count > 3)
    #expect(try WrittenFolder.leftovers(in: untouched.folder.path) == [])

    let template = try await command.folder()
    let points = FaultPoint.all(in: steps)
    let tried = Self.isThorough ? points : FaultPoint.sample(of: points)
    print("\(command.name): \(tried.count) of \(points.count) faults at \(steps.count) steps")
    for point in tried {
      let text = "\(command.name), \(point) of \(steps.count)"
      let invited = try template.copy()
      let fault = FaultAtStep(point.number, point.kind)
      _ = await FileSystem.$current.withValue(fault.disk) {
        await command.run(command.words, in: invited)
      }
      let again = await command.run(command.words, in: invited)
      let now = try self.text(of: invited)
      #expect(now == new, "\(text): \(difference(now, new)) \(again.talk)")
      #expect(try WrittenFolder.leftovers(in: invited.folder.path) == [], "\(text)")
    }
  }

  /// The files of a folder with its own path taken out of them.
  private func text(of invited: InvitedFolder) throws -> [String: String] {
    try WrittenFolder(invited.folder.path).files.mapValues {
      String(decoding: $0, as: UTF8.self)
        .replacingOccurrences(of: invited.folder.path, with: "FOLDER")
    }
  }

  private func difference(_ left: [String: String], _ right: [String: String]) -> [String] {
    Set(left.keys).union(right.keys).filter { left[$0] != right[$0] }.sorted()
  }
}
