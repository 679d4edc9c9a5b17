/// A cell's text cut into tokens, each of which knows where it stood.
///
/// Cutting is total and linear: every text, however strange, becomes tokens.
struct CellText {
  /// The text as written.
  let scalars: [Unicode.Scalar]
  /// The tokens, in order.
  let tokens: [TimeToken]

  /// Cuts a text.
  ///
  /// - Parameter text: The text of the cell.
  init(_ text: String) {
    scalars = Array(text.unicodeScalars)
    var lexer = CellLexer(scalars)
    tokens = lexer.tokens()
  }

  /// The text of some tokens, as written, cut after two hundred characters.
  ///
  /// Nobody writes as much about one time; and in a hostile cell a thousand days may share one text, which
  /// must not be copied whole for each of them.
  ///
  /// - Returns: The text of the tokens at these positions in ``tokens``.
  func excerpt(_ range: Range<Int>) -> String {
    guard let first = range.first, let last = range.last else { return "" }
    let start = tokens[first].range.lowerBound
    var end = tokens[last].range.upperBound
    // A bracket that was opened belongs to the text with its other half.
    if end < scalars.count, scalars[end] == ")", end - start < 200,
      scalars[start..<end].contains("("), !scalars[start..<end].contains(")")
    {
      end += 1
    }
    let written = scalars[start..<end]
    var view = String.UnicodeScalarView()
    view.append(contentsOf: written.prefix(200))
    return String(view)
  }

  /// The text of some tokens in ``tokens``, with other texts at some positions; an empty text leaves the token out.
  func excerpt(_ range: Range<Int>, replacing texts: [Int: String]) -> String {
    var view = String.UnicodeScalarView()
    for position in range {
      let token = tokens[position].range
      if position > range.lowerBound {
        view.append(contentsOf: scalars[tokens[position - 1].range.upperBound..<token.lowerBound])
      }
      if let text = texts[position] {
        view.append(contentsOf: text.unicodeScalars)
      } else {
        view.append(contentsOf: scalars[token])
      }
    }
    let words = String(view).split(separator: " ").joined(separator: " ")
    return words
  }

  /// The items of the cell: the stretches of tokens between semicolons and line ends.
  var items: [Range<Int>] {
    var result: [Range<Int>] = []
    var start = 0
    for (position, token) in tokens.enumerated() where token.kind == .separator {
      if start < position { result.append(start..<position) }
      start = position + 1
    }
    if start < tokens.count { result.append(start..<tokens.count) }
    return result
  }
}

/// A word, number or sign of a cell.
struct TimeToken: Hashable {
  /// The kind of a token.
  enum Kind: Hashable {
    case word(TimeWord)
    case number(WrittenNumber)
    case colon
    case dot
    case dash
    case slash
    case comma
    /// A semicolon or a line end.
    case separator
    case unknown
  }

  /// The kind of the token.
  var kind: Kind
  /// The positions of the token's scalars in the text.
  var range: Range<Int>
  /// Whether the token followed the token before it without a space.
  var isTight: Bool
}

/// A whole number as it was written.
struct WrittenNumber: Hashable {
  /// The first nine digits as a number; further digits can only matter in a fraction.
  var value: Int
  /// How many digits it has.
  var digits: Int

  /// How many digits ``value`` holds.
  var heldDigits: Int { min(digits, 9) }
  /// Whether the number has a leading zero, as in `09`.
  var isPadded: Bool
  /// Whether the number was written as a word: `nine`, `nine thirty`.
  var isSpelled = false
}

private struct CellLexer {
  private let scalars: [Unicode.Scalar]
  private var position = 0
  private var isTight = false
  private var result: [TimeToken] = []

  init(_ scalars: [Unicode.Scalar]) {
    self.scalars = scalars
  }

  mutating func tokens() -> [TimeToken] {
    while position < scalars.count {
      let scalar = scalars[position]
      if isInvisible(scalar) || CellLexer.isQuote(scalar) {
        position += 1
      } else if CellLexer.isSpace(scalar) {
        position += 1
        isTight = false
      } else if let sign = CellLexer.sign(scalar) {
        append(sign, length: 1)
      } else if CellLexer.isDigit(scalar) {
        if scalar == "1", let (meaning, end) = sequence(beginning: "1", at: position + 1) {
          append(.word(meaning), length: end - position)
        } else {
          appendNumber()
        }
      } else if scalar.value == 0xBD {
        appendHalf()
      } else if CellLexer.isLetter(scalar) {
        appendWord()
      } else {
        appendUnknown()
      }
    }
    return result
  }

  private mutating func append(_ kind: TimeToken.Kind, length: Int) {
    let range = position..<position + length
    result.append(TimeToken(kind: kind, range: range, isTight: isTight))
    position += length
    isTight = true
  }

  /// Reads `½`, with the `day` that may follow.
  private mutating func appendHalf() {
    let day = piece(from: position + 1).flatMap { $0.piece == "day" ? $0.end : nil }
    append(.word(.halfDay), length: (day ?? position + 1) - position)
  }

  private mutating func appendNumber() {
    var value = 0
    var end = position
    while end < scalars.count, CellLexer.isDigit(scalars[end]) {
      if end - position < 9 { value = value * 10 + Int(scalars[end].value - 48) }
      end += 1
    }
    let number = WrittenNumber(
      value: value, digits: end - position, isPadded: scalars[position] == "0")
    append(.number(number), length: end - position)
  }

  private mutating func appendWord() {
    let (first, end) = word(from: position)
    if let (meaning, end) = sequence(beginning: first, at: end) {
      append(.word(meaning), length: end - position)
    } else if let (number, end) = SpelledNumber.read(
      first, behind: end, next: { place in piece(from: place) })
    {
      append(.number(number), length: end - position)
    } else {
      append(.word(TimeWord(first)), length: end - position)
    }
  }

  /// The word that starts at a position, in small letters, and where it ends.
  private func word(from start: Int) -> (word: String, end: Int) {
    var letters = String.UnicodeScalarView()
    var end = start
    while end < scalars.count {
      let scalar = scalars[end]
      if CellLexer.isLetter(scalar) {
        // No word of the vocabulary is half as long, and a long one need not be kept to be unknown.
        if letters.count < 32 { letters.append(CellLexer.lowercased(scalar)) }
      } else if !CellLexer.isQuote(scalar) && !isAbbreviationDot(at: end) {
        break
      }
      end += 1
    }
    return (String(letters), end)
  }

  /// What a word means together with those behind it, and where they end; nil where it stands for itself.
  private func sequence(beginning first: String, at end: Int) -> (meaning: TimeWord, end: Int)? {
    guard let sequences = TimeWord.sequences[first] else { return nil }
    for (rest, meaning) in sequences {
      var place = end
      let isThere = rest.allSatisfy { wanted in
        guard let (piece, next) = piece(from: place), piece == wanted else { return false }
        place = next
        return true
      }
      if isThere { return (meaning, place) }
    }
    return nil
  }

  /// The word, digit or stroke behind spaces and hyphens on the way from a position; nil for anything else.
  private func piece(from start: Int) -> (piece: String, end: Int)? {
    var place = start
    // A word further off than this belongs to another thought.
    while place < scalars.count, place < start + 8,
      CellLexer.isSpace(scalars[place]) || isInvisible(scalars[place])
        || CellLexer.isQuote(scalars[place]) || scalars[place] == "-"
    {
      place += 1
    }
    guard place < scalars.count else { return nil }
    if scalars[place] == "/" { return ("/", place + 1) }
    if CellLexer.isDigit(scalars[place]) { return (String(scalars[place]), place + 1) }
    guard CellLexer.isLetter(scalars[place]) else { return nil }
    let (word, end) = word(from: place)
    return (word, end)
  }

  /// Whether the dot at a position belongs to a word, inside it (`a.m.`) or at its end (`Feb.`).
  private func isAbbreviationDot(at place: Int) -> Bool {
    guard scalars[place] == "." else { return false }
    guard place + 1 < scalars.count else { return true }
    return !CellLexer.isDigit(scalars[place + 1])
  }

  private mutating func appendUnknown() {
    var end = position
    while end < scalars.count, CellLexer.isForeign(scalars[end]) { end += 1 }
    append(.unknown, length: end - position)
  }

  private static func isForeign(_ scalar: Unicode.Scalar) -> Bool {
    !isSpace(scalar) && sign(scalar) == nil && !isDigit(scalar) && !isLetter(scalar)
  }

  private static func isDigit(_ scalar: Unicode.Scalar) -> Bool {
    (0x30...0x39).contains(scalar.value)
  }

  private static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
    (0x41...0x5A).contains(scalar.value) || (0x61...0x7A).contains(scalar.value)
  }

  private static func lowercased(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    (0x41...0x5A).contains(scalar.value)
      ? Unicode.Scalar(UInt8(scalar.value) + 32) : scalar
  }

  /// Quotation marks, straight and curly; the apostrophe also marks a cell as text.
  private static func isQuote(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x22, 0x27, 0x60, 0x2018...0x201F: true
    default: false
    }
  }

  /// Spaces of every width; brackets only set words apart.
  private static func isSpace(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x09, 0x20, 0x28, 0x29, 0xA0, 0x1680, 0x2000...0x200A, 0x202F, 0x205F, 0x3000: true
    default: false
    }
  }

  private static func sign(_ scalar: Unicode.Scalar) -> TimeToken.Kind? {
    switch scalar.value {
    case 0x0A...0x0D, 0x3B, 0x85, 0x2028, 0x2029, 0xFF1B: .separator
    case 0x2D, 0x2010...0x2015, 0x2212, 0xFE58, 0xFE63, 0xFF0D: .dash
    case 0x3A, 0xFF1A: .colon
    case 0x2E: .dot
    case 0x2F: .slash
    case 0x2C, 0xFF0C: .comma
    case 0x26, 0x2B: .word(.and)
    // "Tue @ 10"
    case 0x40: .word(.filler)
    default: nil
    }
  }
}
