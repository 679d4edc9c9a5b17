public import CivilTime
public import ICalendar
public import ReviewModel

/// What one holder of a seat was last told about one session.
public struct InvitationRecord: Sendable, Hashable {
  /// The session.
  public var session: SessionID
  /// Whose seat it is.
  public var recipient: Recipient
  /// Which holder of the seat they are, from 1: an address that changes, or a seat given to somebody else, makes
  /// the next.
  public var holder: Int
  /// Where their messages go; nil where they are told by hand.
  public var address: CalendarAddress?
  /// What makes it the same meeting in their calendar.
  public var uid: UniqueIdentifier
  /// How often it has changed in a way that matters to them (RFC 5546, section 2.1.4).
  public var sequence: Int
  /// When the last message was written, on a UTC clock.
  public var stamp: CivilMinute
  /// When ``sequence`` last rose, on a UTC clock: older answers were to another time or place.
  public var since: CivilMinute
  /// The meeting as the recipient was last told.
  public var meeting: InvitedMeeting
  /// Whether the invitation has been withdrawn.
  public var isWithdrawn: Bool
  /// In whose name it went out; nil where nobody noted it.
  public var organizer: CalendarAddress?

  /// What one holder of a seat was last told.
  public init(
    session: SessionID, recipient: Recipient, holder: Int, address: CalendarAddress?,
    uid: UniqueIdentifier, sequence: Int, stamp: CivilMinute, since: CivilMinute,
    meeting: InvitedMeeting, isWithdrawn: Bool
  ) {
    self.session = session
    self.recipient = recipient
    self.holder = holder
    self.address = address
    self.uid = uid
    self.sequence = sequence
    self.stamp = stamp
    self.since = since
    self.meeting = meeting
    self.isWithdrawn = isWithdrawn
  }

  /// The first record of a holder, before anything was sent.
  init(
    _ invitee: InvitationsDue.Invitee, holder: Int, of ledger: InvitationLedger,
    at stamp: CivilMinute, by organizer: CalendarAddress?
  ) {
    let seat = invitee.seat
    self.init(
      session: seat.session, recipient: seat.recipient, holder: holder, address: invitee.address,
      uid: UniqueIdentifier(
        naming: ["fieldwork invitation", ledger.review, seat.session.text] + seat.recipient.names
          + [String(holder)], secret: ledger.secret.map { Array($0.utf8) }),
      sequence: 0, stamp: stamp, since: stamp, meeting: invitee.meeting, isWithdrawn: false)
    self.organizer = organizer
  }

  var seat: Seat { Seat(session: session, recipient: recipient) }

  /// Whether messages to an address reach this holder; addresses ignore case in practice, whatever RFC 5321,
  /// section 2.4, allows.
  func isHeld(by other: CalendarAddress?) -> Bool {
    guard let address, let other else { return address == nil && other == nil }
    return MailAddress.areSame(address.email, other.email)
  }

  /// Whether the invitation went out in a name other than the one in which invitations go now; a booking of a room,
  /// told by hand, is in nobody's name.
  public func isOther(than other: CalendarAddress?) -> Bool {
    guard address != nil, let organizer, let other else { return false }
    return !MailAddress.areSame(organizer.email, other.email)
  }

  /// Notes a message: what is told from now on, with a stamp newer than any before it, whatever the clock says.
  mutating func tell(_ meeting: InvitedMeeting, raisingSequence: Bool, at now: CivilMinute) {
    stamp = max(now, stamp + 1)
    if raisingSequence {
      sequence += 1
      since = stamp
    }
    self.meeting = meeting
  }
}

extension Recipient {
  /// What tells recipients apart, two lists having one reference included.
  var names: [String] {
    switch self {
    case .person(let id): ["person", id.text]
    case .reviewer(let id): ["reviewer", id.text]
    case .room(let id): ["room", id.text]
    case .group(let id): ["group", id.text]
    }
  }

  /// The reference.
  public var reference: String { names[1] }
}
