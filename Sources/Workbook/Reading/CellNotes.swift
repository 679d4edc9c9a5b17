import XMLText

/// Finds the cells of a sheet on which people hung words.
///
/// A sheet refers to a part of notes (ECMA-376, part 1, section 18.7). Comments that people answer, which Excel has had since
/// 2018, lie in parts of their own (MS-XLSX, part of threaded comments).
enum CellNotes {
  /// The cells with a note or a comment that holds words, in order.
  ///
  /// What is read counts against the budget.
  ///
  /// - Returns: The positions of these cells.
  /// - Throws: ``BookFailure`` where a part cannot be unpacked, is not sound XML, or exceeds the budget.
  static func cells(
    _ relationships: [Relationship], in parts: BookParts, budget: inout CellBudget
  ) throws(BookFailure) -> [CellPosition] {
    var cells: Set<CellPosition> = []
    for relationship in relationships {
      guard kinds.contains(relationship.kind), let part = relationship.part,
        var reader = try parts.reader(part)
      else { continue }
      while let event = try reader.next() {
        guard event == .start, elements.contains(reader.xml.name.local),
          let position = reader.xml.attribute("ref").flatMap({ CellPosition($0) })
        else { continue }
        try budget.countCell()
        if try holdsWords(&reader) { cells.insert(position) }
      }
    }
    return cells.sorted()
  }

  private static let kinds: Set<String> = ["comments", "threadedComment"]
  private static let elements: Set<String> = ["comment", "threadedComment"]

  /// Whether text stands in the element that has just begun, which is read to its end.
  private static func holdsWords(_ reader: inout PartReader) throws(BookFailure) -> Bool {
    let outside = reader.xml.depth - 1
    var holdsWords = false
    while reader.xml.depth > outside, let event = try reader.next() {
      guard event == .start, ["t", "text"].contains(reader.xml.name.local) else { continue }
      // The text of a note lies in elements of its own; the text of a threaded comment does not.
      if reader.element == "text" { continue }
      let text = try reader.elementText()
      holdsWords = holdsWords || text.utf8.contains { $0 > 0x20 }
    }
    return holdsWords
  }
}
