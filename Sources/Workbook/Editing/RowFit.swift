import XMLText

/// The heights that rows need for the texts which an edit puts into them.
///
/// When Excel opens a file, it fits each row without a height; LibreOffice and viewers do not, and print the lines of
/// a text over the row below.
struct RowFit {
  /// The texts of an edit by their rows.
  private let texts: [Int: [(position: CellPosition, text: String)]]
  /// The numbers of the styles whose text takes several lines.
  private let wrapping: Set<Int>
  /// The widths of columns, in digits.
  private var widths: [(columns: ClosedRange<Int>, width: Int)] = []

  /// A sheet says no width for a column of Excel's own.
  private static let usualWidth = 8

  init(_ cells: [CellPosition: CellValue?], wrapping: Set<Int>) {
    self.wrapping = wrapping
    var texts: [Int: [(position: CellPosition, text: String)]] = [:]
    for (position, value) in cells {
      guard case .text(let text) = value else { continue }
      texts[position.row, default: []].append((position, text))
    }
    self.texts = texts
  }

  /// Takes over the width of the columns that have just begun.
  mutating func noteColumn(_ reader: XMLReader) {
    guard let width = reader.attribute("width").flatMap(Self.whole),
      let first = reader.number("min"), let last = reader.number("max"), first <= last
    else { return }
    widths.append((first...last, width))
  }

  /// The height that a row needs, in points; nil where Excel's own height will do; `style` gives the number of a
  /// cell's style, as the file writes the number.
  func height(of row: Int, style: (CellPosition) -> String?) -> Int? {
    var lines = 1
    for (position, text) in texts[row] ?? [] where wraps(style(position)) {
      let width = widths.first { $0.columns.contains(position.column) }?.width
      lines = max(
        lines,
        TextLines.count(text, width: width ?? Self.usualWidth, size: DraftFont().size))
    }
    return TextLines.rowHeight(lines)
  }

  private func wraps(_ style: String?) -> Bool { wrapping.contains(style.flatMap { Int($0) } ?? 0) }

  /// The whole part of a number such as `12.7109375`; nil where the text is not a number.
  static func whole(_ text: String) -> Int? {
    text.split(separator: ".", omittingEmptySubsequences: false).first.flatMap { Int($0) }
      .flatMap { XMLReader.attributeNumbers.contains($0) ? $0 : nil }
  }
}
