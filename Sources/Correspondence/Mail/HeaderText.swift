import Encodings
import ICalendar
import ReviewModel

/// The encoding of header fields (RFC 5322, section 2.2; RFC 2047).
///
/// Nothing that goes in can end its line: controls become spaces before anything else is done.
enum HeaderText {
  /// The longest line that is written (RFC 5322, section 2.1.1, recommends it).
  static let longestLine = 78
  /// The longest word that is not encoded, so that every line can be short.
  private static let longestWord = 60
  /// The longest line that holds an encoded word.
  private static let longestEncodedLine = 76

  /// A header field of free text, folded, with its line breaks.
  static func unstructured(_ name: String, _ text: String) -> String {
    let line = text.onOneLine
    return folded(name, isPlain(line) ? words(line) : encodedWords(line, after: name))
  }

  /// A header field that holds one mailbox (RFC 5322, section 3.4).
  static func mailbox(_ name: String, _ address: CalendarAddress) -> String {
    let written = "<" + address.email + ">"
    let shown = (address.name ?? "").onOneLine
    guard !shown.isEmpty else { return folded(name, [address.email]) }
    // An encoded word may not stand inside quotation marks (RFC 2047, section 5).
    guard isPlain(shown) else {
      return folded(name, encodedWords(shown, after: name) + [written])
    }
    var quoted = "\""
    for character in shown {
      if character == "\"" || character == "\\" { quoted.append("\\") }
      quoted.append(character)
    }
    return folded(name, words(quoted + "\"") + [written])
  }

  /// A header field of tokens that are plain already.
  static func plain(_ name: String, _ tokens: [String]) -> String { folded(name, tokens) }

  /// Whether a text can stand as it is: ASCII, short enough words to fold between, and nothing that could be read as
  /// an encoded word.
  private static func isPlain(_ text: String) -> Bool {
    let looksEncoded = zip(text.utf8, text.utf8.dropFirst()).contains { first, second in
      first == UInt8(ascii: "=") && second == UInt8(ascii: "?")
    }
    return !looksEncoded && text.utf8.allSatisfy { (0x20...0x7E).contains($0) }
      && text.utf8.split(separator: UInt8(ascii: " ")).allSatisfy { $0.count <= longestWord }
  }

  private static func words(_ text: String) -> [String] {
    text.utf8.split(separator: UInt8(ascii: " ")).map { String(decoding: Array($0), as: UTF8.self) }
  }

  /// The text as encoded words that cut no character apart (RFC 2047, section 5).
  private static func encodedWords(_ text: String, after name: String) -> [String] {
    let frame = "=?utf-8?B?".utf8.count + "?=".utf8.count
    // A line with an encoded word in it has at most 76 characters (RFC 2047, section 2), the name and colon of the
    // first one included.
    let room = (longestEncodedLine - name.utf8.count - ": ".utf8.count - frame) / 4 * 3
    var chunks: [[UInt8]] = [[]]
    for scalar in text.unicodeScalars {
      let octets = Array(String(scalar).utf8)
      if chunks[chunks.count - 1].count + octets.count > room { chunks.append([]) }
      chunks[chunks.count - 1] += octets
    }
    return chunks.map { "=?utf-8?B?" + Base64.encoded($0) + "?=" }
  }

  /// A name and tokens, folded between tokens.
  private static func folded(_ name: String, _ tokens: [String]) -> String {
    var result = name + ":"
    var column = result.utf8.count
    for (index, token) in tokens.enumerated() {
      if column + 1 + token.utf8.count > longestLine, index > 0 {
        result += "\r\n"
        column = 0
      }
      result += " " + token
      column += 1 + token.utf8.count
    }
    return result + "\r\n"
  }
}
