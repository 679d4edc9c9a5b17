import CSVText
import CivilTime
import Correspondence
import Findings
import ReviewModel

/// The replies sheet beside the sheets of a review: what people last answered.
struct ReplySheet: Sendable {
  /// A reply, and when it was given.
  struct DatedReply: Sendable {
    /// The reply.
    let reply: Reply
    /// When it was given, by the review's clock; nil where nobody noted it.
    let when: CivilMinute?
  }

  /// The replies; the last row of one person about one session counts.
  let replies: [DatedReply]
  /// Rows that could not be used.
  let findings: [Finding]

  /// What the sheet is called.
  static let file = "replies.csv"

  private static let session = "Session"
  private static let person = "Person"
  private static let reply = "Reply"
  private static let when = "When"

  /// Reads the sheet of a review; nothing where there is none.
  ///
  /// - Parameters:
  ///   - folder: The folder of the review.
  ///   - review: The review.
  init(in folder: String, for review: Review) throws(CommandFailure) {
    let path = FileBytes.join(folder, ReplySheet.file)
    guard FileBytes.kind(of: path) == .file else {
      self.init([], for: review)
      return
    }
    self.init(try FileBytes.read(path), for: review)
  }

  /// Reads a sheet.
  ///
  /// - Parameters:
  ///   - bytes: The sheet.
  ///   - review: The review.
  init(_ bytes: [UInt8], for review: Review) {
    guard let table = CSVTable(CSVReader.read(bytes, file: ReplySheet.file)) else {
      (replies, findings) = ([], [])
      return
    }
    var replies: [DatedReply] = []
    var findings: [Finding] = []
    for row in table.rows {
      func cell(_ heading: String) -> String {
        PlainText.trimmed(table.cell(row, under: heading))
      }
      func note(_ heading: String, _ message: String) {
        findings.append(
          Finding(
            .unusableReply, .warning,
            at: .cell(file: ReplySheet.file, row: row.number, column: heading),
            text: cell(heading), message, mend: "Correct the row, or delete it."))
      }
      let session = SessionID(cell(ReplySheet.session))
      guard review.sessions.contains(where: { $0.id == session }) else {
        note(ReplySheet.session, "There is no session \"\(session.text)\".")
        continue
      }
      guard let recipient = Recipient(cell(ReplySheet.person), in: [review]) else {
        note(ReplySheet.person, "\"\(cell(ReplySheet.person))\" is no person, reviewer or room.")
        continue
      }
      let words = cell(ReplySheet.reply)
      switch ReplySheet.answer(words) {
      case .given(let answer):
        replies.removeAll { $0.reply.session == session && $0.reply.recipient == recipient }
        replies.append(
          DatedReply(
            reply: Reply(session: session, recipient: recipient, answer: answer),
            when: ReplySheet.minute(cell(ReplySheet.when))))
      case .none: break
      case .unreadable:
        note(
          ReplySheet.reply,
          "\"\(words)\" is not accepted, tentative, declined, delegated or no reply.")
      }
    }
    (self.replies, self.findings) = (replies, findings)
  }

  /// The minute of a cell such as `2013-01-20 14:05`; nil for anything else, such as a note of one's own.
  private static func minute(_ text: String) -> CivilMinute? {
    guard text.utf8.count == 16 else { return nil }
    return CivilMinute(iso: text.prefix(10) + "T" + text.suffix(5))
  }

  private enum Answer {
    case given(Reply.Answer)
    case none
    case unreadable
  }

  /// What a cell says.
  private static func answer(_ text: String) -> Answer {
    let words = text.lowercased()
    switch words {
    case "", "no reply", "needs-action", "none": return .none
    case "accepted", "yes": return .given(.accepted)
    case "tentative", "maybe": return .given(.tentative)
    case "declined", "no": return .given(.declined)
    case "delegated": return .given(.delegated(to: nil))
    case _ where words.hasPrefix("delegated to "):
      return .given(.delegated(to: String(text.dropFirst("delegated to ".count))))
    default: return .unreadable
    }
  }
}
