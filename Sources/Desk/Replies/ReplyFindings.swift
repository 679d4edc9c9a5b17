import CivilTime
import Correspondence
import Findings
import ICalendar
import MailText
import ReviewModel

/// The findings about answers that do not count, or about which a council should know more.
struct ReplyFindings {
  let review: Review
  let clock: ZoneOffsets

  private func about(_ record: InvitationRecord) -> String { review.label(of: record.session) }

  private func finding(
    _ code: FindingCode, _ record: InvitationRecord, _ place: String, _ what: String,
    _ mend: String, as severity: Severity = .warning
  ) -> Finding {
    Finding(
      code, severity, at: .file(place), text: record.recipient.reference,
      Prose.harmless("\(record.recipient.reference) \(what)"), mend: Prose.harmless(mend))
  }

  func stale(_ record: InvitationRecord, _ place: String) -> Finding {
    let isWithdrawn = record.isWithdrawn
    return finding(
      .staleReply, record, place,
      isWithdrawn
        ? "answered what has been withdrawn since: \(about(record)); this does not count."
        : "answered an earlier time or place of \(about(record)); this does not count.",
      isWithdrawn
        ? "Nothing needs to be done." : "They were sent the change; wait for their answer to it.")
  }

  /// An answer to an invitation that was withdrawn, by somebody who has been asked anew since.
  func askedAnew(
    _ record: InvitationRecord, _ answer: Reply.Answer, _ place: String
  ) -> Finding {
    let earlier =
      "answered an earlier invitation to \(about(record)), in place of which another was sent"
    return answer.leavesSeatEmpty
      ? finding(
        .staleReply, record, place, earlier + "; the decline counts for the time that it names.",
        askAndType("whether they come"))
      : finding(
        .staleReply, record, place, earlier + "; this does not count.",
        "Ask them to answer the later one, or type the answer into \(RepliesSheet.file).")
  }

  func otherTime(_ record: InvitationRecord, _ start: CivilMinute, _ place: String) -> Finding {
    // A start that is a day alone (RFC 5545, section 3.3.4) begins at midnight, when nobody meets.
    let time =
      start.time == .midnight
      ? "on \(start.date.words), without an hour" : "at \(start.words)"
    return finding(
      .otherTimeAnswered, record, place,
      "answered \(about(record)) \(time), and was asked for \(record.meeting.when); this does not count.",
      askAndType("whether they come at " + record.meeting.span.start.words))
  }

  func stranger(
    _ record: InvitationRecord, _ email: String, _ owner: Recipient?, _ place: String
  ) -> Finding {
    let who = owner.map { review.name(of: $0) + " (\(email))" } ?? email
    return finding(
      .answeredByAnother, record, place,
      "did not answer the invitation to \(about(record)): \(who) did; this does not count.",
      askAndType("whether they come"))
  }

  /// What to do where only the person can say what holds.
  private func askAndType(_ question: String) -> String {
    "Ask them \(question), and type the answer into \(RepliesSheet.file)."
  }

  func otherAddress(_ record: InvitationRecord, _ email: String, _ place: String) -> Finding {
    let from =
      email.onOneLine.isEmpty
      ? "in a mail that does not say whom it is from" : "from another address, " + email.onOneLine
    return finding(
      .otherAddress, record, place, "answered \(about(record)) \(from); this counts.", "", as: .note
    )
  }

  func unknownSender(
    _ record: InvitationRecord, _ sender: Correspondent, _ place: String
  ) -> Finding {
    finding(
      .unknownSender, record, place,
      "was answered for in a mail from \(sender.words), which is nobody's address in this review: \(about(record)). This counts.",
      "Ask them if that surprises you.", as: .note)
  }

  func manyVoices(_ record: InvitationRecord, _ voices: [String], _ place: String) -> Finding {
    finding(
      .manyVoices, record, place,
      "was answered for together with others about \(about(record)): \(English.list(voices)); this does not count.",
      askAndType("whether they come"))
  }

  func fromTheFuture(_ record: InvitationRecord, _ place: String) -> Finding {
    finding(
      .futureReply, record, place,
      "answered \(about(record)) at a time that is yet to come; this does not count.",
      "Set the clock of this computer if it is wrong, and take the mail in again; else ask them.")
  }

  func neverSent(_ record: InvitationRecord, _ place: String) -> Finding {
    finding(
      .unsentState, record, place,
      "answered a state of \(about(record)) that was never sent; this does not count.",
      askAndType("whether they come"))
  }

  func contradiction(
    _ record: InvitationRecord, _ answers: [Reply.Answer], _ place: String
  ) -> Finding {
    let said = answers.sorted { $0.caution > $1.caution }.map { ReplyWords.text($0) }
    return finding(
      .contradictoryReplies, record, place,
      "gave two answers to \(about(record)) at one moment: \(English.list(said)). \(said[0]) is kept.",
      askAndType("which of the two holds"))
  }

  private func said(_ comment: String?) -> String {
    comment.map { ": \"" + $0 + "\"" } ?? ""
  }

  func proposal(
    _ record: InvitationRecord, _ span: TimeSpan, _ comment: String?, _ place: String
  ) -> Finding {
    Finding(
      .counterProposal, .warning, at: .file(place), text: record.recipient.reference,
      Prose.harmless(
        review.name(of: record.recipient) + " asks for " + ProposalWords.time(span) + " instead of "
          + record.meeting.when + ", for " + about(record)
          + said(comment) + "."),
      mend: Prose.harmless(
        "Ask what stands against it, with: explain --why-not \(Prose.shellWord(record.session.text)) \"\(ProposalWords.wish(span))\""
      ))
  }

  func vagueProposal(
    _ record: InvitationRecord, _ reply: ReceivedReply, _ place: String
  ) -> Finding {
    let which = reply.proposedDay.map { ", on \($0.shortWords), and names no hour" }
    return finding(
      .counterProposal, record, place,
      "asks for another time for \(about(record))" + (which ?? " and does not say which")
        + said(reply.comment) + ".",
      "Ask them which time they mean.")
  }

  func unknown(_ reply: ReceivedReply, _ place: String) -> Finding {
    let sender = reply.sender?.words ?? ""
    let by = sender.isEmpty ? reply.voices.first?.label ?? "" : sender
    let what =
      reply.proposal == nil
      ? "This answers no invitation of this review"
      : "This proposes a time for no meeting of this review"
    return Finding(
      .unmatchedReply, .warning, at: .file(place), text: reply.uid.text,
      Prose.harmless(what + (by.isEmpty ? "." : ": it comes from \(by).")),
      mend: "If you know whose it is, type it into \(RepliesSheet.file).")
  }

  // MARK: Reports and absences

  func report(
    _ recipient: DeliveryReport.Recipient, _ owner: Recipient?, _ letter: AnswerLetter
  ) -> Finding {
    let who = owner.map { review.name(of: $0) + " (\(recipient.address))" } ?? recipient.address
    let reason = recipient.reason.isEmpty ? "" : ": " + recipient.reason.onOneLine
    let (severity, what, mend): (Severity, String, String) =
      switch recipient.outcome {
      case .failed:
        (
          .warning, "A message did not reach \(who)\(reason).",
          "Correct the address, or tell them by hand."
        )
      case .delayed:
        (.note, "A message to \(who) is delayed\(reason).", "Wait for a day, then ask them.")
      case .delivered: (.note, "A message reached \(who).", "")
      case .read: (.note, "\(who) has been shown a message.", "")
      case .discarded:
        (.warning, "\(who) deleted a message unread.", "Ask them whether they know of the meeting.")
      case .unknown:
        (.warning, "A mail system reported on a message to \(who)\(reason).", "Read the report.")
      }
    return Finding(
      .deliveryReport, severity, at: .file(letter.place), text: recipient.address.onOneLine,
      Prose.harmless(what), mend: mend)
  }

  func emptyReport(_ letter: AnswerLetter) -> Finding {
    Finding(
      .deliveryReport, .warning, at: .file(letter.place), text: letter.subject,
      Prose.harmless(
        "A mail system reported on a message, and the report does not say to whom: \"\(letter.subject)\"."
      ),
      mend: "Read the report, and tell the person by hand.")
  }

  func absence(_ letter: AnswerLetter, _ owner: Recipient?) -> Finding {
    let sender = letter.sender.words
    let who = owner.map { review.name(of: $0) } ?? (sender.isEmpty ? "Somebody" : sender)
    return Finding(
      .automaticReply, .warning, at: .file(letter.place), text: letter.sender.address.onOneLine,
      Prose.harmless("\(who) is away: this is an automatic reply, not an answer."),
      mend: "Ask somebody who can answer for them.")
  }
}
