import CSVText
public import Findings
public import ReviewModel

/// Where each session stands in the timetable that somebody has open.
public struct PlanPlaces: Sendable {
  private let whole: Place
  private var sessions: [SessionID: Place] = [:]

  /// The places in a timetable sheet.
  ///
  /// A row that names its session in another way than by reference gets no place of its own.
  ///
  /// - Parameters:
  ///   - bytes: The sheet.
  ///   - file: Its name.
  public init(sheet bytes: [UInt8], file: String) {
    whole = .file(file)
    guard let table = CSVTable(CSVReader.read(bytes, file: file)) else { return }
    let heading = TimetableColumn.session.heading
    for row in table.rows {
      let id = SessionID(table.cell(row, under: heading))
      guard sessions[id] == nil else { continue }
      sessions[id] = .cell(file: file, row: row.number, column: heading)
    }
  }

  /// The places in a plan document.
  ///
  /// - Parameters:
  ///   - plan: The plan that was read from it, in its order.
  ///   - file: Its name.
  public init(document plan: Plan?, file: String) {
    whole = .file(file)
    for (index, assignment) in (plan?.assignments ?? []).enumerated()
    where sessions[assignment.session] == nil {
      sessions[assignment.session] = .key(file: file, path: "assignments[\(index)]")
    }
  }

  /// Where a session stands; the whole file for one that does not, or for nil.
  public func place(_ session: SessionID?) -> Place {
    session.flatMap { sessions[$0] } ?? whole
  }
}
