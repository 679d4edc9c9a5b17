/// The entries of a review by their references.
///
/// Where a reference is used twice, which validation reports, the last entry answers to it, as in `fw.py`.
public struct ReviewIndex: Sendable {
  /// The review.
  public let review: Review
  private var sessions: [SessionID: Session] = [:]
  private var rooms: [RoomID: Room] = [:]
  private var sites: [SiteID: Site] = [:]
  private var reviewers: [ReviewerID: Reviewer] = [:]
  private var people: [PersonID: Person] = [:]
  /// For each room, its own reference and the references of every room that it is part of, over any number of steps.
  private var wholes: [RoomID: [RoomID]] = [:]

  /// Indexes a review.
  ///
  /// - Complexity: O(*n*) in the entries of the review.
  public init(_ review: Review) {
    self.review = review
    for session in review.sessions { sessions[session.id] = session }
    for room in review.rooms { rooms[room.id] = room }
    for site in review.sites { sites[site.id] = site }
    for reviewer in review.reviewers { reviewers[reviewer.id] = reviewer }
    for person in review.people { people[person.id] = person }
    for room in review.rooms { wholes[room.id] = wholes(of: room.id) }
  }

  /// The session with a reference.
  public func session(_ id: SessionID) -> Session? { sessions[id] }
  /// The room with a reference.
  public func room(_ id: RoomID) -> Room? { rooms[id] }
  /// The site with a reference.
  public func site(_ id: SiteID) -> Site? { sites[id] }
  /// The reviewer with a reference.
  public func reviewer(_ id: ReviewerID) -> Reviewer? { reviewers[id] }
  /// The interviewee with a reference.
  public func person(_ id: PersonID) -> Person? { people[id] }

  /// Whether two rooms cannot be used at the same time: they are one room, or one is a part of the other over any
  /// number of steps.
  public func sharesSpace(_ first: RoomID, _ second: RoomID) -> Bool {
    first == second || wholes[first]?.contains(second) ?? false
      || wholes[second]?.contains(first) ?? false
  }

  /// The rooms that cannot be used while one is: the room itself, what it is a part of and its parts, in the order of
  /// the review.
  public func roomsSharingSpace(with room: RoomID) -> [RoomID] {
    review.rooms.map { $0.id }.filter { sharesSpace($0, room) }
  }

  /// A room that is part of itself in a circle, which validation reports, is gone round once.
  private func wholes(of room: RoomID) -> [RoomID] {
    var result: [RoomID] = []
    var next: RoomID? = room
    while let current = next, !result.contains(current) {
      result.append(current)
      next = rooms[current]?.partOf
    }
    return result
  }
}
