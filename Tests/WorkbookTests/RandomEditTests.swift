import Archive
import Testing

@testable import Workbook

/// Changes made at random to sheets that other programs could have written: what was to change has changed, and every
/// other byte is as it was.
@Suite struct RandomEditTests {
  /// A sheet with whatever XML allows: prefixes, either quotation mark, cells without names, elements of other makers.
  private struct TheirSheet {
    var text = ""
    /// What the cells hold.
    var cells: [CellPosition: String] = [:]

    init(_ random: inout RandomNumbers) {
      let prefix = random.chance(3) ? "x:" : ""
      let quote = random.one(of: ["'", "\""])
      func tag(_ name: String) -> String { prefix + name }
      text = "<\(tag("dimension")) ref=\(quote)A1:B2\(quote)/>"
      if random.chance(2) {
        text +=
          "<\(tag("cols"))><\(tag("col")) min='2' max='3' style='1' width='9'/></\(tag("cols"))>"
      }
      text += "<\(tag("sheetData"))>"
      var row = 0
      for _ in 0..<random.below(8) {
        row += 1 + random.below(3)
        text += "<\(tag("row")) r=\(quote)\(row)\(quote) ht='20'>"
        var column = 0
        for _ in 0..<random.below(6) {
          // A cell without a name follows the one before.
          let hasName = !random.chance(3)
          column += hasName ? 1 + random.below(3) : 1
          let position = CellPosition(row: row, column: column)
          let name = hasName ? " r=\(quote)\(position.name)\(quote)" : ""
          let style = random.chance(2) ? " s='1'" : ""
          switch random.below(4) {
          case 0: text += "<\(tag("c"))\(name)\(style)/>"
          case 1:
            text +=
              "<\(tag("c"))\(name)\(style)><\(tag("f"))>1+1</\(tag("f"))><\(tag("v"))>2</\(tag("v"))></\(tag("c"))>"
            cells[position] = "2"
          case 2:
            text +=
              "<\(tag("c"))\(name) t='inlineStr'><\(tag("is"))><\(tag("t"))>a&#x26;b</\(tag("t"))></\(tag("is"))></\(tag("c"))>"
            cells[position] = "a&b"
          default:
            text += "<\(tag("c"))\(name)\(style)><\(tag("v"))>\(row)</\(tag("v"))></\(tag("c"))>"
            cells[position] = String(row)
          }
          if random.chance(9) { text += "<!-- a remark --> \n" }
        }
        text += "</\(tag("row"))>"
      }
      text += "</\(tag("sheetData"))><\(tag("pageMargins")) left='1'/>"
      text += "<ext xmlns='urn:theirs'><kept order='1'/></ext>"
      let root = tag("worksheet")
      let namespace = prefix.isEmpty ? "xmlns" : "xmlns:x"
      text = "<\(root) \(namespace)='\(BookSample.main)'>" + text + "</\(root)>"
    }
  }

  private func book(_ random: inout RandomNumbers) -> (BookSample, TheirSheet) {
    let sheet = TheirSheet(&random)
    var sample = BookSample(
      sheet: "",
      styles: "<cellXfs count='2'><xf numFmtId='0'/><xf numFmtId='0'/></cellXfs><dxfs count='0'/>")
    sample.set("xl/worksheets/sheet1.xml", sheet.text)
    sample.set("xl/media/picture.bin", String(repeating: "picture ", count: 99))
    return (sample, sheet)
  }

  private func sheetText(_ bytes: [UInt8]) throws -> String {
    let archive = try ZIPArchive(bytes)
    let entry = try #require(archive.entry(named: "xl/worksheets/sheet1.xml"))
    return String(decoding: try archive.contents(of: entry), as: UTF8.self)
  }

  @Test(arguments: UInt64(0)..<120)
  func `cells that change hold what they were given, all others what they held`(
    seed: UInt64
  ) throws {
    var random = RandomNumbers(seed: seed)
    let (sample, sheet) = book(&random)
    var cells: [CellPosition: CellValue?] = [:]
    for _ in 0...random.below(12) {
      let value: CellValue? = random.chance(4) ? nil : random.value()
      cells[random.position(rows: 24, columns: 14)] = .some(value)
    }
    let bytes = try BookEditor.bytes(
      sample.bytes, edits: [SheetEdit(sheet: "Sessions", cells: cells)])
    var wanted = sheet.cells
    for (position, value) in cells { wanted[position] = value?.text }
    let read = try BookReader.read(bytes).sheets[0]
    #expect(read.cells.count == wanted.count)
    for cell in read.cells {
      let text = try #require(wanted[cell.position], "\(cell.position.name)")
      #expect(cell.value.text.unicodeScalars.elementsEqual(text.unicodeScalars))
    }
  }

  @Test(arguments: UInt64(0)..<60)
  func `cells in a sheet stand in their order after a change`(seed: UInt64) throws {
    var random = RandomNumbers(seed: seed)
    let (sample, _) = book(&random)
    var cells: [CellPosition: CellValue?] = [:]
    for _ in 0..<20 { cells[random.position(rows: 24, columns: 14)] = .text("new") }
    let text = try sheetText(
      try BookEditor.bytes(sample.bytes, edits: [SheetEdit(sheet: "Sessions", cells: cells)]))
    var rows: [Int] = []
    for piece in text.split(separator: "row r=").dropFirst() {
      rows.append(try #require(Int(piece.dropFirst().prefix { $0.isNumber })))
    }
    #expect(rows == Set(rows).sorted())
  }

  @Test(arguments: UInt64(0)..<60)
  func `a cell that is given its own text comes back unchanged, except for its form`(
    seed: UInt64
  ) throws {
    var random = RandomNumbers(seed: seed)
    let (sample, sheet) = book(&random)
    guard let position = sheet.cells.keys.sorted().first else { return }
    let edit = SheetEdit(sheet: "Sessions", cells: [position: .text("changed")])
    let once = try BookEditor.bytes(sample.bytes, edits: [edit])
    let twice = try BookEditor.bytes(once, edits: [edit])
    #expect(try sheetText(once) == sheetText(twice))
    // All before and after the one cell is as it was.
    let (old, new) = (Array(sheet.text.utf8), Array(try sheetText(once).utf8))
    let same = zip(old, new).prefix { $0 == $1 }.count
    let rest = zip(old.reversed(), new.reversed()).prefix { $0 == $1 }.count
    let changed = String(decoding: new[same..<max(same, new.count - rest)], as: UTF8.self)
    #expect(changed.utf8.count < 120, "\(changed)")
  }

  @Test(arguments: UInt64(0)..<60)
  func `marks that are taken out again leave the sheet as it was`(seed: UInt64) throws {
    var random = RandomNumbers(seed: seed)
    let (sample, sheet) = book(&random)
    var edit = SheetEdit(sheet: "Sessions")
    edit.marks = (0..<1 + random.below(5)).map { index in
      CellMark(
        CellPosition(row: index + 1, column: 1), holding: random.value(), fill: "F4B084")
    }
    let marked = try BookEditor.bytes(sample.bytes, edits: [edit])
    #expect(try sheetText(marked) != sheet.text)
    edit.marks = []
    #expect(try sheetText(try BookEditor.bytes(marked, edits: [edit])) == sheet.text)
  }

  @Test(arguments: UInt64(0)..<40)
  func `every other part keeps its packed bytes`(seed: UInt64) throws {
    var random = RandomNumbers(seed: seed)
    let (sample, _) = book(&random)
    let edit = SheetEdit(
      sheet: "Sessions", cells: [random.position(rows: 9, columns: 9): random.value()])
    let old = try ZIPArchive(sample.bytes)
    let new = try ZIPArchive(try BookEditor.bytes(sample.bytes, edits: [edit]))
    #expect(new.entries.map(\.name) == old.entries.map(\.name))
    for (one, other) in zip(old.entries, new.entries) where !one.name.hasSuffix("sheet1.xml") {
      #expect(one.checksum == other.checksum, "\(one.name)")
      #expect(try old.contents(of: one) == new.contents(of: other), "\(one.name)")
    }
  }
}
