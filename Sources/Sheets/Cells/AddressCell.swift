import CSVText
import Findings
import ReviewModel

/// Cells that hold an e-mail address as people paste it: `jane@council.example.org`, `mailto:jane@…`,
/// `Jane Brookfield <jane@…>`.
enum AddressCell {
  /// Reads a cell; an address that nothing can be sent to is kept as written, and an address that only repeats the
  /// name says nothing.
  static func read(_ cell: String, of name: String, _ context: inout CellReader) -> String? {
    guard let written = ExactText.readOptional(cell) else { return nil }
    let text = PlainText.typed(cell)
    if EmailAddress.isComplete(text) { return text }
    var addresses: [String] = []
    var words: [String] = []
    let pieces = text.split { isBreak($0) }.flatMap { piece in
      // A comma inside one address is a slip; between two addresses it lists them.
      piece.count { $0 == "@" } > 1 ? piece.split(separator: ",") : [piece]
    }
    for piece in pieces {
      let word = bare(String(piece))
      if word.utf8.contains(UInt8(ascii: "@")) {
        if !addresses.contains(where: { $0.lowercased() == word.lowercased() }) {
          addresses.append(word)
        }
      } else if !word.isEmpty {
        words.append(word)
      }
    }
    let spoken = words.joined(separator: " ")
    switch addresses.count {
    case 1 where EmailAddress.isComplete(addresses[0]):
      let isName =
        CSVTable.folded(spoken) == CSVTable.folded(name) || turned(words) == CSVTable.folded(name)
      if !words.isEmpty, !isName {
        context.report(
          CellFault(
            .unreadWords, .note, text: written,
            "\(quoted(spoken)) beside the address \(quoted(addresses[0])) is not read.",
            mend: "Write \(quoted(addresses[0]))."))
      }
      return addresses[0]
    case 2...:
      context.report(
        CellFault(
          .severalAddresses, .warning, text: written,
          "\(quoted(written)) holds \(addresses.count) addresses, and an invitation goes to one.",
          mend: "Write \(quoted(addresses[0])), and give the others rows of their own."))
    default: context.report(unfit(written, text))
    }
    return written
  }

  /// Whether a character ends an address: spaces, brackets and the signs that list several.
  private static func isBreak(_ character: Character) -> Bool {
    switch character {
    case " ", "\t", "\n", "\r", "\r\n", "<", ">", "(", ")", "[", "]", ";", "\"": true
    default: false
    }
  }

  /// A word without the scheme of a link and the punctuation behind it.
  private static func bare(_ word: String) -> String {
    var rest = word
    if rest.lowercased().hasPrefix("mailto:") { rest = String(rest.dropFirst(7)) }
    while rest.hasSuffix(".") || rest.hasSuffix(":") || rest.hasSuffix(",") {
      rest = String(rest.dropLast())
    }
    return rest
  }

  private static func turned(_ words: [String]) -> String {
    CSVTable.folded((words.dropFirst() + words.prefix(1)).joined(separator: " "))
  }

  private static func unfit(_ written: String, _ text: String) -> CellFault {
    let repaired = repair(text)
    return CellFault(
      .unfitAddress, .warning, text: written,
      "\(quoted(written)) is not an address that can be written to.",
      mend: repaired.map { "Write \(quoted($0)) if that is meant." }
        ?? "Correct the address, or leave the cell blank and tell this person by hand.")
  }

  /// The address that a slip of the keys was probably meant to be; nil where none is likely.
  private static func repair(_ text: String) -> String? {
    var result = ""
    for word in text.lowercased().split(whereSeparator: { " ()[]".contains($0) }) {
      switch word {
      case "at": result += "@"
      case "dot": result += "."
      default: for character in word { result.append(character == "," ? "." : character) }
      }
    }
    while result.hasSuffix(".") { result = String(result.dropLast()) }
    return EmailAddress.isComplete(result) ? result : nil
  }
}
