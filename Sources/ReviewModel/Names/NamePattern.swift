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
    /// Every word begins with a capital, and the initial has a full stop or a form of address before it: `A. Hall`
    /// is a person, `Hall A` is a room.
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

  /// The ways in which a name from a list may be written; a protected name is one that must never appear.
  static func all(of text: String, isProtected: Bool) -> [NamePattern] {
    var patterns: [NamePattern] = []
    func add(_ words: [String], _ condition: Condition) {
      if !words.isEmpty { patterns.append(NamePattern(words: words, condition: condition)) }
    }
    func addAlone(_ word: String) {
      let condition = alone(word, isProtected)
      add([word], condition)
      guard condition != .commonAlone, word.count > 2 else { return }
      // A family in the plural, or a possessive without its apostrophe.
      for plural in [word + "s", word + "es"] where alone(plural, isProtected) == condition {
        add([plural], condition)
      }
    }
    if let typed = asTyped(text) { patterns.append(typed) }
    guard let name = PersonalName(text) else { return patterns }
    let surname = name.surname.map { $0.folded }
    for (position, forename) in name.forenames.enumerated() where !surname.isEmpty {
      let first = forename.map { $0.folded }
      add(first + surname, .gap(after: first.count))
      add(surname + first, .gap(after: surname.count))
      for short in shortForms(of: first) { add([short] + surname, .capitals) }
      let joined = first.joined() + surname.joined()
      // Shorter ones could be a word.
      if joined.count > 5 { add([joined], .none) }
      if let initial = first.first?.prefix(1), forename.first?.isCased ?? false, position == 0 {
        let condition = withInitial(initial, surname)
        add([String(initial)] + surname, condition)
        add(surname + [String(initial)], condition)
        if surname.joined().count > 5 { add([initial + surname.joined()], .none) }
      }
    }
    for part in name.forenames.map({ $0.map { $0.folded } }) + [surname] {
      if part.count > 1 {
        add(part, .capitals)
        add([part.joined()], .capitals)
      }
      // Of a double name the shorter words are too much like any other.
      for word in part where isProtected || part.count == 1 || word.count > 3 {
        addAlone(word)
      }
    }
    if isProtected { for word in PersonalName.remarks(in: text) { addAlone(word.folded) } }
    return patterns
  }

  /// The beginnings of a forename that people call somebody by: `Gwen` of `Gwendolyn`.
  private static func shortForms(of forename: [String]) -> [String] {
    guard forename.count == 1, let whole = forename.first, whole.count > 4 else { return [] }
    return (3..<whole.count).map { String(whole.prefix($0)) }
  }

  /// What must be seen beside an initial and a surname: `Hall A` is a room, and `A Baker` is anybody who bakes.
  private static func withInitial(_ initial: Substring, _ surname: [String]) -> Condition {
    guard surname.count == 1, CommonWords.ofNames.contains(surname[0]) else { return .capitals }
    let isPlace =
      CommonWords.ofPlaces.contains(surname[0])
      || CommonWords.ofTheTrade.contains(surname[0])
    return isPlace || initial == "a" || initial == "i" ? .stoppedInitial : .capitals
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
    let isShort = word.count < 2 || (word.count == 2 && CommonWords.ofTwoLetters.contains(word))
    if CommonWords.ofTheTrade.contains(word) || isShort { return .commonAlone }
    if isProtected { return .protectedAlone }
    return CommonWords.ofNames.contains(word) ? .commonAlone : .rareAlone
  }
}
