/// Finds names in text that people wrote and puts something else in their place.
///
/// A session may be called "Interview with" and a name, a room "…'s office", a reference may be a name
/// with hyphens. So text is compared word by word, with letter case and punctuation left aside: names
/// are found as they are written in the lists, not guessed at.
public struct NameMask: Sendable {
  private struct Entry: Sendable {
    let words: [String]
    /// How the name is spelt, where it is a single word and letter case must tell it from another.
    let spelling: String?
    let replacement: String
  }

  /// The names by their first word, the longest first.
  private var entries: [String: [Entry]] = [:]

  /// A mask that hides nothing yet.
  public init() {}

  /// Adds a name; text without a word in it is left aside.
  ///
  /// A name of one word counts only where it is spelt the same, capitals included: "Will" is a name and
  /// "will" is not.
  ///
  /// - Parameters:
  ///   - name: The name, or an address.
  ///   - replacement: What stands in its place.
  public mutating func hide(_ name: String, behind replacement: String) {
    var words = Word.all(in: name)
    while words.count > 1, NameMask.honorifics.contains(words[0].folded) { words.removeFirst() }
    guard let first = words.first else { return }
    let isSingle = words.count == 1 && first.isCased
    let entry = Entry(
      words: words.map { $0.folded }, spelling: isSingle ? first.spelling : nil,
      replacement: replacement)
    var others = entries[first.folded] ?? []
    let position =
      others.firstIndex { $0.words.count < entry.words.count } ?? others.endIndex
    others.insert(entry, at: position)
    entries[first.folded] = others
  }

  /// Adds a name and an address; a "name" that only says what somebody does hides nothing.
  ///
  /// - Parameters:
  ///   - name: The name.
  ///   - email: The address; nil for none.
  ///   - positions: What the person does, and for whom.
  ///   - replacement: What stands in their place.
  public mutating func hideIdentity(
    _ name: String, _ email: String?, unless positions: [String?], behind replacement: String
  ) {
    if !NameMask.saysOnly(name, positions) { hide(name, behind: replacement) }
    if let email { hide(email, behind: replacement) }
  }

  /// Puts what stands for one name through the mask itself: "Assistant to …" may hold another.
  public mutating func coverReplacements() {
    let mask = self
    for (word, candidates) in entries {
      entries[word] = candidates.map {
        Entry(
          words: $0.words, spelling: $0.spelling, replacement: mask.applied(to: $0.replacement))
      }
    }
  }

  /// The text with every name replaced.
  ///
  /// - Parameter text: The text as people wrote it.
  public func applied(to text: String) -> String {
    guard !entries.isEmpty else { return text }
    let words = Word.all(in: text)
    var result = ""
    var copied = text.startIndex
    var position = 0
    while position < words.count {
      if let entry = match(words[position...]) {
        let last = words[position + entry.words.count - 1]
        result += text[copied..<words[position].range.lowerBound]
        result += entry.replacement
        copied = last.range.upperBound
        position += entry.words.count
      } else {
        position += 1
      }
    }
    return result + text[copied...]
  }

  private func match(_ words: ArraySlice<Word>) -> Entry? {
    guard let first = words.first, let candidates = entries[first.folded] else { return nil }
    return candidates.first { entry in
      guard entry.words.count <= words.count else { return false }
      if let spelling = entry.spelling, spelling != first.spelling { return false }
      return zip(entry.words, words).allSatisfy { $0 == $1.folded }
    }
  }

  /// Forms of address that may or may not stand before a name.
  private static let honorifics = [
    "mr", "mrs", "ms", "miss", "mx", "dr", "prof", "professor", "sir", "dame", "lord", "lady",
    "cllr", "councillor", "rev", "revd",
  ]

  /// Whether every word of a text is one of others: "Head of education" says nothing beyond "Head of Education
  /// and Schools".
  ///
  /// - Parameters:
  ///   - text: The text.
  ///   - others: What is known already.
  public static func saysOnly(_ text: String, _ others: [String?]) -> Bool {
    let known = Set(others.compactMap { $0 }.flatMap { Word.all(in: $0) }.map { $0.folded })
    return Word.all(in: text).allSatisfy { known.contains($0.folded) }
  }
}

/// A run of letters and digits in a text; in scripts without capitals, which often write no spaces,
/// each letter by itself.
private struct Word {
  let range: Range<String.Index>
  let spelling: String
  let folded: String
  let isCased: Bool

  static func all(in text: String) -> [Word] {
    var words: [Word] = []
    var start: String.Index?
    var index = text.startIndex
    func end(at end: String.Index) {
      guard let first = start else { return }
      words.append(Word(text, first..<end, isCased: true))
      start = nil
    }
    while index < text.endIndex {
      let character = text[index]
      let next = text.index(after: index)
      if isPartOfWord(character) {
        start = start ?? index
      } else {
        end(at: index)
        if !character.isASCII, character.isLetter {
          words.append(Word(text, index..<next, isCased: false))
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
    folded = spelling.lowercased()
    self.isCased = isCased
  }

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
}
