public import Findings
import CSVText
import Workbook

/// Findings about files of a folder, moved to the cells of the workbook that the files stand for.
extension ReviewWorkbook {
  /// A finding in the words of the workbook: `Sessions!H14 When` for `sessions.csv:14 When`.
  public func located(_ finding: Finding, in file: String) -> Finding {
    var finding = finding
    let cell = self.cell(of: finding.place)
    if let cell {
      finding.place = .key(file: file, path: cell.path)
    } else if let tab = tab(ofFile: finding.place.file) {
      finding.place = .key(file: file, path: tab)
    }
    finding.message = Self.inTabs(finding.message)
    finding.mend = Self.inTabs(finding.mend)
    return cell.map { explained(finding, at: $0) } ?? finding
  }

  /// A cell that a finding is about.
  struct Cell: Hashable {
    var sheet: String
    var position: CellPosition
    var heading: String

    /// The cell with its heading: `Sessions!H14 When`.
    var path: String { reference + (heading.isEmpty ? "" : " " + heading) }

    /// The cell in the form that formulas use: `Sessions!H14`.
    var reference: String { SheetName.inFormulas(sheet) + "!" + position.name }
  }

  /// The cell that a place means; nil where the place is no cell of a sheet of the workbook.
  func cell(of place: Place) -> Cell? {
    if case .key(_, let path) = place { return cell(named: path) }
    guard case .cell(let file, let row, let column) = place,
      let kind = Sheet.allCases.first(where: { $0.file == file }), let tab = tabs[kind]
    else { return nil }
    return Cell(
      sheet: tab.name,
      position: CellPosition(row: max(row, 1), column: tab.column(column, of: kind)),
      heading: column)
  }

  /// The cell that a finding of the workbook itself names: `Sessions!H14 When`.
  private func cell(named path: String) -> Cell? {
    guard let mark = path.firstIndex(of: "!") else { return nil }
    let rest = path[path.index(after: mark)...]
    let name = rest.prefix { $0 != " " }
    guard let position = CellPosition(name),
      let sheet = book.sheet(named: String(path[..<mark].filter { $0 != "'" }))
    else { return nil }
    let heading = rest.dropFirst(name.count + 1)
    return Cell(sheet: sheet.name, position: position, heading: String(heading))
  }

  private func tab(ofFile file: String) -> String? {
    guard let kind = Sheet.allCases.first(where: { $0.file == file }) else { return nil }
    return tabs[kind]?.name ?? ReviewBook.tabName(kind)
  }

  /// A text with the names on tabs in place of the names of files.
  static func inTabs(_ text: String) -> String {
    Sheet.allCases.reduce(text) { text, kind in
      ReviewWorkbook.replaced(kind.file, by: ReviewBook.tabName(kind), in: text)
    }
  }

  /// A text with another word wherever some word stands.
  static func replaced(_ word: String, by other: String, in text: String) -> String {
    let (bytes, wanted) = (Array(text.utf8), Array(word.utf8))
    guard bytes.count >= wanted.count else { return text }
    var result: [UInt8] = []
    var index = 0
    while index < bytes.count {
      if bytes[index] == wanted[0], bytes[index...].starts(with: wanted) {
        result += other.utf8
        index += wanted.count
      } else {
        result.append(bytes[index])
        index += 1
      }
    }
    return String(decoding: result, as: UTF8.self)
  }
}
