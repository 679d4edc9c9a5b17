import CSVText

extension Sheet {
  /// The sheets that a cell of a column refers to, or whose rows decide whether a session can be held as the cell
  /// asks.
  func targets(of column: String) -> [Sheet] {
    switch (self, column) {
    case (.travel, "From"), (.travel, "To"), (.rooms, "Site"): [.sites]
    case (.people, "Line manager"), (.reviewers, "Not with"), (.sessions, "Who"): [.people]
    case (.reviewers, "Themes"), (.sessions, "Themes"): [.themes]
    case (.sessions, "Reviewers"), (.sessions, "Fixed reviewers"), (.timetable, "Reviewers"):
      [.reviewers]
    case (.sessions, "Room or site"), (.sessions, "Features"), (.sessions, "Fixed room"),
      (.sessions, "Expected"), (.timetable, "Room"):
      [.rooms]
    case (.sessions, "After"), (.sessions, "Prefer after"), (.sessions, "Not same day"),
      (.sessions, "Not same time"), (.timetable, "Session"):
      [.sessions]
    default: []
    }
  }
}

extension Sheet {
  /// The headings of the sheet's columns, as they are written.
  var headings: [String] { names.map { $0.heading } }

  /// Whether a text is a heading of the sheet, or another name of one.
  func isHeading(_ text: String) -> Bool {
    Sheet.knownHeadings[self]?.contains(CSVTable.folded(text)) ?? false
  }

  /// The position, among the headings of a file, of the column that one of our headings means; nil where the file has
  /// no such column.
  func position(of heading: String, in headings: [String]) -> Int? {
    let spellings = names.filter { $0.heading == heading }
      .flatMap { [$0.heading] + $0.aliases }.map { CSVTable.folded($0) }
    return headings.firstIndex { spellings.contains(CSVTable.folded($0)) }
      ?? headings.firstIndex { CSVTable.folded($0) == CSVTable.folded(heading) }
  }

  /// All headings and their other names, as headings are compared.
  private static let knownHeadings: [Sheet: Set<String>] = {
    var known: [Sheet: Set<String>] = [:]
    for sheet in allCases {
      known[sheet] = Set(
        sheet.names.flatMap { [$0.heading] + $0.aliases }.map { CSVTable.folded($0) })
    }
    return known
  }()

  private var names: [(heading: String, aliases: [String])] {
    columns.map { ($0.heading, $0.aliases) }
  }

  /// The sheet's columns, whatever their entries are.
  var columns: [SheetColumnFacts] {
    switch self {
    case .review: Sheet.facts(SettingsSheet.layout)
    case .days: Sheet.facts(DaysSheet.layout)
    case .closed: Sheet.facts(ClosedSheet.layout)
    case .milestones: Sheet.facts(MilestonesSheet.layout)
    case .themes: Sheet.facts(ThemesSheet.layout)
    case .sites: Sheet.facts(SitesSheet.layout)
    case .travel: Sheet.facts(TravelSheet.layout)
    case .rooms: Sheet.facts(RoomsSheet.layout)
    case .people: Sheet.facts(PeopleSheet.layout)
    case .reviewers: Sheet.facts(ReviewersSheet.layout)
    case .sessions: Sheet.facts(SessionsSheet.layout)
    case .timetable: Sheet.facts(TimetableLayout.layout)
    }
  }

  private static func facts<Entry>(_ layout: EntrySheet<Entry>) -> [SheetColumnFacts] {
    layout.columns.map {
      SheetColumnFacts(
        heading: $0.heading, aliases: $0.aliases, isFilled: $0.need == .filled, isName: $0.isName)
    }
  }
}

/// The facts about a column that do not depend on its entries.
struct SheetColumnFacts: Sendable {
  /// The heading as it is written.
  let heading: String
  /// Other headings that mean the same.
  let aliases: [String]
  /// Whether every row must fill the column.
  let isFilled: Bool
  /// Whether the column says what an entry is called.
  let isName: Bool
}
