import XMLText

/// The styles of a book that is being written, each kept once (ECMA-376, part 1, section 18.8).
struct StyleTable {
  private var styles: [DraftStyle] = [DraftStyle()]
  private var conditionFills: [String] = []

  /// The place of a style, which is added where it is new.
  mutating func place(_ style: DraftStyle) -> Int {
    if let place = styles.firstIndex(of: style) { return place }
    styles.append(style)
    return styles.count - 1
  }

  /// The place of a condition's colour, which is added where it is new.
  mutating func conditionPlace(_ fill: String) -> Int {
    if let place = conditionFills.firstIndex(of: fill) { return place }
    conditionFills.append(fill)
    return conditionFills.count - 1
  }

  /// The part `xl/styles.xml`.
  var bytes: [UInt8] {
    var fills: [String] = []
    for style in styles {
      if let fill = style.fill, !fills.contains(fill) { fills.append(fill) }
    }
    var xml = XMLWriter()
    xml.start("styleSheet", ("xmlns", PartReader.transitional))
    xml.start("fonts", ("count", "2"))
    for isBold in [false, true] {
      xml.start("font")
      if isBold { xml.empty("b") }
      xml.empty("sz", ("val", "11"))
      xml.empty("name", ("val", "Calibri"))
      xml.empty("family", ("val", "2"))
      xml.end()
    }
    xml.end()
    // Excel takes the first two fills for none and grey, whatever they say.
    xml.start("fills", ("count", String(fills.count + 2)))
    for pattern in ["none", "gray125"] {
      xml.start("fill")
      xml.empty("patternFill", ("patternType", pattern))
      xml.end()
    }
    for fill in fills { Self.writeFill(fill, isCondition: false, to: &xml) }
    xml.end()
    Self.writeBorders(to: &xml)
    xml.start("cellStyleXfs", ("count", "1"))
    xml.empty("xf", ("numFmtId", "0"), ("fontId", "0"), ("fillId", "0"), ("borderId", "0"))
    xml.end()
    xml.start("cellXfs", ("count", String(styles.count)))
    for style in styles {
      Self.writeFormat(style, fill: style.fill.flatMap { fills.firstIndex(of: $0) }, to: &xml)
    }
    xml.end()
    // Without this element Excel was seen to "repair" a book to an empty sheet.
    xml.start("cellStyles", ("count", "1"))
    xml.empty("cellStyle", ("name", "Normal"), ("xfId", "0"), ("builtinId", "0"))
    xml.end()
    xml.start("dxfs", ("count", String(conditionFills.count)))
    for fill in conditionFills {
      xml.start("dxf")
      Self.writeFill(fill, isCondition: true, to: &xml)
      xml.end()
    }
    return xml.bytes
  }

  private static func writeFill(_ fill: String, isCondition: Bool, to xml: inout XMLWriter) {
    xml.start("fill")
    xml.start("patternFill", ("patternType", "solid"))
    // A condition's colour is the background, a cell's the foreground of a solid pattern.
    xml.empty(isCondition ? "bgColor" : "fgColor", ("rgb", "FF" + fill))
    if !isCondition { xml.empty("bgColor", ("indexed", "64")) }
    xml.end()
    xml.end()
  }

  private static func writeBorders(to xml: inout XMLWriter) {
    xml.start("borders", ("count", "2"))
    for isThin in [false, true] {
      xml.start("border")
      for side in ["left", "right", "top", "bottom"] {
        if isThin {
          xml.start(side, ("style", "thin"))
          xml.empty("color", ("rgb", "FF808080"))
          xml.end()
        } else {
          xml.empty(side)
        }
      }
      xml.empty("diagonal")
      xml.end()
    }
    xml.end()
  }

  private static func writeFormat(_ style: DraftStyle, fill: Int?, to xml: inout XMLWriter) {
    xml.start(
      "xf", ("numFmtId", style.isText ? "49" : "0"), ("fontId", style.isBold ? "1" : "0"),
      ("fillId", String(fill.map { $0 + 2 } ?? 0)), ("borderId", style.hasBorder ? "1" : "0"),
      ("xfId", "0"), ("applyNumberFormat", style.isText ? "1" : "0"),
      ("applyFont", style.isBold ? "1" : "0"), ("applyFill", fill == nil ? "0" : "1"),
      ("applyBorder", style.hasBorder ? "1" : "0"),
      ("applyAlignment", style.wraps || style.isCentred ? "1" : "0"))
    if style.wraps || style.isCentred {
      xml.start("alignment", ("vertical", style.isCentred ? "center" : "top"))
      if style.isCentred { xml.attribute("horizontal", "center") }
      if style.wraps { xml.attribute("wrapText", "1") }
      xml.end()
    }
    xml.end()
  }
}
