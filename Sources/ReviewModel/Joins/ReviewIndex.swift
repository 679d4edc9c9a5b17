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
}
