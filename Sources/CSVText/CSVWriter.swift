/// Writes rows so that a double click opens them in Excel as they are meant.
///
/// UTF-8 with a byte order mark (without one, Excel takes the file for Windows text), CRLF after every
/// row, commas, quotation marks only where RFC 4180 needs them, formulas guarded.
public enum CSVWriter {
  /// The bytes of a file.
  public static func bytes(_ rows: [[String]]) -> [UInt8] {
    var bytes: [UInt8] = [0xEF, 0xBB, 0xBF]
    for row in rows {
      for (index, cell) in row.enumerated() {
        if index > 0 { bytes.append(CSVSeparator.comma.rawValue) }
        append(FormulaGuard.guarded(cell), to: &bytes)
      }
      bytes += [0x0D, 0x0A]
    }
    return bytes
  }

  /// Adds one cell, in quotation marks where it needs them.
  ///
  /// A semicolon or a tab needs them too: in the heading row they would outvote the commas when the file
  /// is read again, and Excel splits at them where the computer's list separator is one.
  private static func append(_ cell: String, to bytes: inout [UInt8]) {
    let needsQuotes = cell.utf8.contains {
      switch $0 {
      case UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "\""), 0x09, 0x0A, 0x0D: true
      default: false
      }
    }
    guard needsQuotes else {
      bytes += cell.utf8
      return
    }
    bytes.append(UInt8(ascii: "\""))
    for byte in cell.utf8 {
      if byte == UInt8(ascii: "\"") { bytes.append(byte) }
      bytes.append(byte)
    }
    bytes.append(UInt8(ascii: "\""))
  }
}
