import XMLText

/// Adds styles to those that somebody's workbook has (ECMA-376, part 1, section 18.8.39).
enum StyleSplice {
  /// The kinds of entries in the order that the schema demands.
  private static let order = [
    "numFmts", "fonts", "fills", "borders", "cellStyleXfs", "cellXfs", "cellStyles", "dxfs",
    "tableStyles", "colors", "extLst",
  ]

  /// How many entries of each kind the styles have, counted and not believed, and which cells take several lines.
  ///
  /// - Throws: ``BookFailure`` where the part is not sound XML.
  static func present(_ bytes: [UInt8], part: String) throws(BookFailure) -> StyleTable.Present {
    var reader = try PartReader(bytes, part: part)
    var present = StyleTable.Present()
    var list = ""
    while let event = try reader.next() {
      if event == .start, reader.xml.depth == 2 { list = reader.element }
      if event == .start, reader.xml.depth == 4, list == "cellXfs", reader.element == "alignment",
        reader.flag("wrapText")
      {
        present.wrapping.insert(present.formats - 1)
      }
      guard event == .start, reader.xml.depth == 3 else { continue }
      switch list {
      case "fonts": present.fonts += 1
      case "fills": present.fills += 1
      case "borders": present.borders += 1
      case "cellXfs": present.formats += 1
      case "dxfs": present.conditions += 1
      default: break
      }
    }
    return present
  }

  /// The styles, with a table's styles added at the end.
  static func bytes(
    _ bytes: [UInt8], part: String, adding styles: StyleTable
  ) throws(BookFailure) -> [UInt8] {
    var reader = try PartReader(bytes, part: part)
    var splice = ByteSplice(reader.xml)
    var waiting = lists(styles)
    var prefix = ""
    while let event = try reader.next() {
      if event == .start, reader.xml.depth == 1 { prefix = reader.prefix }
      if event == .end, reader.xml.depth == 0 {
        let end = reader.xml.eventRange.lowerBound
        splice.replace(end..<end, with: whole(waiting, prefix))
      }
      guard event == .start, reader.xml.depth == 2,
        let rank = order.firstIndex(of: reader.element)
      else { continue }
      let missing = waiting.filter { $0.rank < rank }
      waiting.removeAll { $0.rank < rank }
      let start = reader.xml.eventRange.lowerBound
      if !missing.isEmpty { splice.replace(start..<start, with: whole(missing, prefix)) }
      guard let list = waiting.first, list.rank == rank else {
        try reader.skipElement()
        continue
      }
      waiting.removeFirst()
      try ElementSplice.append(to: &reader, &splice, count: list.count) {
        $0.raw(list.content(prefix)[...])
      }
    }
    return splice.bytes(original: bytes)
  }

  /// What is added to one list of entries.
  private struct List {
    var rank: Int
    var name: String
    var write: (inout XMLWriter) -> Void

    func content(_ prefix: String) -> [UInt8] {
      var xml = XMLWriter(fragmentWithPrefix: prefix)
      write(&xml)
      return xml.bytes
    }

    /// How many entries are added: each begins at the top.
    var count: Int
  }

  private static func lists(_ styles: StyleTable) -> [List] {
    let all: [(String, Int, (inout XMLWriter) -> Void)] = [
      ("fonts", styles.fontCount, styles.writeFonts),
      ("fills", styles.fillCount, styles.writeFills),
      ("borders", styles.borderCount, styles.writeBorders),
      ("cellXfs", styles.formatCount, styles.writeFormats),
      ("dxfs", styles.conditionCount, styles.writeConditions),
    ]
    return all.compactMap { name, count, write in
      guard count > 0, let rank = order.firstIndex(of: name) else { return nil }
      return List(rank: rank, name: name, write: write, count: count)
    }
  }

  /// Lists that the styles do not have yet.
  private static func whole(_ lists: [List], _ prefix: String) -> [UInt8] {
    var xml = XMLWriter(fragmentWithPrefix: prefix)
    for list in lists {
      xml.start(list.name, ("count", String(list.count)))
      xml.raw(list.content(prefix)[...])
      xml.end()
    }
    return xml.bytes
  }
}
