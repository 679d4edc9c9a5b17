import CivilTime

/// A place in the tokens of one item, moved along by the parts of the grammar.
///
/// The grammar of dates is in `TokenCursor+Dates.swift`, the grammar of hours in `TokenCursor+Hours.swift`, and their
/// combinations in `TokenCursor+Phrases.swift`.
struct TokenCursor {
  /// The whole cell.
  let text: CellText
  /// Where dates are looked up.
  let week: ReviewWeek
  /// The position of the next token.
  var position: Int
  /// The position after the last token of the item.
  let end: Int
  /// Remarks about what was read, and faults after which reading could go on.
  var faults: [CellFault] = []

  /// A cursor at the start of some tokens.
  ///
  /// - Parameters:
  ///   - text: The whole cell.
  ///   - range: The tokens to read.
  ///   - week: Where dates are looked up.
  init(_ text: CellText, _ range: Range<Int>, week: ReviewWeek) {
    self.text = text
    self.week = week
    position = range.lowerBound
    end = range.upperBound
  }

  /// Whether all tokens were read.
  var isAtEnd: Bool { position >= end }

  /// The kind of the token this many places behind the next; nil beyond the end of the item.
  func kind(_ offset: Int = 0) -> TimeToken.Kind? {
    let place = position + offset
    return place < end ? text.tokens[place].kind : nil
  }

  /// The number ahead, if it is one.
  func number(_ offset: Int = 0) -> WrittenNumber? {
    guard case .number(let number)? = kind(offset) else { return nil }
    return number
  }

  /// The word ahead, if it is one.
  func word(_ offset: Int = 0) -> TimeWord? {
    guard case .word(let word)? = kind(offset) else { return nil }
    return word
  }

  /// Whether a token ahead follows the one before it without a space.
  func isTight(_ offset: Int = 0) -> Bool {
    let place = position + offset
    return place < end && text.tokens[place].isTight
  }

  /// Whether a token ahead says "up to": a dash, `to`, or `until`.
  func isRangeSign(_ offset: Int = 0) -> Bool {
    switch kind(offset) {
    case .dash?, .word(.to)?, .word(.until)?: true
    default: false
    }
  }

  /// Whether a token ahead joins a list: a comma, `and`, or the stroke of `Tue/Wed` and `5/6 Feb`.
  func isListSign(_ offset: Int = 0) -> Bool {
    switch kind(offset) {
    case .comma?, .word(.and)?: return true
    case .slash?:
      if case .weekday? = word(offset + 1) { return true }
      // "5/6 Feb"
      return monthOfList(offset, after: 0) == offset + 2
    default: return false
    }
  }

  /// The text that was read since a position, as written.
  func excerpt(from start: Int) -> String {
    text.excerpt(start..<max(start, min(position, end)))
  }
}
