/// How a file's bytes stand for characters.
public enum TextEncoding: Sendable, Hashable {
  /// UTF-8, as most programs write it.
  case utf8
  /// UTF-8 with a byte order mark, as Excel's "CSV UTF-8" writes it.
  case utf8WithMark
  /// UTF-16 with the low byte first, as Excel's "Unicode text" writes it.
  case utf16LittleEndian
  /// UTF-16 with the high byte first.
  case utf16BigEndian
  /// Windows-1252, as Excel's plain "CSV" writes it on a British machine.
  case windows1252
  /// Mac OS Roman, as Excel's "CSV (Macintosh)" writes it.
  case macRoman
}

/// A file's text as UTF-8, with what had to be assumed to read it.
public struct DecodedText: Sendable {
  /// The text, without a byte order mark.
  public var utf8: [UInt8]
  /// What the bytes turned out to be.
  public var encoding: TextEncoding
  /// Whether some bytes stood for no character and were replaced.
  public var isDamaged: Bool
}

extension TextEncoding {
  /// Reads bytes of unknown encoding.
  ///
  /// A mark at the start decides; without one, zero bytes betray UTF-16. Bytes that are not UTF-8 are damage
  /// where most accents are UTF-8; otherwise they are Mac OS Roman or Windows-1252, whichever gives the better
  /// words.
  public static func decode(_ bytes: [UInt8]) -> DecodedText {
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) {
      let (text, isDamaged) = repaired(bytes[3...])
      return DecodedText(utf8: text, encoding: .utf8WithMark, isDamaged: isDamaged)
    }
    if bytes.starts(with: [0xFF, 0xFE]) { return utf16(bytes[2...], lowByteFirst: true) }
    if bytes.starts(with: [0xFE, 0xFF]) { return utf16(bytes[2...], lowByteFirst: false) }
    if let lowByteFirst = unmarkedUTF16(bytes) {
      return utf16(bytes[...], lowByteFirst: lowByteFirst)
    }
    let (text, isDamaged) = repaired(bytes[...])
    if !isDamaged || isMostlyUTF8(text) {
      return DecodedText(utf8: text, encoding: .utf8, isDamaged: isDamaged)
    }
    return SingleByteText.isMacintosh(bytes)
      ? singleByte(bytes, .macRoman) : singleByte(bytes, .windows1252)
  }

  /// Whether a repaired text has at least as many characters of several bytes as it has damaged places.
  private static func isMostlyUTF8(_ text: [UInt8]) -> Bool {
    var (sound, damaged) = (0, 0)
    for scalar in String(decoding: text, as: UTF8.self).unicodeScalars where scalar.value > 0x7F {
      if scalar == "\u{FFFD}" { damaged += 1 } else { sound += 1 }
    }
    return sound > 0 && sound >= damaged
  }

  /// Reads text whose character set is named (RFC 2046, section 4.1.2), as `iso-8859-1`; an unknown name is
  /// ignored.
  public static func decode(_ bytes: [UInt8], named name: String?) -> DecodedText {
    let marked = bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF])
    switch (name ?? "").lowercased() {
    case "utf-16be" where !marked, "utf-16" where !marked && unmarkedUTF16(bytes) == nil:
      return utf16(bytes[...], lowByteFirst: false)
    case "utf-16le" where !marked:
      return utf16(bytes[...], lowByteFirst: true)
    default:
      // Latin 1 is read as Windows-1252 (WHATWG Encoding Standard, section 4.2). Programs exist that name Latin 1
      // and write UTF-8, and text in Latin 1 is almost never valid UTF-8.
      return decode(bytes)
    }
  }

  private static func repaired(_ bytes: ArraySlice<UInt8>) -> (text: [UInt8], isDamaged: Bool) {
    let text = Array(String(decoding: bytes, as: UTF8.self).utf8)
    return (text, !text.elementsEqual(bytes))
  }

  /// Whether unmarked bytes are UTF-16, and which byte comes first; nil where they are not.
  ///
  /// Sheets are mostly ASCII, and in UTF-16 every other byte of ASCII is zero: more than a third of all
  /// bytes at odd places, and hardly any at even ones, or the other way round.
  private static func unmarkedUTF16(_ bytes: [UInt8]) -> Bool? {
    let sample = bytes.prefix(2048)
    guard sample.count >= 4, bytes.count % 2 == 0 else { return nil }
    var zeros = (even: 0, odd: 0)
    for index in sample.indices where sample[index] == 0 {
      if index % 2 == 0 { zeros.even += 1 } else { zeros.odd += 1 }
    }
    let many = sample.count / 3
    let few = sample.count / 50
    if zeros.odd >= many, zeros.even <= few { return true }
    if zeros.even >= many, zeros.odd <= few { return false }
    return nil
  }

  private static func utf16(_ bytes: ArraySlice<UInt8>, lowByteFirst: Bool) -> DecodedText {
    var units: [UInt16] = []
    units.reserveCapacity(bytes.count / 2)
    var index = bytes.startIndex
    while index + 1 < bytes.endIndex {
      let (first, second) = (UInt16(bytes[index]), UInt16(bytes[index + 1]))
      units.append(lowByteFirst ? second << 8 | first : first << 8 | second)
      index += 2
    }
    let text = String(decoding: units, as: UTF16.self)
    let isDamaged = index < bytes.endIndex || !text.utf16.elementsEqual(units)
    return DecodedText(
      utf8: Array(text.utf8), encoding: lowByteFirst ? .utf16LittleEndian : .utf16BigEndian,
      isDamaged: isDamaged)
  }

  private static func singleByte(_ bytes: [UInt8], _ encoding: TextEncoding) -> DecodedText {
    var text: [UInt8] = []
    text.reserveCapacity(bytes.count + bytes.count / 8)
    var isDamaged = false
    for byte in bytes {
      guard byte >= 0x80 else {
        text.append(byte)
        continue
      }
      let character = SingleByteText.character(byte, in: encoding)
      if character == "\u{FFFD}" { isDamaged = true }
      text.append(contentsOf: String(character).utf8)
    }
    return DecodedText(utf8: text, encoding: encoding, isDamaged: isDamaged)
  }
}
