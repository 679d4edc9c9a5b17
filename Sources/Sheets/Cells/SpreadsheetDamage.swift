import CSVText
import CivilTime

/// What a spreadsheet makes of a cell when it takes a range or a reference for a date or a number.
enum SpreadsheetDamage {
  /// The range that was typed before a spreadsheet took it for a date: `09-Dec` was 9-12, `Dec-20` was
  /// 12-20, `2013-03-02` was 2-3; nil for anything else.
  ///
  /// A British spreadsheet reads the day first. A range that would run backwards was none.
  static func range(_ text: String) -> NumberCell.Range? {
    let parts = text.split { $0 == "-" || $0 == "/" || $0 == " " }.map { String($0) }
    var pair: (Int, Int)?
    if parts.count == 2 {
      if let day = number(parts[0]), let month = month(parts[1]) { pair = (day, month) }
      if let month = month(parts[0]), let year = number(parts[1]) { pair = (month, year % 100) }
    } else if parts.count == 3, let first = number(parts[0]), let last = number(parts[2]),
      let month = number(parts[1]) ?? month(parts[1])
    {
      pair = first > 31 ? (last, month) : (first, month)
    }
    guard let (least, most) = pair, least < most else { return nil }
    return NumberCell.Range(least: least, most: most)
  }

  /// Whether a reference looks like what a spreadsheet makes of one: `1.00E+05`, `03-Apr`, `#REF!`.
  static func isLikely(_ reference: String) -> Bool {
    if ["#REF!", "#NAME?", "#VALUE!", "#N/A", "#DIV/0!", "#NUM!"].contains(reference) {
      return true
    }
    let bytes = Array(reference.utf8)
    if let mark = bytes.firstIndex(where: { $0 | 0x20 == UInt8(ascii: "e") }),
      mark + 2 < bytes.count,
      bytes[mark + 1] == UInt8(ascii: "+"), bytes.contains(UInt8(ascii: "."))
    {
      return bytes[..<mark].allSatisfy { $0 == UInt8(ascii: ".") || (48...57).contains($0) }
        && bytes[(mark + 2)...].allSatisfy { (48...57).contains($0) }
    }
    let parts = reference.split(separator: "-").map { String($0) }
    guard parts.count == 2 else { return false }
    return (number(parts[0]) != nil && month(parts[1]) != nil)
      || (month(parts[0]) != nil && number(parts[1]) != nil)
  }

  private static func number(_ text: String) -> Int? {
    text.utf8.count <= 4 && text.utf8.allSatisfy { (48...57).contains($0) } ? Int(text) : nil
  }

  /// The month of an abbreviation of three letters, 1 to 12.
  private static func month(_ text: String) -> Int? {
    guard text.utf8.count == 3 else { return nil }
    let folded = CSVTable.folded(text)
    let index = CivilDate.monthNames.firstIndex { CSVTable.folded(String($0.prefix(3))) == folded }
    return index.map { $0 + 1 }
  }
}
