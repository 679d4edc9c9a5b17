import Findings

/// The fields of a document that could not be read.
///
/// In the review each stands at a default, or is shorter by an element, about which there is nothing to say; so
/// what validation finds in such a field is not told, nor what is a mere warning elsewhere, which may be no
/// more than a consequence.
struct UnreadableFields {
  private let fields: Set<String>

  init(_ findings: [Finding]) {
    fields = Set(findings.filter { $0.severity == .error }.map { Self.field(of: $0.place) })
  }

  var isEmpty: Bool { fields.isEmpty }

  /// Whether a finding about the review may be there only because something could not be read.
  func affect(_ finding: Finding) -> Bool {
    guard !isEmpty else { return false }
    let field = Self.field(of: finding.place)
    // A row that was no object at all is missing from its list, and those after it have moved up.
    let list = Self.withoutPosition(field.prefix { $0 != "." })
    return finding.severity != .error || fields.contains(field) || fields.contains(list)
  }

  /// The entry's field that holds a place: `sessions[3].windows` for `sessions[3].windows[1].from`, and the list for
  /// a whole row.
  private static func field(of place: Place) -> String {
    guard case .key(_, let path) = place else { return "" }
    let keys = path.split(separator: ".", maxSplits: 2)
    guard let list = keys.first else { return "" }
    return keys.count == 1 ? withoutPosition(list) : list + "." + withoutPosition(keys[1])
  }

  private static func withoutPosition(_ key: Substring) -> String {
    String(key.prefix { $0 != "[" })
  }
}
