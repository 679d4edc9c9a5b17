import CivilTime
import ReviewModel

/// The names of a review as they are kept from the recipients of mails: found once for all of them.
struct NamesInMails {
  private var mask = NameMask()
  /// The number by which the mask knows a recipient who may read their own name.
  private var subjects: [Recipient: Int] = [:]

  /// The names of a review.
  init(_ review: Review) {
    for person in review.people {
      let subject = mask.hideIdentity(
        person.hiddenName ?? person.name, person.email, unless: [person.jobTitle, person.agency],
        isProtected: person.isAnonymous, behind: "a participant")
      if !person.isAnonymous { subjects[.person(person.id)] = subject }
    }
    // A name that is pencilled in for a seat still "TBC" is a name, too.
    for reviewer in review.reviewers {
      subjects[.reviewer(reviewer.id)] = mask.hideIdentity(
        reviewer.name, reviewer.email,
        unless: ["TBC", reviewer.role.words, reviewer.organisation], behind: reviewer.role.words)
    }
    for contact in review.contacts {
      mask.hideIdentity(contact.name, contact.email, unless: [contact.role], behind: contact.role)
    }
    mask.coverReplacements()
  }

  /// The words for one recipient.
  func words(for recipient: Recipient) -> RecipientWords {
    RecipientWords(subjects[recipient].map { mask.revealing($0) } ?? mask, for: recipient)
  }
}

/// The words that tell one recipient about a review; they name nobody else.
struct RecipientWords {
  private let mask: NameMask
  private let recipient: Recipient

  /// The title of a meeting with people whom nobody may read of in somebody's calendar.
  static let neutralTitle = "private meeting"

  /// The words for one recipient.
  ///
  /// - Parameters:
  ///   - mask: Hides everybody else.
  ///   - recipient: Who reads them.
  fileprivate init(_ mask: NameMask, for recipient: Recipient) {
    self.mask = mask
    self.recipient = recipient
  }

  /// Any text that people wrote, on one line, without the names of others.
  func text(_ text: String) -> String { mask.applied(to: text.onOneLine) }

  /// What a session is called; a protected session meets young people, parents or carers.
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
