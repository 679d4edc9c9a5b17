import CSVText
import ReviewModel

/// What people keep in their sheets beside the review: columns and settings of their own, closed days,
/// and words that the model has no place for.
///
/// Reading a folder returns it, and writing takes it back, so that nothing of theirs is lost.
public struct SheetExtras: Sendable, Hashable {
  /// People's own columns, by sheet.
  var columns: [Sheet: ExtraColumns] = [:]
  /// People's own rows of review.csv, and the rows whose settings the model does not hold.
  var settings: [ExtraSetting] = []
  /// The rows of closed.csv.
  var closed: [ClosedDays] = []
  /// The rows of milestones.csv.
  var milestones: [MilestoneEntry] = []
  /// The sessions whose agreement stands in the timetable.
  var agreements: Set<SessionID> = []
  /// The people who can come instead of others, as people.csv says.
  var standIns = StandIns()
  /// The words of Who cells that say more than names, by session.
  var whoWords: [SessionID: WhoWords] = [:]

  /// Nothing to keep.
  public init() {}
}

/// A row of review.csv that is kept as it is.
struct ExtraSetting: Sendable, Hashable {
  /// The setting as written.
  var name: String
  /// The value as written.
  var value: String
}

/// Columns that a sheet does not know, with their cells by the reference of the row.
struct ExtraColumns: Sendable, Hashable {
  /// The headings as written.
  var headings: [String] = []
  private var rows: [String: [String]] = [:]

  /// No columns.
  init() {}

  /// Some columns of a table.
  ///
  /// - Parameters:
  ///   - positions: The columns.
  ///   - table: The table.
  ///   - keys: What each row is known by.
  init(_ positions: [Int], of table: CSVTable, keys: [String]) {
    // A column without a heading is kept only where somebody wrote in it.
    let used = positions.filter { position in
      !PlainText.isBlank(table.headings[position])
        || table.rows.contains {
          position < $0.cells.count && !PlainText.isBlank($0.cells[position])
        }
    }
    headings = used.map { table.headings[$0] }
    guard !used.isEmpty else { return }
    for (key, row) in zip(keys, table.rows) where rows[key] == nil {
      rows[key] = used.map { $0 < row.cells.count ? row.cells[$0] : "" }
    }
  }

  /// Takes protected names out of every cell.
  mutating func cover(_ names: ProtectedNames) {
    headings = headings.map { names.covered($0) }
    for (key, cells) in rows { rows[key] = cells.map { names.covered($0) } }
  }

  /// The cells of a row; blank where the row is new.
  func cells(for key: String) -> [String] {
    rows[key] ?? headings.map { _ in "" }
  }
}
