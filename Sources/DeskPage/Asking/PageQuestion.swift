import Sheets

/// What the page's script can ask of the core.
enum PageQuestionKind: String, CaseIterable {
  /// The markup of the whole page.
  case frame
  /// The sheets in files that somebody chose.
  case open
  /// The sheets of a new review.
  case begin
  /// A copied range, taken for the sheet that its headings name.
  case pasted
  /// What there is to see of the sheets as they are.
  case look
  /// A text written into one cell.
  case edit
  /// A range of cells copied from a spreadsheet.
  case paste
  /// Empty rows above another.
  case insert
  /// Rows taken out.
  case remove
  /// The rows of a sheet in the order of a column.
  case sort
  /// Several cells written, as a way out names them.
  case write
  /// A column added to a sheet.
  case widen
  /// The week on which somebody's times can be painted.
  case painter
  /// The text of a painted week.
  case painted
  /// The details of one session.
  case detail
  /// Where one session may lie on a day, while somebody moves it.
  case mask
  /// Why a session lies where it does.
  case why
  /// Why a session cannot lie at another place.
  case whynot
  /// Where else a session could lie, with others moving too.
  case elsewhere
  /// A session given a place.
  case place
  /// Several sessions get other places together.
  case moveall
  /// A session taken out of the timetable.
  case unplace
  /// What was agreed about the time of a session.
  case agree
  /// A milestone ticked.
  case tick
  /// The timetable frozen under a name.
  case release
  /// What changed from one version to another.
  case compare
  /// The recipients who would be invited or told of a change, or the messages to them.
  case invite
  /// The recipients who would hear that the review is called off, or the messages to them.
  case calloff
  /// Answers to the invitations, and how things stand.
  case answers
  /// Diaries whose busy times are taken into the sheets.
  case diaries
  /// Files to keep or to give to people.
  case save
}

/// The arguments of a question.
enum PageArgument: String, CaseIterable {
  case question, file, row, column, count, text, heading, order, cells, week, view, grid
  case session, day, start, room, reviewers, reviewer, lanes, lane, fixed, kind, level, now, name,
    former, secret, version, reference, until, freeze, moves, seed, steps
}

/// One question of the page's script: what is asked, and the sheets as they are.
///
/// The question crosses into WebAssembly as a bundle of files: a name that begins with `?` holds an argument in
/// UTF-8, a name that begins with `+` a file that somebody hands in, and every other file is a file of the review.
struct PageQuestion {
  /// What is asked; nil for a question that there is not.
  let kind: PageQuestionKind?
  /// The files of the review.
  let files: [SheetFile]
  /// Files that somebody hands in beside the review, such as answers and diaries.
  let handedIn: [SheetFile]
  private let arguments: [String: String]

  /// A question from the parts of a bundle.
  init(_ parts: [SheetFile]) {
    var arguments: [String: String] = [:]
    var files: [SheetFile] = []
    var handedIn: [SheetFile] = []
    for part in parts {
      switch part.name.first {
      case "?":
        arguments[String(part.name.dropFirst())] = String(decoding: part.bytes, as: UTF8.self)
      case "+":
        handedIn.append(SheetFile(path: String(part.name.dropFirst()), bytes: part.bytes))
      default: files.append(part)
      }
    }
    self.arguments = arguments
    self.files = files
    self.handedIn = handedIn
    kind = PageQuestionKind(rawValue: arguments[PageArgument.question.rawValue] ?? "")
  }

  /// An argument; empty where the script gave none.
  subscript(argument: PageArgument) -> String { arguments[argument.rawValue] ?? "" }

  /// An argument; nil where the script gave none, which leaves things as they are.
  func given(_ argument: PageArgument) -> String? { arguments[argument.rawValue] }

  /// What files that are saved of the review are called, without their endings.
  var reviewName: String { self[.name].isEmpty ? "review" : self[.name] }

  /// An argument as a number; nil where it is not a number.
  func number(_ argument: PageArgument) -> Int? { Int(self[argument]) }
}
