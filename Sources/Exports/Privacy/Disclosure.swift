public import ReviewModel

/// The words in which one export speaks of the people of a review, at its level of privacy.
///
/// Every text of a review passes through here on its way out, so that ``Privacy`` is obeyed in one place.
public struct Disclosure: Sendable {
  let privacy: Privacy
  private let mask: NameMask
  private let roleLabels: [ReviewerID: String]
  private let people: [PersonID: Person]

  /// What stands where a session's venue must not.
  public static let hiddenVenue = "Venue given to those who attend"

  /// Who reads what is written.
  public enum Reader: Sendable {
    /// The readers for whom the level of privacy is meant.
    case audience
    /// Interviewees, who see their own sessions, or anybody who passes a door: nobody is named or described to them,
    /// whatever the level.
    case participants
  }

  /// The words of an export.
  ///
  /// - Parameters:
  ///   - review: The review.
  ///   - privacy: The level of privacy.
  ///   - reader: Who reads what is written.
  public init(_ review: Review, _ privacy: Privacy, for reader: Reader = .audience) {
    self.privacy = privacy
    let hidesEverybody = reader == .participants || !privacy.showsNames
    let describes = reader == .audience && privacy.showsInterviewees
    let labels = Disclosure.roleLabels(of: review.reviewers)
    roleLabels = labels
    var mask = NameMask()
    for person in review.people where hidesEverybody || !privacy.leavesInText(person) {
      let shown = describes ? person.position : "a participant"
      mask.hideIdentity(
        person.hiddenName ?? person.name, person.email, unless: [person.jobTitle, person.agency],
        isProtected: person.isAnonymous, behind: shown)
    }
    if hidesEverybody {
      for reviewer in review.reviewers where reviewer.isNamed {
        mask.hideIdentity(
          reviewer.name, reviewer.email, unless: [reviewer.role.words, reviewer.organisation],
          behind: labels[reviewer.id] ?? reviewer.role.words)
      }
      for contact in review.contacts {
        mask.hideIdentity(contact.name, contact.email, unless: [contact.role], behind: contact.role)
      }
    }
    mask.coverReplacements()
    self.mask = mask
    people = index(review.people) { $0.id }
  }

  /// Any text that people wrote, without the names that must not be seen, on one line.
  public func text(_ text: String) -> String {
    mask.applied(to: text.onOneLine)
  }

  /// A session's title; its reference where it has none.
  public func title(_ session: Session) -> String {
    let title = text(session.title)
    return title.isEmpty ? text(session.id.text) : title
  }

  /// Whether young people, parents or carers are met in a session, or somebody marked it as private.
  ///
  /// Such a session alone is private in calendars: assistants must see where their director has to be.
  func isProtected(_ session: Session) -> Bool {
    session.isMarkedPrivate
      || session.meetsProtectedPeople { people[$0]?.isAnonymous ?? false }
  }

  /// Whether a reader may know where a session is held.
  public func showsVenue(of session: Session) -> Bool {
    privacy.showsVenue(isProtected: isProtected(session))
  }

  /// A reviewer's role, numbered where several have it: `Officer peer 2`, `TBC officer peer`.
  public func role(_ reviewer: Reviewer) -> String {
    text(roleLabels[reviewer.id] ?? reviewer.role.words)
  }

  /// A reviewer's name where this level shows it and it says more than the role; nil otherwise.
  public func nameBesideRole(_ reviewer: Reviewer) -> String? {
    guard privacy.showsNames, reviewer.isNamed else { return nil }
    let name = text(reviewer.name)
    return NameMask.saysOnly(name, [role(reviewer)]) ? nil : name
  }

  /// A reviewer as this level shows them: `Alex Example (team leader)` or `Team leader`.
  public func reviewer(_ reviewer: Reviewer) -> String {
    let role = role(reviewer)
    return nameBesideRole(reviewer).map { $0 + " (" + role.lowercasedFirst + ")" } ?? role
  }

  /// An interviewee as this level shows them, with what they do; nil where it shows none.
  public func person(_ person: Person) -> String? {
    guard privacy.showsInterviewees else { return nil }
    let position = text(person.position)
    return nameBesidePosition(person).map { $0 + " (" + position + ")" } ?? position
  }

  /// An interviewee as short as this level can say who they are, beside their agency; nil where it shows none.
  public func personWithinAgency(_ person: Person) -> String? {
    guard privacy.showsInterviewees else { return nil }
    let jobTitle = text(person.jobTitle ?? "")
    return nameBesidePosition(person) ?? (jobTitle.isEmpty ? text(person.position) : jobTitle)
  }

  private func nameBesidePosition(_ person: Person) -> String? {
    guard privacy.showsNames, !person.isAnonymous else { return nil }
    let name = text(person.name)
    return NameMask.saysOnly(name, [person.jobTitle, person.agency]) ? nil : name
  }

  /// Those who are met in a session as this level shows them, those in one position together:
  /// `Alex Example, Sam Specimen (Social worker, Council)` or `2 × Social worker, Council`.
  ///
  /// `chosen` holds the people whom the plan chose; the others of those to choose from hear nothing and are not
  /// shown.
  ///
  /// - Returns: One text for each person or position.
  public func interviewees(of session: Session, choosing chosen: [PersonID] = []) -> [String] {
    guard privacy.showsInterviewees else { return [] }
    let met = (session.participants + session.optionalParticipants + chosen)
      .compactMap { people[$0] }
    let named = met.filter { nameBesidePosition($0) != nil }
    let byPosition = named.map { text($0.position) }.uniqued.map { position in
      named.filter { text($0.position) == position }.compactMap { nameBesidePosition($0) }
        .joined(separator: ", ") + " (" + position + ")"
    }
    return byPosition
      + met.filter { nameBesidePosition($0) == nil }.map { text($0.position) }.collapsed
  }

  private static func roleLabels(of reviewers: [Reviewer]) -> [ReviewerID: String] {
    var labels: [ReviewerID: String] = [:]
    for reviewer in reviewers {
      let peers = reviewers.filter {
        $0.role == reviewer.role && $0.isPlaceholder == reviewer.isPlaceholder
      }
      let words = reviewer.role.words.onOneLine
      var label = reviewer.isPlaceholder ? "TBC " + words : words.capitalisedFirst
      if peers.count > 1, let position = peers.firstIndex(where: { $0.id == reviewer.id }) {
        label += " " + String(position + 1)
      }
      labels[reviewer.id] = label
    }
    return labels
  }
}

extension Person {
  /// What stands for a person where their name does not: job title and agency, or "Group".
  fileprivate var position: String {
    let parts = [jobTitle, agency].compactMap { $0?.onOneLine }.filter { !$0.isEmpty }
    if isAnonymous { return parts.first ?? "Group" }
    return parts.isEmpty ? "Participant" : parts.joined(separator: ", ")
  }
}
