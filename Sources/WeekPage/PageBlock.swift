import ReviewModel

/// The page before it is HTML: sections of blocks.
struct PageSection {
  /// What a link to it ends in.
  let anchor: String
  let heading: String
  /// Whether the block says that something is wrong.
  var isAlarm = false
  var blocks: [PageBlock]
}

/// A piece of a section.
enum PageBlock {
  /// A heading inside a section.
  case heading(String)
  case paragraph(PageText)
  case list([PageText])
  case table(PageTable)
  case board(TimeBoard)
  /// A list that is folded away until somebody asks for it.
  case folded(String, [PageText])
}

/// A line of text that may point at sessions.
struct PageText {
  /// A piece of a line.
  enum Piece {
    /// Words of the page's own.
    case words(String)
    /// Words that somebody wrote: a name, a title.
    case written(String)
    /// A session, by its title, as a link to its row in the list.
    case session(SessionID, title: String)
    /// A section of the page, as a link to it.
    case section(String, String)
    /// Where people join a session online.
    case joining(JoiningLink)
    /// Words that matter more.
    case strong(String)
  }

  var pieces: [Piece]

  init(_ pieces: Piece...) {
    self.pieces = pieces
  }

  init(_ words: String) {
    pieces = [.words(words)]
  }
}

/// A table of lines of text, the first cell of each row being its heading.
struct PageTable {
  let caption: String
  let headings: [String]
  /// Whether the cells stand below each other in a narrow window; numbers are better left as a table.
  var stacks = true
  var rows: [Row] = []

  /// One row.
  struct Row {
    /// The session that it is about, by which it is found and filtered.
    var session: SessionID?
    /// Whether links elsewhere on the page point at it.
    var isTarget = false
    var cells: [Cell]
  }

  /// What stands in one cell.
  enum Cell {
    case text(PageText)
    case number(String)
    /// Words with a bar beside them, as long as a share of the longest, in thousandths.
    case bar(share: Int, [String])
    case themes([ThemeBand])
    case lines([String])
    /// A title, its details, and its signs.
    case session(title: String, details: String, [SessionStatus.Tag])
  }
}
