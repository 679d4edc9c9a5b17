import Advice
import CivilTime
import Exports
import ReviewModel
import Solving

/// Absences and what they do, in sentences, with as much about people as a level of privacy shows.
struct AbsenceWords: Sendable {
  private let index: ReviewIndex
  private let privacy: Privacy
  private let shown: Disclosure
  /// Whether a weekday says which date is meant.
  private let hasOneWeek: Bool

  /// How many sessions a sentence names.
  private static let told = 3

  /// The words for a review.
  init(_ review: Review, _ privacy: Privacy) {
    index = ReviewIndex(review)
    self.privacy = privacy
    shown = Disclosure(review, privacy)
    let dates = review.days.map { $0.date }.filter { $0 >= review.fieldworkStart }
    hasOneWeek = dates.allSatisfy { $0 < review.fieldworkStart + 7 }
  }

  /// Whether an effect may be told at this level: interviewees are in no public output.
  func mayTell(_ effect: AbsenceEffect) -> Bool {
    guard case .person = effect.absence.subject else { return true }
    return mayTellPeople
  }

  /// Whether interviewees may be told at this level.
  var mayTellPeople: Bool { privacy.showsInterviewees }

  /// A reference as it may be shown: somebody may have made one of a name.
  func reference(_ text: String) -> String { shown.text(text) }

  /// The reference of who or what cannot be had.
  func reference(of subject: WeekAbsence.Subject) -> String {
    switch subject {
    case .reviewer(let id): reference(id.text)
    case .person(let id): reference(id.text)
    case .room(let id): reference(id.text)
    case .site(let id): reference(id.text)
    }
  }

  /// The absence and what it does: `If the health peer is away on Wednesday, two interviews move and nothing is lost: …`.
  func sentence(_ effect: AbsenceEffect) -> String {
    Prose.harmless(
      "If " + condition(effect.absence) + ", " + consequence(effect) + "." + doubt(effect))
  }

  // MARK: What happens

  /// Who or what cannot be had: `the health peer`, `Committee Room 1`.
  func subject(_ subject: WeekAbsence.Subject) -> String {
    switch subject {
    case .reviewer(let id): reviewer(id)
    case .person(let id): person(id)
    case .room(let id): index.room(id).map { shown.room($0) } ?? shown.text(id.text)
    case .site(let id): index.site(id).map { shown.site($0) } ?? shown.text(id.text)
    }
  }

  /// For how long: `on Wednesday morning`, `all week`.
  func time(_ extent: WeekAbsence.Extent) -> String {
    switch extent {
    case .session(let id): "for " + session(id)
    case .morning(let date): "on " + day(date) + " morning"
    case .afternoon(let date): "on " + day(date) + " afternoon"
    case .day(let date): "on " + day(date)
    case .rest(let date): "from " + day(date) + " on"
    case .week: "all week"
    }
  }

  private func condition(_ absence: WeekAbsence) -> String {
    let who = subject(absence.subject)
    switch absence.subject {
    case .room, .site: return who + " is lost " + time(absence.extent)
    case .reviewer, .person:
      if case .session(let id) = absence.extent { return who + " cannot come to " + session(id) }
      return who + " is away " + time(absence.extent)
    }
  }

  private func day(_ date: CivilDate) -> String {
    hasOneWeek ? date.weekday.name : date.wordsWithoutYear
  }

  /// `the health peer`, or `Alex Example (health peer)` where names are shown.
  private func reviewer(_ id: ReviewerID) -> String {
    guard let reviewer = index.reviewer(id) else { return shown.text(id.text) }
    let words = shown.reviewer(reviewer)
    return shown.nameBesideRole(reviewer) == nil ? "the " + words.lowercasedFirst : words
  }

  /// `the Head of early help (P12)`, or the name with the job title where names are shown.
  private func person(_ id: PersonID) -> String {
    guard let person = index.person(id), let words = shown.person(person) else {
      return "somebody who is invited"
    }
    let isNamed = privacy.showsNames && !person.isAnonymous
    return isNamed ? words : "the " + words + " (" + shown.text(id.text) + ")"
  }

  /// `S04 Head teachers`.
  func session(_ id: SessionID) -> String {
    let title = index.session(id).map { shown.title($0) } ?? ""
    let reference = shown.text(id.text)
    return title.isEmpty || title == reference ? reference : reference + " " + title
  }

  // MARK: What comes of that

  private func consequence(_ effect: AbsenceEffect) -> String {
    if effect.touched.isEmpty { return "nothing changes" }
    let moved = effect.moved.map { session($0.session) + " to " + $0.start.words }
    let places = English.list(moved, atMost: AbsenceWords.told)
    if !effect.lost.isEmpty {
      return lost(effect.lost)
        + (moved.isEmpty ? "" : ", and " + count(effect.moved) + ": " + places)
    }
    if !moved.isEmpty { return count(effect.moved) + " and nothing is lost: " + places }
    let names = standIns(effect)
    return "nothing moves and nothing is lost" + (names.isEmpty ? "" : ": " + names)
  }

  private func lost(_ sessions: [SessionID]) -> String {
    let names = sessions.map { session($0) }
    guard names.count > AbsenceWords.told + 1 else {
      return English.list(names) + " cannot be held"
    }
    return Prose.count(names.count, "session") + " cannot be held ("
      + English.list(names, atMost: AbsenceWords.told) + ")"
  }

  /// `two interviews move`.
  private func count(_ moves: [AbsenceEffect.Move]) -> String {
    let kinds = Set(moves.compactMap { index.session($0.session)?.kind })
    let noun = kinds.count == 1 ? kinds.first?.countedNoun ?? "session" : "session"
    return ChoiceWords.number(moves.count) + " " + noun + (moves.count == 1 ? " moves" : "s move")
  }

  /// Who or what stands in, as clauses; empty where nobody has to.
  func standIns(_ effect: AbsenceEffect) -> String {
    let clauses = effect.standIns.map { standIn -> String in
      let session = session(standIn.session)
      switch standIn.replacement {
      case .people(let people) where !mayTellPeople && !people.isEmpty:
        return "somebody else comes to " + session
      case .people(let people): return comes(people.map { person($0) }, session)
      case .reviewers(let reviewers): return comes(reviewers.map { reviewer($0) }, session)
      case .room(let id): return session + " is in " + subject(.room(id))
      }
    }
    return English.list(clauses, atMost: AbsenceWords.told)
  }

  private func comes(_ others: [String], _ session: String) -> String {
    others.isEmpty
      ? session + " is held without"
      : English.list(others) + (others.count == 1 ? " comes to " : " come to ") + session
  }

  private func doubt(_ effect: AbsenceEffect) -> String {
    guard !effect.isProven else { return "" }
    return effect.lost.isEmpty
      ? " That fewer moves will not do is not proved." : " That more can be held is not ruled out."
  }
}

extension SessionKind {
  /// What sessions of the kind are counted as; nil where the name of the kind has no plural of people's speech.
  fileprivate var countedNoun: String? {
    switch self {
    case .interview, .focusGroup, .meeting, .siteVisit, .workshop, .teamMeeting: words
    case .caseMapping, .caseRecordsReview, .auditValidation, .feedback: nil
    }
  }
}
