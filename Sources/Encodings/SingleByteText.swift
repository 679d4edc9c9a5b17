/// The two encodings of one byte a character in which Excel saves a plain CSV file.
public enum SingleByteText {
  /// The character of a byte from 80 to FF in ``TextEncoding/macRoman``, or in Windows-1252 for any other encoding;
  /// U+FFFD where the byte stands for no character.
  static func character(_ byte: UInt8, in encoding: TextEncoding) -> Unicode.Scalar {
    guard byte >= 0x80 else { return Unicode.Scalar(byte) }
    if encoding == .macRoman { return macRoman[Int(byte - 0x80)] }
    // From A0 on, Windows-1252 and Unicode agree.
    return byte < 0xA0 ? windows1252[Int(byte - 0x80)] : Unicode.Scalar(byte)
  }

  /// The byte of a character; nil where the encoding has none.
  public static func byte(of scalar: Unicode.Scalar, in encoding: TextEncoding) -> UInt8? {
    if scalar.value < 0x80 { return UInt8(scalar.value) }
    if encoding == .macRoman {
      return macRoman.firstIndex(of: scalar).map { UInt8($0 + 0x80) }
    }
    if (0xA0...0xFF).contains(scalar.value) { return UInt8(scalar.value) }
    if scalar == "\u{FFFD}" { return nil }
    return windows1252.firstIndex(of: scalar).map { UInt8($0 + 0x80) }
  }

  /// Whether bytes make better words as Mac OS Roman than as Windows-1252.
  ///
  /// Where both do, the line ends decide: only a classic Macintosh ends lines with CR alone.
  static func isMacintosh(_ bytes: [UInt8]) -> Bool {
    let mac = misfits(bytes, .macRoman)
    let windows = misfits(bytes, .windows1252)
    if mac != windows { return mac < windows }
    return bytes.contains(0x0D) && !bytes.contains(0x0A)
  }

  /// How many bytes stand where their character hardly ever does: a capital inside a word, an opening
  /// quotation mark behind a letter, a dagger.
  private static func misfits(_ bytes: [UInt8], _ encoding: TextEncoding) -> Int {
    bytes.indices.count { index in
      guard bytes[index] >= 0x80 else { return false }
      let character = character(bytes[index], in: encoding)
      let last = index > 0 ? bytes[index - 1] : 0x20
      let next = index + 1 < bytes.count ? bytes[index + 1] : 0x20
      switch character {
      case "‘", "“", "‚", "„": return isLetter(last)
      case "’", "”", "–", "—", "…", "£", "€", "•", "·", "°", "\u{A0}", "®", "©", "™", "½", "¼", "¾":
        return false
      case "\u{FFFD}": return isSmall(last) || isSmall(next)
      default: break
      }
      guard isAccented(character.value) else { return true }
      let isCapital = String(character).lowercased() != String(character)
      return isCapital && (isSmall(last) || (isLetter(last) && isSmall(next)))
    }
  }

  /// Whether a code point is a letter of Western Europe beyond ASCII.
  private static func isAccented(_ value: UInt32) -> Bool {
    switch value {
    case 0xD7, 0xF7, 0xD0, 0xDE: false
    case 0xC0...0xFF, 0x152, 0x153, 0x160, 0x161, 0x178, 0x17D, 0x17E: true
    default: false
    }
  }

  private static func isSmall(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte) }

  private static func isLetter(_ byte: UInt8) -> Bool {
    isSmall(byte) || (0x41...0x5A).contains(byte)
  }

  /// The characters of the bytes 80 to 9F (WHATWG Encoding Standard, index windows-1252); the five that
  /// stand for nothing are replaced.
  private static let windows1252: [Unicode.Scalar] = [
    "€", "\u{FFFD}", "‚", "ƒ", "„", "…", "†", "‡", "ˆ", "‰", "Š", "‹", "Œ", "\u{FFFD}", "Ž",
    "\u{FFFD}", "\u{FFFD}", "‘", "’", "“", "”", "•", "–", "—", "˜", "™", "š", "›", "œ", "\u{FFFD}",
    "ž", "Ÿ",
  ]

  /// The characters of the bytes 80 to FF (WHATWG Encoding Standard, index macintosh; unicode.org,
  /// MAPPINGS/VENDORS/APPLE/ROMAN.TXT).
  private static let macRoman = Array(macRomanCharacters.unicodeScalars)
  private static let macRomanCharacters = """
    ÄÅÇÉÑÖÜáàâäãåçéè\
    êëíìîïñóòôöõúùûü\
    †°¢£§•¶ß®©™´¨≠ÆØ\
    ∞±≤≥¥µ∂∑∏π∫ªºΩæø\
    ¿¡¬√ƒ≈∆«»…\u{A0}ÀÃÕŒœ\
    –—“”‘’÷◊ÿŸ⁄€‹›ﬁﬂ\
    ‡·‚„‰ÂÊÁËÈÍÎÏÌÓÔ\
    \u{F8FF}ÒÚÛÙıˆ˜¯˘˙˚¸˝˛ˇ
    """
}
