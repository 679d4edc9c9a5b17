import CSVText
import ReviewModel

/// Cells that refer to entries of a list: themes, sessions, rooms, reviewers.
///
/// What refers to nothing is kept as written; validation of the model reports it with its nearest
/// neighbour.
enum ReferenceCell {
  /// The entry that a part of a cell refers to.
  static func read<Subject>(_ item: String, in index: ReferenceIndex) -> Identifier<Subject> {
    if let literal = ListCell.quotation(item) { return Identifier(literal) }
    return Identifier(
      index.reference(for: item) ?? index.reference(for: PlainText.typed(item)) ?? item)
  }

  /// The part of a cell that refers to an entry; in quotation marks where it would be mistaken for another
  /// entry or for one of the cell's own words.
  static func write<Subject>(
    _ reference: Identifier<Subject>, in index: ReferenceIndex,
    unless isWord: (String) -> Bool = { _ in false }
  ) -> String {
    let text = reference.text
    if index.contains(text) { return ListCell.item(text) }
    let isMistaken =
      isWord(text) || index.reference(for: text) != nil
      || index.reference(for: PlainText.typed(text)) != nil
    return ListCell.item(text, unless: isMistaken)
  }

  /// The entries that a cell lists.
  static func readList<Subject>(_ cell: String, in index: ReferenceIndex) -> [Identifier<Subject>] {
    ListCell.items(cell).map { read($0, in: index) }
  }

  /// The cell that lists entries.
  static func writeList<Subject>(_ list: [Identifier<Subject>], in index: ReferenceIndex) -> String
  {
    ListCell.joined(list.map { write($0, in: index) })
  }

  /// The one entry that a cell refers to; nil where it is blank.
  static func readOne<Subject>(_ cell: String, in index: ReferenceIndex) -> Identifier<Subject>? {
    let item = PlainText.trimmed(cell)
    return item.isEmpty ? nil : read(item, in: index)
  }

  /// The cell that refers to one entry, or to none.
  static func writeOne<Subject>(_ reference: Identifier<Subject>?, in index: ReferenceIndex)
    -> String
  {
    reference.map { write($0, in: index) } ?? ""
  }
}
