import CSVText

extension Sheet {
  /// The sheets that a cell of a column refers to, or whose rows decide whether a session can be held as the cell
  /// asks.
  ///
  /// - Parameter column: The heading of a column of this sheet.
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
    switch self {
    case .review: Sheet.names(SettingsSheet.layout)
    case .days: Sheet.names(DaysSheet.layout)
    case .closed: Sheet.names(ClosedSheet.layout)
    case .milestones: Sheet.names(MilestonesSheet.layout)
    case .themes: Sheet.names(ThemesSheet.layout)
    case .sites: Sheet.names(SitesSheet.layout)
    case .travel: Sheet.names(TravelSheet.layout)
    case .rooms: Sheet.names(RoomsSheet.layout)
    case .people: Sheet.names(PeopleSheet.layout)
    case .reviewers: Sheet.names(ReviewersSheet.layout)
    case .sessions: Sheet.names(SessionsSheet.layout)
    case .timetable: Sheet.names(TimetableLayout.layout)
    }
  }

  private static func names<Entry>(
    _ layout: EntrySheet<Entry>
  ) -> [(heading: String, aliases: [String])] {
    layout.columns.map { ($0.heading, $0.aliases) }
  }
}
