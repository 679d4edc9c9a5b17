/// A text taken apart into words, to be compared with the ways in which names are written.
struct NameReading {
  let words: [NameWord]
  private let text: String
  private let hasCapitals: Bool
  private let isAllCapitals: Bool

  init(_ text: String, _ words: [NameWord]) {
    self.text = text
    self.words = words
    hasCapitals = words.contains { $0.isCased && $0.isCapitalised && !$0.hasDigit }
    isAllCapitals = !text.contains { $0.isLowercase }
  }

  /// The position after the words that a pattern certainly covers; nil where it does not.
  func end(of pattern: NamePattern, from start: Int) -> Int? {
    if case .gap(let count) = pattern.condition {
      return endWithGap(pattern.words, after: count, from: start)
    }
    let end = start + pattern.words.count
    guard end <= words.count else { return nil }
    for (offset, word) in pattern.words.enumerated() where words[start + offset].folded != word {
      return nil
    }
    let first = words[start]
    let isSure =
      switch pattern.condition {
      case .none, .gap: true
      case .spelling(let spelling):
        first.spelling == spelling || (spelling.count > 3 && first.isAllCapitals && !isAllCapitals)
      case .capitals: isCapitalised(start..<end)
      case .stoppedInitial:
        isCapitalised(start..<end)
          && (follows(title: start)
            || words[start..<end].contains { $0.isInitial && character(after: $0) == "." })
      case .rareAlone: follows(title: start) || (isNoticeable(start) && !isPlace(start))
      case .protectedAlone: follows(title: start) || isNoticeable(start)
      case .commonAlone: follows(title: start)
      }
    return isSure ? end : nil
  }

  /// Whether a word that has another meaning is likely to be a name here; in a text about somebody of that name it
  /// is likelier.
  func isLikely(at position: Int, isExpected: Bool) -> Bool {
    let word = words[position]
    guard word.isCapitalised, !isAllCapitals, !isPlace(position),
      !CommonWords.ofTheTrade.contains(word.folded)
    else { return false }
    // Nobody owns anything, or is spelt in capitals, but somebody.
    if isExpected || hasPossessive(position) || (word.isAllCapitals && word.folded.count > 3) {
      return true
    }
    guard position > 0, NameReading.openers.contains(words[position - 1].folded) else {
      return false
    }
    // "with Hope and Care" is a project; "with Hope" is somebody.
    return position + 1 == words.count || !words[position + 1].isCapitalised
  }

  /// Whether words that may be an initial and a surname stand somewhere without what would make that sure: `G Hall`.
  func isLikely(_ pattern: NamePattern, at start: Int) -> Bool {
    let end = start + pattern.words.count
    guard end <= words.count, words[start].isInitial, end - start > 1 else { return false }
    return zip(pattern.words, words[start..<end]).allSatisfy { $0 == $1.folded && $1.isCapitalised }
  }

  /// Whether a word that is a name and nothing else stands as the name of a place: `Quillfeather House`.
  func isPlaceName(at position: Int) -> Bool { isNoticeable(position) && isPlace(position) }

  /// Where a name begins with the forms of address before it.
  func startWithTitles(of position: Int, notBefore limit: String.Index) -> String.Index {
    var first = position
    while first > 0, PersonalName.isHonorific(words[first - 1]), isBlank(between: first - 1, first),
      words[first - 1].range.lowerBound >= limit
    {
      first -= 1
    }
    return words[first].range.lowerBound
  }

  // MARK: Conditions

  private func endWithGap(_ wanted: [String], after count: Int, from start: Int) -> Int? {
    var position = start
    for word in wanted.prefix(count) {
      guard position < words.count, words[position].folded == word else { return nil }
      position += 1
    }
    for skipped in 0...2 {
      let rest = wanted.dropFirst(count)
      guard position + rest.count <= words.count else { return nil }
      if zip(rest, words[position...]).allSatisfy({ $0 == $1.folded }) {
        return position + rest.count
      }
      let between = words[position]
      let mayStandBetween =
        between.isInitial || PersonalName.isHonorific(between)
        || (between.isCapitalised && between.isCased && !between.hasDigit && skipped == 0)
      guard mayStandBetween, isBlank(between: position - 1, position) else { return nil }
      position += 1
    }
    return nil
  }

  private func isCapitalised(_ range: Range<Int>) -> Bool {
    !hasCapitals || words[range].allSatisfy { $0.isCapitalised }
  }

  /// Whether a word is written as a name is: with a capital, unless nothing in the text has one.
  private func isNoticeable(_ position: Int) -> Bool {
    let word = words[position]
    if !hasCapitals { return word.folded.count > 4 }
    // Three capitals are more often an abbreviation than a name.
    if word.isAllCapitals, !isAllCapitals, word.folded.count < 4 { return false }
    return word.isCapitalised
  }

  private func follows(title position: Int) -> Bool {
    position > 0 && PersonalName.isHonorific(words[position - 1]) && words[position].isCapitalised
      && isBlank(between: position - 1, position)
  }

  private func isPlace(_ position: Int) -> Bool {
    if position + 1 < words.count, CommonWords.ofPlaces.contains(words[position + 1].folded),
      isBlank(between: position, position + 1), !hasPossessive(position)
    {
      return true
    }
    return position > 1 && words[position - 1].folded == "of"
      && CommonWords.ofPlaces.contains(words[position - 2].folded)
  }

  /// The apostrophe behind a word that ends in "s", where the apostrophe alone makes the possessive.
  func bareApostrophe(after position: Int) -> String.Index? {
    let word = words[position]
    guard word.folded.hasSuffix("s"), hasPossessive(position) else { return nil }
    let next = text.index(after: word.range.upperBound)
    guard next < text.endIndex, text[next].isWhitespace else { return nil }
    return word.range.upperBound
  }

  private func hasPossessive(_ position: Int) -> Bool {
    guard let next = character(after: words[position]) else { return false }
    return next == "'" || next == "\u{2019}"
  }

  private func character(after word: NameWord) -> Character? {
    word.range.upperBound < text.endIndex ? text[word.range.upperBound] : nil
  }

  /// Whether nothing but blanks, full stops and commas stands between two words.
  private func isBlank(between first: Int, _ second: Int) -> Bool {
    text[words[first].range.upperBound..<words[second].range.lowerBound].allSatisfy {
      $0.isWhitespace || $0 == "." || $0 == "," || $0 == "\"" || $0 == "-" || $0 == "_"
    }
  }

  private static let openers: Set<String> = [
    "with", "meet", "meeting", "meets", "see", "ask", "by", "from", "interview", "interviewing",
    "tell", "thank",
  ]
}
