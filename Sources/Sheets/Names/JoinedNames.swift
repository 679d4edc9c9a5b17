import CSVText

/// The parts of a text between the words and signs that join names, each with what stands in front of the part.
///
/// Text in quotation marks, or in the brackets behind "of", is one part: `6 of (P40; P41)`.
struct JoinedNames {
  /// What joins two parts.
  ///
  /// Of several in a row, as in `; or`, the last of this list counts.
  enum Joint: Int, Comparable {
    case semicolon, comma, slash, and, or, otherwise

    static func < (left: Joint, right: Joint) -> Bool { left.rawValue < right.rawValue }
  }

  /// A part of the text.
  struct Part: Hashable {
    /// The joint in front of the part; nil for the first part, unless the text begins with a joint.
    var joint: Joint?
    /// The part, trimmed.
    var text: String
  }

  private struct Piece {
    let joint: Joint?
    let range: Range<Int>
  }

  private let bytes: [UInt8]
  private let pieces: [Piece]

  /// A text of more joints than this lists nothing that anybody reads.
  private static let longest = 400
  /// A name holds no more pieces than this: "Head of Policy, Performance and Planning" has three.
  private static let longestName = 5

  /// Takes a text apart.
  init(_ text: String) {
    let bytes = Array(text.utf8)
    var pieces: [Piece] = []
    var (start, position) = (0, 0)
    var joint: Joint?
    func take(_ end: Int) {
      if PlainText.isBlank(String(decoding: bytes[start..<end], as: UTF8.self)) { return }
      pieces.append(Piece(joint: joint, range: start..<end))
      joint = nil
    }
    while position < bytes.count {
      if let end = JoinedNames.endOfWhole(in: bytes, at: position) {
        position = end
      } else if let (found, end) = JoinedNames.joint(in: bytes, at: position) {
        take(position)
        joint = joint.map { max($0, found) } ?? found
        (start, position) = (end, end)
      } else {
        position += 1
      }
    }
    take(bytes.count)
    self.bytes = bytes
    self.pieces = pieces.count > JoinedNames.longest ? [] : pieces
  }

  /// The pieces between the joints, whatever they mean; none for an endless text.
  var parts: [Part] {
    pieces.indices.map { Part(joint: pieces[$0].joint, text: text($0..<$0 + 1)) }
  }

  /// The longest stretches that mean something, such as "Head of Children and Families", and the pieces between them.
  func parts(knowing isKnown: (String) -> Bool) -> [Part] {
    var parts: [Part] = []
    var start = 0
    while start < pieces.count {
      // A name holds commas and "and", and no semicolon.
      let next = pieces[(start + 1)...].firstIndex { $0.joint == .semicolon } ?? pieces.count
      let longest = min(next, start + JoinedNames.longestName)
      let end = (start + 1...longest).reversed().first { isKnown(text(start..<$0)) } ?? start + 1
      parts.append(Part(joint: pieces[start].joint, text: text(start..<end)))
      start = end
    }
    return parts
  }

  private func text(_ stretch: Range<Int>) -> String {
    let (first, last) = (pieces[stretch.lowerBound], pieces[stretch.upperBound - 1])
    let range = first.range.lowerBound..<last.range.upperBound
    return PlainText.trimmed(String(decoding: bytes[range], as: UTF8.self))
  }

  // MARK: Scanning

  /// The clauses of a cell: what stands between its semicolons and line ends.
  static func clauses(of cell: String) -> [String] {
    let bytes = Array(cell.utf8)
    var clauses: [String] = []
    var (start, position) = (0, 0)
    func take(_ end: Int) {
      let clause = PlainText.trimmed(String(decoding: bytes[start..<end], as: UTF8.self))
      if !clause.isEmpty { clauses.append(clause) }
    }
    while position < bytes.count {
      if let end = endOfWhole(in: bytes, at: position) {
        position = end
      } else {
        if isSemicolon(bytes[position]) {
          take(position)
          start = position + 1
        }
        position += 1
      }
    }
    take(bytes.count)
    return clauses
  }

  /// Where a bracket that opens at a place closes; nil where the bracket does not close.
  static func endOfBracket(in bytes: [UInt8], from start: Int) -> Int? {
    var depth = 0
    var position = start
    while position < bytes.count {
      if let end = endOfQuotation(in: bytes, at: position) {
        position = end
        continue
      }
      if bytes[position] == UInt8(ascii: "(") { depth += 1 }
      if bytes[position] == UInt8(ascii: ")") { depth -= 1 }
      position += 1
      if depth == 0 { return position }
    }
    return nil
  }

  /// The end of a quotation, or of brackets behind "of", that begins at a position; nil where none begins there.
  private static func endOfWhole(in bytes: [UInt8], at position: Int) -> Int? {
    if let end = endOfQuotation(in: bytes, at: position) { return end }
    guard bytes[position] == UInt8(ascii: "(") else { return nil }
    let before = String(decoding: bytes[max(0, position - 40)..<position], as: UTF8.self)
    let words = before.split(whereSeparator: { " :\u{A0}".contains($0) }).suffix(3)
      .map { $0.lowercased() }
    let isList =
      ["of", "from"].contains(words.last ?? "")
      || [["of", "the", "following"], ["from", "the", "following"]].contains(words)
    return isList ? endOfBracket(in: bytes, from: position) : nil
  }

  private static func endOfQuotation(in bytes: [UInt8], at position: Int) -> Int? {
    guard bytes[position] == UInt8(ascii: "\"") else { return nil }
    let opens = position == 0 || " (/;,\n\r".utf8.contains(bytes[position - 1])
    return opens ? ListCell.endOfQuotation(in: bytes, from: position) : nil
  }

  private static func isSemicolon(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: ";") || byte == 0x0A || byte == 0x0D
  }

  private static let words: [(text: String, joint: Joint)] = [
    ("or failing that", .otherwise), ("or if not", .otherwise), ("or else", .otherwise),
    ("failing that", .otherwise), ("otherwise", .otherwise), ("if not", .otherwise),
    ("else", .otherwise), ("or", .or), ("and", .and),
  ]

  private static func joint(in bytes: [UInt8], at position: Int) -> (Joint, end: Int)? {
    switch bytes[position] {
    case let byte where isSemicolon(byte): return (.semicolon, position + 1)
    case UInt8(ascii: ","): return (.comma, position + 1)
    case UInt8(ascii: "/"): return (.slash, position + 1)
    case UInt8(ascii: "&"), UInt8(ascii: "+"): return (.and, position + 1)
    default: break
    }
    // A word joins where it stands alone between spaces.
    guard
      position == 0 || " \n\r,;".utf8.contains(bytes[position - 1])
        || isHardSpace(bytes, position - 2)
    else { return nil }
    for word in words {
      let end = position + word.text.utf8.count
      guard end < bytes.count,
        bytes[end] == 0x20 || bytes[end] == UInt8(ascii: ",")
          || isHardSpace(bytes, end),
        String(decoding: bytes[position..<end], as: UTF8.self).lowercased() == word.text
      else { continue }
      return (word.joint, end)
    }
    return nil
  }

  private static func isHardSpace(_ bytes: [UInt8], _ position: Int) -> Bool {
    position >= 0 && position + 1 < bytes.count && bytes[position] == 0xC2
      && bytes[position + 1] == 0xA0
  }
}
