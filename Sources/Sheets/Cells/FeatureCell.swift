import CSVText
import Findings

/// The `Features` cell of a session: what its room must have.
enum FeatureCell {
  /// Reads a cell; "private and screen" is two features where a room has one of them.
  static func readList(_ cell: String, _ context: inout CellReader) -> [String] {
    let features = context.names.features
    return ListCell.items(cell).flatMap { parts(of: $0, features) }.map { read($0, &context) }
  }

  /// The item for one feature, in quotation marks where it would be read as two.
  static func write(_ feature: String, _ features: Spellings) -> String {
    let item = features.write(feature)
    return parts(of: item, features).count == 1 ? item : ListCell.quoting(feature)
  }

  private static func parts(of item: String, _ features: Spellings) -> [String] {
    let list = NameList(joiners: [.and]) { features.spelling(of: $0) != nil }
    if ListCell.quotation(item) != nil || list.isKnown(item) { return [item] }
    let pieces = list.pieces(of: item)
    return pieces.contains { list.isKnown($0) } ? pieces : [item]
  }

  /// Reads one of the features, with a fault where no room has it.
  private static func read(_ item: String, _ context: inout CellReader) -> String {
    let features = context.names.features
    if context.names.rooms.isEmpty || ListCell.quotation(item) != nil
      || features.spelling(of: item) != nil
    {
      return context.names.features.read(item)
    }
    let nearest = NearestName.suggestion(for: PlainText.typed(item), among: features.all)
    context.report(
      CellFault(
        .unknownFeature, .warning, text: item, "No room has the feature \(quoted(item)).",
        mend: nearest.map { "Did you mean \"\($0)\"?" }
          ?? "Add \(quoted(item)) under Features to a room in rooms.csv, or delete it here."))
    // The word stays unknown, so that the next session that asks for it is told too.
    return item
  }
}
