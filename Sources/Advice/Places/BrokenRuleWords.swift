package import PlanCheck
package import ReviewModel

/// What is wrong with another place for a session, in a few plain words: `the health peer is at S05`.
package struct BrokenRuleWords {
  private let violation: Violation
  private let names: SubjectNames
  /// The other sessions that the broken rule is about.
  private let others: String
  /// The reviewers named for the session who are not in its team.
  private let missing: [ReviewerID]

  /// Words for a broken rule.
  ///
  /// - Parameters:
  ///   - violation: The rule that the other place breaks.
  ///   - session: The session that is placed.
  ///   - names: What things are called.
  ///   - missing: The reviewers named for the session who are not in its team.
  package init(
    _ violation: Violation, beside session: SessionID, _ names: SubjectNames,
    missing: [ReviewerID] = []
  ) {
    (self.violation, self.names, self.missing) = (violation, names, missing)
    others = English.list(violation.sessions.filter { $0 != session }.map { $0.text })
  }

  /// The words, as they follow a place and a colon.
  package var text: String {
    let who = subject
    switch violation.rule {
    case .window: return "outside the times set for it"
    case .pin: return "not as it is fixed"
    case .participantAvailable, .reviewerAvailable: return who + " is away"
    case .participantClash, .reviewerClash: return who + at + others
    case .participantChoice: return "not as many come as it must choose"
    case .roomNeeded: return "it has no room, or one that it does not need"
    case .roomAvailable: return who + " cannot be had"
    case .roomClash: return who + " is taken by " + others
    case .roomCapacity: return who + " has too few seats"
    case .roomFeatures: return who + " does not suit it"
    case .teamSize: return "its team is too small or too large"
    case .teamRoles: return "its team lacks a " + who
    case .teamNamed: return missingReviewers
    case .conflictOfInterest: return who + " has a conflict of interest"
    case .order: return "too early, late or near beside " + others
    case .separateDays: return "on the same day as " + others
    case .separateTimes: return "at the same time as " + others
    case .sameTime: return "not at the same time as " + others
    case .sameDay: return "not on the same day as " + others
    case .sameTeam: return "not with the team of " + others
    case .parallel: return "too many sessions at once"
    case .dailyLoad: return who + " has too many sessions that day"
    case .breakTime: return who + " has no break"
    case .lunch: return who + " has no lunch"
    default: return violation.rule.sentence
    }
  }

  /// Of two clashes one may be about travel, so "at" is said of neither.
  private var at: String { others.isEmpty ? " is elsewhere" : " is needed for " }

  private var missingReviewers: String {
    guard !missing.isEmpty else { return "somebody named for it is missing" }
    return English.list(missing.map { names.reviewerInSentence($0) })
      + (missing.count == 1 ? " is missing" : " are missing")
  }

  private var subject: String {
    switch violation.subject {
    case .session: ""
    case .room(let id): names.room(id)
    case .reviewer(let id), .lunch(let id, _): names.reviewerInSentence(id)
    case .person(let id): "the " + names.person(id)
    case .roles(let roles): English.list(roles.map { $0.words }, or: true)
    case .remark(let remark): remark.rawValue
    }
  }
}
