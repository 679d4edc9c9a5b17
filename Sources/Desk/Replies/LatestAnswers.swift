import CivilTime
import Correspondence
import ICalendar
import ReviewModel

/// An answer to the invitation that somebody holds, before the later answers are known.
struct AnswerCandidate {
  /// The invitation that the person holds.
  let record: InvitationRecord
  /// The answer.
  let answer: Reply.Answer
  /// The reply that it came in.
  let reply: ReceivedReply
  /// The mail that it came in.
  let place: String
  /// When the answer was given, by the review's clock.
  let when: WallTime
  /// The time that was asked about; nil where that is what the record says.
  let asked: CivilMinute?

  fileprivate var seat: RepliesSheet.SeatKey {
    RepliesSheet.SeatKey(session: record.session, recipient: record.recipient)
  }

  /// This answer, with what a delegate said before.
  fileprivate func joined(to earlier: AnswerCandidate?) -> AnswerCandidate {
    AnswerCandidate(
      record: record, answer: answer.joined(to: earlier?.answer), reply: reply, place: place,
      when: when, asked: asked)
  }
}

/// Which answer of each seat is the last: the later stamp, then the later mail.
///
/// Of two answers that contradict each other at one moment, both are told, and the one that leaves more to arrange is
/// kept.
struct LatestAnswers {
  /// Two answers of one seat at one moment.
  struct Contradiction {
    let earlier: Reply.Answer
    let later: AnswerCandidate
  }

  /// The last answer of each seat, in the order in which the seats first answered.
  private(set) var kept: [AnswerCandidate] = []
  /// Answers that contradict each other.
  private(set) var contradictions: [Contradiction] = []

  /// The last among some answers, in whatever order these came.
  init(_ candidates: [AnswerCandidate]) {
    var places: [RepliesSheet.SeatKey: Int] = [:]
    for candidate in candidates.sorted(by: LatestAnswers.isEarlier) {
      guard let place = places[candidate.seat] else {
        places[candidate.seat] = kept.count
        kept.append(candidate)
        continue
      }
      let other = kept[place]
      if candidate.when == other.when, candidate.reply.sentAt == other.reply.sentAt,
        candidate.answer.caution != other.answer.caution
      {
        contradictions.append(Contradiction(earlier: other.answer, later: candidate))
      }
      kept[place] = candidate.joined(to: other)
    }
  }

  private static func isEarlier(_ left: AnswerCandidate, _ right: AnswerCandidate) -> Bool {
    if left.when != right.when { return left.when < right.when }
    let mails = (
      left.reply.sentAt ?? Instant(seconds: 0), right.reply.sentAt ?? Instant(seconds: 0)
    )
    if mails.0 != mails.1 { return mails.0 < mails.1 }
    return left.answer.caution < right.answer.caution
  }
}

extension Reply.Answer {
  /// This answer, with what the delegate said before, where it is that somebody sends the delegate.
  func joined(to earlier: Reply.Answer?) -> Reply.Answer {
    guard case .delegated(let other, says: nil) = self,
      case .delegated(let before, let says)? = earlier, other == nil || before == other
    else { return self }
    return .delegated(to: before, says: says)
  }
}
