import CSVText
import CivilTime
import Findings

/// References that a spreadsheet changes as soon as it opens a CSV file, and references that it has changed.
enum FragileReferences {
  /// The finding for the references in the first column of a sheet; nil where a spreadsheet will change none of
  /// them.
  static func finding(
    _ cells: [(row: Int, text: String)], of sheet: Sheet, column: String
  ) -> Finding? {
    // What a spreadsheet has changed already has a finding of its own.
    let fragile = cells.filter { isFragile($0.text) && !SpreadsheetDamage.isLikely($0.text) }
    guard let first = fragile.first else { return nil }
    let shown = fragile.prefix(4).map { "\"" + $0.text + "\"" }.joined(separator: ", ")
    let more = fragile.count > 4 ? " and \(fragile.count - 4) more" : ""
    let taken = Set(cells.map { CSVTable.folded($0.text) })
    return Finding(
      .fragileReference, .warning, at: .cell(file: sheet.file, row: first.row, column: column),
      text: first.text,
      "Excel takes \(shown)\(more) for a date or a number when it opens a CSV file, and changes it.",
      mend: "Give \(fragile.count == 1 ? "the entry" : "each") a reference that lasts, such as \""
        + lasting(first.text, of: sheet, taken) + "\", wherever it stands.")
  }

  /// Whether Excel or Google Sheets takes a text for a number, a date or a time that it shows otherwise.
  static func isFragile(_ text: String) -> Bool {
    let small = PlainText.typed(text).lowercased()
    let bytes = Array(small.utf8)
    guard let first = bytes.first, !bytes.isEmpty, bytes.allSatisfy({ $0 < 0x80 }) else {
      return false
    }
    return isChangedNumber(bytes, first) || isDateOfNumbers(small) || isDateOfMonth(small)
      || isTime(small)
  }

  /// A lasting reference made from a fragile one: the letter of its sheet, and the letters and digits of the old
  /// reference.
  private static func lasting(_ text: String, of sheet: Sheet, _ taken: Set<String>) -> String {
    let letter = sheet.rawValue.prefix(1).uppercased()
    var core = String(decoding: CSVTable.folded(text).utf8, as: UTF8.self).uppercased()
    if core.isEmpty { core = "1" }
    var candidate = letter + core
    if isFragile(candidate) { candidate = letter + "X" + core }
    while taken.contains(CSVTable.folded(candidate)) { candidate += "X" }
    return candidate
  }

  /// `04`, `2E3`, `1.50`, a number of more digits than Excel keeps.
  private static func isChangedNumber(_ bytes: [UInt8], _ first: UInt8) -> Bool {
    let digits = bytes.count { isDigit($0) }
    if digits == bytes.count {
      return (first == UInt8(ascii: "0") && bytes.count > 1) || bytes.count > 15
    }
    if let mark = bytes.firstIndex(of: UInt8(ascii: "e")), mark > 0 {
      var exponent = bytes[(mark + 1)...]
      if exponent.first == UInt8(ascii: "+") || exponent.first == UInt8(ascii: "-") {
        exponent.removeFirst()
      }
      return !exponent.isEmpty && exponent.count <= 3 && exponent.allSatisfy { isDigit($0) }
        && bytes[..<mark].allSatisfy { isDigit($0) || $0 == UInt8(ascii: ".") }
    }
    let points = bytes.count { $0 == UInt8(ascii: ".") }
    return points == 1 && digits == bytes.count - 1 && digits > 0
      && (bytes.last == UInt8(ascii: "0") || first == UInt8(ascii: ".")
        || (first == UInt8(ascii: "0") && bytes[1] != UInt8(ascii: ".")))
  }

  /// `1-2`, `1/2`, `1-2-13`.
  private static func isDateOfNumbers(_ text: String) -> Bool {
    let parts = text.split(omittingEmptySubsequences: false) { $0 == "-" || $0 == "/" }
    guard (2...3).contains(parts.count) else { return false }
    let numbers = parts.compactMap { number(String($0)) }
    guard numbers.count == parts.count else { return false }
    if numbers.count == 3 { return numbers[1] <= 12 || numbers[0] <= 12 }
    return (1...31).contains(numbers[0]) && (1...31).contains(numbers[1])
      && min(numbers[0], numbers[1]) <= 12
  }

  /// `MAR1`, `1MAR`, `Mar-20`, `1 March 13`.
  private static func isDateOfMonth(_ text: String) -> Bool {
    var parts: [String] = []
    var isLastLetter: Bool?
    for byte in text.utf8 {
      let isLetter = (0x61...0x7A).contains(byte)
      guard isLetter || isDigit(byte) else {
        guard byte == UInt8(ascii: "-") || byte == UInt8(ascii: " ") || byte == UInt8(ascii: "/")
        else {
          return false
        }
        isLastLetter = nil
        continue
      }
      if isLetter != isLastLetter { parts.append("") }
      isLastLetter = isLetter
      parts[parts.count - 1].unicodeScalars.append(Unicode.Scalar(byte))
    }
    let months = parts.filter { isMonth($0) }
    let numbers = parts.compactMap { number($0) }
    return months.count == 1 && (1...2).contains(numbers.count)
      && months.count + numbers.count == parts.count
  }

  /// `9:30`, `9 am`.
  private static func isTime(_ text: String) -> Bool {
    let parts = text.split { $0 == ":" }.map { String($0) }
    if parts.count >= 2,
      parts.count
        == text.split(omittingEmptySubsequences: false, whereSeparator: { $0 == ":" }).count
    {
      return parts.allSatisfy { number($0) != nil }
    }
    let words = text.split { $0 == " " }.map { String($0) }
    return words.count == 2 && number(words[0]).map { $0 <= 12 } ?? false
      && ["a", "p", "am", "pm"].contains(words[1])
  }

  private static func isMonth(_ word: String) -> Bool {
    word == "sept"
      || CivilDate.monthNames.contains { name in
        let small = name.lowercased()
        return word == small || word == String(small.prefix(3))
      }
  }

  private static func number(_ text: String) -> Int? {
    !text.isEmpty && text.utf8.count <= 4 && text.utf8.allSatisfy { isDigit($0) } ? Int(text) : nil
  }

  private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
}
