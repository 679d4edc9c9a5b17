import Findings

/// Something wrong with the quotation marks of a file.
struct QuotingFault {
  /// What is wrong.
  enum Kind {
    /// A cell begins with a quotation mark and no later one ends it.
    case unclosed
    /// Text follows the quotation mark that ends a cell.
    case textAfter
  }

  /// What is wrong.
  var kind: Kind
  /// The line of the file on which the cell begins, from 1.
  var line: Int
  /// The beginning of the text at fault.
  var text: String

  func finding(file: String) -> Finding {
    switch kind {
    case .unclosed:
      Finding(
        .unclosedQuote, at: .line(file: file, line: line), text: text,
        "The cell that begins \(text) has no closing quotation mark.",
        mend: "Close it, or take the opening quotation mark away.")
    case .textAfter:
      Finding(
        .textAfterQuote, .warning, at: .line(file: file, line: line), text: text,
        "\"\(text)\" follows a closing quotation mark; it was read as part of the cell.",
        mend: "Double the quotation marks that belong to the text.")
    }
  }
}

/// Splits UTF-8 text into rows and cells, one pass over the bytes.
struct CSVScanner {
  /// What was wrong with quotation marks, in order; a file of noise is not worth more than a hundred.
  private(set) var faults: [QuotingFault] = []
  private let text: [UInt8]
  private let separator: UInt8
  private var position: Int
  private var line = 1
  private let quote = UInt8(ascii: "\"")

  /// Starts at a byte of a text.
  init(_ text: [UInt8], from start: Int, separator: CSVSeparator) {
    self.text = text
    self.separator = separator.rawValue
    position = start
    if start > 0 { line = 2 }
  }

  /// The cells of the next row; nil at the end of the text.
  mutating func nextRow() -> [String]? {
    guard position < text.count else { return nil }
    var cells: [String] = []
    while true {
      cells.append(FormulaGuard.unguarded(nextCell()))
      guard position < text.count, text[position] == separator else { break }
      position += 1
    }
    skipLineBreak()
    return cells
  }

  private mutating func nextCell() -> String {
    position < text.count && text[position] == quote ? quotedCell() : literalCell()
  }

  /// The text up to the next separator or line break, which stays unread.
  private mutating func literalCell() -> String {
    let start = position
    while position < text.count, text[position] != separator, !isLineBreak(text[position]) {
      position += 1
    }
    return String(decoding: text[start..<position], as: UTF8.self)
  }

  private mutating func quotedCell() -> String {
    let (start, firstLine) = (position, line)
    var content: [UInt8] = []
    position += 1
    while position < text.count {
      let byte = text[position]
      if byte == quote {
        guard position + 1 < text.count, text[position + 1] == quote else {
          position += 1
          return String(decoding: content, as: UTF8.self) + textAfterQuote(since: firstLine)
        }
        position += 1
      } else if byte == 0x0A || (byte == 0x0D && !isLineFeed(at: position + 1)) {
        line += 1
      }
      content.append(byte)
      position += 1
    }
    // No quotation mark ends the cell, so every later one is doubled and this can happen only once in a
    // file: starting again after the opening mark costs a second pass, never a square of them.
    (position, line) = (start, firstLine)
    let cell = literalCell()
    report(.unclosed, line: firstLine, text: cell)
    return cell
  }

  /// What stands between a closing quotation mark and the end of the cell; white space is dropped.
  private mutating func textAfterQuote(since firstLine: Int) -> String {
    let rest = literalCell()
    if PlainText.isBlank(rest) { return "" }
    report(.textAfter, line: firstLine, text: rest)
    return rest
  }

  private mutating func report(_ kind: QuotingFault.Kind, line: Int, text: String) {
    guard faults.count < 100 else { return }
    faults.append(QuotingFault(kind: kind, line: line, text: String(text.prefix(40))))
  }

  private mutating func skipLineBreak() {
    guard position < text.count else { return }
    position += text[position] == 0x0D && isLineFeed(at: position + 1) ? 2 : 1
    line += 1
  }

  private func isLineBreak(_ byte: UInt8) -> Bool { byte == 0x0A || byte == 0x0D }

  private func isLineFeed(at index: Int) -> Bool { index < text.count && text[index] == 0x0A }
}
