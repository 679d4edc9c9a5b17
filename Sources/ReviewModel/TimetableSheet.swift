public import CivilTime

/// The columns of the timetable as a sheet, in order: written for people, edited by them, read back.
///
/// The columns are in the model because two modules write them and one reads them: the sheets of a review and the
/// tables of a plan.
public enum TimetableColumn: String, Sendable, Hashable, CaseIterable {
  /// The session's reference.
  case session = "Session"
  /// The date, `2013-02-05`.
  case day = "Day"
  /// When the session starts, `09:30`.
  case start = "Start"
  /// When the session ends, `10:30`; for the reader, since the session's length decides the end.
  case end = "End"
  /// The room's reference; empty where it takes none.
  case room = "Room"
  /// The references of its team, joined by ``TimetableRow/separator``.
  case reviewers = "Reviewers"
  /// Whom the plan chose of those whom the session leaves open.
  case chosen = "Chosen"
  /// What of the row stays as it is, ``FixedParts``.
  case fixed = "Fixed"

  /// The heading.
  public var heading: String { rawValue }

  /// The columns that say something in the timetable of a review: ``chosen`` only where a session leaves open who comes.
  public static func columns(for review: Review) -> [TimetableColumn] {
    let hasChoices = review.sessions.contains { !$0.choices.isEmpty }
    return allCases.filter { $0 != .chosen || hasChoices }
  }
}

/// One session's row of the timetable sheet, as text.
public struct TimetableRow: Sendable, Hashable {
  /// What stands between two references in one cell.
  public static let separator = "; "
  /// What marks a session that is fixed altogether.
  public static let fixedMark = FixedParts.everything

  /// The session's reference.
  public var session: SessionID
  /// When the session starts; nil for a session without a place in the plan.
  public var start: CivilMinute?
  /// The length in minutes.
  public var minutes: Int
  /// The room's reference.
  public var room: RoomID?
  /// The team.
  public var reviewers: [ReviewerID]
  /// The people chosen for it.
  public var chosen: [PersonID]
  /// Which parts of the entry are fixed.
  public var fixed: FixedParts

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
    chosen = assignment?.participants ?? []
    fixed = FixedParts(session.pin, at: assignment)
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
    case .chosen: chosen.map { $0.text }.joined(separator: TimetableRow.separator)
    case .fixed: fixedText
    }
  }

  /// ``fixedMark`` where all that the row says is fixed, or else the parts that are.
  private var fixedText: String {
    let isAll = fixed.time && (fixed.room || room == nil) && (fixed.team || reviewers.isEmpty)
    return isAll ? TimetableRow.fixedMark : fixed.words
  }

  /// The cells in the order of all columns.
  public var cells: [String] {
    TimetableColumn.allCases.map { self[$0] }
  }
}

/// What of a session's place in the timetable is fixed, as the timetable sheet says it.
public struct FixedParts: Sendable, Hashable {
  /// Whether the start is fixed.
  public var time = false
  /// Whether the room is fixed.
  public var room = false
  /// Whether the team is fixed.
  public var team = false

  /// The word for all that a row says.
  public static let everything = "yes"
  /// The word for the start alone.
  public static let timeWord = "when"
  /// The word for the room alone.
  public static let roomWord = "room"
  /// The word for the team alone.
  public static let teamWord = "reviewers"

  /// Nothing.
  public init() {}

  /// What a pin holds at the place that a plan gives a session; a pin that the plan does not keep fixes
  /// nothing about that place.
  ///
  /// - Parameters:
  ///   - pin: What is fixed about the session.
  ///   - assignment: Its place in the plan; nil where it has none.
  public init(_ pin: Pin, at assignment: Assignment?) {
    guard let assignment else { return }
    time = pin.start == assignment.start
    room = pin.room != nil && pin.room == assignment.room
    team = pin.reviewers.map { Set($0) == Set(assignment.reviewers) && !$0.isEmpty } ?? false
  }

  /// The parts by name: `when; room`.
  public var words: String {
    [
      time ? FixedParts.timeWord : nil, room ? FixedParts.roomWord : nil,
      team ? FixedParts.teamWord : nil,
    ].compactMap { $0 }.joined(separator: TimetableRow.separator)
  }
}
