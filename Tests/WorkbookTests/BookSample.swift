import Archive

@testable import Workbook

/// Small workbooks for tests: the parts that a book cannot do without, and whatever else a test puts in.
struct BookSample {
  var parts: [(name: String, text: String)] = []

  static let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
  static let references = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"

  /// A book with one sheet named `Sessions`.
  ///
  /// - Parameters:
  ///   - sheet: What stands in the sheet's `worksheet` element.
  ///   - strings: What stands in the `sst` element.
  ///   - styles: What stands in the `styleSheet` element.
  ///   - workbook: What stands in the `workbook` element before the sheets.
  init(sheet: String, strings: String? = nil, styles: String? = nil, workbook: String = "") {
    parts = [
      ("_rels/.rels", Self.relationships([("rId1", "officeDocument", "xl/workbook.xml")])),
      (
        "xl/workbook.xml",
        "<workbook xmlns='\(Self.main)' xmlns:r='\(Self.references)'>\(workbook)"
          + "<sheets><sheet name='Sessions' sheetId='1' r:id='rId1'/></sheets></workbook>"
      ),
      ("xl/worksheets/sheet1.xml", "<worksheet xmlns='\(Self.main)'>\(sheet)</worksheet>"),
    ]
    var references = [("rId1", "worksheet", "worksheets/sheet1.xml")]
    if let strings {
      references.append(("rId2", "sharedStrings", "sharedStrings.xml"))
      parts.append(("xl/sharedStrings.xml", "<sst xmlns='\(Self.main)'>\(strings)</sst>"))
    }
    if let styles {
      references.append(("rId3", "styles", "styles.xml"))
      parts.append(("xl/styles.xml", "<styleSheet xmlns='\(Self.main)'>\(styles)</styleSheet>"))
    }
    parts.append(("xl/_rels/workbook.xml.rels", Self.relationships(references)))
  }

  /// A sheet with the cells of one row.
  init(cells: String, strings: String? = nil, styles: String? = nil, workbook: String = "") {
    self.init(
      sheet: "<sheetData><row r='1'>\(cells)</row></sheetData>", strings: strings, styles: styles,
      workbook: workbook)
  }

  /// Changes a part's text, or adds the part.
  mutating func set(_ name: String, _ text: String) {
    parts.removeAll { $0.name == name }
    parts.append((name, text))
  }

  var bytes: [UInt8] {
    var writer = ZIPWriter()
    for part in parts { writer.add(part.name, Array(part.text.utf8)) }
    return writer.bytes
  }

  func read(_ limits: BookLimits = BookLimits()) throws(BookFailure) -> BookSheet {
    guard let sheet = try BookReader.read(bytes, limits: limits).sheets.first else {
      throw .missingPart("sheet")
    }
    return sheet
  }

  /// The names and texts of the cells.
  func cells() throws(BookFailure) -> [String: String] {
    var cells: [String: String] = [:]
    for cell in try read().cells { cells[cell.position.name] = cell.value.text }
    return cells
  }

  static func relationships(_ list: [(id: String, kind: String, target: String)]) -> String {
    "<Relationships xmlns='http://schemas.openxmlformats.org/package/2006/relationships'>"
      + list.map {
        "<Relationship Id='\($0.id)' Type='\(references)/\($0.kind)' Target='\($0.target)'/>"
      }
      .joined() + "</Relationships>"
  }
}
