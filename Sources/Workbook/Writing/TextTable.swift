import XMLText

/// The texts of a book that is being written, each kept once (ECMA-376, part 1, section 18.4).
struct TextTable {
  private var places: [String: Int] = [:]
  private var texts: [String] = []
  private var uses = 0
  private let isShared: Bool

  /// - Parameter isShared: Whether cells refer to texts by their places; else each text stands in its cell.
  init(isShared: Bool) { self.isShared = isShared }

  /// The place of a text, which is added where it is new; nil where texts stand in their cells.
  mutating func place(_ text: String) -> Int? {
    guard isShared else { return nil }
    uses += 1
    // Texts of other bytes can be equal to Swift: é as one character and as two. Cells keep what was typed.
    if let place = places[text], texts[place].utf8.elementsEqual(text.utf8) { return place }
    texts.append(text)
    places[text] = texts.count - 1
    return texts.count - 1
  }

  /// The part `xl/sharedStrings.xml`.
  var bytes: [UInt8] {
    var xml = XMLWriter()
    xml.start(
      "sst", ("xmlns", Dialect.transitional.main), ("count", String(uses)),
      ("uniqueCount", String(texts.count)))
    for text in texts {
      xml.start("si")
      xml.element("t", EscapedText.escaped(text), ("xml:space", "preserve"))
      xml.end()
    }
    return xml.bytes
  }
}
