import Engine
import ReviewModel

/// order, separate-days, separate-times, same-time, same-day and same-team, by the two sessions; participant-clash,
/// by person.
extension GroundFormulation {
  /// Adds what binds sessions to each other.
  mutating func addLinks() {
    let sessionsOf = base.sessionsByParticipant()
    for (number, person) in review.people.enumerated() {
      let sessions = sessionsOf[number]
      if sessions.count < 2 || base.guestNumbers[person.id] != nil { continue }
      let rule = self.number(.participantClash, .person(person.id))
      problem.gatherings.append(GroundGathering(rule: rule, sessions, travels: true))
    }
    var known: [PairKey: Int] = [:]
    for (number, session) in review.sessions.enumerated() {
      for order in session.after {
        guard let other = base.sessionNumbers[order.session], other != number else { continue }
        let gap = base.timeline.slots(touchedBy: order.minGapMinutes)
        let rule = rule(.order, number, other, &known).number
        problem.pairs.append(GroundPair(rule: rule, other, number, .precedes(gap: gap)))
        if let most = base.timeline.longestGap(of: order) {
          problem.pairs.append(GroundPair(rule: rule, other, number, .within(gap: most)))
        }
      }
      for id in session.notSameDay {
        guard let other = base.sessionNumbers[id], other != number else { continue }
        let (rule, isNew) = rule(.separateDays, number, other, &known)
        if isNew { problem.pairs.append(GroundPair(rule: rule, number, other, .differentDates)) }
      }
      for id in session.notSameTime {
        guard let other = base.sessionNumbers[id], other != number else { continue }
        let (rule, isNew) = rule(.separateTimes, number, other, &known)
        if isNew {
          problem.gatherings.append(GroundGathering(rule: rule, [number, other], travels: false))
        }
      }
      addTies(session.sameTime, .sameTime, of: number, .sameTime, &known)
      addTies(session.sameDay, .sameDay, of: number, .sameDate, &known)
      addTies(session.sameTeam, .sameTeam, of: number, .sameCrew, &known)
    }
  }

  private mutating func addTies(
    _ ids: [SessionID], _ rule: Rule, of number: Int, _ kind: GroundPair.Kind,
    _ known: inout [PairKey: Int]
  ) {
    for id in ids {
      guard let other = base.sessionNumbers[id], other != number else { continue }
      let (rule, isNew) = self.rule(rule, number, other, &known)
      if isNew { problem.pairs.append(GroundPair(rule: rule, number, other, kind)) }
    }
  }

  /// The key of a rule about two sessions, whichever of them names the other.
  private struct PairKey: Hashable {
    var rule: Rule
    var first: Int
    var second: Int
  }

  /// The number of a rule about two sessions: both may name each other, and that is one rule.
  private mutating func rule(
    _ rule: Rule, _ one: Int, _ other: Int, _ known: inout [PairKey: Int]
  ) -> (number: Int, isNew: Bool) {
    let key = PairKey(rule: rule, first: min(one, other), second: max(one, other))
    if let number = known[key] { return (number, false) }
    let sessions = review.sessions
    let number = number(rule, .sessions(sessions[one].id, sessions[other].id))
    known[key] = number
    return (number, true)
  }
}
