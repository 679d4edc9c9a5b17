/// Text as names are compared: small letters without accents, in whichever Unicode form they were typed.
extension String {
  /// The text in small letters, accents and marks that cannot be seen left off: `Zélie` and `ZELIE` are `zelie`.
  ///
  /// People leave accents off, and the same accent may be typed as one code point or as two (Unicode Standard Annex
  /// 15).
  var foldedForNames: String {
    let small = lowercased()
    guard small.utf8.contains(where: { $0 >= 0x80 }) else { return small }
    var result = ""
    var followsLatinLetter = false
    for scalar in small.unicodeScalars {
      if scalar.isInvisible { continue }
      if (0x300...0x36F).contains(scalar.value) {
        // A mark above a letter of another script can change the letter into another.
        if !followsLatinLetter { result.unicodeScalars.append(scalar) }
        continue
      }
      if let plain = scalar.withoutFullWidth {
        result.unicodeScalars.append(plain)
        followsLatinLetter = true
      } else if let plain = LatinLetters.plain(scalar) {
        result += plain
        followsLatinLetter = true
      } else {
        result.unicodeScalars.append(scalar)
        followsLatinLetter = scalar.isASCII
      }
    }
    return result
  }
}

extension Unicode.Scalar {
  /// Whether the character shows nothing: a soft hyphen, a joiner, a byte order mark, a mark of direction.
  var isInvisible: Bool {
    switch value {
    case 0xAD, 0x34F, 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x2064, 0x2066...0x2069,
      0xFE00...0xFE0F, 0xFEFF:
      true
    default: false
    }
  }
}

extension Unicode.Scalar {
  /// The ASCII character of which this is the full-width form (Unicode Standard, chapter 18.5); nil for any other.
  fileprivate var withoutFullWidth: Unicode.Scalar? {
    (0xFF01...0xFF5E).contains(value) ? Unicode.Scalar(value - 0xFEE0) : nil
  }
}

/// The letters of Latin alphabets that are one code point with their accent, and the letters they are without it.
private enum LatinLetters {
  static func plain(_ scalar: Unicode.Scalar) -> String? {
    scalar.value < 0xDF || scalar.value > 0x1EFF ? nil : table[scalar.value]
  }

  private static let table: [UInt32: String] = {
    var table: [UInt32: String] = [:]
    for (plain, letters) in families {
      for scalar in letters.unicodeScalars { table[scalar.value] = plain }
    }
    return table
  }()

  private static let families: [(String, String)] = [
    ("a", "àáâãäåāăąǎǻạảấầẩẫậắằẳẵặ"), ("ae", "æǽ"), ("c", "çćĉċč"), ("d", "ďđð"),
    ("e", "èéêëēĕėęěẹẻẽếềểễệ"), ("g", "ĝğġģǧ"), ("h", "ĥħ"), ("i", "ìíîïĩīĭįıǐỉị"), ("j", "ĵ"),
    ("k", "ķǩ"), ("l", "ĺļľŀł"), ("n", "ñńņňŋ"), ("o", "òóôõöøōŏőơǒǿọỏốồổỗộớờởỡợ"),
    ("oe", "œ"), ("r", "ŕŗř"), ("s", "śŝşšș"), ("ss", "ß"), ("t", "ţťŧț"), ("th", "þ"),
    ("u", "ùúûüũūŭůűųưǔụủứừửữự"), ("w", "ŵẁẃẅ"), ("y", "ýÿŷỳỵỷỹ"), ("z", "źżž"),
  ]
}
