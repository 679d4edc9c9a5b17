import CSVText
import Findings

/// The `Features` cell of a session: what its room must have.
enum FeatureCell {
  /// Reads one of the features, with a fault where no room has it.
  static func read(_ item: String, _ context: inout CellReader) -> String {
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
