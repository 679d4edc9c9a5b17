/// What people and programs put into cells without meaning to, and how it is read past.
public enum PlainText {
  /// Whether a text holds nothing visible.
  public static func isBlank(_ text: some StringProtocol) -> Bool {
    text.unicodeScalars.allSatisfy { isSpace($0) }
  }

  /// Whether a text is made of the digits 0 to 9 alone; an empty text is not.
  public static func isDigits(_ text: some StringProtocol) -> Bool {
    !text.isEmpty && text.utf8.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
  }

  /// The text without white space at its ends, non-breaking and invisible spaces included.
  public static func trimmed(_ text: some StringProtocol) -> String {
    // Nearly every cell begins and ends with a visible ASCII character, and then there is nothing to do.
    let scalars = text.unicodeScalars
    if let first = scalars.first, let last = scalars.last, isVisible(first), isVisible(last) {
      return String(text)
    }
    guard let first = scalars.firstIndex(where: { !isSpace($0) }),
      let last = scalars.lastIndex(where: { !isSpace($0) })
    else { return "" }
    return String(text[first...last])
  }

  /// The text as a machine would have typed it: trimmed, with plain spaces, quotation marks and hyphens.
  ///
  /// For cells that hold a grammar (times, numbers, lists); titles and names keep their typography.
  ///
  /// - Returns: The text, trimmed and with plain characters.
  public static func typed(_ text: some StringProtocol) -> String {
    // Most cells are ASCII already, and then only their ends need looking at.
    if isASCII(text) { return trimmed(text) }
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\u{2018}", "\u{2019}", "\u{201B}", "\u{2032}": result.append("'")
      case "\u{201C}", "\u{201D}", "\u{201F}", "\u{2033}": result.append("\"")
      case "\u{2010}"..."\u{2015}", "\u{2212}": result.append("-")
      case "\u{00AD}", "\u{200B}"..."\u{200F}", "\u{2060}", "\u{FEFF}": break
      default: result.append(scalar.value > 0x7F && isSpace(scalar) ? " " : scalar)
      }
    }
    return trimmed(String(result))
  }

  /// Whether every character of a text is ASCII.
  static func isASCII(_ text: some StringProtocol) -> Bool { text.utf8.allSatisfy { $0 < 0x80 } }

  private static func isVisible(_ scalar: Unicode.Scalar) -> Bool {
    (0x21...0x7E).contains(scalar.value)
  }

  private static func isSpace(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x09...0x0D, 0x20, 0xA0, 0x2000...0x200B, 0x2028, 0x2029, 0x202F, 0x205F, 0x2060, 0x3000,
      0xFEFF:
      true
    default: false
    }
  }
}
