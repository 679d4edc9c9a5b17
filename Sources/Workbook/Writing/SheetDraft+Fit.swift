/// Widths, heights and pages that fit what cells hold.
///
/// A file says all three; Excel fits heights again by itself, LibreOffice and viewers do not.
extension SheetDraft {
  /// Room beside a text: Excel's own margin, and a little for letters that are wider than digits.
  private static let margin = 2
  /// How many digits of Excel's own letters lie side by side on A4 and on A3, each on its side.
  private static let paperWidths = (a4: 150, a3: 215)
  /// Print is read from arm's length down to about two thirds of its size.
  private static let smallestPercentage = 65

  /// The width of a column that fits its texts, within limits; a head has room for the button of its filter.
  public static func width(
    heading: String, texts: some Sequence<String>, within limits: ClosedRange<Int>
  ) -> Int {
    let longest = texts.reduce(heading.count + 2) { max($0, $1.count) }
    return min(max(longest + margin, limits.lowerBound), limits.upperBound)
  }

  /// Gives rows the height of their longest text; they grow from there.
  ///
  /// - Parameter first: The first row that is fitted.
  public mutating func fitRows(from first: Int) {
    rowsGrow = true
    for cell in cells where cell.position.row >= first && cell.style.wraps {
      guard let text = cell.value?.text, cell.position.column <= columns.count else { continue }
      let lines = TextLines.count(
        text, width: columns[cell.position.column - 1].width, size: cell.style.font.size)
      guard let height = TextLines.rowHeight(lines) else { continue }
      heights[cell.position.row] = max(heights[cell.position.row] ?? 0, height)
    }
  }

  /// Chooses paper on which the columns can be read, and as many pages beside each other as that takes.
  ///
  /// - Parameter columns: How many columns on the left are repeated where there are several pages beside each other.
  public mutating func fitPaper(repeating columns: Int) {
    let width = self.columns.reduce(0) { $0 + $1.width }
    paper.isA3 = width * Self.smallestPercentage > Self.paperWidths.a4 * 100
    let room = (paper.isA3 ? Self.paperWidths.a3 : Self.paperWidths.a4) * 100
    paper.pagesWide = max(1, (width * Self.smallestPercentage + room - 1) / room)
    if paper.pagesWide > 1 { paper.repeatedColumns = columns }
  }
}

/// How many lines a text takes in a cell.
public enum TextLines {
  /// The height in points of a line of Excel's own letters.
  private static let lineHeight = 15
  /// Excel takes no higher row than 409 points.
  private static let most = 27

  /// The height in points of a row whose longest text takes some lines; nil for one line, for which every row has room.
  static func rowHeight(_ lines: Int) -> Int? {
    lines > 1 ? min(lines, most) * lineHeight : nil
  }

  /// The lines of a text in a column.
  ///
  /// Letters of a text are a tenth narrower than digits on the whole, by which columns are measured.
  ///
  /// - Parameters:
  ///   - text: The text.
  ///   - width: The column's width in digits of Excel's own letters.
  ///   - size: The size of the letters in points.
  /// - Returns: How many lines the text takes.
  public static func count(_ text: String, width: Int, size: Int) -> Int {
    let room = max(1, (width - 1) * DraftFont().size * 11 / (size * 10))
    return text.split(separator: "\n", omittingEmptySubsequences: false)
      .reduce(0) { $0 + lines($1, room) }
  }

  /// The lines of a paragraph that is broken between words, and inside of words that are longer than a line.
  private static func lines(_ paragraph: Substring, _ room: Int) -> Int {
    var (lines, used) = (1, 0)
    for word in paragraph.split(separator: " ") {
      let gap = used > 0 ? 1 : 0
      if used + gap + word.count <= room {
        used += gap + word.count
        continue
      }
      if used > 0 { lines += 1 }
      lines += (word.count - 1) / room
      used = (word.count - 1) % room + 1
    }
    return lines
  }
}
