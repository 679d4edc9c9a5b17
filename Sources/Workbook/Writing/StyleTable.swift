import XMLText

/// The styles that a book is written with, each kept once, after those that the book has already (ECMA-376, part 1,
/// section 18.8).
struct StyleTable {
  /// How many entries of each kind a book has already.
  struct Present {
    var fonts = 0
    var fills = 0
    var borders = 0
    var formats = 0
    var conditions = 0
    /// The formats of cells in which long text takes several lines.
    var wrapping: Set<Int> = []
  }

  private let present: Present
  private var styles: [DraftStyle] = []
  private var places: [DraftStyle: Int] = [:]
  /// The style that was asked for last: cells beside each other mostly look alike.
  private var latest: (style: DraftStyle, place: Int)?
  private var fonts: [DraftFont] = []
  private var fills: [String] = []
  private var hasBorder = false
  private var conditionFills: [String] = []

  /// The styles of a new book, the first of them Excel's own look.
  init() {
    // Excel takes the first two fills for none and grey, whatever they say.
    present = Present(fonts: 1, fills: 2, borders: 1, formats: 1, conditions: 0)
  }

  /// The styles to be added to a book that has some.
  init(after present: Present) { self.present = present }

  /// Whether there is nothing to add.
  var isEmpty: Bool { styles.isEmpty && conditionFills.isEmpty }

  /// The styles that the book has already in which long text takes several lines.
  var presentWrapping: Set<Int> { present.wrapping }

  var fontCount: Int { fonts.count }
  var fillCount: Int { fills.count }
  var borderCount: Int { hasBorder ? 1 : 0 }
  var formatCount: Int { styles.count }
  var conditionCount: Int { conditionFills.count }

  /// The place of a style, which is added where it is new.
  mutating func place(_ style: DraftStyle) -> Int {
    if style == DraftStyle() { return 0 }
    if let latest, latest.style == style { return latest.place }
    if let place = places[style] {
      latest = (style, place)
      return place
    }
    if style.font != DraftFont(), !fonts.contains(style.font) { fonts.append(style.font) }
    if let fill = style.fill, !fills.contains(fill) { fills.append(fill) }
    hasBorder = hasBorder || style.hasBorder
    let place = present.formats + styles.count
    styles.append(style)
    places[style] = place
    return place
  }

  /// The place of a condition's colour, which is added where it is new.
  mutating func conditionPlace(_ fill: String) -> Int {
    if let place = conditionFills.firstIndex(of: fill) { return present.conditions + place }
    conditionFills.append(fill)
    return present.conditions + conditionFills.count - 1
  }

  /// The part `xl/styles.xml` of a new book.
  var bytes: [UInt8] {
    var xml = XMLWriter()
    xml.start("styleSheet", ("xmlns", Dialect.transitional.main))
    xml.start("fonts", ("count", String(fonts.count + 1)))
    StyleElement.write(DraftFont(), to: &xml)
    writeFonts(to: &xml)
    xml.end()
    xml.start("fills", ("count", String(fills.count + 2)))
    for pattern in ["none", "gray125"] {
      xml.start("fill")
      xml.empty("patternFill", ("patternType", pattern))
      xml.end()
    }
    writeFills(to: &xml)
    xml.end()
    xml.start("borders", ("count", hasBorder ? "2" : "1"))
    StyleElement.writeBorder(isThin: false, to: &xml)
    writeBorders(to: &xml)
    xml.end()
    xml.start("cellStyleXfs", ("count", "1"))
    xml.empty("xf", ("numFmtId", "0"), ("fontId", "0"), ("fillId", "0"), ("borderId", "0"))
    xml.end()
    xml.start("cellXfs", ("count", String(styles.count + 1)))
    xml.empty(
      "xf", ("numFmtId", "0"), ("fontId", "0"), ("fillId", "0"), ("borderId", "0"), ("xfId", "0"))
    writeFormats(to: &xml)
    xml.end()
    // Without this element Excel was seen to "repair" a book to an empty sheet.
    xml.start("cellStyles", ("count", "1"))
    xml.empty("cellStyle", ("name", "Normal"), ("xfId", "0"), ("builtinId", "0"))
    xml.end()
    xml.start("dxfs", ("count", String(conditionFills.count)))
    writeConditions(to: &xml)
    return xml.bytes
  }

  func writeFonts(to xml: inout XMLWriter) {
    for font in fonts { StyleElement.write(font, to: &xml) }
  }

  func writeFills(to xml: inout XMLWriter) {
    for fill in fills { StyleElement.writeFill(fill, isCondition: false, to: &xml) }
  }

  func writeBorders(to xml: inout XMLWriter) {
    if hasBorder { StyleElement.writeBorder(isThin: true, to: &xml) }
  }

  func writeFormats(to xml: inout XMLWriter) {
    for style in styles {
      let font = fonts.firstIndex(of: style.font).map { present.fonts + $0 }
      let fill = style.fill.flatMap { fills.firstIndex(of: $0) }.map { present.fills + $0 }
      StyleElement.write(
        style, font: font, fill: fill, border: style.hasBorder ? present.borders : nil, to: &xml)
    }
  }

  func writeConditions(to xml: inout XMLWriter) {
    for fill in conditionFills {
      xml.start("dxf")
      StyleElement.writeFill(fill, isCondition: true, to: &xml)
      xml.end()
    }
  }
}

/// The elements that styles are made of.
private enum StyleElement {
  static func write(_ font: DraftFont, to xml: inout XMLWriter) {
    xml.start("font")
    if font.isBold { xml.empty("b") }
    if font.isUnderlined { xml.empty("u") }
    xml.empty("sz", ("val", String(font.size)))
    if let colour = font.colour { xml.empty("color", ("rgb", "FF" + colour)) }
    xml.empty("name", ("val", "Calibri"))
    xml.empty("family", ("val", "2"))
    xml.end()
  }

  static func writeFill(_ fill: String, isCondition: Bool, to xml: inout XMLWriter) {
    xml.start("fill")
    xml.start("patternFill", ("patternType", "solid"))
    // A condition's colour is the background, a cell's the foreground of a solid pattern.
    xml.empty(isCondition ? "bgColor" : "fgColor", ("rgb", "FF" + fill))
    if !isCondition { xml.empty("bgColor", ("indexed", "64")) }
    xml.end()
    xml.end()
  }

  static func writeBorder(isThin: Bool, to xml: inout XMLWriter) {
    xml.start("border")
    for side in ["left", "right", "top", "bottom"] {
      if isThin {
        xml.start(side, ("style", "thin"))
        xml.empty("color", ("rgb", "FFBFBFBF"))
        xml.end()
      } else {
        xml.empty(side)
      }
    }
    xml.empty("diagonal")
    xml.end()
  }

  static func write(
    _ style: DraftStyle, font: Int?, fill: Int?, border: Int?, to xml: inout XMLWriter
  ) {
    let isAligned = style.wraps || style.isCentred || style.shrinks
    xml.start(
      "xf", ("numFmtId", style.isText ? "49" : "0"), ("fontId", String(font ?? 0)),
      ("fillId", String(fill ?? 0)), ("borderId", String(border ?? 0)), ("xfId", "0"),
      ("applyNumberFormat", style.isText ? "1" : "0"), ("applyFont", font == nil ? "0" : "1"),
      ("applyFill", fill == nil ? "0" : "1"), ("applyBorder", border == nil ? "0" : "1"),
      ("applyAlignment", isAligned ? "1" : "0"))
    if isAligned {
      xml.start("alignment", ("vertical", style.isCentred ? "center" : "top"))
      if style.isCentred { xml.attribute("horizontal", "center") }
      if style.wraps { xml.attribute("wrapText", "1") }
      if style.shrinks { xml.attribute("shrinkToFit", "1") }
      xml.end()
    }
    xml.end()
  }
}
