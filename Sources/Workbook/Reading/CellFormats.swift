import XMLText

/// What each style of a book makes of a number (ECMA-376, part 1, section 18.8).
struct CellFormats: Sendable {
  /// The format of each style, by its place.
  private var formats: [NumberFormat] = []

  /// Reads the styles in a part of the book; without that part no cell has a style of its own.
  ///
  /// - Throws: ``BookFailure`` where the part cannot be unpacked or is not sound XML.
  init(_ parts: BookParts, part: String?) throws(BookFailure) {
    guard let part, var reader = try parts.reader(part) else { return }
    var codes: [Int: NumberFormat] = [:]
    var isInCells = false
    while let event = try reader.next() {
      switch (event, reader.element) {
      case (.start, "numFmt"):
        guard let number = reader.xml.number("numFmtId"),
          let code = reader.xml.attribute("formatCode")
        else { continue }
        codes[number] = NumberFormat(code: code)
      case (.start, "cellXfs"): isInCells = true
      case (.end, "cellXfs"): isInCells = false
      case (.start, "xf") where isInCells:
        let number = reader.xml.number("numFmtId") ?? 0
        formats.append(codes[number] ?? NumberFormat(builtIn: number))
      default: break
      }
    }
  }

  /// The format of a style; the format of a number where the book has no such style.
  func format(_ style: Int) -> NumberFormat {
    formats.indices.contains(style) ? formats[style] : .number
  }
}
