/// Small changes to text on its way into a sentence or a cell.
extension String {
  /// The text with line breaks, tabs and other control characters as single spaces, trimmed.
  var onOneLine: String {
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

  /// Whether it is ASCII without a control character or a space too many: most texts are, and asking its octets
  /// is many times faster than asking its characters.
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

  /// The text with its first letter as a capital.
  var capitalisedFirst: String { prefix(1).uppercased() + dropFirst() }

  /// The text with its first letter small, unless the next is a capital too: `TBC` stays.
  var lowercasedFirst: String {
    let second = dropFirst().first
    return second?.isUppercase ?? false ? self : prefix(1).lowercased() + dropFirst()
  }
}

extension Character {
  /// Whether it is a control character (Unicode's general category Cc).
  fileprivate var isControl: Bool {
    unicodeScalars.allSatisfy { $0.value < 0x20 || (0x7F...0x9F).contains($0.value) }
  }
}

/// A number with a word in the singular or plural: `1 person`, `8 people`.
func counted(_ count: Int, _ one: String, _ many: String) -> String {
  String(count) + " " + (count == 1 ? one : many)
}

extension [String] {
  /// Equal texts together, where the first of them stands: `6 × Social worker`.
  var collapsed: [String] {
    var counts: [String: Int] = [:]
    for text in self { counts[text, default: 0] += 1 }
    return uniqued.map { text in
      let count = counts[text] ?? 1
      return count == 1 ? text : String(count) + " × " + text
    }
  }
}
