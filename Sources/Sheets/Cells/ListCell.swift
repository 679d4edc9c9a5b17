import CSVText

/// A cell that holds several things, separated by `;`, `,` or line breaks.
///
/// What contains a separator itself, or would be read as something else, stands in quotation marks, with
/// those inside doubled; people hardly ever need them.
enum ListCell {
  /// The parts of a cell, trimmed, without empty ones.
  static func items(_ cell: String) -> [String] {
    parts(of: cell) {
      switch $0 {
      case UInt8(ascii: ";"), UInt8(ascii: ","), 0x0A, 0x0D: true
      default: false
      }
    }
  }

  /// The cell that has these parts.
  static func joined(_ items: [String]) -> String {
    items.joined(separator: "; ")
  }

  /// The parts of a text between separators that stand outside quotation marks, trimmed, without
  /// empty ones.
  static func parts(of text: String, separatedBy isSeparator: (UInt8) -> Bool) -> [String] {
    let bytes = Array(text.utf8)
    var parts: [String] = []
    var start = 0
    var position = 0
    // Once a quotation mark has been found without a partner, no later one has one either.
    var mayQuote = true
    func take(_ end: Int) {
      let part = PlainText.trimmed(String(decoding: bytes[start..<end], as: UTF8.self))
      if !part.isEmpty { parts.append(part) }
    }
    while position < bytes.count {
      let byte = bytes[position]
      if byte == quote, mayQuote, position == 0 || opensAfter(bytes[position - 1], isSeparator) {
        if let end = endOfQuotation(in: bytes, from: position) {
          position = end
          continue
        }
        mayQuote = false
      }
      if isSeparator(byte) {
        take(position)
        start = position + 1
      }
      position += 1
    }
    take(bytes.count)
    return parts
  }

  /// The text in the quotation marks that enclose a whole text; nil without such marks.
  static func quotation(_ text: String) -> String? {
    let bytes = Array(text.utf8)
    guard bytes.first == quote, endOfQuotation(in: bytes, from: 0) == bytes.count else {
      return nil
    }
    var content: [UInt8] = []
    var position = 1
    while position < bytes.count - 1 {
      content.append(bytes[position])
      position += bytes[position] == quote ? 2 : 1
    }
    return String(decoding: content, as: UTF8.self)
  }

  /// A text in quotation marks.
  static func quoting(_ text: String) -> String {
    var bytes: [UInt8] = [quote]
    for byte in text.utf8 {
      if byte == quote { bytes.append(quote) }
      bytes.append(byte)
    }
    bytes.append(quote)
    return String(decoding: bytes, as: UTF8.self)
  }

  /// A text as a part of a list: in quotation marks where it would fall apart without them, or where the
  /// reader of the cell would take it for something else.
  static func item(_ text: String, unless isMistaken: Bool = false) -> String {
    let falls = text.utf8.contains {
      switch $0 {
      case UInt8(ascii: ";"), UInt8(ascii: ","), 0x0A, 0x0D, quote: true
      default: false
      }
    }
    let isTrimmed = PlainText.trimmed(text).utf8.elementsEqual(text.utf8)
    return isMistaken || falls || text.isEmpty || !isTrimmed ? quoting(text) : text
  }

  private static let quote = UInt8(ascii: "\"")

  private static func opensAfter(_ byte: UInt8, _ isSeparator: (UInt8) -> Bool) -> Bool {
    byte == UInt8(ascii: " ") || byte == UInt8(ascii: "/") || isSeparator(byte)
  }

  /// Where quotation marks that open at a place close; nil where they do not close.
  static func endOfQuotation(in bytes: [UInt8], from start: Int) -> Int? {
    var position = start + 1
    while position < bytes.count {
      if bytes[position] == quote {
        guard position + 1 < bytes.count, bytes[position + 1] == quote else { return position + 1 }
        position += 1
      }
      position += 1
    }
    return nil
  }
}
