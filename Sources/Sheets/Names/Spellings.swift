import CSVText

/// The spellings of words that people make up: features, organisations, roles.
///
/// The first spelling of a word stands for all that differ from it in capitals and punctuation alone.
struct Spellings {
  private var first: [String: String] = [:]
  /// The first spellings, in order.
  private(set) var all: [String] = []

  /// Adds a word where it is new.
  mutating func add(_ word: String) {
    let folded = CSVTable.folded(word)
    guard first[folded] == nil else { return }
    first[folded] = word
    all.append(word)
  }

  /// The first spelling of a word; nil where it is new.
  func spelling(of word: String) -> String? { first[CSVTable.folded(word)] }

  /// A word as read from a cell: exactly what stands in quotation marks, or its first spelling.
  mutating func read(_ item: String) -> String {
    let word = ListCell.quotation(item) ?? spelling(of: item) ?? item
    add(word)
    return word
  }

  /// The cell that reads as a word, where the cell holds nothing else.
  func writeAlone(_ word: String) -> String {
    let known = spelling(of: word) ?? word
    let isPlain =
      known.utf8.elementsEqual(word.utf8) && !word.isEmpty && ListCell.quotation(word) == nil
      && PlainText.trimmed(word).utf8.elementsEqual(word.utf8)
    return isPlain ? word : ListCell.quoting(word)
  }

  /// The item that reads as a word.
  func write(_ word: String) -> String {
    let known = spelling(of: word) ?? word
    return ListCell.item(word, unless: !known.utf8.elementsEqual(word.utf8))
  }
}
