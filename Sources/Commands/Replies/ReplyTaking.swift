import CivilTime
import Correspondence
import Findings
import ICalendar
import ReviewModel

/// Answers taken into the replies sheet, with what there is to say about each that does not count.
struct ReplyTaking {
  private let review: Review
  private let ledger: InvitationLedger
  private let clock: ZoneOffsets
  /// The sheet as it becomes.
  private(set) var sheet: RepliesSheet
  /// What does not count, and why.
  private(set) var findings: [Finding] = []

  /// Nothing taken yet.
  ///
  /// - Parameters:
  ///   - sheet: The sheet as it is.
  ///   - ledger: What people were told.
  ///   - review: The review.
  ///   - clock: The clock of its time zone.
  ///   - now: What a UTC clock shows.
  init(
    _ sheet: RepliesSheet, ledger: InvitationLedger, review: Review, clock: ZoneOffsets,
    at now: CivilMinute
  ) {
    self.sheet = sheet
    self.ledger = ledger
    self.review = review
    self.clock = clock
    findings = sheet.findings
    for record in answerable { prepare(record, at: local(now)) }
  }

  /// The invitations that people hold and can answer.
  private var answerable: [InvitationRecord] {
    ledger.outstanding.filter { record in
      if case .room = record.recipient { false } else { true }
    }
  }

  /// Makes a row for an invitation, and dates an answer that somebody typed without saying when it was given.
  private mutating func prepare(_ record: InvitationRecord, at now: CivilMinute) {
    let row = sheet.row(record.session, record.recipient)
    guard row == nil || (row?.answer != nil && row?.when == nil) else { return }
    sheet.set(
      RepliesSheet.Row(
        session: record.session, recipient: record.recipient, answer: row?.answer,
        when: row?.answer == nil ? nil : now, note: row?.note ?? ""))
  }

  /// Takes the answers of a mail or a calendar.
  mutating func take(_ bytes: [UInt8], file: String) {
    let reading = ReplyReader.read(bytes, file: file)
    findings += reading.findings
    for reply in reading.replies { take(reply, file: file) }
  }

  /// Takes the rows of another replies sheet.
  mutating func takeSheet(_ bytes: [UInt8], file: String) {
    let other = RepliesSheet(bytes, file: file, for: review)
    findings += other.findings
    for row in other.rows where row.answer != nil {
      let known = sheet.row(row.session, row.recipient)
      if let old = known?.when, let new = row.when, new < old { continue }
      sheet.set(row)
    }
  }

  private mutating func take(_ reply: ReceivedReply, file: String) {
    switch ledger.verdict(on: reply) {
    case .answers(let record, let answer):
      // A clock that is slow must not make an answer look older than what it answers.
      let when = local(max(reply.stamp ?? record.since, record.since))
      let known = sheet.row(record.session, record.recipient)
      if known?.answer != nil, let old = known?.when, when < old { return }
      sheet.set(
        RepliesSheet.Row(
          session: record.session, recipient: record.recipient, answer: answer, when: when,
          note: reply.comment ?? known?.note ?? ""))
    case .stale(let record):
      findings.append(
        ignored(
          .staleReply, record, file, "answered an earlier time or place of",
          "They were sent the change; wait for their answer to it."))
    case .withdrawn(let record):
      findings.append(
        ignored(
          .staleReply, record, file, "answered what has been withdrawn since:",
          "Nothing needs to be done."))
    case .stranger(let record):
      findings.append(
        ignored(
          .unmatchedReply, record, file, "was answered for, from another address, about",
          "If it is theirs, type it into \(RepliesSheet.file)."))
    case .unknown:
      findings.append(
        Finding(
          .unmatchedReply, .warning, at: .file(file), text: reply.uid.text,
          "This answers no invitation of this review.",
          mend: "If you know whose it is, type it into \(RepliesSheet.file)."))
    }
  }

  private func ignored(
    _ code: FindingCode, _ record: InvitationRecord, _ file: String, _ what: String, _ mend: String
  ) -> Finding {
    Finding(
      code, .warning, at: .file(file), text: record.recipient.reference,
      "\(record.recipient.reference) \(what) \(review.label(of: record.session)); this does not count.",
      mend: mend)
  }

  private func local(_ minute: CivilMinute) -> CivilMinute {
    let shown = clock.wallTime(at: Instant(seconds: Int64(minute.minutes) * 60))
    return CivilMinute(shown.date, .midnight) + shown.secondOfDay / 60
  }

  /// What everybody answered who holds an invitation, in the order of the sessions' times.
  ///
  /// An answer that was given before the time or place changed stays in the sheet, where a decline still says when
  /// somebody cannot come, and is none to what holds now.
  var standing: [(record: InvitationRecord, answer: Reply.Answer?)] {
    answerable.sorted { left, right in
      (left.meeting.span.start, left.session, left.recipient.reference)
        < (right.meeting.span.start, right.session, right.recipient.reference)
    }.map { record in
      let row = sheet.row(record.session, record.recipient)
      let isCurrent = row?.when.map { $0 >= local(record.since) } ?? true
      return (record, isCurrent ? row?.answer : nil)
    }
  }
}
