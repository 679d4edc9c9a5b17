import CivilTime
public import ReviewModel
import Solving

/// A change in words: what to do, and whom to ask first.
public struct AmendmentWords: Sendable, Hashable {
  /// What to do, as a sentence without its full stop: `Have the Chief Executive (P02) come on …`.
  public let text: String
  /// Whom to ask, as it follows "Ask": `the Chief Executive (P02)`; nil where it is the council contact's to decide.
  public let ask: String?

  /// Words a change.
  ///
  /// - Parameters:
  ///   - amendment: The change.
  ///   - review: The review as it is before.
  public init(_ amendment: Amendment, of review: Review) {
    let names = SubjectNames(review)
    (text, ask) = AmendmentWords.words(for: amendment, review, names)
  }

  private static let manager = "the review manager"

  private static func words(
    for amendment: Amendment, _ review: Review, _ names: SubjectNames
  ) -> (String, String?) {
    switch amendment {
    case .freePerson(let id, let span):
      let person = "the " + names.person(id)
      return ("Have \(person) come on \(span.words)", person)
    case .freeReviewer(let id, let span):
      let reviewer = names.reviewerInSentence(id)
      return ("Have \(reviewer) work on \(span.words)", reviewer)
    case .freeRoom(let id, let span):
      return ("Have \(names.room(id)) on \(span.words)", "whoever keeps \(names.room(id))")
    case .extraRoom(let id):
      let seats = review.rooms.first { $0.id == id }?.capacity ?? 0
      return (
        "Find another room like \(names.room(id)), with \(counted(seats, "seat"))",
        "whoever keeps the rooms"
      )
    case .addSeats(let id, let seats):
      return ("Have \(seats) seats in \(names.room(id))", "whoever keeps \(names.room(id))")
    case .openRoom(let id, let kind):
      return ("Let \(names.room(id)) take a \(kind.words) too", "whoever keeps \(names.room(id))")
    case .extraReviewer(let role):
      return ("Have one more \(role.words) on the team", manager)
    case .liftConflict(let id, let subject):
      return (
        "Let \(names.reviewerInSentence(id)) meet \(subject), if there is no conflict of interest after all",
        manager
      )
    case .sessionsPerDay(let count):
      return ("Let reviewers take \(counted(count, "session")) a day", manager)
    case .runMinutes(let minutes):
      return ("Let reviewers work for \(Sentence.length(minutes)) without a break", manager)
    case .parallel(let count): return ("Let \(counted(count, "session")) run at once", manager)
    case .lunchMinutes(let minutes):
      return ("Give reviewers \(Sentence.length(minutes)) for lunch", manager)
    case .leadInWeeks(let weeks):
      return ("Shorten the lead-in to \(counted(weeks, "week"))", manager)
    case .several(let amendments):
      if let words = widening(amendments, review, names) { return (words, nil) }
      let first = amendments.first.map { words(for: $0, review, names) } ?? ("", nil)
      let others = amendments.dropFirst().compactMap { $0.addedTime.map { "on " + $0.words } }
      return (first.0 + (others.isEmpty ? "" : ", and " + English.list(others)), first.1)
    default: return sessionWords(for: amendment, review, names)
    }
  }

  /// Times of which one alone is too short for the session: beside the times set for it they give it room.
  private static func widening(
    _ amendments: [Amendment], _ review: Review, _ names: SubjectNames
  ) -> String? {
    guard case .widenWindow(let id, _) = amendments.first else { return nil }
    let spans = amendments.compactMap { $0.addedTime }
    let minutes = review.sessions.first { $0.id == id }?.minutes ?? 0
    guard spans.contains(where: { $0.minutes < minutes }) else { return nil }
    return "Widen the times set for \(names.session(id)) by "
      + English.list(spans.map { $0.words })
  }

  private static func sessionWords(
    for amendment: Amendment, _ review: Review, _ names: SubjectNames
  ) -> (String, String?) {
    switch amendment {
    case .widenWindow(let id, let span):
      (
        widening([amendment], review, names)
          ?? "Let \(names.session(id)) be held on \(span.words)", nil
      )
    case .unfixStart(let id): ("Let \(names.session(id)) start at another time", nil)
    case .unfixRoom(let id): ("Let \(names.session(id)) be in another room", nil)
    case .unfixTeam(let id): ("Let \(names.session(id)) have another team", nil)
    case .dropOrder(let later, let earlier):
      ("Let \(names.session(later)) come before \(names.session(earlier))", nil)
    case .dropLongestGap(let later, let earlier):
      ("Let \(names.session(later)) come later after \(names.session(earlier))", nil)
    case .untie(.sameTime, let one, let other):
      ("Let \(names.session(one)) and \(names.session(other)) start at different times", nil)
    case .untie(.sameDay, let one, let other):
      ("Let \(names.session(one)) and \(names.session(other)) be on different days", nil)
    case .untie(_, let one, let other):
      ("Let \(names.session(one)) and \(names.session(other)) have different teams", manager)
    case .chooseFewer(let id, let position, let count):
      (fewer(count, at: position, of: id, review, names), nil)
    case .allowSameDay(let one, let other):
      ("Let \(names.session(one)) and \(names.session(other)) be on one day", nil)
    case .allowSameTime(let one, let other):
      ("Let \(names.session(one)) and \(names.session(other)) overlap", nil)
    case .shorten(let id, let minutes):
      ("Shorten \(names.session(id)) to \(Sentence.length(minutes))", nil)
    case .excuse(let person, let id):
      (
        "Hold \(names.session(id)) without the \(names.person(person)) if need be",
        "the " + names.person(person)
      )
    case .shrinkTeam(let id, let least):
      ("Send \(counted(least, "reviewer")) to \(names.session(id))", manager)
    case .dropRole(let id, let position):
      ("Hold \(names.session(id)) without \(role(position, of: id, review))", manager)
    case .unname(let id, let reviewer):
      ("Hold \(names.session(id)) without \(names.reviewerInSentence(reviewer))", manager)
    case .dropFeature(let id, let feature):
      ("Hold \(names.session(id)) in a room without: \(feature)", nil)
    case .anyRoom(let id): ("Hold \(names.session(id)) in any room that suits it", nil)
    case .anySite(let id): ("Hold \(names.session(id)) at any site", nil)
    case .fewerPeople(let id, let count):
      ("Invite \(count) to \(names.session(id))", nil)
    case .leaveOut(let id): ("Leave \(names.session(id)) out", manager)
    default: ("", nil)
    }
  }

  private static func fewer(
    _ count: Int, at position: Int, of id: SessionID, _ review: Review, _ names: SubjectNames
  ) -> String {
    guard let session = review.sessions.first(where: { $0.id == id }),
      session.choices.indices.contains(position)
    else { return "Choose fewer people for \(names.session(id))" }
    let choice = session.choices[position]
    let words = ChoiceWords(choice, of: review)
    return count == 0
      ? "Hold \(names.session(id)) without " + words.some(choice.count)
      : "Choose only \(ChoiceWords.number(count)) of \(words.list(or: false)) for \(names.session(id))"
  }

  private static func role(_ position: Int, of id: SessionID, _ review: Review) -> String {
    guard let session = review.sessions.first(where: { $0.id == id }),
      session.team.roles.indices.contains(position)
    else { return "that role" }
    let need = session.team.roles[position]
    return "the " + need.anyOf.map { $0.words }.joined(separator: " or ")
  }
}

extension Amendment {
  /// The time that a change adds to a diary or to the times of a session; nil for other changes.
  fileprivate var addedTime: TimeSpan? {
    switch self {
    case .freePerson(_, let span), .freeReviewer(_, let span), .freeRoom(_, let span),
      .widenWindow(_, let span):
      span
    default: nil
    }
  }
}
