import Archive
import Foundation
import Testing
import XMLText

@testable import Workbook

/// Public workbooks of many programs; the repository can be built without them.
@Suite(.enabled(if: FileManager.default.fileExists(atPath: corpus.path)))
struct CorpusTests {
  /// One file in twelve; the referee reads them all.
  private static let files: [String] =
    ((try? FileManager.default.contentsOfDirectory(atPath: corpus.path)) ?? [])
    .filter { $0.hasSuffix(".xlsx") }.sorted().enumerated().filter { $0.offset % 12 == 0 }
    .map(\.element)

  @Test func `a change of one cell changes no other cell and no other part`() throws {
    var changedBooks = 0
    for file in Self.files {
      let bytes = try Array(Data(contentsOf: corpus.appending(path: file)))
      guard let book = try? BookReader.read(bytes), let sheet = book.sheets.first else { continue }
      let place = CellPosition(row: 2, column: 2)
      let edit = SheetEdit(sheet: sheet.name, cells: [place: .text("changed")])
      let edited = try BookEditor.bytes(bytes, edits: [edit])
      let again = try BookReader.read(edited)
      for (old, new) in zip(book.sheets, again.sheets) {
        let isChanged = old.part == sheet.part
        #expect(
          new.cells.filter { !isChanged || $0.position != place }
            == old.cells.filter { !isChanged || $0.position != place }, "\(file) \(old.name)")
      }
      #expect(again.sheets.first?[place] == .text("changed"), "\(file)")
      changedBooks += 1
    }
    #expect(changedBooks > 20)
  }

  @Test func `a sheet that is written anew keeps the drawings and comments of other programs`()
    throws
  {
    var drawings = 0
    let all = try FileManager.default.contentsOfDirectory(atPath: corpus.path).sorted()
    for file in all where file.hasSuffix(".xlsx") {
      let bytes = try Array(Data(contentsOf: corpus.appending(path: file)))
      guard bytes.count < 100_000, let archive = try? ZIPArchive(bytes),
        archive.entries.contains(where: { $0.name.lowercased().contains("drawing") }),
        let book = try? BookReader.read(bytes), !book.sheets.isEmpty
      else { continue }
      let drafts = book.sheets.map { sheet in
        var draft = SheetDraft(name: sheet.name)
        draft.add(row: 1, ["Written anew"])
        return draft
      }
      let edited = try BookEditor.bytes(bytes, sheets: drafts)
      let (old, new) = (
        try BookParts(bytes, budget: ArchiveBudget()),
        try BookParts(edited, budget: ArchiveBudget())
      )
      for sheet in try BookReader.read(edited).sheets {
        #expect(sheet.textRows.map(\.cells) == [["Written anew"]], "\(file) \(sheet.name)")
        let before = try old.relationships(of: sheet.part).filter { $0.kind != "table" }
        #expect(Set(try new.relationships(of: sheet.part)).isSuperset(of: before), "\(file)")
        let hung = try Self.references(old, sheet.part)
        #expect(try Self.references(new, sheet.part) == hung, "\(file) \(sheet.name)")
        drawings += hung.count
        for part in before.compactMap({ $0.part }) {
          #expect(try old.bytes(part) == new.bytes(part), "\(file) \(part)")
        }
      }
    }
    #expect(drawings > 50)
  }

  /// What hangs on a sheet, as the sheet's part refers to it.
  private static func references(_ parts: BookParts, _ part: String) throws -> [String] {
    var reader = try #require(try parts.reader(part))
    var found: [String] = []
    while let event = try reader.next() {
      guard event == .start,
        ["drawing", "legacyDrawing", "legacyDrawingHF", "picture", "oleObject", "control"]
          .contains(reader.element)
      else { continue }
      found.append(reader.element + " " + (reader.reference ?? ""))
    }
    return found
  }

  @Test func `a damaged workbook is read or refused`() throws {
    var state: UInt64 = 466
    for file in Self.files.prefix(40) {
      var bytes = try Array(Data(contentsOf: corpus.appending(path: file)))
      guard bytes.count < 20_000 else { continue }
      for _ in 0..<8 {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        bytes[Int(state >> 33) % bytes.count] = UInt8(truncatingIfNeeded: state >> 25)
        _ = try? BookReader.read(bytes)
      }
    }
  }
}

private let corpus = URL(filePath: #filePath).deletingLastPathComponent()
  .appending(path: "../../../shared/corpus/xlsx").standardizedFileURL
