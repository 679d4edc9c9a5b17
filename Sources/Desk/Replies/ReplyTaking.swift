public import CivilTime
public import Correspondence
public import Findings
public import ICalendar
import MailText
public import ReviewModel

/// Answers taken into the replies sheet, with a finding for each answer that does not count.
///
/// All files are given first; then ``settle()`` decides, so that the order of files decides nothing.
public struct ReplyTaking: Sendable {
  private let review: Review
  private let ledger: InvitationLedger
  let handed: HandedMessages
  let clock: ZoneOffsets
  let now: CivilMinute
  private let history: ReplyHistory?
  private let judge: ReplyJudge
  private let book: AddressBook
  private let words: ReplyFindings
  /// The sheet as it becomes.
  public private(set) var sheet: RepliesSheet
  /// What does not count, and why.
  public private(set) var findings: [Finding] = []
  /// What became of every mail that was given.
  public private(set) var tally = LetterTally()
  /// What mail systems and programs said about people in what has just come.
  private var news: DeliveryNews
  private var arrivals: [Arrival] = []
  private var candidates: [AnswerCandidate] = []

  /// An answer that has not been judged yet, and the mail that it came in.
  private struct Arrival {
    let reply: ReceivedReply
    let place: String
  }

  /// Nothing taken yet.
  ///
  /// - Parameters:
  ///   - sheet: The sheet as it is.
  ///   - ledger: What people are to be told.
  ///   - handed: What has become of the messages that tell them.
  ///   - review: The review.
  ///   - clock: The clock of its time zone.
  ///   - now: What a UTC clock shows.
  ///   - history: The releases that people had; nil where none is known.
  public init(
    _ sheet: RepliesSheet, ledger: InvitationLedger, handed: HandedMessages = HandedMessages(),
    review: Review, clock: ZoneOffsets, at now: CivilMinute, by history: ReplyHistory? = nil
  ) {
    self.sheet = sheet
    self.ledger = ledger
    self.handed = handed
    self.review = review
    self.clock = clock
    self.now = now
    self.history = history
    book = AddressBook(review, ledger)
    judge = ReplyJudge(ledger, book, clock: clock, at: Instant(now))
    words = ReplyFindings(review: review, clock: clock)
    news = DeliveryNews(book, ledger, words, at: clock.wallTime(at: Instant(now)))
    findings = sheet.findings
    for record in answerable where !sheet.mentions(record.session, record.recipient) {
      self.sheet.set(
        RepliesSheet.Row(
          session: record.session, recipient: record.recipient, answer: nil, when: nil, note: ""))
    }
    self.sheet.tie(to: answerable, clock, at: now, by: history)
  }

  /// The invitations that people hold and can answer.
  var answerable: [InvitationRecord] {
    ledger.outstanding.filter { record in
      switch record.recipient {
      // The person who tells a group does not answer for its members.
      case .room, .group: false
      case .person, .reviewer: true
      }
    }
  }

  // MARK: Taking

  /// Takes what a file holds: the rows of another replies sheet (.csv), or the answers in a mail, a calendar, or many of
  /// them.
  ///
  /// - Parameters:
  ///   - bytes: The file.
  ///   - file: Its name.
  public mutating func take(_ bytes: [UInt8], file: String) {
    if file.lowercased().hasSuffix(".csv") {
      takeSheet(bytes, file: file)
    } else {
      takeLetters(bytes, file: file)
    }
  }

  private mutating func takeSheet(_ bytes: [UInt8], file: String) {
    let other = RepliesSheet(bytes, file: file, for: review)
    findings += other.findings
    for row in other.rows where row.answer != nil {
      let known = sheet.row(row.session, row.recipient)
      if let old = known?.when, let new = row.when, new < old { continue }
      sheet.set(row)
    }
    sheet.tie(to: answerable, clock, at: now, by: history)
  }

  private mutating func takeLetters(_ bytes: [UInt8], file: String) {
    for letter in ReplyReader.read(bytes, file: file, clock: clock).letters {
      tally.count(letter)
      findings += letter.findings
      switch letter.content {
      case .answers:
        arrivals += letter.replies.map { Arrival(reply: $0, place: letter.place) }
      case .report, .absence: findings += news.take(letter)
      case .envelope, .nothing: break
      }
    }
  }

  /// Whom people are known to send in their place: by the sheet, and by the answers that have just come.
  private var delegates: [UniqueIdentifier: [String]] {
    var delegates: [UniqueIdentifier: [String]] = [:]
    func add(_ answer: Reply.Answer?, _ record: InvitationRecord) {
      guard case .delegated(let other?, _)? = answer else { return }
      delegates[record.uid, default: []].append(address(of: other))
    }
    for record in answerable { add(sheet.row(record.session, record.recipient)?.answer, record) }
    for arrival in arrivals {
      if case .answers(let record, let answer, _) = judge.verdict(on: arrival.reply) {
        add(answer, record)
      }
    }
    return delegates
  }

  /// The address of a delegate, whom people may have typed by reference.
  private func address(of delegate: String) -> String {
    let known =
      switch ReplyWords.recipient(delegate, in: review) {
      case .person(let id): review.addresses(of: .person(id))
      case .reviewer(let id): review.addresses(of: .reviewer(id))
      case .room, .group, nil: [String]()
      }
    return known.first ?? delegate
  }

  private mutating func take(_ reply: ReceivedReply, in place: String, by judge: ReplyJudge) {
    switch judge.verdict(on: reply) {
    case .answers(let record, let answer, let other):
      // A clock that is slow must not make an answer look older than what it answers.
      let since = Instant(record.since)
      let given = max(reply.stamp ?? reply.sentAt ?? since, since)
      candidates.append(
        AnswerCandidate(
          record: record, answer: answer, reply: reply, place: place,
          when: clock.wallTime(at: given), asked: nil))
      if let other { findings.append(words.otherAddress(record, other, place)) }
      remark(on: reply, record, place)
    case .stale(let record, let answer):
      findings.append(words.stale(record, place))
      // Somebody who declined the earlier time is still away then.
      guard answer.leavesSeatEmpty, let start = reply.start, let stamp = reply.stamp,
        sheet.row(record.session, record.recipient)?.answer == nil
      else { return }
      candidates.append(
        AnswerCandidate(
          record: record, answer: answer, reply: reply, place: place,
          when: clock.wallTime(at: stamp), asked: ReplyWords.minute(clock.wallTime(at: start))))
    case .otherTime(let record, let start):
      findings.append(words.otherTime(record, ReplyWords.minute(clock.wallTime(at: start)), place))
    case .withdrawn(let record, let answer): takeWithdrawn(reply, record, answer, place)
    case .stranger(let record, let email):
      findings.append(words.stranger(record, email, book.owner(of: email), place))
    case .manyVoices(let record):
      findings.append(words.manyVoices(record, reply.voices.map { $0.label }, place))
    case .fromTheFuture(let record): findings.append(words.fromTheFuture(record, place))
    case .neverSent(let record): findings.append(words.neverSent(record, place))
    case .unknown: findings.append(words.unknown(reply, place))
    }
  }

  /// Takes an answer to an invitation that was withdrawn: who declined is away at that time still, where the same
  /// person was asked anew, at another address or in another organizer's name.
  private mutating func takeWithdrawn(
    _ reply: ReceivedReply, _ record: InvitationRecord, _ answer: Reply.Answer, _ place: String
  ) {
    let held = answerable.first {
      $0.session == record.session && $0.recipient == record.recipient
    }
    guard let held else {
      findings.append(words.stale(record, place))
      return
    }
    findings.append(words.askedAnew(held, answer, place))
    guard answer.leavesSeatEmpty else { return }
    let given = reply.stamp ?? reply.sentAt ?? Instant(record.stamp)
    candidates.append(
      AnswerCandidate(
        record: held, answer: answer, reply: reply, place: place,
        when: clock.wallTime(at: given), asked: record.meeting.span.start))
  }

  /// Says who sent a mail that answers for somebody, where nobody in the review has that address.
  private mutating func remark(on reply: ReceivedReply, _ record: InvitationRecord, _ place: String)
  {
    guard let sender = reply.sender, !book.knows(sender.address),
      !reply.voices.contains(where: {
        $0.emails.contains { MailAddress.areSame($0, sender.address) }
      })
    else { return }
    findings.append(words.unknownSender(record, sender, place))
  }

  // MARK: Deciding

  /// Decides which answer of each seat is the last, and writes it into the sheet.
  public mutating func settle() {
    var judge = judge
    judge.delegates = delegates
    for arrival in arrivals { take(arrival.reply, in: arrival.place, by: judge) }
    arrivals = []
    let latest = LatestAnswers(candidates)
    for contradiction in latest.contradictions {
      findings.append(
        words.contradiction(
          contradiction.later.record, [contradiction.earlier, contradiction.later.answer],
          contradiction.later.place))
    }
    for candidate in latest.kept { keep(candidate) }
    candidates = []
    keepHindrances()
  }

  /// Notes beside those who are silent what stands against an answer of theirs, until they are told anew or answer.
  private mutating func keepHindrances() {
    for record in answerable {
      guard var row = sheet.row(record.session, record.recipient) else { continue }
      let known = [row.hindrance, news.hindrances[record.recipient]].compactMap { $0 }
        .max { $0.when < $1.when }
      let isOver =
        sheet.answer(to: record, clock) != nil || known.map { isPast($0, for: record) } ?? true
      let hindrance = isOver ? nil : known
      guard row.hindrance != hindrance else { continue }
      row.hindrance = hindrance
      sheet.set(row)
    }
  }

  /// Whether somebody has been told since, or has answered anything since.
  private func isPast(_ hindrance: Hindrance, for record: InvitationRecord) -> Bool {
    hindrance.when < clock.wallTime(at: Instant(record.stamp))
      || answerable.contains { other in
        guard other.recipient == record.recipient,
          let row = sheet.row(other.session, other.recipient), row.answer != nil
        else { return false }
        return row.when.map { $0 > hindrance.when } ?? false
      }
  }

  /// The note that stays beside an answer that comes without words; words that came with a proposal are about the
  /// proposal alone.
  private func note(after known: RepliesSheet.Row?) -> String {
    known?.proposed == nil ? known?.note ?? "" : ""
  }

  /// The time that an answer asks for; nil where it asks for none.
  private func proposed(by reply: ReceivedReply, instead asked: TimeSpan) -> TimeSpan? {
    guard let proposal = reply.proposal else { return nil }
    let start = ReplyWords.minute(clock.wallTime(at: proposal.start))
    let end = proposal.end.map { ReplyWords.minute(clock.wallTime(at: $0)) }
    return TimeSpan(from: start, to: end ?? start + asked.minutes)
  }

  private mutating func keep(_ candidate: AnswerCandidate) {
    let record = candidate.record
    let known = sheet.row(record.session, record.recipient)
    if let known, let old = known.answer, let when = known.when {
      if candidate.when < when { return }
      if candidate.when == when, old.caution != candidate.answer.caution {
        findings.append(words.contradiction(record, [old, candidate.answer], candidate.place))
        if old.caution > candidate.answer.caution { return }
      }
    }
    let proposed = proposed(by: candidate.reply, instead: record.meeting.span)
    if let proposed, proposed != record.meeting.span {
      findings.append(words.proposal(record, proposed, candidate.reply.comment, candidate.place))
    } else if candidate.reply.asksForOtherTime {
      findings.append(words.vagueProposal(record, candidate.reply, candidate.place))
    }
    sheet.set(
      RepliesSheet.Row(
        session: record.session, recipient: record.recipient,
        answer: candidate.answer.joined(to: known?.answer), when: candidate.when,
        note: candidate.reply.comment ?? note(after: known),
        asked: candidate.asked ?? record.meeting.span.start, proposed: proposed))
  }
}
