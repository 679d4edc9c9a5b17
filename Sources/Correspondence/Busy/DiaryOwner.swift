public import ReviewModel

/// Whose diary is read: somebody, or something, whose time a review plans with.
public enum DiaryOwner: Sendable, Hashable {
  /// An interviewee.
  case person(PersonID)
  /// A member of the team.
  case reviewer(ReviewerID)
  /// A room.
  case room(RoomID)

  /// The owner with a reference in a list; nil where the list has no such reference.
  ///
  /// - Parameters:
  ///   - reference: The reference as written.
  ///   - list: The list that holds it: people, reviewers or rooms.
  ///   - review: The review.
  public init?(_ reference: String, in list: ReviewList, of review: Review) {
    switch list {
    case .people where review.people.contains { $0.id.text == reference }:
      self = .person(PersonID(reference))
    case .reviewers where review.reviewers.contains { $0.id.text == reference }:
      self = .reviewer(ReviewerID(reference))
    case .rooms where review.rooms.contains { $0.id.text == reference }:
      self = .room(RoomID(reference))
    default: return nil
    }
  }

  /// The reference.
  public var reference: String {
    switch self {
    case .person(let id): id.text
    case .reviewer(let id): id.text
    case .room(let id): id.text
    }
  }

  /// The list that holds the owner.
  public var list: ReviewList {
    switch self {
    case .person: .people
    case .reviewer: .reviewers
    case .room: .rooms
    }
  }
}

extension Review {
  /// The addresses by which an owner answers invitations; none for rooms, and for owners without an address.
  public func addresses(of owner: DiaryOwner) -> [String] {
    switch owner {
    case .person(let id): people.filter { $0.id == id }.compactMap { $0.email }
    case .reviewer(let id): reviewers.filter { $0.id == id }.compactMap { $0.email }
    case .room: []
    }
  }

  /// Changes when somebody can be had; nothing where the review does not have them.
  ///
  /// - Parameters:
  ///   - owner: Who it is.
  ///   - change: What becomes of their availability.
  public mutating func changeAvailability(
    of owner: DiaryOwner, _ change: (Availability) -> Availability
  ) {
    switch owner {
    case .person(let id):
      for index in people.indices where people[index].id == id {
        people[index].availability = change(people[index].availability)
      }
    case .reviewer(let id):
      for index in reviewers.indices where reviewers[index].id == id {
        reviewers[index].availability = change(reviewers[index].availability)
      }
    case .room(let id):
      for index in rooms.indices where rooms[index].id == id {
        rooms[index].availability = change(rooms[index].availability)
      }
    }
  }
}
