import XMLText

/// One cell as a file holds it (ECMA-376, part 1, section 18.3.1.4).
enum CellElement {
  /// Writes a cell.
  ///
  /// Without a style the first style holds. A value without a formula was typed. A text with a place among the
  /// shared texts is written as that place, any other text into the cell itself.
  static func write(
    _ value: CellValue?, at position: CellPosition, style: String?, to xml: inout XMLWriter,
    sharedPlace: Int? = nil, formula: String? = nil
  ) {
    xml.start("c", ("r", position.name))
    if let style { xml.attribute("s", style) }
    if let formula {
      // The value that a program shows which does not calculate.
      xml.attribute("t", "str")
      xml.element("f", formula)
      if let value { xml.element("v", EscapedText.escaped(value.text)) }
      xml.end()
      return
    }
    switch value {
    case .text(let text):
      if let sharedPlace {
        xml.attribute("t", "s")
        xml.element("v", String(sharedPlace))
      } else {
        xml.attribute("t", "inlineStr")
        xml.start("is")
        xml.element("t", EscapedText.escaped(text), ("xml:space", "preserve"))
        xml.end()
      }
    case .number(let number): xml.element("v", number)
    case .moment(let moment):
      // Text, year first: what people typed and what is read back are the same everywhere.
      xml.attribute("t", "str")
      xml.element("v", moment.text)
    case .boolean(let isTrue):
      xml.attribute("t", "b")
      xml.element("v", isTrue ? "1" : "0")
    case .error(let error):
      xml.attribute("t", "e")
      xml.element("v", error)
    case nil: break
    }
    xml.end()
  }
}
