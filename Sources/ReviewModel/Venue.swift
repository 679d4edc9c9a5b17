/// Where a session is, by reference: other words for it do not make it another place.
public struct Venue: Sendable, Hashable {
  /// The room; nil where the session takes none.
  public var room: RoomID?
  /// The site of the room or of the session; nil where nobody said.
  public var site: SiteID?

  /// A place.
  public init(room: RoomID?, site: SiteID?) {
    self.room = room
    self.site = site
  }
}

/// A place in the words that somebody was told.
///
/// Invitations and exported calendars both ask it whether a session went elsewhere, so that SEQUENCE rises in both for
/// the same changes.
public struct ToldPlace: Sendable, Hashable {
  /// The words in a calendar; nil where nobody said.
  public var words: String?
  /// Which place it is; nil where nobody noted that.
  public var venue: Venue?

  /// Describes a place in the words that somebody was told.
  public init(_ words: String?, venue: Venue?) {
    self.words = words
    self.venue = venue
  }

  /// Whether the other is another place, rather than the same place by another name or address.
  ///
  /// Where nobody noted which place it was, its words tell. Where the words are the same, nobody can tell a difference.
  ///
  /// - Returns: Whether people have to go elsewhere.
  public func isElsewhere(than other: ToldPlace) -> Bool {
    guard words != other.words else { return false }
    guard let venue, let new = other.venue else { return true }
    return venue != new
  }
}
