/// Which names Excel allows for sheets, and how formulas write them.
public enum SheetName {
  private static let longest = 31
  /// Excel keeps this name for its own list of changes, capitals aside.
  private static let reserved = "history"

  /// Whether Excel allows the name.
  public static func isAllowed(_ name: String) -> Bool {
    !name.isEmpty && name.utf16.count <= longest && name.utf8.first != UInt8(ascii: "'")
      && name.utf8.last != UInt8(ascii: "'") && name.lowercased() != reserved
      && !name.unicodeScalars.contains { "/\\?*[]:".unicodeScalars.contains($0) || $0.value < 0x20 }
  }

  /// The name in quotation marks, those inside doubled.
  static func quoted(_ name: String) -> String {
    "'" + name.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "''")
      + "'"
  }

  /// The name as it is where formulas take the name so; else in quotation marks.
  ///
  /// A name of letters and digits needs no marks, unless a formula would take the name for a number or a cell.
  public static func inFormulas(_ name: String) -> String {
    let isPlain =
      name.utf8.allSatisfy { byte in
        (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte & 0xDF) || byte == 0x5F
      } && name.utf8.first.map { $0 > 0x39 } == true && CellPosition(name) == nil
      && !DraftRules.isRowAndColumn(name)
    return isPlain ? name : quoted(name)
  }
}
