import XMLText

/// How a sheet is printed.
extension SheetWriter {
  /// Writes margins, paper, footer and the ends of pages.
  mutating func writePaper() {
    if sheet.paper.showsGrid { xml.empty("printOptions", ("gridLines", "1")) }
    xml.empty(
      "pageMargins", ("left", "0.4"), ("right", "0.4"), ("top", "0.5"), ("bottom", "0.6"),
      ("header", "0.3"), ("footer", "0.3"))
    xml.empty(
      "pageSetup", ("paperSize", sheet.paper.isA3 ? "8" : "9"),
      ("scale", String(scale)),
      ("fitToWidth", String(sheet.paper.pagesWide)), ("fitToHeight", "0"),
      ("orientation", sheet.paper.isLandscape ? "landscape" : "portrait"))
    xml.start("headerFooter")
    xml.element("oddFooter", "&L&A&RPage &P of &N")
    xml.end()
    guard !sheet.paper.pageEnds.isEmpty else { return }
    let count = String(sheet.paper.pageEnds.count)
    xml.start("rowBreaks", ("count", count), ("manualBreakCount", count))
    for row in sheet.paper.pageEnds {
      xml.empty(
        "brk", ("id", String(row)), ("max", String(CellPosition.lastColumn - 1)), ("man", "1"))
    }
    xml.end()
  }

  /// The percentage at which the columns fit the paper's width, and the rows up to each end of a page its height; Excel fits by itself where no page has an end of its own,
  /// and passes over such ends where it does.
  private var scale: Int {
    guard !sheet.paper.pageEnds.isEmpty else { return 100 }
    // A digit is 7 pixels wide, and 8 in LibreOffice's font; 96 pixels make an inch. A4 is 8.27 by 11.69 inches, A3
    // 11.69 by 16.54.
    let inches = sheet.columns.reduce(0) { $0 + $1.width * 8 + 5 } * 100 / 96
    let paper = sheet.paper.isA3 ? (1_169, 1_654) : (827, 1_169)
    let (width, height) = sheet.paper.isLandscape ? (paper.1, paper.0) : paper
    let across = (width - 80) * 100 / max(inches, 1)
    let down = (height - 110) * 100 / max(tallestPage * 100 / 72, 1)
    return min(100, max(10, min(across, down)))
  }

  /// The height in points of the most that lies between two ends of pages.
  private var tallestPage: Int {
    let last = sheet.cells.reduce(1) { max($0, $1.position.row) }
    var (tallest, first) = (0, 1)
    for end in sheet.paper.pageEnds.filter({ $0 < last }) + [last] {
      let height = (first..<max(first, end) + 1).reduce(0) { $0 + (sheet.heights[$1] ?? 15) }
      tallest = max(tallest, height)
      first = end + 1
    }
    return tallest
  }
}
