import Foundation
import Testing

/// What the program makes of what it is given, good and hostile.
@Suite(.serialized)
struct `The program and its input` {
  private let folder: WorkFolder

  init() throws { folder = try WorkFolder() }

  @Test(arguments: Sample.allCases)
  func `every sample is free of errors`(sample: Sample) throws {
    try folder.copySample(sample, to: "week")
    let run = try ProgramRun("check", "week", in: folder)
    #expect(run.exitCode == 0, "\(run.output)\(run.talk)")
    #expect(run.talk.hasSuffix("Next: fieldwork solve week\n"))
  }

  @Test func `a mistyped command line ends with 2 and changes nothing`() throws {
    let run = try ProgramRun("slove", in: folder)
    #expect(run.exitCode == 2)
    #expect(
      run.talk
        == "fieldwork: Unknown command 'slove'. Did you mean 'solve'?\nNext: fieldwork help\n")
  }

  @Test func `an error in a sheet is a finding with its row and column, and ends with 1`() throws {
    try folder.copySample(to: "week")
    let rooms = try folder.text("week/rooms.csv")
    try folder.write(rooms + "Attic,,many,,any\r\n", to: "week/rooms.csv")
    let row = rooms.split(whereSeparator: { $0.isNewline }).count + 1
    let run = try ProgramRun("check", "week", in: folder)
    #expect(run.exitCode == 1)
    #expect(run.output.contains("rooms.csv:\(row) Seats"))
    #expect(run.talk.hasSuffix("Next: mend these, then: fieldwork check week\n"))
  }

  @Test func `a review with errors is not solved and no file is touched`() throws {
    try folder.copySample(to: "week")
    try folder.write(
      try folder.text("week/rooms.csv") + "Attic,,many,,any\r\n", to: "week/rooms.csv")
    let before = try folder.contents(of: "week")
    let run = try ProgramRun("solve", "week", "--steps", "10", in: folder)
    #expect(run.exitCode == 2)
    #expect(try folder.contents(of: "week") == before)
  }

  @Test func `a file that would be too large for the system is an error and changes nothing`()
    throws
  {
    try folder.copySample(to: "week")
    try folder.write("mine", to: "one.json")
    let run = try ProgramRun(
      arguments: ["convert", "week", "-o", "one.json"], in: folder, limitedTo: 8)
    #expect(run.exitCode == 2, "\(run.talk)")
    #expect(run.talk.contains("the file would be larger than files may be here"))
    #expect(try folder.text("one.json") == "mine")
    let beside = try folder.contents(of: ".").keys.filter { !$0.hasPrefix("week/") }
    #expect(beside == ["one.json"])
  }

  @Test func `sheets become a document and the document sheets, and nothing is lost`() throws {
    try folder.copySample(to: "week")
    #expect(try ProgramRun("convert", "week", "-o", "one.json", in: folder).exitCode == 0)
    #expect(try ProgramRun("convert", "one.json", "-o", "sheets", in: folder).exitCode == 0)
    #expect(try ProgramRun("convert", "sheets", "-o", "two.json", in: folder).exitCode == 0)
    #expect(try folder.data("one.json") == folder.data("two.json"))
  }

  @Test func `a column of somebody's own is kept when a document is written over its sheets`()
    throws
  {
    try folder.copySample(to: "week")
    let rooms = try folder.text("week/rooms.csv")
    var lines = rooms.split(whereSeparator: { $0.isNewline }).map(String.init)
    lines[0] += ",Keys"
    lines[1] += ",with reception"
    try folder.write(lines.joined(separator: "\r\n") + "\r\n", to: "week/rooms.csv")
    _ = try ProgramRun("convert", "week", "-o", "review.json", in: folder)
    let run = try ProgramRun("convert", "review.json", "-o", "week", in: folder)
    #expect(run.exitCode == 0)
    #expect(try folder.text("week/rooms.csv").contains("Keys"))
    #expect(try folder.text("week/rooms.csv").contains("with reception"))
  }

  @Test func `sheets of another review are not written over`() throws {
    try folder.copySample(to: "week")
    try folder.copySample(.trafford, to: "other")
    _ = try ProgramRun("convert", "other", "-o", "other.json", in: folder)
    let before = try folder.contents(of: "week")
    let run = try ProgramRun("convert", "other.json", "-o", "week", in: folder)
    #expect(run.exitCode == 2)
    #expect(run.talk.contains("week/sessions.csv  "))
    #expect(run.talk.contains("FW605  This is there already and would be overwritten."))
    #expect(try folder.contents(of: "week") == before)
  }

  @Test func `a document may come through a pipe`() throws {
    try folder.copySample(to: "week")
    let document = try ProgramRun("convert", "week", "-o", "-", in: folder).output
    let run = try ProgramRun("check", "-", "--json", input: document, in: folder)
    #expect(run.exitCode == 0)
    let object = try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any]
    #expect(object?["findings"] is [Any])
  }

  @Test(arguments: [
    "", "\u{0}\u{0}\u{0}", "{\"format\": \"fieldwork-review/1\"}",
    String(repeating: "[", count: 100_000), String(repeating: "\"", count: 99_999),
  ])
  func `hostile documents get a sentence, never a stack trace`(text: String) throws {
    let run = try ProgramRun("check", "-", input: text, in: folder)
    #expect(run.exitCode == 1 || run.exitCode == 2)
    #expect(run.output.contains("error   FW"))
    #expect(!(run.output + run.talk).contains("Fatal error"))
  }

  @Test func `a folder without sheets says how to make some`() throws {
    let run = try ProgramRun("check", ".", in: folder)
    #expect(run.exitCode == 2)
    #expect(
      run.talk
        == ".  error   FW603  This folder holds no sheets (.csv). Make some with: fieldwork init . --week DATE\n"
    )
  }
}
