import CSVText
import ReviewModel

/// One item of an `After` cell, taken apart: the session that comes first, and the gaps behind it as texts.
///
/// `S02 + 30 min` · `S01 within 30 min` · `within 30 min of S01` · `straight after S01` · `S02 + 15 min within 1h`
struct PrecedencePhrase {
  /// The session as written.
  private(set) var session: String
  /// The shortest gap as written; nil without one.
  private(set) var least: String?
  /// The longest gap as written; nil without one.
  private(set) var most: String?

  /// The parts of an item, as written or without the typography of a word processor; nil where it asks for no gap.
  init?(_ item: String) {
    // The quotation marks of a name belong to the name, so the item as written is tried first.
    guard
      let phrase = PrecedencePhrase(plain: item) ?? PrecedencePhrase(plain: PlainText.typed(item))
    else { return nil }
    self = phrase
  }

  private init?(plain text: String) {
    session = text
    if let rest = PrecedencePhrase.rest(of: text, behind: Self.straightFirst) {
      (session, most) = (rest, "0")
      return
    }
    if let rest = PrecedencePhrase.rest(of: text, behind: Self.mostFirst),
      let (gap, session) = PrecedencePhrase.parts(of: rest, at: [" of ", " after "], last: false)
    {
      (self.session, most) = (session, gap)
      return
    }
    if let rest = PrecedencePhrase.rest(of: text, behind: Self.leastFirst),
      let (gap, session) = PrecedencePhrase.parts(of: rest, at: [" after "], last: false)
    {
      (self.session, least) = (session, gap)
      return
    }
    if let head = PrecedencePhrase.head(of: text, before: Self.straightLast) {
      (session, most) = (head, "0")
    } else if let (head, gap) = PrecedencePhrase.parts(of: text, at: Self.mostLast, last: true),
      // A gap has no quotation marks, so these words stand inside the marks of a name.
      PrecedencePhrase.beginsWithDigit(gap), !gap.utf8.contains(UInt8(ascii: "\""))
    {
      (session, most) = (head, gap)
    }
    let parts = ListCell.parts(of: session) { $0 == UInt8(ascii: "+") }
    if parts.count > 1, let gap = parts.last {
      (session, least) = (parts.dropLast().joined(separator: "+"), gap)
    }
    if least == nil, most == nil { return nil }
  }

  /// Whether the gaps begin with a number, as lengths of time do.
  var hasLengths: Bool {
    [least, most].compactMap { $0 }.allSatisfy { PrecedencePhrase.beginsWithDigit($0) }
  }

  private static let straightFirst = [
    "straight after ", "immediately after ", "directly after ", "right after ",
    "straightaway after ", "straight away after ",
  ]
  private static let straightLast = [
    " straight after", " straight away", " straightaway", " immediately after", " immediately",
    " straight",
  ]
  private static let mostFirst = [
    "within ", "no later than ", "not later than ", "no more than ", "not more than ", "at most ",
    "up to ",
  ]
  private static let mostLast = mostFirst.map { " " + $0 } + [" max ", " maximum "]
  private static let leastFirst = ["at least ", "no sooner than "]

  private static func beginsWithDigit(_ text: String) -> Bool {
    text.utf8.first.map { (0x30...0x39).contains($0) } ?? false
  }

  // Words are compared byte by byte, so that the positions found are positions in the text itself.

  private static func rest(of text: String, behind words: [String]) -> String? {
    let bytes = Array(text.utf8)
    guard let found = words.first(where: { isWritten($0, at: 0, of: bytes) }) else { return nil }
    return filled(bytes[found.utf8.count...])
  }

  private static func head(of text: String, before words: [String]) -> String? {
    let bytes = Array(text.utf8)
    let found = words.first {
      bytes.count > $0.utf8.count && isWritten($0, at: bytes.count - $0.utf8.count, of: bytes)
    }
    return found.flatMap { filled(bytes[..<(bytes.count - $0.utf8.count)]) }
  }

  /// The two sides of some words: of the first or the last place where any of them stands.
  private static func parts(
    of text: String, at words: [String], last: Bool
  ) -> (String, String)? {
    let bytes = Array(text.utf8)
    let places = last ? Array(bytes.indices.reversed()) : Array(bytes.indices)
    for place in places {
      for word in words where isWritten(word, at: place, of: bytes) {
        guard let left = filled(bytes[..<place]),
          let right = filled(bytes[(place + word.utf8.count)...])
        else { continue }
        return (left, right)
      }
    }
    return nil
  }

  private static func isWritten(_ word: String, at place: Int, of bytes: [UInt8]) -> Bool {
    place + word.utf8.count <= bytes.count
      && zip(bytes[place...], word.utf8).allSatisfy { small($0) == $1 }
  }

  private static func small(_ byte: UInt8) -> UInt8 {
    (65...90).contains(byte) ? byte | 0x20 : byte
  }

  private static func filled(_ bytes: ArraySlice<UInt8>) -> String? {
    let text = PlainText.trimmed(String(decoding: bytes, as: UTF8.self))
    return text.isEmpty ? nil : text
  }
}
