import Testing

@testable import Workbook

/// Names that stand for cells.
@Suite struct DefinedNameTests {
  @Test(
    arguments: [
      ("Load!$A$1:$C$9", "A1:C9"), ("'Reviewer load'!$A$1:$H$6", "A1:H6"), ("Load!$B$2", "B2:B2"),
      ("'It''s 5!'!$A$1:$B$2", "A1:B2"), ("Load!A1:B2", "A1:B2"), ("#REF!", nil),
      ("Load!#REF!", nil), ("Load!$C$1:$A$9", nil), ("OFFSET(Load!$A$1,0,0,1,1)", nil), ("12", nil),
      ("", nil), ("Load!$A:$B", nil),
    ] as [(String, String?)])
  func `a name stands for one rectangle of cells, or for something else`(
    formula: String, range: String?
  ) {
    #expect(DefinedName(name: "Cells", formula: formula).range?.name == range)
  }

  @Test func `a hidden name is read and written as one`() throws {
    let names = [
      DefinedName(name: "Shown", formula: "Load!$A$1"),
      DefinedName(name: "Hidden", formula: "Load!$A$2", isHidden: true),
    ]
    let draft = BookDraft(sheets: [SheetDraft(name: "Load")], definedNames: names)
    #expect(try BookReader.read(try BookWriter.bytes(draft)).definedNames == names)
  }

  @Test func `two sheets have two names for their cells, and one name twice is refused`() throws {
    var (one, other) = (SheetDraft(name: "One"), SheetDraft(name: "Other"))
    (one.areaName, other.areaName) = ("one", "other")
    other.add(row: 7, ["", "", "last"])
    let names = try BookReader.read(
      try BookWriter.bytes(BookDraft(sheets: [one, other]))
    ).definedNames
    #expect(names.map(\.formula) == ["'One'!$A$1:$A$1", "'Other'!$A$1:$C$7"])
    other.areaName = "ONE"
    #expect(throws: DraftFault.doubledName("ONE")) {
      try BookWriter.bytes(BookDraft(sheets: [one, other]))
    }
  }

  @Test func `a sheet that is put into somebody's book brings the name for its cells`() throws {
    var sheet = SheetDraft(name: "Load")
    sheet.areaName = "fieldwork_load"
    sheet.add(row: 1, ["Hours"])
    let sample = BookSample(cells: "<c><v>1</v></c>")
    let bytes = try BookEditor.bytes(sample.bytes, sheets: [sheet])
    let names = try BookReader.read(bytes).definedNames
    #expect(
      names == [DefinedName(name: "fieldwork_load", formula: "'Load'!$A$1:$A$1", isHidden: true)])
    #expect(try BookReader.read(try BookEditor.bytes(bytes, sheets: [sheet])).definedNames == names)
  }
}
