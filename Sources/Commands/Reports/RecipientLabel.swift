import Correspondence
import ReviewModel

extension Review {
  /// What to call a recipient in a line for those who plan: reference and name.
  func name(of recipient: Recipient) -> String {
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
