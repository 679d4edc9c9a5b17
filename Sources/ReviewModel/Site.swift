/// A place with rooms, or a place to visit.
public struct Site: Sendable, Hashable {
  /// The reference.
  public var id: SiteID
  /// The name.
  public var name: String
  /// The address of the site; nil where nobody said.
  public var address: String?

  /// A site with a name.
  public init(id: SiteID, name: String, address: String? = nil) {
    self.id = id
    self.name = name
    self.address = address
  }
}

/// How long it takes from one site to another, in either direction.
public struct TravelTime: Sendable, Hashable {
  /// One of the two sites.
  public var from: SiteID
  /// The other.
  public var to: SiteID
  /// Minutes from door to door.
  public var minutes: Int

  /// A journey.
  public init(from: SiteID, to: SiteID, minutes: Int) {
    self.from = from
    self.to = to
    self.minutes = minutes
  }
}
