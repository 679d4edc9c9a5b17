/// Finds names in text that people wrote and puts something else in their place.
///
/// A session may be called "Interview with" and a name, a room "…'s office", a reference may be a name with hyphens. So
/// text is compared word by word, with letter case, accents and punctuation left aside, in the ways in which a name is
/// written (`NamePattern`). What is certainly a name is replaced; what is only likely to be one can be asked for.
public struct NameMask: Sendable {
  private struct Entry: Sendable {
    let pattern: NamePattern
    /// Whom the words may mean.
    var subjects: [Int]
  }

  /// The ways to write names by their first word, the longest first.
  private var entries: [String: [Entry]] = [:]
  /// What stands for each subject; nil for one whose name may be seen.
  private var shown: [String?] = []

  /// What stands for words that may mean one person or another.
  static let somebody = "somebody"

  /// A mask that hides nothing yet.
  public init() {}

  /// Whether there is nothing to hide.
  public var isEmpty: Bool { entries.isEmpty }

  // MARK: Names to hide

  /// Adds a name as it stands and in no other way; text without a word in it is left aside.
  ///
  /// A name of one word counts only where it is spelt the same, capitals included: "Will" is a name and "will" is not.
  ///
  /// - Parameters:
  ///   - name: The name, or an address.
  ///   - replacement: What stands in its place.
  public mutating func hide(_ name: String, behind replacement: String) {
    shown.append(replacement)
    if let pattern = NamePattern.asTyped(name) { add(pattern, of: shown.count - 1) }
  }

  /// Adds somebody's name in all the ways in which it may be written, and their address; a "name" that only says what
  /// somebody does hides nothing.
  ///
  /// - Parameters:
  ///   - name: The name.
  ///   - email: The address; nil for none.
  ///   - positions: What the person does, and for whom.
  ///   - isProtected: Whether they must never be named, so that one word of the name is hidden even where that word
  ///     has another meaning.
  ///   - replacement: What stands in their place.
  /// - Returns: The number by which the mask knows them.
  @discardableResult
  public mutating func hideIdentity(
    _ name: String, _ email: String?, unless positions: [String?], isProtected: Bool = false,
    behind replacement: String
  ) -> Int {
    shown.append(replacement)
    let subject = shown.count - 1
    if !NameMask.saysOnly(name, positions) {
      for pattern in NamePattern.all(of: name, isProtected: isProtected) {
        add(pattern, of: subject)
      }
    }
    if let email, let pattern = NamePattern.asTyped(email) { add(pattern, of: subject) }
    return subject
  }

  private mutating func add(_ pattern: NamePattern, of subject: Int) {
    var others = entries[pattern.words[0]] ?? []
    let same = others.firstIndex {
      $0.pattern.condition == pattern.condition && $0.pattern.words == pattern.words
    }
    if let same {
      if !others[same].subjects.contains(subject) { others[same].subjects.append(subject) }
    } else {
      let position =
        others.firstIndex { $0.pattern.words.count < pattern.words.count } ?? others.endIndex
      others.insert(Entry(pattern: pattern, subjects: [subject]), at: position)
    }
    entries[pattern.words[0]] = others
  }

  /// The mask that leaves the own name of a subject, known by its number, where the name stands.
  public func revealing(_ subject: Int) -> NameMask {
    var mask = self
    mask.shown[subject] = nil
    return mask
  }

  /// Takes names out of what stands for names: "Assistant to …" may hold another, and a job title somebody's own.
  ///
  /// Another name gives way to what stands for it. Somebody's own name would bring itself back, so
  /// `NameMask.somebody` stands for it.
  public mutating func coverReplacements() {
    var mask = self
    mask.shown = shown.map { $0.map { _ in NameMask.somebody } }
    let nameless = shown.map { $0.map { mask.applied(to: $0) } }
    mask.shown = nameless
    for subject in shown.indices {
      mask.shown[subject] = NameMask.somebody
      shown[subject] = shown[subject].map { mask.applied(to: $0) }
      mask.shown[subject] = nameless[subject]
    }
  }

  // MARK: Text

  /// The text with every name replaced.
  public func applied(to text: String) -> String {
    guard let reading = reading(text) else { return text }
    var result = ""
    var copied = text.startIndex
    var position = 0
    while position < reading.words.count {
      guard let (entry, end) = match(reading, at: position) else {
        position += 1
        continue
      }
      if let replacement = replacement(for: entry.subjects) {
        let start = reading.startWithTitles(of: position, notBefore: copied)
        result += text[copied..<start]
        result += replacement
        copied = reading.words[end - 1].range.upperBound
        if let apostrophe = reading.bareApostrophe(after: end - 1) {
          // The name ends in "s", and what stands in its place need not: "Cornelius' team".
          result += replacement.hasSuffix("s") ? "'" : "'s"
          copied = text.index(after: apostrophe)
        }
      }
      position = end
    }
    return copied == text.startIndex ? text : result + text[copied...]
  }

  /// The words of a text that are likely to be somebody's name and are not hidden, since they may be ordinary
  /// words, each with the subjects that it may mean.
  ///
  /// Where the text is about an expected subject, a capital letter is enough.
  ///
  /// - Returns: The words in the order of the text.
  public func likelyNames(
    in text: String, expecting expected: Set<Int>
  ) -> [(word: String, subjects: [Int])] {
    guard let reading = reading(text) else { return [] }
    var result: [(word: String, subjects: [Int])] = []
    var position = 0
    while position < reading.words.count {
      if let (_, end) = match(reading, at: position) {
        position = end
        continue
      }
      let likely = (entries[reading.words[position].folded] ?? []).first {
        switch $0.pattern.condition {
        case .commonAlone:
          reading.isLikely(at: position, isExpected: $0.subjects.contains { expected.contains($0) })
        case .stoppedInitial: reading.isLikely($0.pattern, at: position)
        case .rareAlone: reading.isPlaceName(at: position)
        default: false
        }
      }
      if let likely {
        let length = likely.pattern.words.count
        let words = reading.words[position..<(position + length)].map { $0.spelling }
        result.append((words.joined(separator: " "), likely.subjects))
      }
      position += likely?.pattern.words.count ?? 1
    }
    return result
  }

  /// A text in words; nil for most texts, in which no name can begin.
  private func reading(_ text: String) -> NameReading? {
    guard !entries.isEmpty else { return nil }
    let words = NameWord.all(in: text)
    return words.contains { entries[$0.folded] != nil } ? NameReading(text, words) : nil
  }

  private func replacement(for subjects: [Int]) -> String? {
    let first = shown[subjects[0]]
    return subjects.allSatisfy { shown[$0] == first } ? first : NameMask.somebody
  }

  /// The entry that the words from a position on certainly are, and the position after them.
  private func match(_ reading: NameReading, at position: Int) -> (Entry, Int)? {
    guard let candidates = entries[reading.words[position].folded] else { return nil }
    for entry in candidates {
      if let end = reading.end(of: entry.pattern, from: position) { return (entry, end) }
    }
    return nil
  }

  /// Whether a text only repeats what somebody does: "Head of education" says nothing beyond "Head of Education
  /// and Schools".
  ///
  /// A name that stands in a job title as well ("Young person in care, Sam Specimen") is still a name, unless the
  /// name is all that the job title says.
  ///
  /// `others` holds what is known already.
  ///
  /// - Returns: Whether the text adds nothing.
  public static func saysOnly(_ text: String, _ others: [String?]) -> Bool {
    let words = NameWord.all(in: text).map { $0.folded }
    let known = others.compactMap { $0 }.map { NameWord.all(in: $0).map { $0.folded } }
    let all = Set(known.joined())
    guard words.allSatisfy({ all.contains($0) }) else { return false }
    return PersonalName(text) == nil || known.contains(words)
  }
}
