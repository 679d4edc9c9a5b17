import Foundation
import Testing

/// From a first timetable through a decline to the next, as somebody would type it.
struct ReleasingTests {
  private let folder: WorkFolder

  init() throws {
    folder = try WorkFolder()
    try folder.copySample(to: "review")
  }

  private func run(_ words: String) throws -> ProgramRun {
    let words = words.split(separator: " ").map { String($0) }
    return try ProgramRun(arguments: words, in: folder)
  }

  @Test func `a decline moves one interview of the published week, and the next release says so`()
    throws
  {
    #expect(try run("solve review --steps 20000 --quiet").exitCode == 0)
    #expect(try run("release review").exitCode == 0)
    let row = try #require(
      String(decoding: folder.data("review/timetable.csv"), as: UTF8.self)
        .split(separator: "\r\n").first { $0.hasPrefix("E01,") })
    try folder.write(
      "Session,Person,Reply,When,Note\r\nE01,P01,declined,,\r\n", to: "review/replies.csv")

    let replan = try run("replan review --keep v1 --steps 2000")
    #expect(replan.exitCode == 0)
    #expect(
      replan.talk.hasPrefix(
        "1 invitation declined: who declined is taken to be away then.\n"
          + "1 session moves, which is proved to be the fewest possible."))
    #expect(
      try !String(decoding: folder.data("review/timetable.csv"), as: UTF8.self)
        .contains(String(row)))
    #expect(try run("release review --note Declined").exitCode == 0)
    let diff = try run("diff v1 v2 review --for P01")
    #expect(diff.exitCode == 1)
    #expect(diff.output.hasPrefix("E01 Director of Children's Services: Moved from "))
    #expect(diff.output.split(separator: "\n").count == 1)
  }

  @Test func `killed as it begins to write, it leaves no release or a whole one`() throws {
    #expect(try run("solve review --steps 2000 --quiet").exitCode != 2)
    for round in 1...5 {
      let process = Process()
      process.executableURL = ProgramRun.program
      process.currentDirectoryURL = URL(fileURLWithPath: folder.path)
      process.arguments = [
        "release", "review", "--name", "r\(round)", "--allow-clashes", "--quiet",
      ]
      try process.run()
      // From the moment that it has something on the disk, as fast as this test can see it.
      while process.isRunning, try !isBegun("r\(round)") {}
      kill(process.processIdentifier, SIGKILL)
      process.waitUntilExit()
      for name in try releases() where !name.hasPrefix(".") {
        #expect(try run("diff \(name.dropLast(5)) \(name.dropLast(5)) review").exitCode == 0)
      }
    }
    #expect(try run("release review --allow-clashes --name v1").exitCode != 2)
    #expect(try releases().contains("v1.json"))
    #expect(try releases().allSatisfy { !$0.hasPrefix(".") })
  }

  @Test func `where the disk takes no more, nothing is left behind but the complaint`() throws {
    #expect(try run("solve review --steps 2000 --quiet").exitCode != 2)
    // A limit on the size of files, in half kilobytes; who writes beyond it is killed or refused.
    for limit in [0, 9, 45] {
      let process = Process()
      process.executableURL = URL(fileURLWithPath: "/bin/sh")
      process.currentDirectoryURL = URL(fileURLWithPath: folder.path)
      process.arguments = [
        "-c", "ulimit -c 0; ulimit -f \(limit); exec \"$0\" release review --allow-clashes --quiet",
        ProgramRun.program.path,
      ]
      process.standardError = FileHandle.nullDevice
      try process.run()
      process.waitUntilExit()
      #expect(process.terminationReason == .uncaughtSignal || process.terminationStatus == 2)
      #expect(!folder.has("review/releases/v1.json"))
    }
  }

  /// Whether a release has been begun or finished.
  private func isBegun(_ name: String) throws -> Bool {
    try releases().contains { $0.hasPrefix("." + name) || $0.hasPrefix(name) }
  }

  /// What lies in the folder of releases, hidden files too.
  private func releases() throws -> [String] {
    guard folder.has("review/releases") else { return [] }
    return try FileManager.default.contentsOfDirectory(atPath: folder.path("review/releases"))
      .sorted()
  }
}
