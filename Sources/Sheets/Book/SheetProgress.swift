import CSVText
import ReviewModel
import Workbook

/// How far a sheet of the review is filled in: a formula that is up to date while people type, and the same words for
/// programs that show workbooks and do not calculate.
struct SheetProgress {
  private let kind: Sheet
  private let tab: ReviewTab

  private static let nothing = "nothing yet"
  private static let blank = " blank that are needed"
  private static let unasked = " not asked when they can"
  private static let filledIn = " settings filled in"

  init(_ kind: Sheet, _ tab: ReviewTab) {
    self.kind = kind
    self.tab = tab
  }

  /// The column that every row fills, by whose cells rows are counted.
  private var first: SheetColumnFacts { kind.columns[0] }

  /// The other columns that every row must fill.
  private var filled: [SheetColumnFacts] { kind.columns.dropFirst().filter { $0.isFilled } }

  /// The column of diaries, where the sheet has one.
  private var diaries: SheetColumnFacts? {
    guard kind == .people || kind == .reviewers else { return nil }
    return kind.columns.first { $0.heading == "Availability" }
  }

  // MARK: As a formula

  /// The formula, without an equals sign; nil where the sheet lacks the column by which its rows are counted.
  var formula: String? {
    func count(_ facts: SheetColumnFacts) -> String? {
      tab.place(of: facts).map { "COUNTA(\(tab.cells(in: $0)))" }
    }
    guard let rows = count(first) else { return nil }
    let beginning = "IF(\(rows)=0,\"\(Self.nothing)\","
    if kind == .review {
      guard let values = count(kind.columns[1]) else { return nil }
      return beginning + "\(values)&\" of \"&\(rows)&\"\(Self.filledIn)\")"
    }
    var formula = beginning + "\(rows)&IF(\(rows)=1,\" row\",\" rows\")"
    let counts = filled.compactMap { count($0) }
    if !counts.isEmpty {
      let missing = "\(counts.count)*\(rows)-(\(counts.joined(separator: "+")))"
      formula += Self.remark(missing, Self.blank)
    }
    if let asked = diaries.flatMap({ count($0) }) {
      formula += Self.remark("\(rows)-\(asked)", Self.unasked)
    }
    return formula + ")"
  }

  /// A number above zero, with what it counts.
  private static func remark(_ number: String, _ words: String) -> String {
    "&IF(\(number)>0,\", \"&(\(number))&\"\(words)\",\"\")"
  }

  // MARK: As words

  /// What the formula shows for a file of the sheet's rows.
  func words(_ bytes: [UInt8]) -> String {
    guard
      let table = CSVTable(
        CSVReader.read(bytes, file: kind.file), isHeading: { kind.isHeading($0) })
    else { return Self.nothing }
    let written = ReviewTab(
      name: tab.name, headingRow: table.headingRow, headings: table.headings)
    func count(_ facts: SheetColumnFacts) -> Int? {
      guard tab.place(of: facts) != nil else { return nil }
      let place = written.place(of: facts).map { $0 - 1 } ?? Int.max
      return table.rows.count { place < $0.cells.count && !$0.cells[place].isEmpty }
    }
    guard let rows = count(first), rows > 0 else { return Self.nothing }
    if kind == .review {
      return "\(count(kind.columns[1]) ?? 0) of \(rows)" + Self.filledIn
    }
    let counts = filled.compactMap { count($0) }
    let missing = counts.count * rows - counts.reduce(0, +)
    let unasked = diaries.flatMap { count($0) }.map { rows - $0 } ?? 0
    return counted(rows, "row") + (missing > 0 ? ", \(missing)" + Self.blank : "")
      + (unasked > 0 ? ", \(unasked)" + Self.unasked : "")
  }
}
