import CivilTime

/// Cuts an item into clauses: `Mon-Fri except Wed` is two.
///
/// Words such as `busy` and `free` may stand before or behind their days, and `but` may add nothing or
/// take away. Where such a word could turn the item round, the item is refused.
struct ClauseCutter {
  private let text: CellText
  private let item: Range<Int>
  private let week: ReviewWeek
  private var result: [TimeClause] = []
  private var current: TimeClause

  private init(_ item: Range<Int>, in text: CellText, week: ReviewWeek) {
    (self.item, self.text, self.week) = (item, text, week)
    current = TimeClause(kind: .windows, range: item, opening: nil)
  }

  /// The clauses of an item, in order.
  ///
  /// - Throws: A fault where it is not clear which times are free and which are not.
  static func clauses(
    of item: Range<Int>, in text: CellText, week: ReviewWeek
  ) throws(CellFault) -> [TimeClause] {
    var cutter = ClauseCutter(item, in: text, week: week)
    for position in item {
      guard case .word(let word) = text.tokens[position].kind else { continue }
      switch word {
      case .not: try cutter.negation(at: position)
      case .except: try cutter.exception(at: position)
      case .prefer: try cutter.wish(at: position)
      case .unasked: try cutter.unasked(at: position)
      case .but: try cutter.but(at: position)
      case .absent, .never: try cutter.absence(at: position, word)
      case .present, .back: try cutter.presence(at: position, word)
      case .only: try cutter.only(at: position)
      default: break
      }
    }
    return cutter.result + [cutter.current]
  }

  // MARK: Words that open a clause

  private mutating func open(_ kind: ClauseKind, at position: Int, _ word: TimeWord)
    throws(CellFault)
  {
    let before = content(before: position)
    // "Only not Tue" says nothing that can be relied on.
    if !before.isEmpty, before.allSatisfy({ $0 == .word(.only) }) { throw unclear() }
    if !before.isEmpty || current.opening != nil { close(at: position) }
    current = TimeClause(kind: kind, range: position + 1..<item.upperBound, opening: word)
  }

  private mutating func close(at position: Int) {
    current.range = current.range.lowerBound..<withoutRule(before: position)
    result.append(current)
  }

  /// `No` may stand behind its days: `Mon no`.
  private mutating func negation(at position: Int) throws(CellFault) {
    let isBehind = !isEdge(previous(to: position)) && isEdge(next(after: position))
    if isBehind, text.excerpt(position..<position + 1).lowercased() == "no" {
      try absence(at: position, .absent)
      return
    }
    if current.opening == .absent, !content(before: position).isEmpty {
      // "Away Mon-Wed, not Tue" may take Tuesday away as well, or give it back.
      let before = written(before: start(ofSignsBefore: position))
      throw unclear(offers: [
        before + " except " + written(behind: position),
        before + "; not " + written(behind: position),
      ])
    }
    try open(.excluded, at: position, .not)
  }

  /// `Except` takes away from what is free, and gives back from what is not: `away Mon-Wed except Tue`.
  private mutating func exception(at position: Int) throws(CellFault) {
    let takesAway = current.kind == .excluded || current.opening == .never
    if current.kind == .restored || current.kind == .unasked { throw unclear() }
    // "On leave except Tue" takes everything away first.
    if current.opening == .absent, content(before: position).isEmpty { current.opening = .never }
    let hasContent = !content(before: position).isEmpty || current.opening == .never
    guard takesAway, hasContent else {
      try open(.excluded, at: position, .not)
      return
    }
    close(at: position)
    current = TimeClause(kind: .restored, range: position + 1..<item.upperBound, opening: .except)
  }

  private mutating func wish(at position: Int) throws(CellFault) {
    guard !isEdge(previous(to: position)), isEdge(next(after: position)) else {
      try open(.preferred, at: position, .prefer)
      return
    }
    let isAll = next(after: position) == nil && isPlain && !isList(before: position)
    throw .unclearWish(
      text.excerpt(item), offers: isAll ? ["prefer " + written(before: position)] : [],
      examples: TimeExamples(week))
  }

  private mutating func unasked(at position: Int) throws(CellFault) {
    guard !isEdge(previous(to: position)), isEdge(next(after: position)) else {
      try open(.unasked, at: position, .unasked)
      return
    }
    try belongsToWhatStandsBefore(position, .unasked, .unasked, "unknown")
  }

  /// Makes a clause of what stands before a word: `Thu on leave`, `Wed unknown`.
  private mutating func belongsToWhatStandsBefore(
    _ position: Int, _ kind: ClauseKind, _ word: TimeWord, _ name: String
  ) throws(CellFault) {
    let isOne = !isList(before: position) || isPlural(position)
    guard next(after: position) == nil, isPlain, isOne else {
      // With more behind it, no short offer keeps all that was written.
      let isEnd = next(after: position) == nil && result.isEmpty
      throw unclear(
        offers: isEnd
          ? [name + " " + written(before: position), lastTaken(position, name)] : [])
    }
    current = TimeClause(
      kind: kind, range: current.range.lowerBound..<withoutRule(before: position), opening: word,
      only: current.only)
  }

  /// Whether a word says something of all days in the list before it: `Mon and Fri are no good`.
  private func isPlural(_ position: Int) -> Bool {
    let before = content(before: position)
    return DayMark.isPlural(text.excerpt(position..<position + 1))
      && !before.contains(.word(.present)) && !before.contains(.word(.every))
  }

  /// Whether no word has opened a clause yet.
  private var isPlain: Bool {
    result.isEmpty && current.kind == .windows && current.opening == nil
  }

  private func written(before position: Int) -> String {
    position > item.lowerBound
      ? text.excerpt(item.lowerBound..<withoutRule(before: position)) : ""
  }

  /// The first of the commas and joining words that stand right before a position.
  private func start(ofSignsBefore position: Int) -> Int {
    var start = position
    while start > item.lowerBound, isEdge(text.tokens[start - 1].kind) { start -= 1 }
    return start
  }

  private func written(behind position: Int) -> String {
    text.excerpt(position + 1..<item.upperBound)
  }

  /// The end of what stands before a position without the dash of `Thu - on leave`.
  private func withoutRule(before position: Int) -> Int {
    var end = position
    while end > current.range.lowerBound, isRule(text.tokens[end - 1].kind) { end -= 1 }
    return end
  }

  private mutating func but(at position: Int) throws(CellFault) {
    let next = next(after: position)
    switch next {
    case .word(.not)?, .word(.except)?, .word(.absent)?, .word(.never)?, .word(.prefer)?: return
    default: break
    }
    let before = content(before: position)
    guard current.kind == .windows, !before.isEmpty, next != nil else { throw unclear() }
    var isDay = false
    if case .word(.weekday)? = next { isDay = true }
    guard isDay || isEverything(before) else {
      throw unclear(offers: [replacing(position, with: "except")])
    }
    try open(.excluded, at: position, .not)
  }

  // MARK: Words before or behind their days

  private mutating func absence(at position: Int, _ word: TimeWord) throws(CellFault) {
    let before = previous(to: position)
    let isFirst = isEdge(before)
    let isLast = isEdge(next(after: position))
    switch (isFirst, isLast) {
    case (true, false):
      try open(.excluded, at: position, word)
    case (true, true):
      guard before == nil, next(after: position) == nil else { throw unclear() }
      current = TimeClause(
        kind: .excluded, range: item.upperBound..<item.upperBound, opening: .never)
    case (false, true):
      try belongsToWhatStandsBefore(position, .excluded, word, "not")
    case (false, false):
      if isEverything(content(before: position)) {
        try open(.excluded, at: position, word)
        return
      }
      let first = text.excerpt(item.lowerBound..<position)
      let last = text.excerpt(position + 1..<item.upperBound)
      throw unclear(offers: [first + "; not " + last, "not " + first + "; only " + last])
    }
  }

  private mutating func presence(at position: Int, _ word: TimeWord) throws(CellFault) {
    if current.kind == .windows { return }
    guard isEdge(previous(to: position)), !isEdge(next(after: position)) else { throw unclear() }
    close(at: position)
    current = TimeClause(kind: .windows, range: position..<item.upperBound, opening: word)
  }

  private mutating func only(at position: Int) throws(CellFault) {
    if current.kind == .preferred, previous(to: position) == .word(.prefer) { return }
    guard current.kind == .windows else {
      try presence(at: position, .only)
      current.only = .before
      return
    }
    guard content(before: position).contains(where: { $0 != .word(.present) }) else {
      current.only = .before
      return
    }
    let next = next(after: position)
    guard isEdge(next) else {
      // "Mon only am", "any, only Tue"
      close(at: position)
      current = TimeClause(
        kind: .windows, range: position + 1..<item.upperBound, opening: .only, only: .before)
      return
    }
    current.only = current.only ?? .behind
    let behind = (position + 1..<item.upperBound).first {
      !isEdge(text.tokens[$0].kind) && text.tokens[$0].kind != .word(.filler)
    }
    guard let behind, next != nil else { return }
    switch text.tokens[behind].kind {
    case .word(.not), .word(.except), .word(.absent), .word(.never), .word(.prefer),
      .word(.unasked):
      return
    default:
      close(at: position)
      current = TimeClause(kind: .windows, range: behind..<item.upperBound, opening: nil)
    }
  }

  // MARK: Neighbours

  /// The kinds of the tokens of the clause so far that say something.
  private func content(before position: Int) -> [TimeToken.Kind] {
    guard current.range.lowerBound < position else { return [] }
    let kinds = text.tokens[current.range.lowerBound..<position].map { $0.kind }.filter {
      $0 != .word(.filler) && $0 != .word(.but)
    }
    // "Part time, not Fri" names no time before the word.
    let hasTimes = kinds.contains { $0 != .word(.partTime) && !isEdge($0) && !isRule($0) }
    return hasTimes || !kinds.contains(.word(.partTime)) ? kinds : []
  }

  private func previous(to position: Int) -> TimeToken.Kind? {
    text.tokens[item.lowerBound..<position].last { $0.kind != .word(.filler) }?.kind
  }

  private func next(after position: Int) -> TimeToken.Kind? {
    text.tokens[position + 1..<item.upperBound].first { $0.kind != .word(.filler) }?.kind
  }

  /// Whether a neighbour ends what a word may belong to.
  private func isEdge(_ kind: TimeToken.Kind?) -> Bool {
    kind == nil || kind == .word(.but) || kind.map { isListSign($0) } ?? false
  }

  private func isListSign(_ kind: TimeToken.Kind) -> Bool {
    kind == .comma || kind == .slash || kind == .word(.and)
  }

  /// Whether a token parts two entries of a list; the slash in `5/2` does not.
  private func isListSign(at position: Int) -> Bool {
    guard isListSign(text.tokens[position].kind) else { return false }
    guard text.tokens[position].kind == .slash, position > item.lowerBound,
      position + 1 < item.upperBound, case .number = text.tokens[position - 1].kind,
      case .number = text.tokens[position + 1].kind
    else { return true }
    return false
  }

  /// Whether the clause so far lists several things.
  private func isList(before position: Int) -> Bool {
    (current.range.lowerBound..<max(position, current.range.lowerBound)).contains {
      isListSign(at: $0)
    }
  }

  private func isRule(_ kind: TimeToken.Kind) -> Bool { kind == .dash || kind == .colon }

  private func isEverything(_ content: [TimeToken.Kind]) -> Bool {
    content.contains(.word(.every))
      && content.allSatisfy {
        $0 == .word(.every) || $0 == .word(.unit) || $0 == .word(.present) || isListSign($0)
      }
  }

  // MARK: Refusing

  private func unclear(offers: [String] = []) -> CellFault {
    .unclearAbsence(text.excerpt(item), offers: offers, examples: TimeExamples(week))
  }

  private func replacing(_ position: Int, with word: String) -> String {
    let parts = [
      text.excerpt(item.lowerBound..<position), word,
      text.excerpt(position + 1..<item.upperBound),
    ]
    return parts.filter { !$0.isEmpty }.joined(separator: " ")
  }

  /// The item with what stands before its last list sign as one item, and a word before the rest.
  private func lastTaken(_ position: Int, _ name: String) -> String {
    guard
      let sign = (item.lowerBound..<position).last(where: { isListSign(at: $0) })
    else { return "" }
    return text.excerpt(item.lowerBound..<sign) + "; " + name + " "
      + text.excerpt(sign + 1..<max(sign + 1, position))
  }
}
