import CSVText
import Sheets
import Testing

@testable import DeskPage

@Suite struct EditedSheetTests {
  private func people(_ rows: [[String]]) throws -> EditedSheet {
    let file = SheetFile(name: "people.csv", bytes: CSVWriter.bytes([["Ref", "Job title"]] + rows))
    return try #require(EditedSheet("people.csv", in: [file]))
  }

  private func rows(_ sheet: EditedSheet) -> [[String]] {
    CSVReader.read(sheet.file.bytes, file: "people.csv").rows.map { $0.cells }
  }

  @Test func `sorting counts digits as numbers and puts blank cells last both ways`() throws {
    var sheet = try people([["P10", "b"], ["P9", "c"], ["", "d"], ["P1", "a"]])
    let isSorted = sheet.sort(by: 0, isDescending: false)
    #expect(isSorted)
    #expect(rows(sheet).map { $0[0] } == ["Ref", "P1", "P9", "P10", ""])
    let isSortedDown = sheet.sort(by: 0, isDescending: true)
    #expect(isSortedDown)
    #expect(rows(sheet).map { $0[0] } == ["Ref", "P10", "P9", "P1", ""])
  }

  @Test func `rows that are equal in a column stay in their order, whatever their capitals`() throws
  {
    var sheet = try people([["P1", "Head"], ["P2", "head"], ["P3", "Analyst"]])
    let isSortedByTitle = sheet.sort(by: 1, isDescending: false)
    #expect(isSortedByTitle)
    #expect(rows(sheet).map { $0[0] } == ["Ref", "P3", "P1", "P2"])
    let isSortedDownByTitle = sheet.sort(by: 1, isDescending: true)
    #expect(isSortedDownByTitle)
    #expect(rows(sheet).map { $0[0] } == ["Ref", "P1", "P2", "P3"])
  }

  @Test func `rows come and go several at a time, and never outside the sheet`() throws {
    var sheet = try people([["P1"], ["P2"], ["P3"]])
    let isRemoved = sheet.remove(2, from: 2)
    #expect(isRemoved)
    #expect(rows(sheet).map { $0[0] } == ["Ref", "P3"])
    let isInserted = sheet.insert(2, above: 2)
    #expect(isInserted)
    #expect(sheet.text(4, 0) == "P3")
    let isRemovedAboveAll = sheet.remove(1, from: 0)
    #expect(!isRemovedAboveAll)
    let isInsertedWithoutEnd = sheet.insert(1_000_000, above: 2)
    #expect(!isInsertedWithoutEnd)
    let isRemovedBelowAll = sheet.remove(5, from: 100)
    #expect(isRemovedBelowAll)
    #expect(sheet.text(4, 0) == "P3")
  }

  @Test func `a column is known by its other names and added where it is missing`() throws {
    var sheet = try people([["P1", "Head"]])
    #expect(sheet.column(under: "Job title") == 1)
    #expect(sheet.column(under: "Email") == nil)
    sheet.addColumn("Email")
    #expect(sheet.column(under: "Email") == 2)
  }

  @Test func `a row is found by its whole reference, whatever its capitals`() throws {
    let sheet = try people([["P01"], ["p1 "], ["P-1"]])
    #expect(sheet.row(of: "P1", in: 0) == 3)
    #expect(sheet.row(of: "p01", in: 0) == 2)
    #expect(sheet.row(of: "P-1", in: 0) == 4)
    #expect(sheet.row(of: "P001", in: 0) == nil)
  }
}
