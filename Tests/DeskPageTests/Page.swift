import CSVText
import Sheets

@testable import DeskPage

/// A page as its script drives it: it keeps the sheets and asks.
struct Page {
  var sheets: [SheetFile] = []
  var said = ""
  var shown: [String: String] = [:]
  var downloads: [String: [UInt8]] = [:]

  mutating func ask(
    _ kind: PageQuestionKind, _ details: [PageArgument: String] = [:], files: [SheetFile]? = nil,
    handingIn others: [SheetFile] = []
  ) {
    var parts = (files ?? sheets)
    parts += others.map { SheetFile(path: "+" + $0.name, bytes: $0.bytes) }
    for (argument, value) in details {
      parts.append(SheetFile(name: "?" + argument.rawValue, bytes: Array(value.utf8)))
    }
    parts.append(SheetFile(name: "?question", bytes: Array(kind.rawValue.utf8)))
    for part in PageDesk.answer(parts) {
      let name = String(part.name.dropFirst())
      switch part.name.first {
      case "#": shown[name] = String(decoding: part.bytes, as: UTF8.self)
      case "=":
        sheets = sheets.filter { $0.name != name } + [SheetFile(path: name, bytes: part.bytes)]
      case "-": sheets.removeAll { $0.name == name }
      case "*": sheets = []
      case ">": downloads[name] = part.bytes
      default: said = String(decoding: part.bytes, as: UTF8.self)
      }
    }
  }

  mutating func edit(_ file: String, _ row: Int, _ column: Int, _ text: String) {
    ask(.edit, [.file: file, .row: String(row), .column: String(column), .text: text])
  }

  func text(_ file: String) -> String {
    String(decoding: sheets.first { $0.name == file }?.bytes ?? [], as: UTF8.self)
  }
}

extension Page {
  /// The rows of a sheet without the blank cells at their ends, which a workbook does not keep.
  func rows(_ file: String) -> [[String]] {
    CSVReader.read(Array(text(file).utf8), file: file).rows.map { row in
      Array(row.cells.reversed().drop { $0.isEmpty }.reversed())
    }
  }
}

extension Page {
  /// A page with the sheets of a new review.
  static func begun() -> Page {
    var page = Page()
    page.ask(.begin, [.week: "2013-02-06"])
    return page
  }

  /// A page with the one session of the template at ten on Monday.
  static func placed() -> Page {
    var page = begun()
    page.ask(
      .place,
      [
        .session: "S01", .day: "2013-02-04", .start: "10:00", .room: "Committee Room 1",
        .reviewers: "TL",
      ])
    return page
  }
}
