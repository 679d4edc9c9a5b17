import CivilTime
import ReviewModel

/// The words in which one recipient is told of a review: they name nobody but the recipient.
struct RecipientWords {
  private let mask: NameMask
  private let recipient: Recipient

  /// The title of a meeting with people whom nobody may read of in somebody's calendar.
  static let neutralTitle = "private meeting"

  /// The words for one recipient.
  ///
  /// - Parameters:
  ///   - review: The review.
  ///   - recipient: Who reads them.
  init(_ review: Review, for recipient: Recipient) {
    self.recipient = recipient
    var mask = NameMask()
    for person in review.people where recipient != .person(person.id) {
      mask.hideIdentity(
        person.name, person.email, unless: [person.jobTitle, person.agency],
        behind: "a participant")
    }
    // A name that is pencilled in for a seat still "TBC" is a name, too.
    for reviewer in review.reviewers where recipient != .reviewer(reviewer.id) {
      mask.hideIdentity(
        reviewer.name, reviewer.email,
        unless: ["TBC", reviewer.role.words, reviewer.organisation], behind: reviewer.role.words)
    }
    for contact in review.contacts {
      mask.hideIdentity(contact.name, contact.email, unless: [contact.role], behind: contact.role)
    }
    mask.coverReplacements()
    self.mask = mask
  }

  /// Any text that people wrote, on one line, without the names of others.
  func text(_ text: String) -> String { mask.applied(to: text.onOneLine) }

  /// What a session is called.
  ///
  /// - Parameters:
  ///   - session: The session.
  ///   - isProtected: Whether young people, parents or carers are met there.
  func title(_ session: Session, isProtected: Bool) -> String {
    if isProtected {
      // The team must know which of its meetings it is; a reference says nothing to anybody else.
      if case .reviewer = recipient {
        return RecipientWords.neutralTitle + " (" + text(session.id.text) + ")"
      }
      return RecipientWords.neutralTitle
    }
    let title = text(session.title)
    return title.isEmpty ? session.kind.words : title
  }

  /// Where a session is: room, site, address; nil where nobody said.
  func place(_ room: Room?, _ site: Site?) -> String? {
    var parts: [String] = []
    if let room {
      let name = text(room.name)
      parts.append(name.isEmpty ? text(room.id.text) : name)
    }
    if let site {
      let name = text(site.name)
      parts.append(name.isEmpty ? text(site.id.text) : name)
      parts.append(text(site.address ?? ""))
    }
    parts.removeAll { $0.isEmpty }
    return parts.isEmpty ? nil : parts.joined(separator: ", ")
  }
}
