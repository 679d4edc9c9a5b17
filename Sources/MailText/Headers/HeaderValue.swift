import Encodings

/// A value with parameters: `text/calendar; method=REPLY; charset="utf-8"` (RFC 2045, section 5.1).
struct HeaderValue {
  /// What stands before the first semicolon, in small letters.
  private(set) var kind = ""
  private var parameters: [(name: String, value: String)] = []

  init(_ text: String) {
    var parts: [[UInt8]] = [[]]
    var isQuoted = false
    var isEscaped = false
    for octet in text.utf8 {
      if isEscaped {
        parts[parts.count - 1].append(octet)
        isEscaped = false
      } else if isQuoted, octet == UInt8(ascii: "\\") {
        isEscaped = true
      } else if octet == UInt8(ascii: "\"") {
        isQuoted.toggle()
      } else if octet == UInt8(ascii: ";"), !isQuoted {
        parts.append([])
      } else {
        parts[parts.count - 1].append(octet)
      }
    }
    kind = HeaderValue.text(parts[0][...]).lowercased()
    for part in parts.dropFirst() {
      guard let equals = part.firstIndex(of: UInt8(ascii: "=")) else { continue }
      parameters.append(
        (
          HeaderValue.text(part[..<equals]).lowercased(),
          HeaderValue.text(part[(equals + 1)...])
        ))
    }
  }

  /// A parameter as people read it, by its name in small letters; nil where there is none.
  ///
  /// The parameter may be written in pieces, each with percent signs for other octets (RFC 2231, sections 3 and 4),
  /// or against RFC 2047, section 5, as encoded words, which Outlook writes.
  ///
  /// - Returns: The decoded value.
  func parameter(_ name: String) -> String? {
    if let plain = parameters.first(where: { $0.name == name }) {
      return EncodedWords.decoded(plain.value)
    }
    var octets: [UInt8] = []
    var charset: String?
    var found = false
    for piece in -1..<HeaderValue.mostPieces {
      let stem = piece < 0 ? name : name + "*" + String(piece)
      if let extended = parameters.first(where: { $0.name == stem + "*" }) {
        octets += HeaderValue.extended(extended.value, isFirst: piece <= 0, &charset)
      } else if piece >= 0, let plain = parameters.first(where: { $0.name == stem }) {
        octets += Array(plain.value.utf8)
      } else if piece >= 0 {
        break
      } else {
        continue
      }
      found = true
    }
    guard found else { return nil }
    return String(decoding: TextEncoding.decode(octets, named: charset).utf8, as: UTF8.self)
  }

  /// The pieces of a value that are looked for.
  private static let mostPieces = 30

  /// The octets of `utf-8''R%C3%A9ponse.ics`, and the name of their character set.
  private static func extended(
    _ value: String, isFirst: Bool, _ charset: inout String?
  ) -> [UInt8] {
    let octets = Array(value.utf8)
    guard isFirst else { return PercentText.decoded(octets) }
    let quote = UInt8(ascii: "'")
    guard let first = octets.firstIndex(of: quote),
      let second = octets[(first + 1)...].firstIndex(of: quote)
    else { return PercentText.decoded(octets) }
    charset = String(decoding: octets[..<first], as: UTF8.self)
    return PercentText.decoded(octets[(second + 1)...])
  }

  private static func text(_ octets: ArraySlice<UInt8>) -> String {
    String(decoding: MailHeader.trimmed(octets), as: UTF8.self)
  }
}
