public import Correspondence
public import ReviewModel

extension Review {
  /// What to call a recipient in a line for those who plan: reference and name.
  public func name(of recipient: Recipient) -> String {
    let known: String?
    switch recipient {
    case .person(let id): known = people.first { $0.id == id }?.name
    case .reviewer(let id): known = reviewers.first { $0.id == id }?.name
    case .room(let id): known = rooms.first { $0.id == id }?.name
    case .group(let id):
      let title = sessions.first { $0.id == id }?.title ?? ""
      return "the group of " + (title.isEmpty ? id.text : id.text + " " + title)
    }
    guard let known, !known.isEmpty, known != recipient.reference else {
      return recipient.reference
    }
    return recipient.reference + " " + known
  }
}

extension Recipient {
  /// The person, reviewer or room with a reference; nil where none of the reviews has the reference.
  ///
  /// - Parameters:
  ///   - reference: The reference.
  ///   - reviews: The reviews, the first that has it deciding.
  public init?(_ reference: String, in reviews: [Review]) {
    for review in reviews {
      if review.people.contains(where: { $0.id == PersonID(reference) }) {
        self = .person(PersonID(reference))
        return
      }
      if review.reviewers.contains(where: { $0.id == ReviewerID(reference) }) {
        self = .reviewer(ReviewerID(reference))
        return
      }
      if review.rooms.contains(where: { $0.id == RoomID(reference) }) {
        self = .room(RoomID(reference))
        return
      }
    }
    return nil
  }
}
