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

  /// The percentage at which the columns fit the paper's width; Excel fits by itself where no page has an end of its own,
  /// and passes over such ends where it does.
  private var scale: Int {
    guard !sheet.paper.pageEnds.isEmpty else { return 100 }
    // A digit is 7 pixels wide, and 8 in LibreOffice's font; 96 pixels make an inch. A4 is 8.27 by 11.69 inches, A3
    // 11.69 by 16.54.
    let inches = sheet.columns.reduce(0) { $0 + $1.width * 8 + 5 } * 100 / 96
    let paper = sheet.paper.isA3 ? (1_169, 1_654) : (827, 1_169)
    let room = (sheet.paper.isLandscape ? paper.1 : paper.0) - 80
    return min(100, max(10, room * 100 / max(inches, 1)))
  }
}
