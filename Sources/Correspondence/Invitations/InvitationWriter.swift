import CivilTime
public import ICalendar
public import ReviewModel

/// Turns what somebody is to be told into a mail.
public struct InvitationWriter: Sendable {
  private let organizer: CalendarAddress
  private let clock: ZoneOffsets
  private let review: Review
  private let names: NamesInMails
  private let version: String?
  /// What somebody has answered who is asked nothing new; nil where nobody knows.
  public var answer: @Sendable (InvitationRecord) -> Reply.Answer? = { _ in nil }

  /// A writer for a review.
  ///
  /// - Parameters:
  ///   - review: The review as it stands.
  ///   - organizer: The council contact, in whose name the messages go.
  ///   - clock: The clock of the review's time zone.
  ///   - version: What people call the timetable; nil where there is none any more.
  public init(
    _ review: Review, organizer: CalendarAddress, clock: ZoneOffsets, version: String?
  ) {
    self.review = review
    names = NamesInMails(review)
    self.organizer = organizer
    self.clock = clock
    self.version = version
  }

  /// The council contact in whose name the invitations of a review go; nil where no contact has an address.
  public static func organizer(of review: Review) -> CalendarAddress? {
    for contact in review.contacts where contact.role.lowercased() == "council contact" {
      if let address = MailAddress.sendable(contact.email, name: contact.name) { return address }
    }
    return nil
  }

  /// The mail that tells an invitation; nil for an invitation that is told by hand.
  public func mail(_ invitation: Invitation) -> [UInt8]? {
    let record = invitation.record
    // The ledger is a file that can be damaged; what is no plain address could add a line to the header.
    guard let email = record.address?.email,
      let address = MailAddress.sendable(email, name: record.address?.name)
    else { return nil }
    let text = InvitationText(
      invitation, words: names.words(for: record.recipient), review: review,
      organizer: organizer, version: version)
    let message = MailMessage(
      sender: record.organizer ?? organizer, recipient: address, subject: text.subject,
      writtenAt: record.stamp,
      identifier: UniqueIdentifier(
        of: record, kind: invitation.change.kind, number: invitation.number),
      paragraphs: text.paragraphs, calendar: calendar(invitation, to: address, text: text))
    return message.bytes
  }

  /// The calendar of a message: one event and one attendee, since Outlook takes the first event of a message and
  /// nobody may read who else is asked.
  private func calendar(
    _ invitation: Invitation, to address: CalendarAddress, text: InvitationText
  ) -> CalendarObject {
    let record = invitation.record
    let meeting = record.meeting
    var event = Event(
      uid: record.uid, stamp: record.stamp, from: time(meeting.span.start),
      to: time(meeting.span.end), summary: meeting.summary)
    event.sequence = record.sequence
    event.location = meeting.location
    if let link = meeting.link {
      event.conference = Conference(link.text, [.audio, .video], label: "Join online")
      event.url = link.text
    }
    event.description = text.paragraphs.map { $0.joined(separator: "\n") }
      .joined(separator: "\n\n")
    var attendee = Attendee(address, role: meeting.part == .optional ? .optional : .required)
    attendee.status = status(of: invitation)
    // Calendar programs take a change only from the organizer who sent the invitation.
    let organizer = record.organizer ?? organizer
    let purpose: CalendarObject.Purpose
    if case .withdrawn = invitation.change {
      event.status = .cancelled
      event.transparency = .transparent
      purpose = .cancellation(by: organizer, to: attendee)
    } else {
      purpose = .invitation(by: organizer, to: attendee)
    }
    return CalendarObject(
      product: InvitationWriter.product, purpose: purpose, zone: .utc, events: [event])
  }

  /// What the recipient has answered, which still counts where nothing but words has changed.
  private func status(of invitation: Invitation) -> Attendee.Status {
    guard !invitation.isQuestion else { return .needsAction }
    return switch answer(invitation.record) {
    case .accepted?, .delegated?: .accepted
    case .tentative?: .tentative
    case .declined?: .declined
    case nil: .needsAction
    }
  }

  /// A time of the review in UTC, which every client shows by its reader's clock and which needs no VTIMEZONE that
  /// a client could misread; Google's own invitations use it (`guide/calendars.md`).
  private func time(_ minute: CivilMinute) -> DateTime {
    let instant = clock.instant(at: WallTime(seconds: Int64(minute.minutes) &* 60))
    return DateTime(
      CivilMinute(minutes: Int(truncatingIfNeeded: instant.seconds / 60)), on: .utc)
  }

  private static let product = "-//fieldwork//Invitations//EN"
}
