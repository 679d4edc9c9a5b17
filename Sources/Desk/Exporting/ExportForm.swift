public import Exports
public import WeekPage

/// What can be exported.
public enum ExportForm: String, Sendable, CaseIterable {
  /// Tables.
  case csv
  /// Calendars.
  case ics
  /// The page.
  case page
  /// All three.
  case all

  /// The files of an export.
  public func files(_ export: TimetableExport, _ additions: PageAdditions) -> [ExportFile] {
    if export.isBeforeTimetable { return leadInFiles(export, additions) }
    return switch self {
    case .csv: export.tables() + export.workbook()
    case .ics: export.calendars()
    case .page: export.page(with: additions)
    case .all:
      export.tables() + export.workbook() + export.calendars() + export.page(with: additions)
    }
  }

  /// The files of the lead-in, which is all there is before there is a timetable.
  private func leadInFiles(
    _ export: TimetableExport, _ additions: PageAdditions
  ) -> [ExportFile] {
    switch self {
    case .csv: export.leadInTables()
    case .ics: export.leadInCalendars()
    case .page: export.page(with: additions)
    case .all: export.leadInTables() + export.leadInCalendars() + export.page(with: additions)
    }
  }

  /// The endings of its files' names, by which the files of an earlier export are known.
  public var endings: [String] {
    switch self {
    case .csv: [".csv", ".xlsx"]
    case .ics: [".ics"]
    case .page: [".html"]
    case .all: [".csv", ".xlsx", ".ics", ".html"]
    }
  }

  /// Whether the page is among them.
  public var hasPage: Bool { self == .page || self == .all }

  /// Whether calendars are among them.
  public var hasCalendars: Bool { self == .ics || self == .all }
}
