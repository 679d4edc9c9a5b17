import CSVText
import Findings
import ReviewModel

/// The entries of which a text is a part of the name, or the first letters: `Ruth`, `DCS`, `HT`.
struct PartOfName {
  /// The references of the entries, in the order of the list.
  let references: [String]

  /// Looks for entries; a part that fits more than three says too little.
  ///
  /// - Parameters:
  ///   - text: The text, which refers to no entry.
  ///   - index: The list.
  init(_ text: String, in index: ReferenceIndex) {
    let words = FoldedWords.all(in: PlainText.typed(text))
    guard let word = words.first, words.count == 1, word.utf8.count > 1 else {
      references = []
      return
    }
    let isAbbreviation = (2...6).contains(word.utf8.count) && text == text.uppercased()
    var found: [String] = []
    for (name, reference) in zip(index.spokenNames, index.spokenReferences)
    where !found.contains(reference) {
      let parts = FoldedWords.all(in: name)
      if parts.contains(word) || (isAbbreviation && PartOfName.abbreviates(word, parts)) {
        found.append(reference)
      }
    }
    references = found.count > 3 ? [] : found
  }

  /// The fault of a text that is only part of some names; nil for any other text.
  static func fault(_ text: String, in index: ReferenceIndex) -> CellFault? {
    let references = PartOfName(text, in: index).references
    guard !references.isEmpty else { return nil }
    return CellFault(
      references.count == 1 ? .danglingReference : .ambiguousName, text: text,
      quoted(text)
        + (references.count == 1
          ? " is not a whole name, and fits one entry." : " could mean several entries."),
      mend: references.count == 1
        ? "Write \"" + references[0] + "\" if that is meant." : mendWriting(references))
  }

  /// Whether a word consists of the first letters of other words, with or without those of small words.
  private static func abbreviates(_ word: String, _ parts: [String]) -> Bool {
    let parts = parts.flatMap { $0 == "headteacher" ? ["head", "teacher"] : [$0] }
    let initials = String(parts.compactMap { $0.first })
    let main = String(parts.filter { !smallWords.contains($0) }.compactMap { $0.first })
    return word == initials || word == main
  }

  private static let smallWords: Set<String> = [
    "of", "for", "the", "and", "to", "in", "at", "on", "a", "an",
  ]
}
