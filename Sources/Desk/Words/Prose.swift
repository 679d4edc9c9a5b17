/// Small pieces of English that answers are made of.
public enum Prose {
  /// A number with its noun, and its plural where an `s` is not enough: `1 error`, `3 errors`.
  public static func count(_ count: Int, _ noun: String, _ plural: String? = nil) -> String {
    grouped(count) + " " + (count == 1 ? noun : plural ?? noun + "s")
  }

  /// A number with commas between its thousands: `1,250,000`.
  public static func grouped(_ number: Int) -> String {
    var digits = Array(String(number.magnitude))
    var position = digits.count - 3
    while position > 0 {
      digits.insert(",", at: position)
      position -= 3
    }
    return (number < 0 ? "-" : "") + String(digits)
  }

  /// A text with enough blanks after it to fill a column.
  public static func padded(_ text: String, to width: Int) -> String {
    text + String(repeating: " ", count: max(0, width - text.count))
  }

  /// A word as it can be typed into a shell: in single quotes where it holds more than plain letters.
  public static func shellWord(_ word: String) -> String {
    let isPlain = word.unicodeScalars.allSatisfy { scalar in
      scalar.properties.isAlphabetic || scalar.properties.numericType != nil
        || "-_./+,:@%=".unicodeScalars.contains(scalar)
    }
    if isPlain, !word.isEmpty { return word }
    return "'"
      + word.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "'\\''")
      + "'"
  }

  /// A text that a terminal cannot take for a command to itself.
  ///
  /// Cells come from other people; an escape character in one could move the cursor or retitle the window.
  public static func harmless(_ text: String) -> String {
    guard text.unicodeScalars.contains(where: isControl) else { return text }
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      result.append(
        scalar == "\n" || scalar == "\t" || scalar == "\r"
          ? " " : isControl(scalar) ? "\u{FFFD}" : scalar)
    }
    return String(result)
  }

  /// Lines that a terminal cannot take for a command to itself: as ``harmless(_:)``, but line breaks and tabs stay.
  public static func harmlessLines(_ text: String) -> String {
    func isObeyed(_ scalar: Unicode.Scalar) -> Bool {
      isControl(scalar) && scalar != "\n" && scalar != "\t"
    }
    guard text.unicodeScalars.contains(where: isObeyed) else { return text }
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars { result.append(isObeyed(scalar) ? "\u{FFFD}" : scalar) }
    return String(result)
  }

  /// C0 and C1 controls, and the marks that turn the direction of text round.
  private static func isControl(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0..<0x20, 0x7F..<0xA0, 0x202A...0x202E, 0x2066...0x2069: true
    default: false
    }
  }
}
