public import ReviewModel

/// A review with people replaced by their roles, and the way to do the same to whatever belongs to it.
///
/// Names go from the lists, addresses with them, and from every text and every reference in which they stand. Job titles,
/// agencies, times, rooms and the shape of the week stay. Contacts are left out, since a contact is nothing but a name
/// and an address.
public struct Redaction: Sendable {
  /// The review without its people's names.
  public let review: Review
  private let words: Disclosure
  private let references: RedactedReferences

  /// Redacts a review.
  ///
  /// - Parameter original: The review, unchanged by this.
  public init(of original: Review) {
    let words = Disclosure(original, .roles)
    let references = RedactedReferences(original, words)
    (self.words, self.references) = (words, references)
    var result = original
    result.contacts = []
    result.changeTexts { text, _ in text = words.text(text) }
    for (index, person) in original.people.enumerated() {
      result.people[index].name = words.person(person) ?? ""
      result.people[index].email = nil
      result.people[index].hiddenName = nil
    }
    for (index, reviewer) in original.reviewers.enumerated() {
      result.reviewers[index].name = words.role(reviewer)
      result.reviewers[index].email = nil
      // With a role and an authority anybody can tell who it was.
      result.reviewers[index].organisation = nil
      result.reviewers[index].conflicts = reviewer.conflicts.map {
        references.people[PersonID($0)]?.text ?? words.text($0)
      }
    }
    for index in result.sessions.indices {
      // Anybody who has the address may join, and whom somebody spoke to on the telephone is nobody else's business.
      result.sessions[index].link = nil
      result.sessions[index].agreement?.with = nil
      if case .address = result.sessions[index].toldBy { result.sessions[index].toldBy = nil }
    }
    result.redactReferences(references)
    review = result
  }

  /// A plan of the review in the references of the redacted one.
  public func plan(_ plan: Plan) -> Plan {
    var result = Plan(review: review.id)
    result.assignments = plan.assignments.map { assignment in
      Assignment(
        session: references.sessions.new(assignment.session), start: assignment.start,
        room: assignment.room.map { references.rooms.new($0) },
        reviewers: assignment.reviewers.map { references.reviewers.new($0) },
        participants: assignment.participants.map { references.people.new($0) })
    }
    result.unscheduled = plan.unscheduled.map { references.sessions.new($0) }
    return result
  }

  /// A text that people wrote about the review, without names.
  public func text(_ text: String) -> String { words.text(text) }
}
