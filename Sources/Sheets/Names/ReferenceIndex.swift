import CSVText
import ReviewModel

/// The references of one list, with the names by which people refer to the same things.
struct ReferenceIndex {
  private var exact: Set<Identifier<ReferenceIndex>> = []
  private var references: [String: Match] = [:]
  private var names: [String: Match] = [:]

  private enum Match {
    case one(String)
    case several
  }

  /// Adds an entry of the list.
  mutating func add(_ reference: String, names others: [String?] = []) {
    exact.insert(Identifier(reference))
    ReferenceIndex.add(reference, to: &references, as: reference)
    for name in others {
      if let name { ReferenceIndex.add(reference, to: &names, as: name) }
    }
  }

  /// Whether a text is a reference, byte for byte.
  func contains(_ text: String) -> Bool { exact.contains(Identifier(text)) }

  /// The reference that a text means; nil where it means none, or could mean several.
  ///
  /// The reference itself comes first, then one that differs in capitals and punctuation, then a name.
  func reference(for text: String) -> String? {
    if contains(text) { return text }
    let folded = CSVTable.folded(text)
    if folded.isEmpty { return nil }
    if case .one(let reference)? = references[folded] { return reference }
    if case .one(let reference)? = names[folded] { return reference }
    // Programs that take every number for a decimal write the reference 7 as 7.0.
    return text.hasSuffix(".0") ? reference(for: String(text.dropLast(2))) : nil
  }

  private static func add(_ reference: String, to matches: inout [String: Match], as name: String) {
    let folded = CSVTable.folded(name)
    if folded.isEmpty { return }
    if case .one(let known)? = matches[folded], known.utf8.elementsEqual(reference.utf8) { return }
    matches[folded] = matches[folded] == nil ? .one(reference) : .several
  }
}

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
