/// The words of a text as they are compared: in small letters, without punctuation, an apostrophe dropped.
public enum FoldedWords {
  /// The words, in order: `["childrens", "services"]` for `Children's Services`.
  public static func all(in text: String) -> [String] {
    var words: [String] = []
    var word = ""
    for character in text.lowercased() {
      if character.isLetter || character.isNumber {
        word.append(character)
      } else if character != "'", character != "\u{2019}" {
        if !word.isEmpty { words.append(word) }
        word = ""
      }
    }
    return word.isEmpty ? words : words + [word]
  }
}
