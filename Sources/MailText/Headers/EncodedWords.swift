import Encodings

/// Text of a header in which other letters than ASCII are written as words `=?utf-8?B?Wm/Dqw==?=` (RFC 2047).
enum EncodedWords {
  /// The text as people read it; what only looks like an encoded word stands for itself.
  static func decoded(_ text: String) -> String {
    let octets = Array(text.utf8)
    guard octets.contains(UInt8(ascii: "?")) else { return text }
    var result: [UInt8] = []
    var index = 0
    /// Where the blanks behind the last encoded word begin: between two words they do not count (section 6.2).
    var blanks: Int?
    while index < octets.count {
      if let word = word(at: index, in: octets) {
        if let start = blanks { result.removeSubrange(start...) }
        result += word.octets
        index = word.end
        blanks = result.count
      } else {
        if octets[index] > 0x20 { blanks = nil }
        result.append(octets[index])
        index += 1
      }
    }
    return String(decoding: result, as: UTF8.self)
  }

  /// The longest encoded word that is looked for; section 2 allows 75.
  private static let longest = 1000

  private static func word(at start: Int, in octets: [UInt8]) -> (octets: [UInt8], end: Int)? {
    let question = UInt8(ascii: "?")
    guard octets[start] == UInt8(ascii: "="), start + 1 < octets.count,
      octets[start + 1] == question
    else { return nil }
    var marks: [Int] = []
    var index = start + 2
    let end = min(octets.count, start + longest)
    while index < end, marks.count < 3 {
      if octets[index] == question { marks.append(index) }
      index += 1
    }
    guard marks.count == 3, index < octets.count, octets[index] == UInt8(ascii: "=") else {
      return nil
    }
    // A language may follow the character set (RFC 2231, section 5).
    let charset = octets[(start + 2)..<marks[0]].prefix { $0 != UInt8(ascii: "*") }
    let content = octets[(marks[1] + 1)..<marks[2]]
    let bytes: [UInt8]
    switch octets[(marks[0] + 1)..<marks[1]] {
    case [UInt8(ascii: "B")], [UInt8(ascii: "b")]: bytes = Base64.decodedBody(content)
    case [UInt8(ascii: "Q")], [UInt8(ascii: "q")]: bytes = QuotedPrintable.decodedWord(content)
    default: return nil
    }
    let name = String(decoding: charset, as: UTF8.self)
    return (TextEncoding.decode(bytes, named: name).utf8, index + 1)
  }
}
