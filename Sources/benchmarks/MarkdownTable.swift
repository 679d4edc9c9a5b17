import Foundation

/// A table that is printed row by row, as measurements come in.
struct MarkdownTable {
  /// The headings.
  let headings: [String]

  /// The first two lines.
  var opening: String {
    row(headings) + "\n" + row(headings.map { String(repeating: "-", count: $0.count) })
  }

  /// A line.
  func row(_ cells: [String]) -> String { "| " + cells.joined(separator: " | ") + " |" }

  /// A measurement with some decimals; a dash for none.
  static func cell(_ value: Double?, decimals: Int = 0) -> String {
    value.map { String(format: "%.\(decimals)f", $0) } ?? "–"
  }

  /// A count; a dash for none.
  static func cell(_ value: Int?) -> String { value.map { String($0) } ?? "–" }
}
