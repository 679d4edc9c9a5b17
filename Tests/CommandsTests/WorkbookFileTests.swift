import Desk
import Disk
import Foundation
import Sheets
import TestSupport
import Testing
import Workbook

@testable import Commands

struct `A review as one workbook` {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func write(_ bytes: [UInt8], to name: String) throws -> String {
    let path = folder.path(name)
    try Data(bytes).write(to: URL(filePath: path))
    return path
  }

  @Test func `a review goes into a workbook and comes out as the same document`() async throws {
    let document = try folder.write(
      ReviewFile.review(ReviewFile.threeInterviews), to: "review.json")
    let book = folder.path("review.xlsx")
    let again = folder.path("again.json")
    #expect(await CapturedRun("convert", document, "-o", book).exitCode == .clean)
    #expect(await CapturedRun("check", book).exitCode == .clean)
    #expect(await CapturedRun("convert", book, "-o", again).exitCode == .clean)
    #expect(try Data(contentsOf: URL(filePath: again)) == Data(contentsOf: URL(filePath: document)))
  }

  @Test func `a workbook that is there is not written over`() async throws {
    let document = try folder.write(
      ReviewFile.review(ReviewFile.threeInterviews), to: "review.json")
    let book = try write([1, 2, 3], to: "review.xlsx")
    #expect(await CapturedRun("convert", document, "-o", book).exitCode == .badInput)
    #expect(try Data(contentsOf: URL(filePath: book)) == Data([1, 2, 3]))
  }

  @Test func `a fault is told by the sheet of the workbook`() async throws {
    var sessions = SheetDraft(name: "Sessions")
    sessions.add(row: 1, ["Ref", "Title", "Kind", "Minutes"])
    sessions.add(row: 2, ["S01", "Opening", "interview", "soon"])
    let path = try write(try BookWriter.bytes(BookDraft(sheets: [sessions])), to: "review.xlsx")
    let run = await CapturedRun("check", path)
    #expect(run.output.contains("\(path) Sessions!D2 Minutes"))
    #expect(run.output.contains("\(path) Review"))
  }

  @Test(
    arguments: [
      ("old.xls", [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1], "Excel 97 to 2003"),
      ("plain.xlsx", [0x61, 0x2C, 0x62], "plain text"), ("nothing.xlsx", [], "empty"),
      ("drive.gsheet", Array("{\"doc_id\": \"1b2\"}".utf8), "Google Sheets"),
    ] as [(String, [UInt8], String)])
  func `a file that is no workbook is named for what it is`(
    name: String, bytes: [UInt8], words: String
  ) async throws {
    let run = await CapturedRun("check", try write(bytes, to: name))
    #expect(run.exitCode == .badInput)
    #expect(run.talk.contains("FW230"))
    #expect(run.talk.contains(words))
  }

  @Test func `a spreadsheet of Numbers that is a folder is named for what it is`() async throws {
    let path = folder.path("northmoor.numbers")
    try FileManager.default.createDirectory(
      atPath: path + "/Index", withIntermediateDirectories: true)
    let run = await CapturedRun("check", path)
    #expect(run.exitCode == .badInput)
    #expect(run.talk.contains("Apple Numbers"))
    #expect(run.talk.contains("choose File, Export To, Excel"))
  }

  @Test func `a folder of sheets may have any name`() async throws {
    let path = folder.path("northmoor")
    #expect(await CapturedRun("init", path, "--week", "2013-02-04").exitCode == .clean)
    let renamed = folder.path("northmoor.numbers")
    try FileManager.default.moveItem(atPath: path, toPath: renamed)
    #expect(await CapturedRun("check", renamed).exitCode == .clean)
  }

  @Test(arguments: ["new.ods", "new.xls", "NEW.XLSM", "new.numbers", "new.gsheet"])
  func `a workbook is written as xlsx alone, and no folder gets the name of another kind`(
    name: String
  ) async throws {
    let path = folder.path(name)
    let document = try folder.write(
      ReviewFile.review(ReviewFile.threeInterviews), to: "review.json")
    for words in [
      ["init", path, "--week", "2013-02-04"], ["convert", document, "-o", path],
      ["redact", document, "-o", path],
    ] {
      let run = await CapturedRun(words: words)
      #expect(run.exitCode == .badInput, "\(words[0])")
      #expect(run.talk.contains("FW230"), "\(words[0]): \(run.talk)")
    }
    #expect(!FileManager.default.fileExists(atPath: path))
  }

  @Test func `a folder without sheets leads to the spreadsheet that lies in it`() async throws {
    _ = try folder.write("lock", to: "~$northmoor.xlsx")
    let path = try write([0x50, 0x4B, 0x03, 0x04], to: "northmoor.ods")
    let run = await CapturedRun("check", folder.path)
    #expect(run.talk.contains("Give the workbook: \(path)"), "\(run.talk)")
  }
}

/// Commands that change a review, on a workbook.
struct `Work on a workbook` {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func made() async throws -> String {
    let path = folder.path("northmoor.xlsx")
    #expect(await CapturedRun("init", path, "--week", "2013-02-04").exitCode == .clean)
    return path
  }

  private func bytes(_ path: String) throws -> [UInt8] {
    [UInt8](try Data(contentsOf: URL(filePath: path)))
  }

  /// What lies beside a workbook, hidden files too.
  private func names() throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: folder.path("")).sorted()
  }

  @Test func `init makes a workbook that checks clean and leaves nothing else`() async throws {
    let path = try await made()
    let run = await CapturedRun("check", path)
    #expect(run.exitCode == .clean)
    #expect(try names() == ["northmoor.xlsx"])
  }

  @Test func `init does not write over a workbook`() async throws {
    let path = try await made()
    let before = try bytes(path)
    #expect(await CapturedRun("init", path, "--week", "2013-02-04").exitCode == .badInput)
    #expect(try bytes(path) == before)
  }

  @Test func `solve writes the timetable into the workbook, and release what it remembers`()
    async throws
  {
    let path = try await made()
    let solved = await CapturedRun("solve", path, "--steps", "2000")
    #expect(solved.exitCode == .clean, "\(solved.talk)")
    #expect(await CapturedRun("release", path).exitCode == .clean)
    let workbook = try ReviewWorkbook(try bytes(path))
    #expect(workbook.files.contains { $0.path == "releases/v1.json" })
    let book = try BookReader.read(try bytes(path))
    #expect(book.sheet(named: "Timetable")?[CellPosition(row: 2, column: 1)] == .text("S01"))
    #expect(book.sheet(named: "Timetable to pin up")?.merges.isEmpty == false)
    #expect(try names() == ["northmoor.xlsx"])
  }

  @Test func `the hidden folder is named nowhere`() async throws {
    let path = try await made()
    for words in [["solve", path, "--steps", "2000"], ["release", path], ["check", path]] {
      let run = await CapturedRun(words: words)
      #expect(!(run.talk + run.output).contains(".fieldwork"), "\(words[0]): \(run.talk)")
    }
  }

  @Test func `releases and people's own tables go from a workbook to a folder and back`()
    async throws
  {
    let path = try await made()
    #expect(await CapturedRun("solve", path, "--steps", "2000").exitCode == .clean)
    #expect(await CapturedRun("release", path).exitCode == .clean)
    let sheets = folder.path("sheets")
    #expect(await CapturedRun("convert", path, "-o", sheets).exitCode == .clean)
    #expect(FileManager.default.fileExists(atPath: sheets + "/releases/v1.json"))
    try Data("Item,Cost\r\nLunch,40\r\n".utf8).write(to: URL(filePath: sheets + "/costs.csv"))
    let again = folder.path("again.xlsx")
    #expect(await CapturedRun("convert", sheets, "-o", again).exitCode == .clean)
    let workbook = try ReviewWorkbook(try bytes(again))
    #expect(workbook.files.contains { $0.path == "releases/v1.json" })
    #expect(workbook.ownSheets.map(\.path) == ["costs.csv"])
  }

  @Test(arguments: ["~$northmoor.xlsx", "~$rthmoor.xlsx", ".~lock.northmoor.xlsx#"])
  func `a workbook that somebody has open is not changed, and is read with a note`(
    mark: String
  ) async throws {
    let path = try await made()
    let before = try bytes(path)
    _ = try folder.write("x", to: mark)
    let release = await CapturedRun("release", path)
    #expect(release.exitCode == .badInput)
    #expect(release.talk.contains("FW191"))
    #expect(try bytes(path) == before)
    #expect(await CapturedRun("check", path).exitCode == .clean)
  }

  @Test(arguments: ["solve", "replan"])
  func `what takes long does not begin while somebody has the workbook open`(
    command: String
  ) async throws {
    let path = try await made()
    #expect(await CapturedRun("solve", path, "--steps", "500").exitCode == .clean)
    let before = try bytes(path)
    _ = try folder.write("x", to: "~$northmoor.xlsx")
    let run = await CapturedRun(command, path, "--steps", "500")
    #expect(run.exitCode == .badInput)
    #expect(run.talk.contains("FW191") && run.talk.contains("error"))
    #expect(!run.talk.contains("Looking for") && !run.talk.contains("Wrote"), "\(run.talk)")
    #expect(try bytes(path) == before)
    let elsewhere = folder.path("plan.json")
    #expect(
      await CapturedRun(command, path, "--steps", "500", "-o", elsewhere).exitCode == .clean)
  }

  @Test func `nothing is said to be written where the workbook was changed meanwhile`() async throws
  {
    let path = try await made()
    let terminal = Terminal(
      output: TextSink(.memory), talk: TextSink(.memory), readInput: { [] }, environment: [:],
      isWatched: false, outputIsColoured: false, talkIsColoured: false)
    var talking = terminal
    let read = ArgumentReader.read([path, "--steps", "500"], for: .solve)
    guard case .read(let arguments) = read else {
      Issue.record("\(read)")
      return
    }
    let workbook = try #require(try WorkbookFolder(.solve, arguments))
    talking.workbook = workbook.names
    talking.awaited = AwaitedTalk()
    #expect(try await Subcommand.solve.run(workbook.arguments, talking) == .clean)
    #expect(terminal.talk.text.contains("Looking for"))
    #expect(!terminal.talk.text.contains("Wrote"))
    _ = try folder.write("x", to: "~$northmoor.xlsx")
    #expect(throws: Refusal.self) { try workbook.close() }
    #expect(!terminal.talk.text.contains("Wrote"))
    try FileManager.default.removeItem(atPath: folder.path("~$northmoor.xlsx"))
    try workbook.close()
    talking.sayAwaited()
    #expect(terminal.talk.text.contains("Wrote \(path) (Timetable)"))
  }

  @Test func `a workbook is redacted into another workbook`() async throws {
    let path = try await made()
    let copy = folder.path("public.xlsx")
    #expect(await CapturedRun("redact", path, "-o", copy).exitCode == .clean)
    #expect(await CapturedRun("check", copy).exitCode == .clean)
    let files = try ReviewWorkbook(try bytes(copy)).files
    #expect(files.contains { $0.path == "sessions.csv" })
    #expect(await CapturedRun("redact", path, "-o", copy).exitCode == .badInput)
  }

  @Test func `a trial reads a workbook that somebody has open`() async throws {
    let path = try await made()
    _ = try folder.write("x", to: "~$northmoor.xlsx")
    let run = await CapturedRun("postpone", path, "--to", "2013-03-04", "--dry-run")
    #expect(!run.talk.contains("nothing was read"), "\(run.talk)")
  }

  @Test func `check --mark writes a copy beside the workbook, and the workbook stays`() async throws
  {
    let path = try await made()
    let before = try bytes(path)
    #expect(await CapturedRun("check", path, "--mark").exitCode == .clean)
    #expect(await CapturedRun("check", path, "--mark").exitCode == .clean)
    #expect(try bytes(path) == before)
    #expect(
      try names() == ["northmoor-marked-2.xlsx", "northmoor-marked.xlsx", "northmoor.xlsx"])
    let marked = folder.path("northmoor-marked.xlsx")
    #expect(await CapturedRun("check", marked).exitCode == .clean)
  }

  @Test func `only a workbook can be marked`() async throws {
    let document = try folder.write(
      ReviewFile.review(ReviewFile.threeInterviews), to: "review.json")
    let run = await CapturedRun("check", document, "--mark")
    #expect(run.exitCode == .badInput)
    #expect(run.talk.contains("FW"))
  }
}
