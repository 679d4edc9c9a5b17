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
    #expect(run.output.contains("\(path) Sessions:2 Minutes"))
    #expect(run.output.contains("\(path) Review"))
  }

  @Test(
    arguments: [
      ("old.xls", [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1], "Excel 97 to 2003"),
      ("plain.xlsx", [0x61, 0x2C, 0x62], "plain text"), ("nothing.xlsx", [], "empty"),
    ] as [(String, [UInt8], String)])
  func `a file that is no workbook is named for what it is`(
    name: String, bytes: [UInt8], words: String
  ) async throws {
    let run = await CapturedRun("check", try write(bytes, to: name))
    #expect(run.exitCode == .badInput)
    #expect(run.talk.contains("FW230"))
    #expect(run.talk.contains(words))
  }
}
