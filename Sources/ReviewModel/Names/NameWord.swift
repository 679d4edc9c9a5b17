/// A run of letters and digits in a text, such as names consist of; in scripts without capitals, which often write no
/// spaces, each letter by itself.
struct NameWord: Sendable {
  /// The range of the word in the text.
  let range: Range<String.Index>
  /// As it is spelt.
  let spelling: String
  /// As names are compared.
  let folded: String
  /// Whether the script of the word has capitals.
  let isCased: Bool

  /// The words of a text.
  ///
  /// An apostrophe belongs to its word (`O’Brien` is one word however it is typed), a possessive ending does not.
  static func all(in text: String) -> [NameWord] {
    var words: [NameWord] = []
    var start: String.Index?
    var index = text.startIndex
    func end(at end: String.Index) {
      guard let first = start else { return }
      words.append(NameWord(text, first..<end, isCased: true))
      start = nil
    }
    while index < text.endIndex {
      let character = text[index]
      let next = text.index(after: index)
      if isPartOfWord(character) {
        start = start ?? index
      } else if start != nil, joins(character), next < text.endIndex, isPartOfWord(text[next]),
        !isPossessive(text, next)
      {
        // The word goes on.
      } else {
        end(at: index)
        if !character.isASCII, character.isLetter {
          words.append(NameWord(text, index..<next, isCased: false))
        }
      }
      index = next
    }
    end(at: text.endIndex)
    return words
  }

  private init(_ text: String, _ range: Range<String.Index>, isCased: Bool) {
    self.range = range
    spelling = String(text[range])
    let folded = spelling.foldedForNames
    self.folded =
      folded.contains(where: { NameWord.joins($0) })
      ? String(folded.filter { !NameWord.joins($0) }) : folded
    self.isCased = isCased
  }

  /// Whether the word begins with a capital, or its script has none.
  var isCapitalised: Bool { !isCased || (spelling.first?.isUppercase ?? false) }

  /// Whether all of its letters are capitals, and there are several.
  var isAllCapitals: Bool {
    isCased && folded.count > 1 && !spelling.contains { $0.isLowercase }
  }

  /// Whether the word is a single letter.
  var isInitial: Bool { isCased && folded.utf8.count == 1 && isCapitalised }

  /// Whether a digit is in it.
  var hasDigit: Bool { spelling.contains { $0.isNumber } }

  private static func isPartOfWord(_ character: Character) -> Bool {
    // Asking Unicode's tables is slow, and most characters are not for them to say.
    if let octet = character.asciiValue {
      return switch octet {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"):
        true
      default: false
      }
    }
    return character.isNumber || (character.isLetter && character.isCased)
  }

  /// Whether a character may stand inside a word: an apostrophe in any of its forms, or something that shows nothing.
  private static func joins(_ character: Character) -> Bool {
    if character.isASCII { return character == "'" || character == "`" }
    guard let scalar = character.unicodeScalars.first else { return false }
    switch scalar.value {
    // ´ ʹ ʻ ʼ ʽ ˈ ‘ ’ ‛ ′ ＇
    case 0xB4, 0x2B9, 0x2BB...0x2BD, 0x2C8, 0x2018, 0x2019, 0x201B, 0x2032, 0xFF07: return true
    default: return scalar.isInvisible
    }
  }

  /// Whether what follows an apostrophe is the ending of a possessive and nothing more.
  private static func isPossessive(_ text: String, _ index: String.Index) -> Bool {
    guard text[index] == "s" || text[index] == "S" else { return false }
    let next = text.index(after: index)
    return next == text.endIndex || !isPartOfWord(text[next])
  }
}
