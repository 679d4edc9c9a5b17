import XMLText

/// Puts marks into a sheet as conditional formats, and removes marks of an earlier run (ECMA-376, part 1, section
/// 18.3.1.18).
struct MarkSplice {
  private let marks: [CellMark]
  private let places: [Int]
  private var isWritten = false

  /// The elements of a sheet that stand after its conditional formats (section 18.3.1.99).
  private static let later: Set<String> = [
    "dataValidations", "hyperlinks", "printOptions", "pageMargins", "pageSetup", "headerFooter",
    "rowBreaks", "colBreaks", "customProperties", "cellWatches", "ignoredErrors", "smartTags",
    "drawing", "legacyDrawing", "legacyDrawingHF", "drawingHF", "picture", "oleObjects", "controls",
    "webPublishItems", "tableParts", "extLst",
  ]

  init(_ marks: [CellMark], _ styles: inout StyleTable) {
    self.marks = marks
    var places: [Int] = []
    for mark in marks { places.append(styles.conditionPlace(mark.fill)) }
    self.places = places
  }

  /// Does what the marks need at an event; whether the event needs nothing else.
  mutating func take(
    _ event: XMLEvent, _ reader: inout PartReader, _ splice: inout ByteSplice
  ) throws(BookFailure) -> Bool {
    let isConditional =
      event == .start && reader.xml.depth == 2 && reader.element == "conditionalFormatting"
    let isLater = event == .start && reader.xml.depth == 2 && Self.later.contains(reader.element)
    let isEnd = event == .end && reader.xml.depth == 0
    if !isWritten, isConditional || isLater || isEnd {
      isWritten = true
      let start = reader.xml.eventRange.lowerBound
      let prefix = isEnd ? Self.prefix(ofEndTag: reader.xml) : reader.prefix
      splice.replace(start..<start, with: elements(prefix))
    }
    guard isConditional else { return false }
    try condition(&reader, &splice)
    return true
  }

  /// Takes out a condition of ours; one of theirs comes after the marks.
  private func condition(
    _ reader: inout PartReader, _ splice: inout ByteSplice
  ) throws(BookFailure) {
    let start = reader.xml.eventRange.lowerBound
    var isOurs = false
    var priorities: [(range: Range<Int>, value: Int)] = []
    while reader.xml.depth > 1, let event = try reader.next() {
      guard event == .start else { continue }
      if reader.element == "cfRule", let range = reader.xml.attributeRange("priority"),
        let value = reader.xml.number("priority")
      {
        priorities.append((range, value))
      }
      if reader.element == "formula",
        ByteSearch.contains(
          Array(CellMark.sign.utf8), in: Array(try reader.elementText().utf8))
      {
        isOurs = true
      }
    }
    if isOurs {
      splice.replace(start..<reader.xml.eventRange.upperBound, with: [])
    } else if !marks.isEmpty {
      for (range, value) in priorities {
        splice.replace(range, with: Array(String(value + marks.count).utf8))
      }
    }
  }

  private func elements(_ prefix: String) -> [UInt8] {
    var xml = XMLWriter(fragmentWithPrefix: prefix)
    for (index, mark) in marks.enumerated() {
      xml.start("conditionalFormatting", ("sqref", mark.position.name))
      xml.start(
        "cfRule", ("type", "expression"), ("dxfId", String(places[index])),
        ("priority", String(index + 1)))
      xml.element("formula", EscapedText.escaped(mark.formula))
      xml.end()
      xml.end()
    }
    return xml.bytes
  }

  private static func prefix(ofEndTag reader: XMLReader) -> String {
    let name = reader.document[reader.eventRange].dropFirst(2).prefix {
      $0 > 0x20 && $0 != UInt8(ascii: ">")
    }
    return String(decoding: name.dropLast(reader.name.local.utf8.count), as: UTF8.self)
  }
}
