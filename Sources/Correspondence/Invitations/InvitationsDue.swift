import CivilTime
import ICalendar
import ReviewModel

/// One recipient's seat at one session.
struct Seat: Hashable {
  let session: SessionID
  let recipient: Recipient
}

/// What a version of a timetable says to each of its recipients.
struct InvitationsDue {
  /// What an invited person or room is to be told.
  struct Invitee {
    let seat: Seat
    /// Where the message goes; nil where the recipient must be told by hand.
    let address: CalendarAddress?
    let meeting: InvitedMeeting
  }

  /// Everybody with a seat, in the order of the review.
  private(set) var invitees: [Invitee] = []
  private var words: [Recipient: RecipientWords] = [:]
  private let review: Review
  private let names: NamesInMails

  /// What a version says.
  ///
  /// Sessions of the plan that the review does not have are left aside, and so is a second place for one session. A
  /// seat that is still "TBC" has nobody to invite.
  init(_ version: TimetableVersion) {
    review = version.review
    names = NamesInMails(review)
    for placed in ReviewIndex(review).placed(version.plan) {
      add(placed)
    }
  }

  private mutating func add(_ placed: PlacedSession) {
    let (session, place) = (placed.session, placed.assignment)
    let met = placed.attendees + session.optionalParticipants
    let isProtected = session.meetsProtectedPeople { id in
      review.people.contains { $0.isAnonymous && $0.id == id }
    }
    let room = place.room.flatMap { id in review.rooms.first { $0.id == id } }
    let siteID = room.map { $0.site } ?? session.site
    let site = siteID.flatMap { id in review.sites.first { $0.id == id } }
    var seen: Set<Recipient> = []
    func invite(_ recipient: Recipient, _ address: CalendarAddress?, _ part: InvitedMeeting.Part) {
      guard seen.insert(recipient).inserted else { return }
      let words = words[recipient] ?? names.words(for: recipient)
      self.words[recipient] = words
      // The keeper of the room needs to know how long it is taken; nobody else comes early for that.
      let isRoom = part == .room
      invitees.append(
        Invitee(
          seat: Seat(session: session.id, recipient: recipient), address: address,
          meeting: InvitedMeeting(
            span: isRoom ? placed.roomSpan : placed.span, place: words.place(room, site),
            title: words.title(session, isProtected: isProtected), part: part,
            needsPlace: session.needsRoom && session.link == nil && session.meetAt == nil,
            meetAt: isRoom ? nil : session.meetAt.map { words.text($0) },
            link: isRoom ? nil : session.link,
            venue: Venue(room: place.room, site: siteID))))
    }
    for (index, id) in met.enumerated() {
      guard let person = review.people.first(where: { $0.id == id }) else { continue }
      invite(
        .person(id), person.mailAddress,
        index < placed.attendees.count ? .required : .optional)
    }
    if session.hasUnnamedPeople || session.toldBy != nil {
      invite(.group(session.id), mailAddress(of: session.toldBy), .group)
    }
    for id in place.reviewers {
      guard let reviewer = review.reviewers.first(where: { $0.id == id }), reviewer.isNamed else {
        continue
      }
      invite(.reviewer(id), reviewer.mailAddress, .reviewer)
    }
    if let room { invite(.room(room.id), nil, .room) }
  }

  /// Where the invitation for people without names goes; nil where they must be told by hand.
  private func mailAddress(of contact: GroupContact?) -> CalendarAddress? {
    switch contact {
    case .person(let id): review.people.first { $0.id == id }?.mailAddress
    case .address(let address): MailAddress.sendable(address, name: nil)
    case nil: nil
    }
  }
}

extension Person {
  /// Where their mail goes; nil where no address can be written to.
  ///
  /// Who must not be named is not.
  var mailAddress: CalendarAddress? {
    MailAddress.sendable(email, name: isAnonymous ? nil : name)
  }
}

extension Reviewer {
  /// Where their mail goes; nil where no address can be written to.
  var mailAddress: CalendarAddress? { MailAddress.sendable(email, name: name) }
}
