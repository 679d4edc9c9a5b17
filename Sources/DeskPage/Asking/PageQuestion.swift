import Sheets

/// What the page's script can ask of the core.
enum PageQuestionKind: String, CaseIterable {
  /// The markup of the whole page.
  case frame
  /// The sheets in files that somebody chose.
  case open
  /// The sheets of a new review.
  case begin
  /// What there is to see of the sheets as they are.
  case look
  /// A text written into one cell.
  case edit
  /// A range of cells copied from a spreadsheet.
  case paste
  /// An empty row above another.
  case insert
  /// A row taken out.
  case remove
  /// A column added to a sheet.
  case widen
  /// The details of one session.
  case detail
  /// A session given a place.
  case place
  /// A session taken out of the timetable.
  case unplace
  /// Files to keep or to give to people.
  case save
}

/// The arguments of a question.
enum PageArgument: String, CaseIterable {
  case question, file, row, column, text, heading, week, view, grid
  case session, day, start, room, reviewers, fixed, kind, level, now, name
}

/// One question of the page's script: what is asked, and the sheets as they are.
///
/// It crosses into WebAssembly as a bundle of files: a name that begins with `?` holds an argument in UTF-8, and every
/// other file is a file of the review.
struct PageQuestion {
  /// What is asked; nil for a question that there is not.
  let kind: PageQuestionKind?
  /// The files of the review.
  let files: [SheetFile]
  private let arguments: [String: String]

  /// A question from the parts of a bundle.
  init(_ parts: [SheetFile]) {
    var arguments: [String: String] = [:]
    var files: [SheetFile] = []
    for part in parts {
      if part.name.hasPrefix("?") {
        arguments[String(part.name.dropFirst())] = String(decoding: part.bytes, as: UTF8.self)
      } else {
        files.append(part)
      }
    }
    self.arguments = arguments
    self.files = files
    kind = PageQuestionKind(rawValue: arguments[PageArgument.question.rawValue] ?? "")
  }

  /// An argument; empty where the script gave none.
  subscript(argument: PageArgument) -> String { arguments[argument.rawValue] ?? "" }

  /// An argument; nil where the script gave none, which leaves things as they are.
  func given(_ argument: PageArgument) -> String? { arguments[argument.rawValue] }

  /// An argument that is a number; nil where it is none.
  func number(_ argument: PageArgument) -> Int? { Int(self[argument]) }
}
