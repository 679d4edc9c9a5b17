import Engine
import ReviewModel

/// reviewer-clash, reviewer-available, daily-load, break, lunch and conflict-of-interest, by reviewer; parallel.
extension GroundFormulation {
  /// Adds the reviewers with the rules of their days.
  mutating func addReviewers() {
    var agencies: [PersonID: String] = [:]
    for person in review.people { agencies[person.id] = person.agency }
    let hasLunch = review.days.contains { $0.lunch != nil }
    for (index, reviewer) in review.reviewers.enumerated() {
      let subject = GroundRule.Subject.reviewer(reviewer.id)
      var worker = GroundWorker()
      worker.clashRule = number(.reviewerClash, subject)
      let blocked = base.problem.workers[index].blockedSlots
      if !blocked.isEmpty {
        worker.absence = RuledValues(rule: number(.reviewerAvailable, subject), blocked)
      }
      worker.loadRule = number(.dailyLoad, subject)
      worker.restRule = number(.breakTime, subject)
      if hasLunch { worker.pauseRule = number(.lunch, subject) }
      problem.workers.append(worker)
      let conflicted = review.sessions.indices.filter {
        review.hasConflict(reviewer, with: review.sessions[$0], agencyOf: { agencies[$0] })
      }
      let avoided = guestsAvoided(by: reviewer, agencies)
      if conflicted.isEmpty && avoided.isEmpty { continue }
      let rule = number(.conflictOfInterest, subject)
      for session in conflicted {
        problem.activities[session].crewBans.append(RuledValues(rule: rule, [index]))
      }
      for (session, guest) in avoided {
        problem.activities[session].exclusions.append(
          RuledExclusion(rule: rule, Exclusion(worker: index, guest: guest)))
      }
    }
    if review.rules.maxParallel > 0 { problem.parallelRule = number(.parallel, .review) }
  }
}
