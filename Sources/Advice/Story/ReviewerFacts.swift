import CivilTime
import ReviewModel
import Solving

/// reviewer-available, reviewer-clash, conflict-of-interest, daily-load, break and lunch: what each reviewer of
/// the set can do, reviewers of whom the same is said told together.
struct ReviewerFacts {
  private let set: ConflictSet
  private let times: RemainingTimes

  init(_ set: ConflictSet) {
    self.set = set
    times = RemainingTimes(set)
  }

  private static let rules: [Rule] = [
    .reviewerAvailable, .reviewerClash, .conflictOfInterest, .dailyLoad, .breakTime, .lunch,
  ]

  func steps() -> [ConflictStory.Step] {
    var groups: [(clause: String, reviewers: [Reviewer], told: [Conflict])] = []
    for reviewer in set.review.reviewers {
      let told = set.conflicts.filter {
        ReviewerFacts.rules.contains($0.rule) && $0.subject.map { ReviewerID($0) } == reviewer.id
      }
      if told.isEmpty { continue }
      let clause = English.list(told.map { words(for: $0.rule, reviewer) })
      if let known = groups.firstIndex(where: { $0.clause == clause }) {
        groups[known].reviewers.append(reviewer)
        groups[known].told += told
      } else {
        groups.append((clause, [reviewer], told))
      }
    }
    return groups.map { clause, reviewers, told in
      let names = reviewers.map { set.names.reviewerInSentence($0.id) }
      let subject = Sentence.capitalised(English.list(names)) + (names.count > 1 ? " each " : " ")
      let travels = told.contains { $0.rule == .reviewerClash }
      return ConflictStory.Step(
        subject + clause + "."
          + (travels ? TravelWords(set).sentence(among: set.sessions) : ""), told)
    }
  }

  private func words(for rule: Rule, _ reviewer: Reviewer) -> String {
    let rules = set.review.rules
    switch rule {
    case .reviewerAvailable:
      let days = set.review.days.filter { day in
        set.sessions.contains { times.days(of: $0).contains(day) }
      }
      let others = set.review.days.filter { !days.contains($0) }
      return DiaryWords(days: days, others: others).clause(
        reviewer.availability, free: "can be had only", away: "cannot be had",
        never: "cannot be had")
        ?? "can be had at all times in question"
    case .reviewerClash: return "can be at one session at a time"
    case .conflictOfInterest: return "must not meet " + English.list(met(by: reviewer))
    case .dailyLoad: return "can take at most \(counted(rules.maxSessionsPerDay, "session")) a day"
    case .breakTime:
      return "can work for at most \(Sentence.length(rules.maxRunMinutes)) without a break of "
        + Sentence.length(rules.breakMinutes)
    default:
      return "keeps " + (lunch() ?? "a lunch break")
        + (set.review.sessions.contains { $0.isMeal }
          ? ", or eats at a session that is a meal" : "")
    }
  }

  private func lunch() -> String? {
    guard let lunch = set.review.days.lazy.compactMap({ $0.lunch }).first else { return nil }
    return "\(Sentence.length(lunch.minutes)) for lunch between \(lunch.from.words) and "
      + lunch.to.words
  }

  private func met(by reviewer: Reviewer) -> [String] {
    let sessions = set.sessions.filter { session in
      set.review.hasConflict(
        reviewer, with: session, choosing: session.choices.flatMap { $0.anyOf }
      ) { id in
        set.review.people.first { $0.id == id }?.agency
      }
    }
    return ["those who come to " + English.list(sessions.map { set.names.session($0.id) })]
  }
}
