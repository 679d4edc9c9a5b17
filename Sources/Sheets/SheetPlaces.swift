public import Findings
public import ReviewModel

/// Where each entry of a review stands in the sheets, so that a finding about the review becomes one about
/// a cell.
public struct SheetPlaces: Sendable {
  /// The row of each setting, by the key that it holds.
  var settings: [String: Int] = [:]
  /// The row of each working day; nil for one that follows from the settings.
  var days: [Int?] = []
  private var rows: [ReviewList: [Int]] = [:]

  /// Adds the next entry of a list.
  mutating func add(_ list: ReviewList, row: Int) {
    rows[list, default: []].append(row)
  }

  /// The cell for a place in the review.
  public func place(_ place: ReviewPlace) -> Place {
    switch place.list {
    case .review: setting(place.field)
    case .days:
      if place.index < days.count, let row = days[place.index] {
        .cell(
          file: Sheet.days.file, row: row, column: DaysSheet.layout.heading(holding: place.field))
      } else {
        setting("days")
      }
    case .contacts: cell(place, .review, column: "Value")
    case .themes: cell(place, ThemesSheet.layout)
    case .sites: cell(place, SitesSheet.layout)
    case .travel: cell(place, TravelSheet.layout)
    case .rooms: cell(place, RoomsSheet.layout)
    case .reviewers: cell(place, ReviewersSheet.layout)
    case .people: cell(place, PeopleSheet.layout)
    case .sessions: cell(place, SessionsSheet.layout)
    }
  }

  /// Findings in the order of the sheets and their rows; findings of one row keep their order.
  static func sorted(_ findings: [Finding]) -> [Finding] {
    let ranked = findings.enumerated().map {
      (rank: rank($0.element.place), offset: $0.offset, $0.element)
    }
    return ranked.sorted {
      ($0.rank.sheet, $0.rank.row, $0.offset) < ($1.rank.sheet, $1.rank.row, $1.offset)
    }
    .map { $0.2 }
  }

  private func setting(_ key: String) -> Place {
    guard let row = settings[key] else { return .file(Sheet.review.file) }
    return .cell(file: Sheet.review.file, row: row, column: "Value")
  }

  private func cell<Entry>(_ place: ReviewPlace, _ layout: EntrySheet<Entry>) -> Place {
    cell(place, layout.sheet, column: layout.heading(holding: place.field))
  }

  private func cell(_ place: ReviewPlace, _ sheet: Sheet, column: String) -> Place {
    guard let rows = rows[place.list], place.index < rows.count else { return .file(sheet.file) }
    return .cell(file: sheet.file, row: rows[place.index], column: column)
  }

  private static func rank(_ place: Place) -> (sheet: Int, row: Int) {
    let sheet = Sheet.allCases.firstIndex { $0.file == place.file } ?? Sheet.allCases.count
    return switch place {
    case .cell(_, let row, _): (sheet, row)
    case .line, .file, .key: (sheet, 0)
    }
  }
}
