import ReviewModel

/// What a plan holds on one date, by what another session could share with it.
struct HeldOnDate: Sendable {
  private(set) var contact: [JudgedSession] = []
  private var inRoom: [RoomID: [JudgedSession]] = [:]
  private var ofReviewer: [ReviewerID: [JudgedSession]] = [:]
  private var ofPerson: [PersonID: [JudgedSession]] = [:]

  /// Adds a session that is held on this date.
  mutating func add(_ placed: JudgedSession) {
    if placed.session.isContact { contact.append(placed) }
    if let room = placed.room { inRoom[room.id, default: []].append(placed) }
    for member in placed.members { ofReviewer[member, default: []].append(placed) }
    for person in Set(placed.session.everybodyNamed) {
      ofPerson[person, default: []].append(placed)
    }
  }

  /// What is held in a room.
  func sessions(in room: RoomID) -> [JudgedSession] { inRoom[room] ?? [] }

  /// What a reviewer attends.
  func sessions(of reviewer: ReviewerID) -> [JudgedSession] { ofReviewer[reviewer] ?? [] }

  /// What a person is needed or wanted at.
  func sessions(with person: PersonID) -> [JudgedSession] { ofPerson[person] ?? [] }
}
