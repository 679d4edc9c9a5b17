import Encodings
public import Findings

/// Letters that were lost or changed on the way into a file, found cell by cell.
public enum DamagedText {
  /// What is wrong with the letters of the cells below the headings of a table.
  ///
  /// A damaged file may have thousands of such cells: the first twenty are named, and one finding counts the
  /// others.
  ///
  /// - Returns: The findings, which name the file.
  public static func findings(in table: CSVTable, file: String) -> [Finding] {
    var findings: [Finding] = []
    for row in table.rows {
      for (position, cell) in row.cells.enumerated() where !cell.utf8.allSatisfy({ isHarmless($0) })
      {
        guard let fault = fault(cell) else { continue }
        let heading = position < table.headings.count ? table.headings[position] : ""
        findings.append(
          Finding(
            fault.code, .warning, at: .cell(file: file, row: row.number, column: heading),
            text: cell,
            fault.message, mend: fault.mend))
      }
    }
    guard findings.count > most else { return findings }
    return findings.prefix(most) + [
      Finding(
        .damagedText, .warning, at: .file(file),
        "\(findings.count - most) more cells of this file have damaged characters.",
        mend: "Ask for the file again, saved as \"CSV UTF-8 (Comma delimited)\".")
    ]
  }

  /// The text before it was read in the wrong encoding and saved as UTF-8 again; nil for a text without such damage.
  ///
  /// "Zoë" becomes "ZoÃ«" by way of Windows-1252, and "Zo√´" by way of Mac OS Roman.
  ///
  /// - Returns: The text as it was before the damage.
  public static func restored(_ text: String) -> String? {
    for encoding in [TextEncoding.windows1252, .macRoman] {
      var bytes: [UInt8] = []
      for scalar in text.unicodeScalars {
        guard let byte = SingleByteText.byte(of: scalar, in: encoding) else { break }
        bytes.append(byte)
      }
      guard bytes.count == text.unicodeScalars.count, bytes.contains(where: { $0 >= 0x80 }) else {
        continue
      }
      let restored = String(decoding: bytes, as: UTF8.self)
      if restored.utf8.elementsEqual(bytes) { return restored }
    }
    return nil
  }

  private static let most = 20

  /// Whether a byte can be part of no damage.
  private static func isHarmless(_ byte: UInt8) -> Bool { byte < 0x80 && byte != UInt8(ascii: "?") }

  private static func fault(_ cell: String) -> (code: FindingCode, message: String, mend: String)? {
    let shown = "\"" + String(cell.prefix(60)) + "\""
    if cell.unicodeScalars.contains("\u{FFFD}") {
      return (
        .damagedText, "A character of \(shown) is damaged.",
        "Type the character again where \"\u{FFFD}\" stands."
      )
    }
    if let restored = restored(cell) {
      return (
        .garbledText, "The accents of \(shown) are garbled.",
        "Write \"" + String(restored.prefix(60)) + "\"."
      )
    }
    guard hasLostLetter(cell) else { return nil }
    return (
      .garbledText, "A letter of \(shown) seems to be lost: a question mark stands inside a word.",
      "Type the letter again where the question mark stands."
    )
  }

  /// Whether a question mark stands between two letters; in an address of the web, which has a slash, one may.
  private static func hasLostLetter(_ text: String) -> Bool {
    let bytes = Array(text.utf8)
    guard bytes.count > 2, !bytes.contains(UInt8(ascii: "/")) else { return false }
    return (1..<(bytes.count - 1)).contains { index in
      bytes[index] == UInt8(ascii: "?") && isLetter(bytes[index - 1]) && isLetter(bytes[index + 1])
    }
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    byte >= 0x80 || (0x61...0x7A).contains(byte | 0x20)
  }
}
