import Encodings
import Findings

/// Reads a file of comma-separated (or `;`- or tab-separated) rows, whatever program wrote it.
///
/// Encodings and separators are recognised; quoting follows RFC 4180, section 2, except that any line
/// break ends a row and a quotation mark inside an unquoted cell stands for itself.
public enum CSVReader {
  /// The rows of a file; however damaged the file is, as much as can be read is returned.
  ///
  /// `file` is the name that findings give.
  ///
  /// - Returns: The rows, with a finding for each fault.
  /// - Complexity: Linear in the number of bytes.
  public static func read(_ bytes: [UInt8], file: String) -> CSVDocument {
    if let finding = workbookFinding(bytes, file: file) {
      return CSVDocument(rows: [], separator: .comma, encoding: .utf8, findings: [finding])
    }
    let text = TextEncoding.decode(bytes)
    var findings = encodingFindings(text, file: file)
    if text.utf8.contains(0) {
      findings.append(
        Finding(
          .notAText, at: .file(file), "The file holds zero bytes, so it is not a text file.",
          mend: saveAsCSV))
      return CSVDocument(
        rows: [], separator: .comma, encoding: text.encoding, findings: findings)
    }
    let (separator, start) = CSVSeparator.detect(in: text.utf8)
    var scanner = CSVScanner(text.utf8, from: start, separator: separator)
    var rows: [CSVRow] = []
    while let cells = scanner.nextRow() {
      rows.append(CSVRow(number: rows.count + 1, cells: cells))
    }
    findings += scanner.faults.map { $0.finding(file: file) }
    return CSVDocument(
      rows: rows, separator: separator, encoding: text.encoding, findings: findings)
  }

  private static let saveAsCSV = #"Save the sheet from Excel as "CSV UTF-8 (Comma delimited)"."#

  /// Workbooks are zip archives or, before 2007, compound files; both begin with a signature.
  private static func workbookFinding(_ bytes: [UInt8], file: String) -> Finding? {
    guard
      bytes.starts(with: [0x50, 0x4B, 0x03, 0x04]) || bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0])
    else { return nil }
    return Finding(
      .notAText, at: .file(file), "The file is a workbook with another ending, not a CSV file.",
      mend: saveAsCSV)
  }

  /// What a reader calls text of an encoding that holds few characters; nil for the encodings of Unicode.
  private static func oldKind(of encoding: TextEncoding) -> String? {
    switch encoding {
    case .windows1252: "Windows text"
    case .macRoman: "text of an old Macintosh"
    case .utf8, .utf8WithMark, .utf16LittleEndian, .utf16BigEndian: nil
    }
  }

  private static func encodingFindings(_ text: DecodedText, file: String) -> [Finding] {
    var findings: [Finding] = []
    if let kind = oldKind(of: text.encoding) {
      findings.append(
        Finding(
          .oldEncoding, .warning, at: .file(file),
          "The file is not UTF-8, so it was read as \(kind); accents and dashes may be wrong.",
          mend: saveAsCSV))
    }
    if text.isDamaged {
      findings.append(
        Finding(
          .damagedText, .warning, at: .file(file), text: "\u{FFFD}",
          "Some bytes of the file stand for no character; they are shown as \"\u{FFFD}\".",
          mend: "Correct those cells and save the sheet as CSV UTF-8."))
    }
    return findings
  }
}

extension CSVSeparator {
  /// The separator of a text, and where its first row begins.
  ///
  /// A first line such as `sep=;` is Excel's own way to say it and is no row. Otherwise the character that
  /// is most frequent in the first row that is not blank decides, the comma where they draw.
  static func detect(in text: [UInt8]) -> (separator: CSVSeparator, start: Int) {
    if let declared = declared(in: text) { return declared }
    var counts = (comma: 0, semicolon: 0, tab: 0)
    var isQuoted = false
    var isBlank = true
    for byte in text {
      switch byte {
      case 0x22: isQuoted.toggle()
      case 0x0A where !isQuoted, 0x0D where !isQuoted:
        if !isBlank { return (mostFrequent(counts), 0) }
        counts = (0, 0, 0)
        continue
      case CSVSeparator.comma.rawValue where !isQuoted: counts.comma += 1
      case CSVSeparator.semicolon.rawValue where !isQuoted: counts.semicolon += 1
      case CSVSeparator.tab.rawValue where !isQuoted: counts.tab += 1
      case 0x20: break
      default: isBlank = false
      }
    }
    return (mostFrequent(counts), 0)
  }

  private static func mostFrequent(
    _ counts: (comma: Int, semicolon: Int, tab: Int)
  ) -> CSVSeparator {
    if counts.comma >= max(counts.semicolon, counts.tab) { return .comma }
    return counts.semicolon >= counts.tab ? .semicolon : .tab
  }

  private static func declared(in text: [UInt8]) -> (separator: CSVSeparator, start: Int)? {
    let line = text.prefix(8).prefix { $0 != 0x0A && $0 != 0x0D }.filter { $0 != 0x22 }
    guard line.count == 5, line.prefix(4).elementsEqual("sep=".utf8),
      let separator = CSVSeparator(rawValue: line[4])
    else { return nil }
    var start = text.firstIndex { $0 == 0x0A || $0 == 0x0D } ?? text.count
    if start + 1 < text.count, text[start] == 0x0D, text[start + 1] == 0x0A { start += 1 }
    return (separator, min(start + 1, text.count))
  }
}
