import CSVText
import Findings

/// Cells that hold one of a few words.
struct WordCell<Value: Sendable & Hashable>: Sendable {
  /// A word, the value it stands for, and other words for the same.
  struct Choice: Sendable {
    let word: String
    let value: Value
    let synonyms: [String]

    init(_ word: String, _ value: Value, _ synonyms: [String] = []) {
      self.word = word
      self.value = value
      self.synonyms = synonyms
    }
  }

  /// The choices, in the order in which they are offered.
  let choices: [Choice]

  init(_ choices: [Choice]) {
    self.choices = choices
  }

  /// Reads a word, whatever its capitals, spaces and punctuation; a blank cell has no value.
  func read(_ cell: String) -> CellReading<Value> {
    if PlainText.isBlank(cell) { return CellReading(nil) }
    // Words are compared without punctuation, and "Must?" is a doubt.
    if PlainText.typed(cell).hasSuffix("?") { return CellReading(nil, faults: [fault(cell)]) }
    let folded = CSVTable.folded(cell)
    for choice in choices
    where CSVTable.folded(choice.word) == folded || choice.synonyms.contains(folded) {
      return CellReading(choice.value)
    }
    return CellReading(nil, faults: [fault(cell)])
  }

  /// The word for a value; blank for a value without a word.
  func write(_ value: Value) -> String {
    choices.first { $0.value == value }?.word ?? ""
  }

  private func fault(_ cell: String) -> CellFault {
    let words = choices.map { $0.word }
    let typed = PlainText.typed(cell).lowercased()
    if let nearest = NearestName.suggestion(for: typed, among: words.map { $0.lowercased() }) {
      return CellFault(
        .unfamiliarWord, text: cell, quoted(cell) + " is not one of the words for this column.",
        mend: "Did you mean \"\(nearest)\"?")
    }
    let offered = words.dropLast().joined(separator: ", ") + " or " + (words.last ?? "")
    return CellFault(
      .unfamiliarWord, text: cell, quoted(cell) + " is not one of the words for this column.",
      mend: "Write \(offered).")
  }
}

/// Cells that say yes or no.
enum YesNoCell {
  static let words = WordCell<Bool>([
    .init("yes", true, ["y", "true", "1", "x", "\u{2713}", "\u{2714}"] + foreignTrue),
    .init("no", false, ["n", "false", "0", "none"] + foreignFalse),
  ])

  /// What spreadsheets in German, French, Spanish, Italian, Dutch, Polish, Portuguese, Swedish, Danish and Welsh make of
  /// "true" when they write text.
  private static let foreignTrue = [
    "wahr", "vrai", "verdadero", "vero", "waar", "prawda", "verdadeiro", "sann", "sant", "sand",
    "gwir",
  ]
  /// Words for "false" in other languages.
  private static let foreignFalse = [
    "falsch", "faux", "falso", "onwaar", "fałsz", "falskt", "falsk", "anghywir",
  ]

  /// The cell for a value that is seldom unusual: blank for the usual value.
  static func write(_ value: Bool, usually usual: Bool) -> String {
    value == usual ? "" : words.write(value)
  }
}
