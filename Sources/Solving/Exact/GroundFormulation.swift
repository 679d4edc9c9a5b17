import CivilTime
import Engine
import ReviewModel

/// A review as a problem in which every ground rule can be put in force or not, with the way back from its
/// numbers to rules, sessions, rooms and reviewers.
///
/// Each group of rules is put in by a file of its own. A rule that cannot bind in this review (nobody is ever away,
/// nothing is fixed) has no number.
struct GroundFormulation: Sendable {
  let base: Formulation
  var problem: GroundProblem
  /// The rules by number.
  private(set) var rules: [GroundRule] = []

  var review: Review { base.review }

  /// Formulates a review.
  ///
  /// - Parameter review: A review without errors.
  init(_ review: Review) {
    base = Formulation(review)
    problem = GroundProblem(days: base.timeline.horizonDays)
    problem.siteCount = base.problem.siteCount
    problem.travel = base.problem.travel
    problem.limits = base.problem.limits
    problem.partsPerSlot = base.problem.partsPerSlot
    for (number, session) in review.sessions.enumerated() {
      let known = base.problem.activities[number]
      var activity = GroundActivity(slots: known.slots)
      activity.ownSite = known.ownSite
      activity.headcount = known.headcount
      activity.isContact = known.isContact
      activity.needsPlace = session.needsRoom
      activity.isMeal = session.isMeal
      activity.setup = session.setupMinutes
      activity.clearing = session.clearMinutes
      problem.activities.append(activity)
    }
    setRanks()
    if !review.hasRunLeadIn {
      problem.brokenRules = [number(.leadIn, .review)]
    }
    for session in review.sessions.indices { addTimes(of: session) }
    addParticipants()
    for session in review.sessions.indices { addPin(of: session) }
    addRooms()
    addTeams()
    addReviewers()
    addGuests()
    addLinks()
  }

  /// The number of a rule that has none yet.
  mutating func number(_ rule: Rule, _ subject: GroundRule.Subject) -> Int {
    rules.append(GroundRule(rule, subject))
    switch subject {
    // Without the rule that a session is held, the session and all rules about it are gone.
    case .session(let id):
      return problem.addRule(
        rank: rule == .mandatory ? 0 : 4, activity: base.sessionNumbers[id])
    case .person(let id):
      return problem.addRule(rank: 1, person: base.personNumbers[id].map { 2 * $0 })
    case .reviewer(let id):
      return problem.addRule(rank: 2, person: base.reviewerNumbers[id].map { 2 * $0 + 1 })
    case .room: return problem.addRule(rank: 3)
    case .sessions, .review: return problem.addRule(rank: 4)
    }
  }

  /// The numbers of all rules: what a plan must obey.
  var everyRule: [Int] { Array(rules.indices) }

  /// The entries of a conflict set, by the numbers of its rules.
  func conflicts(_ numbers: [Int]) -> [Conflict] {
    let words = ConflictWords(review)
    return numbers.map { rules[$0].conflict(text: words.sentence(rules[$0])) }
  }

  /// Sets the ranks of sessions; sessions with the same start come in the order of their references.
  private mutating func setRanks() {
    let order = review.sessions.indices.sorted { review.sessions[$0].id < review.sessions[$1].id }
    for (rank, session) in order.enumerated() { problem.activities[session].rank = rank }
  }
}
