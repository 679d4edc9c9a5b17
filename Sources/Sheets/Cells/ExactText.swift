import CSVText

/// Free text in a cell: titles, names, addresses.
///
/// White space at the ends of a cell is typing, not meaning, and is dropped. Three kinds of text are written in
/// quotation marks: text that truly has such white space, text that is present but empty, and text that is a
/// ``WordForNothing``. Only these lose the marks when they are read; people's own quotation marks stay.
enum ExactText {
  /// The text of a cell.
  static func read(_ cell: String) -> String {
    let text = PlainText.trimmed(cell)
    guard let inner = unwrapped(text), needsQuotes(inner) || WordForNothing(core(inner)) != nil
    else { return text }
    return inner
  }

  /// The text of a cell that may be blank; nil where it is.
  static func readOptional(_ cell: String) -> String? {
    PlainText.isBlank(cell) ? nil : read(cell)
  }

  /// The cell that reads as a text.
  static func write(_ text: String) -> String {
    let isTaken = unwrapped(text) != nil && WordForNothing(core(text)) != nil
    return needsQuotes(text) || isTaken ? "\"" + text + "\"" : text
  }

  /// The cell that reads as a text, or as nothing.
  static func write(optional text: String?) -> String {
    text.map { write($0) } ?? ""
  }

  private static func needsQuotes(_ text: String) -> Bool {
    let inner = core(text)
    return !PlainText.trimmed(inner).utf8.elementsEqual(inner.utf8) || inner.isEmpty
  }

  /// The text without any of the quotation marks around it.
  private static func core(_ text: String) -> String {
    var inner = text
    while let next = unwrapped(inner) { inner = next }
    return inner
  }

  private static func unwrapped(_ text: String) -> String? {
    let bytes = text.utf8
    guard bytes.count >= 2, bytes.first == UInt8(ascii: "\""), bytes.last == UInt8(ascii: "\"")
    else { return nil }
    return String(decoding: bytes.dropFirst().dropLast(), as: UTF8.self)
  }
}
