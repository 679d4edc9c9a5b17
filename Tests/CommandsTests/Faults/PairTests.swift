import CivilTime
import Disk
import Foundation
import ReviewModel
import TestSupport
import Testing

@testable import Commands

/// Two commands on one review at the same time.
struct CommandPair: Sendable, CustomTestStringConvertible {
  let first: WritingCommand
  let second: WritingCommand

  var testDescription: String { first.name + " and " + second.name }

  private static let commands = [
    WritingCommand(name: "invites", words: ["invites"]),
    WritingCommand(name: "cancel", words: ["cancel", "--all", "--reason", "Ofsted"]),
    WritingCommand(name: "replies of one", words: ["replies", "FOLDER/answers/one.csv"]),
    WritingCommand(name: "replies of another", words: ["replies", "FOLDER/answers/another.csv"]),
    WritingCommand(name: "release", words: ["release"]),
    WritingCommand(name: "busy", words: ["busy", "--person", "P1", "FOLDER/diary.txt"]),
    WritingCommand(name: "apply", words: ["apply", "FOLDER/changes.txt"]),
    WritingCommand(name: "postpone", words: ["postpone", "--to", "2013-03-04"]),
  ]

  /// Every pair of different commands.
  static let all = commands.indices.flatMap { first in
    commands[(first + 1)...].map { CommandPair(first: commands[first], second: $0) }
  }

  /// A folder in which people have been invited and somebody moved the interview since.
  func folder() async throws -> InvitedFolder {
    let invited = try await first.folder()
    _ = await first.run(["invites"], in: invited)
    try invited.plan(.monday + 1) { $0.people[0].email = "sam@example.org" }
    return invited
  }
}

struct `Two commands at once on one review` {
  /// How often each pair runs in a trial; nil in the gate, where every fourth pair runs once.
  private static let trial =
    ProcessInfo.processInfo.environment["FIELDWORK_PAIR_RUNS"].flatMap { Int($0) }
  private static let runs = trial ?? 1
  private static let pairs =
    trial == nil
    ? CommandPair.all.enumerated().filter { $0.offset % 4 == 0 }.map(\.element) : CommandPair.all

  @Test(arguments: pairs)
  func `leave what one after the other leaves`(pair: CommandPair) async throws {
    let template = try await folder(pair)
    var orders: [[String: String]] = []
    for commands in [[pair.first, pair.second], [pair.second, pair.first]] {
      let invited = try template.copy()
      for command in commands { _ = await command.run(command.words, in: invited) }
      orders.append(try text(of: invited))
    }
    for run in 0..<Self.runs {
      let invited = try template.copy()
      let path = invited.folder.path
      async let first = pair.first.run(pair.first.words, at: path)
      async let second = pair.second.run(pair.second.words, at: path)
      let talk = await first.talk + second.talk
      let now = try text(of: invited)
      #expect(orders.contains(now), "run \(run): \(talk)")
      #expect(try WrittenFolder.leftovers(in: invited.folder.path) == [])
    }
  }

  private func folder(_ pair: CommandPair) async throws -> InvitedFolder {
    let invited = try await pair.folder()
    // Answers wait beside the review, since a sheet among its sheets would be wondered about.
    for (name, person) in [("one", "P1"), ("another", "PP")] {
      try FileManager.default.createDirectory(
        atPath: invited.folder.path("answers"), withIntermediateDirectories: true)
      try invited.folder.write(
        "Session,Person,Reply,When\nS1,\(person),Accepted,2013-01-16 09:00\n",
        to: "answers/\(name).csv")
    }
    return invited
  }

  private func text(of invited: InvitedFolder) throws -> [String: String] {
    try WrittenFolder(invited.folder.path).files.mapValues {
      String(decoding: $0, as: UTF8.self)
        .replacingOccurrences(of: invited.folder.path, with: "FOLDER")
    }
  }
}
