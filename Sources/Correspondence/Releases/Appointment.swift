public import CivilTime
public import ReviewModel

/// One session in a version of the timetable, with what may be told to somebody about it.
public struct Appointment: Sendable, Hashable {
  /// The session.
  public var session: SessionID
  /// The title of the session.
  public var title: String
  /// When the session is.
  public var span: TimeSpan
  /// When the room is taken, with setting up and clearing away; equal to ``span`` for everybody but the keeper of the
  /// room.
  public var roomSpan: TimeSpan
  /// The room; nil for a session without one.
  public var room: RoomID?
  /// The room by name, and the site where the room's name does not say it.
  public var place: String?
  /// The site of the room, or of the session itself; nil where nobody said.
  public var site: SiteID?
  /// The words that tell people about the place.
  public var words: PlaceWords
  /// The team, in the order of the review.
  public var reviewers: [ReviewerID]
  /// The people to interview, required or wished for, in the order of the review.
  public var people: [PersonID]
  /// Those of ``people`` who are wished for and need not come.
  public var optional: [PersonID]

  /// What the recipient may know of the appointment; nil where the recipient has no part in it.
  ///
  /// A person learns of nobody else, and in their own messages of the team by role alone; the keeper of a room
  /// learns of times.
  ///
  /// - Returns: The appointment as the recipient sees it.
  public func seen(by recipient: Recipient) -> Appointment? {
    var seen = self
    switch recipient {
    case .person(let id):
      guard people.contains(id) else { return nil }
      (seen.people, seen.reviewers, seen.roomSpan) = ([id], [], span)
      seen.optional = optional.filter { $0 == id }
    case .reviewer(let id):
      guard reviewers.contains(id) else { return nil }
      seen.roomSpan = span
      seen.optional = []
    case .room(let id):
      guard room == id else { return nil }
      (seen.people, seen.reviewers, seen.title, seen.span) = ([], [], "", roomSpan)
      seen.optional = []
      // Who keeps the room is told neither of these.
      (seen.words.meetAt, seen.words.link) = (nil, nil)
    case .group(let id):
      guard session == id else { return nil }
      (seen.people, seen.reviewers, seen.roomSpan) = ([], [], span)
      seen.optional = []
    }
    return seen
  }
}

extension TimetableVersion {
  /// What is held, in order of time; what starts together is in order of reference.
  ///
  /// Sessions that the review does not know are left aside, and so is a second place for one session: the judge
  /// reports both.
  public var appointments: [Appointment] {
    let index = ReviewIndex(review)
    return index.placed(plan).map { placed in
      let (session, place) = (placed.session, placed.assignment)
      let own = session.site.flatMap { index.site($0)?.name ?? $0.text }
      let siteID = placed.room.map { $0.site } ?? session.site
      let site = siteID.flatMap { index.site($0) }
      let met = placed.attendees + session.optionalParticipants
      return Appointment(
        session: session.id, title: session.title, span: placed.span, roomSpan: placed.roomSpan,
        room: place.room,
        place: place.room.map { placed.room?.name ?? $0.text } ?? own,
        site: siteID, words: PlaceWords(session, placed.room, site),
        reviewers: review.reviewers.map { $0.id }.filter { place.reviewers.contains($0) },
        people: review.people.map { $0.id }.filter { met.contains($0) },
        optional: session.optionalParticipants.filter { !placed.attendees.contains($0) })
    }
    .sorted { ($0.span.start, $0.session) < ($1.span.start, $1.session) }
  }
}
