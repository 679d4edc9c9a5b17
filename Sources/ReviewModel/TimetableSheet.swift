public import CivilTime

/// The columns of the timetable as a sheet, in order: written for people, edited by them, read back.
///
/// They stand in the model because two modules write them and one reads them: the sheets of a review and
/// the tables made of a plan.
public enum TimetableColumn: String, Sendable, Hashable, CaseIterable {
  /// The session's reference.
  case session = "Session"
  /// The date, `2013-02-05`.
  case day = "Day"
  /// When it starts, `09:30`.
  case start = "Start"
  /// When it ends, `10:30`; for the reader, since the session's length decides it.
  case end = "End"
  /// The room's reference; empty where it takes none.
  case room = "Room"
  /// The references of its team, joined by ``TimetableRow/separator``.
  case reviewers = "Reviewers"
  /// ``TimetableRow/fixedMark`` where the time is fixed.
  case fixed = "Fixed"

  /// Its heading.
  public var heading: String { rawValue }
}

/// One session's row of the timetable sheet, as text.
public struct TimetableRow: Sendable, Hashable {
  /// What stands between two references in one cell.
  public static let separator = "; "
  /// What marks a fixed session.
  public static let fixedMark = "yes"

  /// The session's reference.
  public var session: SessionID
  /// When it starts; nil for a session that has no place in the plan.
  public var start: CivilMinute?
  /// Its length in minutes.
  public var minutes: Int
  /// The room's reference.
  public var room: RoomID?
  /// Its team.
  public var reviewers: [ReviewerID]
  /// Whether its time is fixed.
  public var isFixed: Bool

  /// The row of a session as a plan places it; without an assignment only its reference is filled in.
  ///
  /// - Parameters:
  ///   - session: The session.
  ///   - assignment: Its place in the plan; nil where it has none.
  public init(_ session: Session, at assignment: Assignment?) {
    self.session = session.id
    start = assignment?.start
    minutes = session.minutes
    room = assignment?.room
    reviewers = assignment?.reviewers ?? []
    isFixed = session.pin.start != nil
  }

  /// The text of one cell.
  public subscript(column: TimetableColumn) -> String {
    switch column {
    case .session: session.text
    case .day: start.map { $0.date.iso } ?? ""
    case .start: start.map { $0.time.iso } ?? ""
    case .end: start.map { ($0 + minutes).time.iso } ?? ""
    case .room: room?.text ?? ""
    case .reviewers: reviewers.map { $0.text }.joined(separator: TimetableRow.separator)
    case .fixed: isFixed ? TimetableRow.fixedMark : ""
    }
  }

  /// The cells in the order of the columns.
  public var cells: [String] {
    TimetableColumn.allCases.map { self[$0] }
  }
}
