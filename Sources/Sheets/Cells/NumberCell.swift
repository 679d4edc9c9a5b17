import CSVText
import Findings

/// Cells that hold a count or a range of counts.
enum NumberCell {
  /// A count, or the two ends of a range.
  struct Range: Sendable, Hashable {
    /// The least; nil for "up to 12".
    var least: Int?
    /// The most; nil for "12 or more".
    var most: Int?
  }

  /// Reads a whole number: `12`, `about 12`, `12.0`, `1,200`, `1.20E+01`.
  static func read(_ cell: String) -> CellReading<Int> {
    let reading = readRange(cell)
    guard let range = reading.value else { return CellReading(nil, faults: reading.faults) }
    guard let least = range.least, range.least == range.most else {
      return CellReading(nil, faults: reading.faults + [unreadable(cell)])
    }
    return CellReading(least, faults: reading.faults)
  }

  /// Reads how many people to expect, of a range the most, since all must find a seat.
  static func readMost(_ cell: String) -> CellReading<Int> {
    let reading = readRange(cell)
    return CellReading(reading.value.flatMap { $0.most ?? $0.least }, faults: reading.faults)
  }

  /// Reads a number or a range: `2-3`, `2 to 3`, `2+`, `at least 2`, `up to 3`, and the date that a
  /// spreadsheet makes of `2-3`.
  static func readRange(_ cell: String) -> CellReading<Range> {
    let text = PlainText.typed(cell)
    if text.isEmpty { return CellReading(nil) }
    if let (range, rest) = leadingRange(text), isPeople(rest) { return CellReading(range) }
    if let range = SpreadsheetDamage.range(text) {
      let words = write(range)
      return CellReading(
        range,
        faults: [
          CellFault(
            .changedBySpreadsheet, .warning, text: cell,
            quoted(cell)
              + " looks like a range that a spreadsheet took for a date; it was read as \(words).",
            mend: "Write \"\(spoken(range))\", which no spreadsheet changes.")
        ])
    }
    return CellReading(nil, faults: [unreadable(cell)])
  }

  /// The range with which a text begins, and the rest of the text.
  static func leadingRange(_ text: String) -> (range: Range, rest: String)? {
    var scan = NumberScan(text)
    scan.skip(words: [
      "about", "approximately", "approx.", "approx", "circa", "c.", "ca.", "around", "~",
      "a group of", "group of", "a panel of",
    ])
    if scan.take(words: ["up to", "at most", "no more than", "maximum", "max.", "max "]) {
      guard let most = scan.number() else { return nil }
      return (Range(least: nil, most: most), scan.rest)
    }
    if scan.take(words: ["at least", "minimum", "min.", "min "]) {
      guard let least = scan.number() else { return nil }
      return (Range(least: least, most: nil), scan.rest)
    }
    guard let first = scan.number() else { return nil }
    if scan.take(words: ["+", "or more", "plus"]) {
      return (Range(least: first, most: nil), scan.rest)
    }
    var second = scan
    if second.take(words: ["-", "to ", "or "]), let most = second.number() {
      return (Range(least: first, most: most), second.rest)
    }
    return (Range(least: first, most: first), scan.rest)
  }

  /// The cell for a range.
  static func write(_ range: Range) -> String {
    switch (range.least, range.most) {
    case (let least?, let most?): least == most ? String(least) : "\(least)-\(most)"
    case (let least?, nil): String(least) + "+"
    case (nil, let most?): "up to " + String(most)
    case (nil, nil): ""
    }
  }

  /// A range in words that no spreadsheet takes for a date.
  private static func spoken(_ range: Range) -> String {
    guard let least = range.least, let most = range.most, least != most else { return write(range) }
    return "\(least) to \(most)"
  }

  private static func isPeople(_ rest: String) -> Bool {
    ["", "people", "persons", "seats", "places", "attendees"].contains(rest.lowercased())
  }

  private static func unreadable(_ cell: String) -> CellFault {
    CellFault(
      .unreadableNumber, text: cell, quoted(cell) + " is not a whole number.",
      mend: "Write digits alone, such as 12.")
  }
}

/// Reads a number and the words around it from the front of a text.
private struct NumberScan {
  private var bytes: ArraySlice<UInt8>

  init(_ text: String) {
    bytes = Array(text.utf8)[...]
  }

  /// The remaining text, trimmed.
  var rest: String { PlainText.trimmed(String(decoding: bytes, as: UTF8.self)) }

  /// Passes over one of some words where it stands next.
  @discardableResult
  mutating func take(words: [String]) -> Bool {
    skipSpaces()
    for word in words {
      let next = bytes.prefix(word.utf8.count)
      if next.elementsEqual(word.utf8, by: { NumberScan.small($0) == $1 }) {
        bytes = bytes.dropFirst(word.utf8.count)
        return true
      }
    }
    return false
  }

  mutating func skip(words: [String]) { take(words: words) }

  /// The whole number that stands next: `12`, `1,200`, `12.0`, `1.20E+02`.
  mutating func number() -> Int? {
    skipSpaces()
    var scan = bytes
    var isNegative = false
    if scan.first == UInt8(ascii: "-") {
      isNegative = true
      scan.removeFirst()
    }
    guard var value = NumberScan.digits(&scan) else { return isNegative ? nil : numberWord() }
    while scan.first == UInt8(ascii: ","), scan.count >= 4 {
      var group = scan.dropFirst()
      let start = group.startIndex
      guard let next = NumberScan.digits(&group), group.startIndex - start == 3, value < 1_000_000
      else { break }
      value = value * 1000 + next
      scan = group
    }
    if let scaled = NumberScan.fraction(of: value, &scan) { value = scaled }
    bytes = scan
    return isNegative ? -value : value
  }

  /// A number up to twelve in words, as a whole word.
  private mutating func numberWord() -> Int? {
    let word = bytes.prefix { NumberScan.isLetter($0) }
    let small = String(decoding: word.map { NumberScan.small($0) }, as: UTF8.self)
    guard let value = NumberScan.words.firstIndex(of: small) else { return nil }
    bytes = bytes.dropFirst(word.count)
    return value + 1
  }

  private static let words = [
    "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven",
    "twelve",
  ]

  /// A fraction and an exponent that together leave a whole number; nil without either.
  private static func fraction(of whole: Int, _ bytes: inout ArraySlice<UInt8>) -> Int? {
    var scan = bytes
    guard scan.first == UInt8(ascii: ".") else { return nil }
    scan.removeFirst()
    let decimals = scan.prefix { isDigit($0) }
    guard !decimals.isEmpty, decimals.count <= 9 else { return nil }
    scan = scan.dropFirst(decimals.count)
    var exponent = 0
    if let mark = scan.first, small(mark) == UInt8(ascii: "e") {
      scan.removeFirst()
      if scan.first == UInt8(ascii: "+") { scan.removeFirst() }
      guard let power = digits(&scan), power <= 6 else { return nil }
      exponent = power
    }
    var value = whole
    for index in 0..<max(decimals.count, exponent) {
      let digit = index < decimals.count ? Int(decimals[decimals.startIndex + index]) - 48 : 0
      if index < exponent {
        guard value < 100_000_000 else { return nil }
        value = value * 10 + digit
      } else if digit != 0 {
        return nil
      }
    }
    bytes = scan
    return value
  }

  private static func digits(_ bytes: inout ArraySlice<UInt8>) -> Int? {
    let run = bytes.prefix { isDigit($0) }
    guard !run.isEmpty, run.count <= 9 else { return nil }
    bytes = bytes.dropFirst(run.count)
    return run.reduce(0) { $0 * 10 + Int($1) - 48 }
  }

  private mutating func skipSpaces() {
    bytes = bytes.drop { $0 == 0x20 }
  }

  private static func isDigit(_ byte: UInt8) -> Bool { (48...57).contains(byte) }

  private static func isLetter(_ byte: UInt8) -> Bool { (97...122).contains(byte | 0x20) }

  private static func small(_ byte: UInt8) -> UInt8 {
    (65...90).contains(byte) ? byte | 0x20 : byte
  }
}
