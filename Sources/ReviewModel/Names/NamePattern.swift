/// A way in which somebody's name may stand in a text.
struct NamePattern: Sendable {
  /// What must be seen to be sure that the words mean somebody.
  enum Condition: Sendable, Hashable {
    /// The words are enough, in any letter case.
    case none
    /// The word is spelt like this, letter case included: `Will` is a name and `will` is not.
    case spelling(String)
    /// Every word begins with a capital, or the text has no capitals at all.
    case capitals
    /// The same, and the initial among the words has a full stop: `A. Hall` is somebody, `Hall A` is a room.
    case stoppedInitial
    /// Words in a place of their own may stand between: initials, or one more forename.
    case gap(after: Int)
    /// A single word of a name that nothing else is called: a capital is enough, unless a place has the name.
    case rareAlone
    /// A single word of a name that is a word as well: sure behind a form of address, and else only likely.
    case commonAlone
    /// A single word of the name of somebody who must never be named: a capital is enough.
    case protectedAlone
  }

  /// The words, as names are compared.
  let words: [String]
  /// What must be seen beside them.
  let condition: Condition

  /// The ways in which a name may be written.
  ///
  /// - Parameters:
  ///   - text: The name as typed in a list.
  ///   - isProtected: Whether it is that of somebody who must never be named.
  static func all(of text: String, isProtected: Bool) -> [NamePattern] {
    var patterns: [NamePattern] = []
    func add(_ words: [String], _ condition: Condition) {
      if !words.isEmpty { patterns.append(NamePattern(words: words, condition: condition)) }
    }
    if let typed = asTyped(text) { patterns.append(typed) }
    guard let name = PersonalName(text) else { return patterns }
    let surname = name.surname.map { $0.folded }
    for (position, forename) in name.forenames.enumerated() {
      let first = forename.map { $0.folded }
      if !surname.isEmpty {
        add(first + surname, .gap(after: first.count))
        add(surname + first, .gap(after: surname.count))
        let joined = first.joined() + surname.joined()
        // Shorter ones could be a word.
        if joined.count > 5 { add([joined], .none) }
        if let initial = first.first?.prefix(1), forename.first?.isCased ?? false, position == 0 {
          let isWord = surname.count == 1 && CommonWords.ofNames.contains(surname[0])
          add([String(initial)] + surname, isWord ? .stoppedInitial : .capitals)
          add(surname + [String(initial)], isWord ? .stoppedInitial : .capitals)
        }
      }
    }
    for part in name.forenames.map({ $0.map { $0.folded } }) + [surname] {
      if part.count > 1 {
        add(part, .capitals)
        add([part.joined()], .capitals)
      }
      for word in isProtected || part.count == 1 ? part : [] {
        add([word], alone(word, isProtected))
      }
    }
    return patterns
  }

  /// A name or an address word by word, without the forms of address before it; nil for a text without a word.
  static func asTyped(_ text: String) -> NamePattern? {
    var words = NameWord.all(in: text)
    while words.count > 1, PersonalName.isHonorific(words[0]) { words.removeFirst() }
    guard let first = words.first else { return nil }
    return words.count == 1 && first.isCased
      ? NamePattern(words: [first.folded], condition: .spelling(first.spelling))
      : NamePattern(words: words.map { $0.folded }, condition: .none)
  }

  private static func alone(_ word: String, _ isProtected: Bool) -> Condition {
    if CommonWords.ofTheTrade.contains(word) || word.count < (isProtected ? 2 : 3) {
      return .commonAlone
    }
    if isProtected { return .protectedAlone }
    return CommonWords.ofNames.contains(word) ? .commonAlone : .rareAlone
  }
}
