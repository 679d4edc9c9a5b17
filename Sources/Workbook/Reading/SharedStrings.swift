import XMLText

/// The texts that cells refer to by their places (ECMA-376, part 1, section 18.4).
struct SharedStrings: Sendable {
  private var texts: [String] = []

  /// Reads the shared texts in a part of the book; a book without that part shares no texts.
  ///
  /// - Throws: ``BookFailure`` where the part cannot be unpacked, is not sound XML, or exceeds the budget.
  init(_ parts: BookParts, part: String?, budget: inout CellBudget) throws(BookFailure) {
    guard let part, var reader = try parts.reader(part) else { return }
    while let event = try reader.next() {
      guard event == .start, reader.element == "si" else { continue }
      let text = try Self.richText(&reader)
      try budget.count(text)
      texts.append(text)
    }
  }

  /// The text at a place; empty for a place without one.
  func text(_ place: Int) -> String { texts.indices.contains(place) ? texts[place] : "" }

  /// The text inside the element that has just begun: its runs joined, without the readings of Chinese characters.
  ///
  /// White space alone counts only where the file says so (XML 1.0, section 2.10).
  ///
  /// - Throws: ``BookFailure`` where the part is not sound XML.
  static func richText(_ reader: inout PartReader) throws(BookFailure) -> String {
    let outside = reader.xml.depth - 1
    var whole = ""
    while reader.xml.depth > outside, let event = try reader.next() {
      guard event == .start else { continue }
      switch reader.element {
      case "t":
        let isKept =
          reader.xml.attribute("space", in: "http://www.w3.org/XML/1998/namespace") == "preserve"
        let text = try reader.elementText()
        if isKept || !text.utf8.allSatisfy({ $0 <= 0x20 }) {
          whole = whole.isEmpty ? text : whole + text
        }
      case "rPh": try reader.skipElement()
      default: break
      }
    }
    return EscapedText.unescaped(whole)
  }
}
