import CSVText
import Findings
import ReviewModel

/// Cells that refer to entries of a list: themes, sessions, rooms, reviewers.
///
/// What refers to nothing is kept as written; validation of the model reports it with its nearest
/// neighbour.
enum ReferenceCell {
  /// The entry that a part of a cell refers to.
  static func read<Subject>(_ item: String, in index: ReferenceIndex) -> Identifier<Subject> {
    if let literal = ListCell.quotation(item) {
      return Identifier(index.reference(named: literal) ?? literal)
    }
    return Identifier(reference(for: item, in: index) ?? item)
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
      isWord(text) || self.reference(for: text, in: index) != nil
      || !list(in: index).items(text).elementsEqual([text])
    return ListCell.item(text, unless: isMistaken)
  }

  /// The entries that a cell lists.
  static func readList<Subject>(
    _ cell: String, in index: ReferenceIndex, _ context: inout CellReader
  ) -> [Identifier<Subject>] {
    list(in: index).items(cell).map { read($0, in: index, &context) }
  }

  /// The cell that lists entries.
  static func writeList<Subject>(_ list: [Identifier<Subject>], in index: ReferenceIndex) -> String
  {
    ListCell.joined(list.map { write($0, in: index) })
  }

  /// The one entry that a cell refers to; nil where it is blank.
  static func readOne<Subject>(
    _ cell: String, in index: ReferenceIndex, _ context: inout CellReader
  ) -> Identifier<Subject>? {
    let item = PlainText.trimmed(cell)
    return item.isEmpty ? nil : read(item, in: index, &context)
  }

  /// The cell that refers to one entry, or to none.
  static func writeOne<Subject>(_ reference: Identifier<Subject>?, in index: ReferenceIndex)
    -> String
  {
    reference.map { write($0, in: index) } ?? ""
  }

  /// The entry that a part of a cell refers to, with a fault where a name could mean several entries, or is nearly
  /// the name of one.
  static func read<Subject>(
    _ item: String, in index: ReferenceIndex, _ context: inout CellReader
  ) -> Identifier<Subject> {
    if ListCell.quotation(item) == nil, reference(for: item, in: index) == nil,
      let fault = nameFault(item, in: index) ?? PartOfName.fault(item, in: index)
    {
      context.report(fault)
    }
    return read(item, in: index)
  }

  /// The reference that a part of a cell means, with or without the typography of a word processor.
  static func reference(for item: String, in index: ReferenceIndex) -> String? {
    index.reference(for: item) ?? index.reference(for: PlainText.typed(item))
  }

  /// What there is to say about a text that is no reference; nil where validation says as much.
  static func nameFault(_ item: String, in index: ReferenceIndex) -> CellFault? {
    let candidates = index.candidates(for: item)
    if !candidates.isEmpty {
      let offered = candidates.map { "\"" + $0 + "\"" }.joined(separator: " or ")
      return CellFault(
        .ambiguousName, text: item, quoted(item) + " could mean several entries.",
        mend: "Write \(offered).")
    }
    guard item.utf8.contains(UInt8(ascii: " ")),
      let nearest = NearestName.suggestion(
        for: PlainText.typed(item), among: index.spokenNames)
    else { return nil }
    return CellFault(
      .danglingReference, text: item, "Nothing in this review is called \(quoted(item)).",
      mend: "Perhaps \"\(nearest)\" is meant.")
  }

  private static func list(in index: ReferenceIndex) -> NameList {
    NameList(joiners: [.and, .slash]) { reference(for: $0, in: index) != nil }
  }
}
