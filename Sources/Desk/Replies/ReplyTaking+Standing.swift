public import CivilTime
public import Correspondence
import ReviewModel

// How things stand once the answers have been taken in.
extension ReplyTaking {
  /// How somebody's seat stands.
  public struct Standing: Sendable {
    /// The invitation that the person holds.
    public let record: InvitationRecord
    /// The person's answer to that invitation; nil without an answer.
    public let answer: Reply.Answer?
    /// The row of the sheet, which may be an answer to an earlier time.
    public let row: RepliesSheet.Row?
    /// How far the question has come.
    public let reach: Reach

    /// The other time that they ask for beside an answer that holds; nil where they ask for none, or for the time that
    /// they were asked for.
    public var otherTime: TimeSpan? {
      guard answer != nil, let span = row?.proposed, span != record.meeting.span else { return nil }
      return span
    }
  }

  /// How far a question has come.
  public enum Reach: Sendable, Hashable {
    /// The person was asked, so an answer can be expected.
    case asked
    /// The mail system to which this review hands its messages has not taken the message.
    case notSent
    /// The message bears a time that is still to come.
    case notWritten
  }

  private func reach(of record: InvitationRecord) -> Reach {
    if record.stamp > now { return .notWritten }
    return handed.awaits(record) ? .notSent : .asked
  }

  /// What everybody answered who holds an invitation, in the order of the sessions' times.
  ///
  /// An answer that was given before the time or place changed stays in the sheet, where a decline still tells when
  /// somebody cannot come; it does not answer the present invitation.
  public var standing: [Standing] {
    answerable.sorted { left, right in
      (left.meeting.span.start, left.session, left.recipient.reference)
        < (right.meeting.span.start, right.session, right.recipient.reference)
    }.map { record in
      let row = sheet.row(record.session, record.recipient)
      return Standing(
        record: record, answer: sheet.answer(to: record, clock), row: row,
        reach: reach(of: record))
    }
  }
}
