import XMLText

/// A table's part (ECMA-376, part 1, section 18.5).
enum TablePart {
  /// The part of a table, in bytes; `heads` holds the text of each column's head.
  static func bytes(
    _ table: DraftTable, id: Int, heads: [String], in dialect: Dialect = .transitional
  ) -> [UInt8] {
    var xml = XMLWriter()
    xml.start(
      "table", ("xmlns", dialect.main), ("id", String(id)), ("name", table.name),
      ("displayName", table.name), ("ref", table.range.name), ("totalsRowShown", "0"))
    xml.empty("autoFilter", ("ref", table.range.name))
    xml.start("tableColumns", ("count", String(heads.count)))
    for (index, head) in heads.enumerated() {
      // A line break in a head is an escape here, and a line break in the cell.
      let escaped = EscapedText.escaped(head).split(
        separator: "\n", omittingEmptySubsequences: false
      ).joined(separator: "_x000a_")
      xml.empty("tableColumn", ("id", String(index + 1)), ("name", escaped))
    }
    xml.end()
    xml.empty(
      "tableStyleInfo", ("name", "TableStyleLight9"), ("showFirstColumn", "0"),
      ("showLastColumn", "0"), ("showRowStripes", "1"), ("showColumnStripes", "0"))
    return xml.bytes
  }
}
