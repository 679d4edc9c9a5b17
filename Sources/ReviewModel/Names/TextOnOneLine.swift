/// Text that people wrote, on its way into a line.
extension String {
  /// The text with line breaks, tabs and other control characters as single spaces, trimmed.
  public var onOneLine: String {
    if isPlainLine { return self }
    var result = ""
    var owesSpace = false
    for character in self {
      if character.isWhitespace || character.isControl {
        owesSpace = !result.isEmpty
      } else {
        if owesSpace { result += " " }
        owesSpace = false
        result.append(character)
      }
    }
    return result
  }

  /// Whether the text is ASCII without a control character or a space too many; most texts are, and asking their
  /// octets is many times faster than asking their characters.
  private var isPlainLine: Bool {
    var last = UInt8(ascii: " ")
    for octet in utf8 {
      guard (0x20...0x7E).contains(octet), octet != last || octet != UInt8(ascii: " ") else {
        return false
      }
      last = octet
    }
    return last != UInt8(ascii: " ")
  }
}

extension Character {
  /// Whether the scalar is a control character (Unicode's general category Cc).
  fileprivate var isControl: Bool {
    unicodeScalars.allSatisfy { $0.value < 0x20 || (0x7F...0x9F).contains($0.value) }
  }
}
