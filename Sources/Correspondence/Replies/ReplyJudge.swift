import CivilTime
public import ICalendar

/// What a reply turns out to be.
public enum ReplyVerdict: Sendable, Hashable {
  /// An answer to what somebody holds, with the address it came from where that is not theirs.
  case answers(InvitationRecord, Reply.Answer, from: String?)
  /// An answer to an earlier time or place.
  case stale(InvitationRecord, Reply.Answer)
  /// A yes to a time other than the one asked about.
  case otherTime(InvitationRecord, Instant)
  /// An answer to something that has been withdrawn since.
  case withdrawn(InvitationRecord, Reply.Answer)
  /// An answer from somebody else whom the review knows.
  case stranger(InvitationRecord, String)
  /// One answer in the name of several people.
  case manyVoices(InvitationRecord)
  /// An answer that bears a time that is yet to come.
  case fromTheFuture(InvitationRecord)
  /// An answer to a state of the meeting that nobody was sent.
  case neverSent(InvitationRecord)
  /// An answer to something that this review never sent.
  case unknown
}

/// Judges replies by what people were told (RFC 5546, sections 2.1.5 and 3.2.3).
public struct ReplyJudge: Sendable {
  private let ledger: InvitationLedger
  private let book: AddressBook
  private let clock: ZoneOffsets
  private let now: Instant
  private var numbers: [String: Int] = [:]
  /// The addresses of the substitutes that are known for each invitation: their answers count as the seat's, in whose
  /// name a program writes them.
  public var delegates: [UniqueIdentifier: [String]] = [:]

  /// How far clocks may be apart before an answer counts as one from the future.
  private static let clockTolerance: Int64 = 600

  /// A judge.
  ///
  /// - Parameters:
  ///   - ledger: What people were told.
  ///   - book: Whose addresses are whose.
  ///   - clock: The clock of the review's time zone.
  ///   - now: The moment at which it is judged.
  public init(
    _ ledger: InvitationLedger, _ book: AddressBook, clock: ZoneOffsets, at now: Instant
  ) {
    self.ledger = ledger
    self.book = book
    self.clock = clock
    self.now = now
    for (index, record) in ledger.records.enumerated() {
      for form in IdentifierForms.of(record.uid.text) { numbers[form] = index }
    }
  }

  /// The invitation that an identifier names, in whatever form a program wrote it; nil for none.
  public func record(_ uid: UniqueIdentifier) -> InvitationRecord? {
    IdentifierForms.of(uid.text).lazy.compactMap { numbers[$0] }.first.map { ledger.records[$0] }
  }

  /// What a reply answers: by the meeting, the address and the state of the meeting that the writer saw.
  public func verdict(on reply: ReceivedReply) -> ReplyVerdict {
    guard let record = record(reply.uid) else { return .unknown }
    guard let (answer, other) = answer(in: reply, to: record) else { return .manyVoices(record) }
    if let other, answersForAnother(other, reply, record) { return .stranger(record, other) }
    if record.isWithdrawn { return .withdrawn(record, answer) }
    if let stamp = reply.stamp, stamp - now > ReplyJudge.clockTolerance {
      return .fromTheFuture(record)
    }
    return state(of: reply, record, answer, from: other)
  }

  /// The seat's answer, and the address that gave it where that is not the seat's own; nil where several people speak.
  private func answer(
    in reply: ReceivedReply, to record: InvitationRecord
  ) -> (answer: Reply.Answer, from: String?)? {
    let own = record.address?.email
    func isSent(_ voice: ReceivedReply.Voice) -> Bool {
      own.map { own in voice.sentBy.contains { MailAddress.areSame($0, own) } } ?? false
    }
    // Programs list others who are invited, too, and the one who is sent in somebody's place; those say nothing yet.
    var voices = reply.voices.filter { $0.answer != nil }
    // A delegate's reply holds who sent them as well (RFC 5546, section 4.2.5); many programs leave that out.
    let known = delegates[record.uid] ?? []
    if let deputy = voices.first(where: { voice in
      isSent(voice) || known.contains { voice.isAt($0) }
    }) {
      voices.removeAll { voice in voice == deputy || (own.map { voice.isAt($0) } ?? false) }
      guard voices.isEmpty, let answer = deputy.answer else { return nil }
      return (
        .delegated(to: deputy.emails.first ?? deputy.label, says: DelegateAnswer(answer)), nil
      )
    }
    guard voices.count == 1, var answer = voices[0].answer else { return nil }
    if case .delegated(to: nil, let says) = answer, let deputy = reply.voices.first(where: isSent) {
      answer = .delegated(to: deputy.emails.first ?? deputy.label, says: says)
    }
    let isOwn = own.map { voices[0].isAt($0) } ?? false
    return (answer, isOwn ? nil : voices[0].emails.first ?? voices[0].label)
  }

  /// Whether an answer from an address is another person's than the person asked: of somebody whom the review knows,
  /// or beside whom the person asked is listed without an answer.
  private func answersForAnother(
    _ other: String, _ reply: ReceivedReply, _ record: InvitationRecord
  ) -> Bool {
    if let owner = book.owner(of: other) { return owner != record.recipient }
    guard let own = record.address?.email else { return false }
    return reply.voices.contains { $0.isAt(own) }
  }

  /// Whether the state that is answered is the state that is held.
  private func state(
    of reply: ReceivedReply, _ record: InvitationRecord, _ answer: Reply.Answer, from other: String?
  ) -> ReplyVerdict {
    let held = clock.instant(at: WallTime(seconds: Int64(record.meeting.span.start.minutes) * 60))
    // A proposal bears the time that is proposed.
    let start = reply.asksForOtherTime ? nil : reply.start
    let isOurTime = start.map { $0 == held }
    let since = Int64(record.since.minutes) * 60
    let isLater = (reply.stamp ?? reply.sentAt).map { $0.seconds >= since }
    if let sequence = reply.sequence {
      if sequence > record.sequence { return .neverSent(record) }
      // Programs exist that leave the number of the first invitation on every answer.
      if sequence < record.sequence, isOurTime != true || isLater != true {
        return .stale(record, answer)
      }
    } else if isOurTime == nil, !(isLater ?? (record.sequence == 0)) {
      return .stale(record, answer)
    } else if isOurTime == false, isLater == false {
      return .stale(record, answer)
    }
    if let start, isOurTime == false { return .otherTime(record, start) }
    return .answers(record, answer, from: other)
  }
}
