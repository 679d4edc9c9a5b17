import CivilTime
import Engine
import ReviewModel

/// grid, day and phase, which are always in force; window, mandatory, participant-available.
extension GroundFormulation {
  /// Adds when a session may start, the rule of its windows, and the rule that it is held.
  ///
  /// - Parameter number: The session.
  mutating func addTimes(of number: Int) {
    let session = review.sessions[number]
    let timeline = base.timeline
    var starts: [Int] = []
    for (day, workingDay) in review.days.enumerated()
    where (workingDay.date >= review.fieldworkStart) == (session.phase == .onSite) {
      starts += timeline.starts(onDay: day, of: session).filter { slot in
        // What lies within two entries of one date belongs to the first.
        let span = span(of: number, at: slot)
        return !review.days[..<day].contains { $0.hours(for: session).contains(span) }
      }
    }
    problem.activities[number].starts = starts
    if !session.isOptional {
      problem.activities[number].presenceRule = self.number(.mandatory, .session(session.id))
    }
    if !session.windows.isEmpty {
      let windows = TimeSpan.merged(session.windows)
      let banned = starts.filter { slot in
        let span = span(of: number, at: slot)
        return !windows.contains { $0.contains(span) }
      }
      ban(banned, of: number, .window, .session(session.id))
    }
  }

  /// Adds the rule that each required participant is free, by person.
  mutating func addParticipants() {
    let sessionsOf = base.sessionsByParticipant()
    for (number, person) in review.people.enumerated()
    where person.availability.wasAsked && !sessionsOf[number].isEmpty
      && base.guestNumbers[person.id] == nil
    {
      let blocked = base.timeline.blocked(person.availability)
      var rule: Int?
      for session in sessionsOf[number] {
        let slots = problem.activities[session].slots
        let banned = problem.activities[session].starts.filter { start in
          (start..<start + slots).contains { blocked[$0] }
        }
        if banned.isEmpty { continue }
        let known = rule ?? self.number(.participantAvailable, .person(person.id))
        rule = known
        problem.activities[session].startBans.append(RuledValues(rule: known, banned))
      }
    }
  }

  private func span(of number: Int, at slot: Int) -> TimeSpan {
    TimeSpan(from: base.timeline.minute(of: slot), minutes: review.sessions[number].minutes)
  }

  private mutating func ban(
    _ starts: [Int], of number: Int, _ rule: Rule, _ subject: GroundRule.Subject
  ) {
    if starts.isEmpty { return }
    let rule = self.number(rule, subject)
    problem.activities[number].startBans.append(RuledValues(rule: rule, starts))
  }
}
