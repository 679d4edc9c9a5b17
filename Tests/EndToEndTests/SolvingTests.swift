import Foundation
import Testing

/// From sheets to a timetable, as a council contact does it.
@Suite(.serialized)
struct `The program and its timetables` {
  private let folder: WorkFolder

  init() throws {
    folder = try WorkFolder()
    try folder.copySample(to: "week")
  }

  @Test func `a folder gets its timetable, and nothing else in it changes`() throws {
    let before = try folder.contents(of: "week")
    let run = try ProgramRun("solve", "week", "--steps", "5000", in: folder)
    #expect(run.exitCode == 0, "\(run.talk)")
    #expect(run.output == "")
    var after = try folder.contents(of: "week")
    #expect(after.removeValue(forKey: "timetable.csv") != nil)
    #expect(after == before)
    #expect(try ProgramRun("check", "week", in: folder).exitCode == 0)
  }

  @Test func `the same review, seed and steps give the same bytes on one thread and on two`() throws
  {
    for threads in ["1", "2"] {
      let run = try ProgramRun(
        "solve", "week", "--steps", "9000", "--seed", "3", "--threads", threads, "-o",
        threads + ".json", in: folder)
      #expect(run.exitCode == 0, "\(run.talk)")
    }
    #expect(try folder.data("1.json") == folder.data("2.json"))
  }

  @Test func `a fixed row and a column of somebody's own survive another solve`() throws {
    _ = try ProgramRun("solve", "week", "--steps", "1000", in: folder)
    var lines = try folder.text("week/timetable.csv").split(whereSeparator: { $0.isNewline })
      .map(String.init)
    lines[0] += ",Coffee"
    let row = try #require(lines.dropFirst().firstIndex { $0.hasSuffix(",") })
    lines[row] += "yes,for six"
    try folder.write(lines.joined(separator: "\r\n") + "\r\n", to: "week/timetable.csv")
    let run = try ProgramRun("solve", "week", "--steps", "1000", "--seed", "2", in: folder)
    #expect(run.exitCode == 0, "\(run.talk)")
    let after = try folder.text("week/timetable.csv").split(whereSeparator: { $0.isNewline })
      .map(String.init)
    #expect(after[0].hasSuffix(",Coffee"))
    #expect(after.contains { $0 == lines[row] })
  }

  @Test func `a timetable sheet can be given beside the folder`() throws {
    _ = try ProgramRun("solve", "week", "--steps", "1000", "-o", "mine.csv", in: folder)
    #expect(!folder.has("week/timetable.csv"))
    let run = try ProgramRun("check", "week", "--plan", "mine.csv", in: folder)
    #expect(run.exitCode == 0, "\(run.output)\(run.talk)")
    #expect(run.talk.contains("The timetable obeys every rule and costs "))
  }

  @Test func `a row moved by hand is a clash by its name`() throws {
    _ = try ProgramRun("solve", "week", "--steps", "1000", in: folder)
    var lines = try folder.text("week/timetable.csv").split(whereSeparator: { $0.isNewline })
      .map { $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init) }
    // Two sessions in one room at one time.
    let columns = ["Day", "Start", "Room"].compactMap { lines[0].firstIndex(of: $0) }
    #expect(columns.count == 3)
    for column in columns { lines[2][column] = lines[1][column] }
    lines[2][try #require(lines[0].firstIndex(of: "End"))] = ""
    try folder.write(
      lines.map { $0.joined(separator: ",") }.joined(separator: "\r\n") + "\r\n",
      to: "week/timetable.csv")
    let run = try ProgramRun("check", "week", in: folder)
    #expect(run.exitCode == 1)
    #expect(run.output.contains("room-clash"))
    #expect(run.talk.contains("The timetable has "))
  }

  @Test func `an output that cannot be written leaves everything as it was`() throws {
    try folder.write("mine", to: "file")
    let before = try folder.contents(of: ".")
    let run = try ProgramRun("solve", "week", "--steps", "10", "-o", "file/plan.json", in: folder)
    #expect(run.exitCode == 2)
    #expect(run.talk.contains("file/plan.json  error   FW604  This cannot be written: "))
    #expect(try folder.contents(of: ".") == before)
  }

  @Test(arguments: [SIGINT, SIGTERM])
  func `an interruption keeps the best timetable and ends with 130`(signal: Int32) throws {
    let process = Process()
    process.executableURL = ProgramRun.program
    process.arguments = ["solve", "week", "--time", "10m"]
    process.currentDirectoryURL = URL(fileURLWithPath: folder.path)
    let talk = Pipe()
    process.standardError = talk
    try process.run()
    // The first line comes when the program has begun to listen.
    var heard = Data()
    while !heard.contains(UInt8(ascii: "\n")) {
      let more = talk.fileHandleForReading.availableData
      guard !more.isEmpty else { break }
      heard += more
    }
    kill(process.processIdentifier, signal)
    heard += try talk.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    #expect(process.terminationReason == .exit)
    #expect(process.terminationStatus == 130)
    let text = String(decoding: heard, as: UTF8.self)
    #expect(text.contains("Stopped early; this is the best found by then.\n"))
    #expect(text.contains("Wrote week/timetable.csv\n"))
    #expect(try ProgramRun("check", "week", in: folder).exitCode == 0)
  }

  @Test func `output that nobody can store is a failure`() throws {
    let process = Process()
    process.executableURL = ProgramRun.program
    process.arguments = ["rule"]
    process.standardOutput = FileHandle(forWritingAtPath: "/dev/full")
    process.standardError = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    #expect(process.terminationStatus == 2)
  }

  /// A pipe whose reader has gone away.
  private func unreadPipe() throws -> Pipe {
    let pipe = Pipe()
    try pipe.fileHandleForReading.close()
    return pipe
  }

  @Test func `a reader of the output who has heard enough is no failure`() throws {
    let process = Process()
    process.executableURL = ProgramRun.program
    process.arguments = ["rule"]
    process.standardOutput = try unreadPipe()
    let talk = Pipe()
    process.standardError = talk
    try process.run()
    let heard = try talk.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    #expect(process.terminationReason == .exit)
    #expect(process.terminationStatus == 0)
    #expect(String(decoding: heard, as: UTF8.self).contains("could not be written") == false)
  }

  @Test func `a reader of the talk who has heard enough does not stop the work`() throws {
    let process = Process()
    process.executableURL = ProgramRun.program
    process.arguments = ["solve", "week", "--steps", "10"]
    process.currentDirectoryURL = URL(fileURLWithPath: folder.path)
    process.standardError = try unreadPipe()
    try process.run()
    process.waitUntilExit()
    #expect(process.terminationReason == .exit)
    #expect(process.terminationStatus == 0)
    #expect(folder.has("week/timetable.csv"))
  }
}
