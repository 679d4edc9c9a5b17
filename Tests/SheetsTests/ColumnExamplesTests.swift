import CSVText
import CivilTime
import Findings
import Testing

@testable import Sheets

/// What stands beside a cell while somebody types: an explanation and an example that can be copied.
@Suite struct ColumnExamplesTests {
  private static let monday = CivilDate(dayNumber: 15_740)
  private let guide = ColumnGuide(week: monday)

  /// Every column but the one that people only read.
  private static let columns: [(Sheet, SheetColumnFacts)] = Sheet.allCases.flatMap { sheet in
    sheet.columns.filter { sheet != .review && !(sheet == .timetable && $0.heading == "Title") }
      .map { (sheet, $0) }
  }

  private func example(_ column: SheetColumnFacts, of sheet: Sheet) -> String? {
    guide.prompt(column, of: sheet).split(separator: "\n").last { $0.hasPrefix("Example: ") }
      .map { String($0.dropFirst("Example: ".count)) }
  }

  @Test func `every column says what it takes with an example, whole and once`() {
    for (sheet, column) in Self.columns {
      let prompt = guide.prompt(column, of: sheet)
      #expect(example(column, of: sheet)?.isEmpty == false, "\(sheet) \(column.heading): \(prompt)")
      #expect(prompt.split(separator: "\n").count { $0.hasPrefix("Example:") } == 1)
      #expect(!prompt.contains("Example: Example:"), "\(sheet) \(column.heading)")
      #expect(prompt.utf16.count <= 255, "\(sheet) \(column.heading)")
    }
  }

  @Test func `a prompt speaks of tabs, and ends its sentences once`() {
    for (sheet, column) in Self.columns {
      let prompt = guide.prompt(column, of: sheet)
      #expect(!prompt.contains(".csv"), "\(sheet) \(column.heading): \(prompt)")
      #expect(!prompt.contains(".."), "\(sheet) \(column.heading): \(prompt)")
    }
    let notWith = Sheet.reviewers.columns.first { $0.heading == "Not with" }
    #expect(notWith.map { guide.prompt($0, of: .reviewers) }?.contains("in People.") == true)
  }

  @Test func `a setting shows what the template has for it`() {
    let council = SheetColumnFacts(
      heading: "council", aliases: [], isFilled: false, isName: false)
    #expect(guide.prompt(council, of: .review) == "The host council.\nExample: Example Council")
  }

  /// The template with what examples refer to, and one cell filled in as its example says.
  private func files(_ sheet: Sheet, _ heading: String, _ example: String) -> [SheetFile] {
    ReviewSheets.template(week: Self.monday).map { file in
      guard let kind = Sheet.allCases.first(where: { $0.file == file.name }),
        var table = CSVTable(CSVReader.read(file.bytes, file: file.name))
      else { return file }
      var rows = table.rows.map { $0.cells }
      func row(_ cells: [String: String]) -> [String] {
        table.headings.map { cells[$0] ?? "" }
      }
      if kind == sheet {
        if rows.isEmpty {
          rows.append(row(kind == .timetable ? ["Session": "S01"] : [table.headings[0]: "Ours"]))
        }
        if let place = table.headings.firstIndex(of: heading) {
          rows[0] += [String](repeating: "", count: max(0, place + 1 - rows[0].count))
          rows[0][place] = example
        } else {
          table.headings.append(heading)
          rows[0] += [String](repeating: "", count: table.headings.count - 1 - rows[0].count)
          rows[0].append(example)
        }
      }
      switch kind {
      case .sessions:
        for ref in ["S02", "S03"] {
          rows.append(
            row([
              "Ref": ref, "Title": "Session \(ref)", "Kind": "interview", "Minutes": "60",
              "Who": "P02", "Reviewers": "1",
            ]))
        }
      case .people:
        rows.append(
          row([
            "Ref": "P02", "Job title": "Head of service", "Organisation": "Example Council",
          ]))
      case .rooms: rows.append(row(["Room": "Great Hall", "Site": "Civic", "Seats": "60"]))
      default: break
      }
      return SheetFile(name: file.name, bytes: CSVWriter.bytes([table.headings] + rows))
    }
  }

  @Test func `every example is read without an error where somebody copies it`() {
    for (sheet, column) in Self.columns {
      // Both hours of a timetable's row, or neither.
      if sheet == .timetable, ["Day", "Start", "End"].contains(column.heading) { continue }
      let example = example(column, of: sheet) ?? ""
      // The times are several examples in a row.
      let first = example.split(separator: "·").first.map { $0.trimmed } ?? ""
      let errors = ReviewSheets.read(files(sheet, column.heading, first)).findings.filter {
        $0.severity == .error
      }
      #expect(errors == [], "\(sheet) \(column.heading): \(first)")
    }
  }
}

extension Substring {
  fileprivate var trimmed: String {
    String(drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
  }
}
