import CSVText
public import CivilTime
public import Correspondence
public import Findings
public import ICalendar
public import ReviewModel

/// The sheet of what people answered, `replies.csv`: kept here, and added to by hand.
///
/// Columns that people add, and the order of rows, stay as they are.
public struct RepliesSheet: Sendable {
  /// The name of its file.
  public static let file = "replies.csv"

  /// The columns that are read and written.
  enum Column: String, CaseIterable, Sendable {
    case session = "Session"
    case person = "Person"
    case reply = "Reply"
    case when = "When"
    case note = "Note"
    case asked = "Asked"
    case proposed = "Proposes"
    case hindrance = "Delivery"

    /// Whether the column is there from the start; the others are added once there is something to write in them.
    var isUsual: Bool {
      switch self {
      case .session, .person, .reply, .when, .note: true
      case .asked, .proposed, .hindrance: false
      }
    }
  }

  /// A row as it is read.
  public struct Row: Sendable, Hashable {
    /// The session that was asked about.
    public let session: SessionID
    /// The one who answered.
    public let recipient: Recipient
    /// The answer; nil for none.
    public let answer: Reply.Answer?
    /// When the answer was given, by the review's clock; nil where nobody noted the time.
    public var when: WallTime?
    /// The note that came with the answer.
    public var note: String
    /// When the session was to begin that was answered; nil where nobody noted it.
    public var asked: CivilMinute?
    /// Another time that is proposed; nil for none.
    public var proposed: TimeSpan?
    /// The hindrance to an answer; nil for none.
    public var hindrance: Hindrance?

    /// A row.
    public init(
      session: SessionID, recipient: Recipient, answer: Reply.Answer?, when: WallTime?,
      note: String, asked: CivilMinute? = nil, proposed: TimeSpan? = nil
    ) {
      self.session = session
      self.recipient = recipient
      self.answer = answer
      self.when = when
      self.note = note
      self.asked = asked
      self.proposed = proposed
    }

    /// The row as a reply; nil where nobody answered.
    public var reply: Reply? {
      answer.map { Reply(session: session, recipient: recipient, answer: $0) }
    }
  }

  private var table: CSVTable
  private let file: String
  private let review: Review
  /// Rows that cannot be used.
  public private(set) var findings: [Finding] = []
  /// The rows that can, with their positions in the table.
  private var positions: [SeatKey: Int] = [:]
  /// The seats of rows that cannot be used: their cells stay as they are until people mend them.
  private var unfitSeats: Set<SeatKey> = []

  /// A person at a session.
  public struct SeatKey: Sendable, Hashable {
    /// The session.
    public let session: SessionID
    /// The one who was asked.
    public let recipient: Recipient

    /// A person at a session.
    public init(session: SessionID, recipient: Recipient) {
      self.session = session
      self.recipient = recipient
    }
  }

  /// Reads a sheet.
  ///
  /// - Parameters:
  ///   - bytes: The file; empty for a sheet that is not there yet.
  ///   - file: Its name, for the findings.
  ///   - review: The review, whose references it uses.
  public init(_ bytes: [UInt8], file: String, for review: Review) {
    self.file = file
    self.review = review
    let headings = Column.allCases.filter { $0.isUsual }.map { $0.rawValue }
    table = CSVTable(CSVReader.read(bytes, file: file)) ?? CSVTable(headings: headings)
    for heading in headings where table.column(heading) == nil { table.headings.append(heading) }
    for (index, row) in table.rows.enumerated() {
      let faults = RepliesRowCheck(row, of: table, in: file, for: review).findings
      guard faults.isEmpty, let read = read(row) else {
        findings += faults
        if let seat = seat(of: row) { unfitSeats.insert(seat) }
        continue
      }
      positions[SeatKey(session: read.session, recipient: read.recipient)] = index
    }
  }

  /// Whether a seat has a row, usable or not.
  public func mentions(_ session: SessionID, _ recipient: Recipient) -> Bool {
    let seat = SeatKey(session: session, recipient: recipient)
    return positions[seat] != nil || unfitSeats.contains(seat)
  }

  /// The sheet that a review's memory holds; an empty one where it holds none.
  ///
  /// - Parameters:
  ///   - memory: What the program remembers of the review.
  ///   - review: The review.
  /// - Throws: ``Refusal`` where the sheet is there and could not be read.
  public init(_ memory: ReviewMemory, for review: Review) throws(Refusal) {
    let path = memory.spelling(of: RepliesSheet.file)
    self.init(try memory.bytes(of: path) ?? [], file: memory.path(of: path), for: review)
  }

  /// The rows that can be used; the last where one seat has several.
  public var rows: [Row] {
    positions.values.sorted().compactMap { read(table.rows[$0]) }
  }

  /// What a seat answered; nil where it has no row.
  public func row(_ session: SessionID, _ recipient: Recipient) -> Row? {
    positions[SeatKey(session: session, recipient: recipient)].flatMap { read(table.rows[$0]) }
  }

  /// What a seat answered to the invitation that it holds; nil without an answer, and for an answer to an earlier
  /// time or place.
  ///
  /// Somebody who declined a time is away then, wherever the session is and in whose name they were asked; somebody
  /// who accepted a time agreed to the place, too.
  ///
  /// `record` says what the seat holds, and `clock` is the clock of the review's time zone.
  ///
  /// - Returns: The answer.
  public func answer(to record: InvitationRecord, _ clock: ZoneOffsets) -> Reply.Answer? {
    guard let row = row(record.session, record.recipient) else { return nil }
    if let asked = row.asked {
      guard asked == record.meeting.span.start else { return nil }
      if row.answer?.leavesSeatEmpty ?? false { return row.answer }
    }
    if let when = row.when, when < clock.wallTime(at: Instant(record.since)) { return nil }
    return row.answer
  }

  /// Writes what a seat answered, in its row or in a new one.
  public mutating func set(_ row: Row) {
    let key = SeatKey(session: row.session, recipient: row.recipient)
    if positions[key] == nil {
      table.append([])
      positions[key] = table.rows.count - 1
    }
    guard let index = positions[key] else { return }
    set(.session, row.session.text, at: index)
    set(.person, row.recipient.reference, at: index)
    set(.reply, ReplyWords.text(row.answer), at: index)
    // What somebody typed stays as they typed it where it says the same.
    if moment(table.rows[index]) != row.when { set(.when, ReplyWords.text(row.when), at: index) }
    set(.note, row.note, at: index)
    set(.asked, row.asked.map { $0.date.iso + " " + $0.time.iso } ?? "", at: index)
    set(.proposed, ReplyWords.text(row.proposed), at: index)
    // People may have a column of this name for notes of their own.
    if hindrance(table.rows[index]) != row.hindrance {
      set(.hindrance, row.hindrance?.text ?? "", at: index)
    }
  }

  /// Ties each answer to the time that was asked about: a person answers what they were told last.
  ///
  /// An answer that somebody typed without saying when it was given counts from now. This must run before people are
  /// told another time; afterwards nobody could say which of the two was answered. An answer with a date from before
  /// somebody was told what they hold answers what they were told or knew then.
  ///
  /// - Parameters:
  ///   - records: What people hold.
  ///   - clock: The clock of the review's time zone.
  ///   - now: What a UTC clock shows.
  ///   - history: The releases that people had; nil where none is known.
  public mutating func tie(
    to records: [InvitationRecord], _ clock: ZoneOffsets, at now: CivilMinute,
    by history: ReplyHistory? = nil
  ) {
    for record in records {
      guard var row = row(record.session, record.recipient), row.answer != nil, row.asked == nil
      else { continue }
      var asked: CivilMinute? = record.meeting.span.start
      if let when = row.when {
        let isEarlier = when < clock.wallTime(at: Instant(record.since))
        // Somebody who was never told a time other than this one cannot have answered another.
        if isEarlier { asked = history?.asked(by: row) ?? (record.sequence == 0 ? asked : nil) }
      } else {
        row.when = clock.wallTime(at: Instant(now))
      }
      guard let asked else { continue }
      row.asked = asked
      set(row)
    }
  }

  /// The file.
  public var bytes: [UInt8] { table.bytes }

  private mutating func set(_ column: Column, _ text: String, at index: Int) {
    if table.column(column.rawValue) == nil, !text.isEmpty {
      table.headings.append(column.rawValue)
    }
    guard let position = table.column(column.rawValue) else { return }
    while table.rows[index].cells.count <= position { table.rows[index].cells.append("") }
    table.rows[index].cells[position] = text
  }

  private func read(_ row: CSVRow) -> Row? {
    guard let seat = seat(of: row), let answer = ReplyWords.answer(cell(row, .reply)) else {
      return nil
    }
    var read = Row(
      session: seat.session, recipient: seat.recipient, answer: answer.given, when: moment(row),
      note: cell(row, .note), asked: ReplyWords.minute(cell(row, .asked)),
      proposed: ReplyWords.span(cell(row, .proposed)))
    read.hindrance = hindrance(row)
    return read
  }

  private func hindrance(_ row: CSVRow) -> Hindrance? { Hindrance(cell(row, .hindrance)) }

  private func seat(of row: CSVRow) -> SeatKey? {
    let session = SessionID(cell(row, .session))
    guard review.sessions.contains(where: { $0.id == session }),
      let recipient = ReplyWords.recipient(cell(row, .person), in: review)
    else { return nil }
    return SeatKey(session: session, recipient: recipient)
  }

  private func moment(_ row: CSVRow) -> WallTime? {
    ReplyWords.time(cell(row, .when), near: review.fieldworkStart)
  }

  private func cell(_ row: CSVRow, _ column: Column) -> String {
    table.cell(row, under: column.rawValue).trimmedOfSpace
  }
}
