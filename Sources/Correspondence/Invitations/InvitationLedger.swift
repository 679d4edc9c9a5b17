public import CivilTime
public import ICalendar
public import ReviewModel

/// What everybody who was ever invited to a review was last told.
///
/// The ledger alone decides what is sent next: a message goes to everybody whose calendar differs from the version,
/// and to nobody else. So nothing depends on which version was sent last, or whether one was skipped.
public struct InvitationLedger: Sendable, Hashable {
  /// The reference of the review.
  public var review: String
  /// What identifiers are made with, so that nobody who was not invited can make one; nil in a ledger from before
  /// there were secrets.
  public var secret: String?
  /// The number of the last message.
  public var lastNumber = 0
  /// One record for each holder of a seat, in the order in which they were first invited.
  public var records: [InvitationRecord] = []

  /// A ledger for a review in which nobody has been told anything.
  public init(review: String) {
    self.review = review
  }

  /// What people believe to hold.
  public var outstanding: [InvitationRecord] { records.filter { !$0.isWithdrawn } }

  /// The ledger without the protected names, which titles from earlier may hold.
  public func covered(by names: ProtectedNames) -> InvitationLedger {
    guard !names.isEmpty else { return self }
    var result = self
    for index in result.records.indices {
      let meeting = result.records[index].meeting
      result.records[index].meeting.title = names.covered(meeting.title)
      result.records[index].meeting.place = meeting.place.map { names.covered($0) }
    }
    return result
  }

  /// The messages after which everybody holds what a version says, and the ledger as it is once they are written.
  ///
  /// What is out in another organizer's name stays so, because calendar programs take a change from nobody else
  /// (RFC 5546, section 3.2.2.1), unless it is to move: then it is withdrawn and sent anew.
  ///
  /// - Parameters:
  ///   - version: The version.
  ///   - now: When the messages are written, on a UTC clock.
  ///   - organizer: In whose name new invitations go.
  ///   - isMoving: Whether invitations of other organizers are to move to that name.
  /// - Returns: The messages, and the ledger after them.
  public func reaching(
    _ version: TimetableVersion, at now: CivilMinute, by organizer: CalendarAddress? = nil,
    movingToOrganizer isMoving: Bool = false
  ) -> InvitationBatch {
    var batch = InvitationBatch(self, organizer: organizer, isMoving: isMoving)
    let due = InvitationsDue(version).invitees
    var wanted: [Seat: InvitationsDue.Invitee] = [:]
    for invitee in due { wanted[invitee.seat] = invitee }
    for (index, record) in records.enumerated() where !record.isWithdrawn {
      guard let invitee = wanted[record.seat], batch.holds(record, invitee) else {
        let isNamedAtLast = record.address == nil && wanted[record.seat] != nil
        batch.withdraw(index, reason: nil, at: now, silently: isNamedAtLast)
        continue
      }
    }
    var current: [Seat: Int] = [:]
    for (index, record) in records.enumerated() { current[record.seat] = index }
    for invitee in due {
      batch.tell(invitee, after: current[invitee.seat], at: now)
    }
    batch.settle()
    return batch
  }

  /// The messages, written at a minute on a UTC clock, after which nobody holds anything; people are told the
  /// reason.
  public func cancellingAll(reason: String?, at now: CivilMinute) -> InvitationBatch {
    var batch = InvitationBatch(self)
    for index in records.indices where !records[index].isWithdrawn {
      batch.withdraw(index, reason: reason, at: now)
    }
    batch.settle()
    return batch
  }
}

/// Messages that belong together, and the ledger as it is once they are written.
public struct InvitationBatch: Sendable, Hashable {
  /// The messages, in the order in which they must go out.
  public private(set) var invitations: [Invitation] = []
  /// What everybody is told from now on.
  public private(set) var ledger: InvitationLedger

  private let organizer: CalendarAddress?
  private let isMoving: Bool

  init(_ ledger: InvitationLedger, organizer: CalendarAddress? = nil, isMoving: Bool = false) {
    self.ledger = ledger
    self.organizer = organizer
    self.isMoving = isMoving
  }

  /// Whether somebody holds a record at their address, in a name in which it may stay.
  func holds(_ record: InvitationRecord, _ invitee: InvitationsDue.Invitee) -> Bool {
    record.isHeld(by: invitee.address) && !(isMoving && record.isOther(than: organizer))
  }

  /// How many people hold an invitation and hear nothing.
  public var unaffectedCount: Int {
    let told = Set(invitations.map { $0.record.recipient })
    return Set(ledger.outstanding.map { $0.recipient }).count { recipient in
      if case .room = recipient { return false }
      return !told.contains(recipient)
    }
  }

  /// Takes a meeting back.
  ///
  /// - Parameters:
  ///   - index: The record.
  ///   - reason: Why, for the holder.
  ///   - now: When the message is written.
  ///   - isSilent: Whether there is nobody to tell, because they were never sent anything.
  mutating func withdraw(
    _ index: Int, reason: String?, at now: CivilMinute, silently isSilent: Bool = false
  ) {
    ledger.records[index].isWithdrawn = true
    let meeting = ledger.records[index].meeting
    ledger.records[index].tell(meeting, raisingSequence: true, at: now)
    if !isSilent { note(.withdrawn(reason: reason), ledger.records[index]) }
  }

  /// Tells somebody what they do not know yet.
  ///
  /// - Parameters:
  ///   - invitee: What they are to be told.
  ///   - index: The record of the last holder of the seat; nil where there was none.
  ///   - now: When the message is written.
  mutating func tell(
    _ invitee: InvitationsDue.Invitee, after index: Int?, at now: CivilMinute
  ) {
    guard let index, holds(ledger.records[index], invitee) else {
      let holder = index.map { ledger.records[$0].holder + 1 } ?? 1
      ledger.records.append(
        InvitationRecord(invitee, holder: holder, of: ledger, at: now, by: organizer))
      note(.new, ledger.records[ledger.records.count - 1])
      return
    }
    let old = ledger.records[index]
    let meeting = invitee.meeting
    guard old.isWithdrawn || !old.meeting.saysAll(of: meeting) else { return }
    let isNewQuestion = old.isWithdrawn || old.meeting.needsNewAnswer(for: meeting)
    ledger.records[index].isWithdrawn = false
    ledger.records[index].address = invitee.address
    ledger.records[index].tell(meeting, raisingSequence: isNewQuestion, at: now)
    let hasMoved =
      old.meeting.span != meeting.span || old.meeting.isElsewhere(than: meeting)
    let change: Invitation.Change =
      if old.isWithdrawn { .new } else if hasMoved { .moved(from: old.meeting) } else {
        .reworded(from: old.meeting)
      }
    note(change, ledger.records[index])
  }

  /// Numbers the messages: what is off first, so that a seat's old holder hears before the new one, and then in
  /// order of time.
  mutating func settle() {
    let ordered = invitations.enumerated().sorted { left, right in
      let ranks = (left.element.change.rank, right.element.change.rank)
      if ranks.0 != ranks.1 { return ranks.0 < ranks.1 }
      let starts = (left.element.record.meeting.span.start, right.element.record.meeting.span.start)
      return starts.0 != starts.1 ? starts.0 < starts.1 : left.offset < right.offset
    }
    invitations = ordered.map { $0.element }
    for index in invitations.indices {
      ledger.lastNumber += 1
      invitations[index].number = ledger.lastNumber
    }
  }

  private mutating func note(_ change: Invitation.Change, _ record: InvitationRecord) {
    invitations.append(Invitation(number: 0, change: change, record: record))
  }
}

extension Invitation.Change {
  fileprivate var rank: Int { kind == .withdrawn ? 0 : 1 }
}
