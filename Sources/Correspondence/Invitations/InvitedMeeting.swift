public import CivilTime
public import ReviewModel

/// A session as one recipient is told about it: the entry in their calendar.
///
/// Every text in it has passed through the words for a recipient, so it names nobody else.
public struct InvitedMeeting: Sendable, Hashable {
  /// What a recipient is there for.
  public enum Part: String, Sendable, Hashable, CaseIterable {
    /// Somebody interviewed, who is needed.
    case required
    /// Somebody interviewed, who is wanted.
    case optional
    /// A member of the team.
    case reviewer
    /// A room that is booked.
    case room
    /// People who are counted and not named; the recipient brings or tells them.
    case group
  }

  /// When the session is, by the review's clock.
  public var span: TimeSpan
  /// Where the session is; nil where nobody said.
  public var place: String?
  /// The place by reference; nil where nobody noted the place.
  public var venue: Venue?
  /// Whether a place is still to be found where nobody said one; an online meeting needs none.
  public var needsPlace: Bool
  /// Where people meet, such as a bus stop or a reception desk.
  public var meetAt: String?
  /// Where people join online.
  public var link: JoiningLink?
  /// The title of the session.
  public var title: String
  /// What the recipient is there for.
  public var part: Part

  /// Describes a session as one recipient is told about it.
  public init(
    span: TimeSpan, place: String?, title: String, part: Part, needsPlace: Bool = true,
    meetAt: String? = nil, link: JoiningLink? = nil, venue: Venue? = nil
  ) {
    self.span = span
    self.place = place
    self.venue = venue
    self.title = title
    self.part = part
    self.needsPlace = needsPlace
    self.meetAt = meetAt
    self.link = link
  }

  /// Whether a recipient of this meeting knows everything that the other says; nobody is told references, or whether a place
  /// is still to be found.
  func saysAll(of other: InvitedMeeting) -> Bool {
    var copy = other
    copy.needsPlace = needsPlace
    copy.venue = venue
    return self == copy
  }

  /// The place in one line for a calendar; nil where nobody said and nobody needs to.
  public var location: String? {
    place ?? meetAt ?? (link == nil ? nil : "Online")
  }

  /// Whether the session will be at another place, rather than at the same place by another name or address.
  public func isElsewhere(than other: InvitedMeeting) -> Bool {
    ToldPlace(place, venue: venue).isElsewhere(than: ToldPlace(other.place, venue: other.venue))
  }

  /// Whether people who hold this meeting must decide again about the session in its new form: its time, its place or
  /// their part differs (RFC 5546, section 2.1.4).
  ///
  /// Other words for the same place ask nobody again.
  ///
  /// - Returns: Whether a new answer is needed.
  public func needsNewAnswer(for other: InvitedMeeting) -> Bool {
    span != other.span || isElsewhere(than: other) || part != other.part
  }

  /// The time in words: `Tuesday 5 February 2013, 9am to 10am`.
  public var when: String {
    let date = span.start.date
    guard (span.end - 1).date == date else { return span.words }
    return date.words + ", " + span.start.time.words + " to " + span.end.time.words
  }

  /// The start, short enough for a subject: `Tue 5 Feb, 9am`.
  var shortWhen: String { span.start.date.shortWords + ", " + span.start.time.words }

  /// The title in a calendar among other people's meetings.
  public var summary: String { "Peer review: " + title }
}
