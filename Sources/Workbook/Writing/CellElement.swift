import XMLText

/// One cell as a file holds it (ECMA-376, part 1, section 18.3.1.4).
enum CellElement {
  /// Writes a cell.
  ///
  /// - Parameters:
  ///   - style: The number of the style; nil for the first.
  ///   - sharedPlace: The place of a text among the shared ones; nil to have the text stand in the cell itself.
  ///   - prefix: What stands before the names of elements, colon included.
  static func write(
    _ value: CellValue?, at position: CellPosition, style: String?, to xml: inout XMLWriter,
    sharedPlace: Int? = nil, prefix: String = ""
  ) {
    xml.start(prefix + "c", ("r", position.name))
    if let style { xml.attribute("s", style) }
    switch value {
    case .text(let text):
      if let sharedPlace {
        xml.attribute("t", "s")
        xml.element(prefix + "v", String(sharedPlace))
      } else {
        xml.attribute("t", "inlineStr")
        xml.start(prefix + "is")
        xml.element(prefix + "t", EscapedText.escaped(text), ("xml:space", "preserve"))
        xml.end()
      }
    case .number(let number): xml.element(prefix + "v", number)
    case .moment(let moment):
      // Text, year first: what people typed and what is read back are the same everywhere.
      xml.attribute("t", "str")
      xml.element(prefix + "v", moment.text)
    case .boolean(let isTrue):
      xml.attribute("t", "b")
      xml.element(prefix + "v", isTrue ? "1" : "0")
    case .error(let error):
      xml.attribute("t", "e")
      xml.element(prefix + "v", error)
    case nil: break
    }
    xml.end()
  }
}
