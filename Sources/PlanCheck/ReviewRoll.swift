import ReviewModel

/// A review whose entries can be called up by their references.
///
/// Where a reference is used twice, which validation reports, the last entry answers to it, as in `fw.py`.
struct ReviewRoll: Sendable {
  let review: Review
  private var sessions: [SessionID: Session] = [:]
  private var rooms: [RoomID: Room] = [:]
  private var reviewers: [ReviewerID: Reviewer] = [:]
  private var people: [PersonID: Person] = [:]

  init(_ review: Review) {
    self.review = review
    for session in review.sessions { sessions[session.id] = session }
    for room in review.rooms { rooms[room.id] = room }
    for reviewer in review.reviewers { reviewers[reviewer.id] = reviewer }
    for person in review.people { people[person.id] = person }
  }

  func session(_ id: SessionID) -> Session? { sessions[id] }
  func room(_ id: RoomID) -> Room? { rooms[id] }
  func reviewer(_ id: ReviewerID) -> Reviewer? { reviewers[id] }
  func person(_ id: PersonID) -> Person? { people[id] }
}
