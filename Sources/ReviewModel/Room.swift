/// A room in which sessions are held.
public struct Room: Sendable, Hashable {
  /// The reference.
  public var id: RoomID
  /// The name on the door.
  public var name: String
  /// The site it is at; nil where the review has only one.
  public var site: SiteID?
  /// The seats.
  public var capacity: Int
  /// The room's features: `private`, `screen`, `step-free` and the like.
  public var features: [String]
  /// The room that this room is a part of, such as the hall of which it is one half; nil for a whole room.
  ///
  /// The part and the whole cannot be used at the same time; two parts of one whole can.
  public var partOf: RoomID?
  /// The only kinds of session that it takes; empty for all.
  public var kinds: [SessionKind]
  /// When the room is available.
  public var availability: Availability

  /// A room.
  public init(
    id: RoomID, name: String, site: SiteID? = nil, capacity: Int, features: [String] = [],
    partOf: RoomID? = nil, kinds: [SessionKind] = [], availability: Availability = .neverAsked
  ) {
    self.id = id
    self.name = name
    self.site = site
    self.capacity = capacity
    self.features = features
    self.partOf = partOf
    self.kinds = kinds
    self.availability = availability
  }
}

extension Room {
  /// Whether a session may be held here, leaving aside the time and how many come: the session's
  /// site, room list and features are met, and the room takes its kind (`constraints.md`, `room-features`).
  public func suits(_ session: Session) -> Bool {
    if !session.rooms.isEmpty, !session.rooms.contains(id) { return false }
    if let wanted = session.site, wanted != site { return false }
    if !kinds.isEmpty, !kinds.contains(session.kind) { return false }
    return session.roomFeatures.allSatisfy { has($0) }
  }

  /// Whether the room has a feature, or is what the feature says: `private`.
  public func has(_ feature: String) -> Bool {
    features.contains { sameBytes($0, feature) }
  }
}
