import CSVText
import CivilTime
import Correspondence
import Disk
import Findings
import ReviewModel

/// The sheet of what people answered, `replies.csv`: kept here, and added to by hand.
///
/// Columns that people add, and the order of rows, stay as they are.
struct RepliesSheet: Sendable {
  /// The name of its file.
  static let file = "replies.csv"

  /// The columns that are read and written.
  enum Column: String, CaseIterable, Sendable {
    case session = "Session"
    case person = "Person"
    case reply = "Reply"
    case when = "When"
    case note = "Note"
  }

  /// A row as it is read.
  struct Row: Sendable, Hashable {
    let session: SessionID
    let recipient: Recipient
    /// The answer; nil for none.
    let answer: Reply.Answer?
    /// When it was given, by the review's clock; nil where nobody noted it.
    let when: CivilMinute?
    let note: String

    /// The row as a reply; nil where nobody answered.
    var reply: Reply? {
      answer.map { Reply(session: session, recipient: recipient, answer: $0) }
    }
  }

  private var table: CSVTable
  private let file: String
  private let review: Review
  /// Rows that cannot be used.
  private(set) var findings: [Finding] = []
  /// The rows that can, with their positions in the table.
  private var positions: [SeatKey: Int] = [:]

  private struct SeatKey: Hashable {
    let session: SessionID
    let recipient: Recipient
  }

  /// Reads a sheet.
  ///
  /// - Parameters:
  ///   - bytes: The file; empty for a sheet that is not there yet.
  ///   - file: Its name, for the findings.
  ///   - review: The review, whose references it uses.
  init(_ bytes: [UInt8], file: String, for review: Review) {
    self.file = file
    self.review = review
    let headings = Column.allCases.map { $0.rawValue }
    table = CSVTable(CSVReader.read(bytes, file: file)) ?? CSVTable(headings: headings)
    for heading in headings where table.column(heading) == nil { table.headings.append(heading) }
    for (index, row) in table.rows.enumerated() {
      guard let read = read(row) else {
        findings.append(unfit(row))
        continue
      }
      positions[SeatKey(session: read.session, recipient: read.recipient)] = index
    }
  }

  /// Reads the sheet beside the sheets of a review; an empty one where there is none.
  ///
  /// - Parameters:
  ///   - folder: The folder of the review.
  ///   - review: The review.
  init(in folder: String, for review: Review) throws(CommandFailure) {
    let path = FileBytes.join(folder, RepliesSheet.file)
    let bytes = FileBytes.kind(of: path) == .file ? try FileBytes.read(path) : []
    self.init(bytes, file: path, for: review)
  }

  /// The rows that can be used; the last where one seat has several.
  var rows: [Row] {
    positions.values.sorted().compactMap { read(table.rows[$0]) }
  }

  /// What a seat answered; nil where it has no row.
  func row(_ session: SessionID, _ recipient: Recipient) -> Row? {
    positions[SeatKey(session: session, recipient: recipient)].flatMap { read(table.rows[$0]) }
  }

  /// Writes what a seat answered, in its row or in a new one.
  mutating func set(_ row: Row) {
    let key = SeatKey(session: row.session, recipient: row.recipient)
    if positions[key] == nil {
      table.append([])
      positions[key] = table.rows.count - 1
    }
    guard let index = positions[key] else { return }
    set(.session, row.session.text, at: index)
    set(.person, row.recipient.reference, at: index)
    set(.reply, ReplyWords.text(row.answer), at: index)
    set(.when, row.when.map { $0.date.iso + " " + $0.time.iso } ?? "", at: index)
    set(.note, row.note, at: index)
  }

  /// The file.
  var bytes: [UInt8] { table.bytes }

  private mutating func set(_ column: Column, _ text: String, at index: Int) {
    guard let position = table.column(column.rawValue) else { return }
    while table.rows[index].cells.count <= position { table.rows[index].cells.append("") }
    table.rows[index].cells[position] = text
  }

  private func read(_ row: CSVRow) -> Row? {
    let session = SessionID(cell(row, .session))
    guard review.sessions.contains(where: { $0.id == session }),
      let recipient = ReplyWords.recipient(cell(row, .person), in: review),
      let answer = ReplyWords.answer(cell(row, .reply))
    else { return nil }
    return Row(
      session: session, recipient: recipient, answer: answer.given,
      when: ReplyWords.minute(cell(row, .when)), note: cell(row, .note))
  }

  private func cell(_ row: CSVRow, _ column: Column) -> String {
    table.cell(row, under: column.rawValue).trimmedOfSpace
  }

  private func unfit(_ row: CSVRow) -> Finding {
    let column: Column
    let text: String
    let mend: String
    if !review.sessions.contains(where: { $0.id.text == cell(row, .session) }) {
      (column, text) = (.session, cell(row, .session))
      mend = "Write the reference of a session."
    } else if ReplyWords.recipient(cell(row, .person), in: review) == nil {
      (column, text) = (.person, cell(row, .person))
      mend = "Write the reference of a person or a reviewer."
    } else {
      (column, text) = (.reply, cell(row, .reply))
      mend = "Write Accepted, Tentative, Declined, Delegated or No reply."
    }
    return Finding(
      .unfitReply, .warning,
      at: .cell(file: file, row: row.number, column: column.rawValue), text: text,
      "\"\(text)\" is not understood, so the row does not count.", mend: mend)
  }
}

/// How answers are written in the replies sheet, and read however people write them.
enum ReplyWords {
  /// What an answer's cell says; ``given`` is nil where nobody has answered.
  struct Cell: Sendable, Hashable {
    /// The answer.
    let given: Reply.Answer?
  }

  /// An answer as it is written.
  static func text(_ answer: Reply.Answer?) -> String {
    switch answer {
    case .accepted: "Accepted"
    case .tentative: "Tentative"
    case .declined: "Declined"
    case .delegated(let other): other.map { delegatedTo + $0 } ?? "Delegated"
    case nil: "No reply"
    }
  }

  /// The answer of a cell; nil where it is not understood.
  static func answer(_ text: String) -> Cell? {
    let folded = CSVTable.folded(text)
    if folded.hasPrefix("delegated") {
      let other = String(text.dropFirst(delegatedTo.count)).trimmedOfSpace
      return Cell(given: .delegated(to: other.isEmpty ? nil : other))
    }
    switch folded {
    case "accepted", "accept", "accepts", "yes", "y", "comes", "coming":
      return Cell(given: .accepted)
    case "tentative", "maybe", "perhaps": return Cell(given: .tentative)
    case "declined", "decline", "declines", "no", "n", "notcoming": return Cell(given: .declined)
    case "", "noreply", "none": return Cell(given: nil)
    default: return nil
    }
  }

  /// The person or reviewer with a reference; nil where there is none.
  ///
  /// Rooms do not answer.
  static func recipient(_ reference: String, in review: Review) -> Recipient? {
    switch Recipient(reference, in: [review]) {
    case .room, nil: nil
    case let found: found
    }
  }

  /// The minute of a cell such as `2013-01-20 14:05`; nil for anything else, such as a note of one's own.
  static func minute(_ text: String) -> CivilMinute? {
    guard let space = text.firstIndex(where: { $0 == " " || $0 == "T" }) else { return nil }
    return CivilMinute(iso: text[..<space] + "T" + text[text.index(after: space)...])
  }

  private static let delegatedTo = "Delegated to "
}
