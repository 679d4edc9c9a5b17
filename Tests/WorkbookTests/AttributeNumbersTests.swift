import Testing

@testable import Workbook

/// Numbers in attributes of a workbook that no sum survives.
struct `A number in an attribute of a workbook` {
  static let extremes = [
    "-9223372036854775808", "9223372036854775807", "-2147483649", "-2147483648", "2147483647",
    "2147483648", "-1", "0", "20000", "1" + String(repeating: "0", count: 30),
  ]

  /// A book in which each such number is the same.
  private func book(_ number: String) -> BookSample {
    var sample = BookSample(
      sheet: """
        <cols><col min='\(number)' max='\(number)' hidden='1' style='1'/>\
        <col min='1' max='\(number)' hidden='1'/></cols>\
        <sheetData><row r='1'><c r='A1' s='\(number)' t='s'><v>\(number)</v></c>\
        <c r='B1' s='0'><v>\(number)</v></c></row></sheetData>\
        <conditionalFormatting sqref='A1'><cfRule type='expression' dxfId='\(number)' \
        priority='\(number)'><formula>TRUE</formula></cfRule></conditionalFormatting>
        """,
      strings: "<si><t>Ref</t></si>",
      styles: """
        <numFmts count='\(number)'><numFmt numFmtId='\(number)' formatCode='dd/mm/yyyy'/></numFmts>\
        <fonts count='\(number)'><font/></fonts><fills count='\(number)'><fill/></fills>\
        <borders count='\(number)'><border/></borders>\
        <cellXfs count='\(number)'><xf numFmtId='\(number)'/></cellXfs>\
        <dxfs count='\(number)'><dxf/></dxfs>
        """)
    let main = sample.parts.first { $0.name == "xl/workbook.xml" }?.text ?? ""
    sample.set(
      "xl/workbook.xml", main.replacing("sheetId='1'", with: "sheetId='\(number)'"))
    return sample
  }

  @Test(arguments: extremes)
  func `does not end the reading, nor a change`(number: String) throws {
    let bytes = book(number).bytes
    let hidden = try book(number).read().hiddenColumns
    #expect(hidden.allSatisfy { $0.upperBound <= CellPosition.lastColumn })
    let cell = CellPosition(row: 3, column: 2)
    var edit = SheetEdit(sheet: "Sessions", cells: [cell: .text("changed")])
    edit.marks = [CellMark(cell, holding: .text("changed"), fill: "FFCC00")]
    let changed = try BookEditor.bytes(
      bytes, edits: [edit], sheets: [BookMemory.sheet(of: [])])
    #expect(try BookReader.read(changed).sheets[0][cell] == .text("changed"))
  }
}
