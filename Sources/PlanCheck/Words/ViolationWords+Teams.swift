import CivilTime
import ReviewModel

// The team of one session, and the days of one reviewer.
extension ViolationWords {
  func wrongSize(_ placed: JudgedSession) -> ViolationSentence {
    let team = placed.session.team
    let wanted = team.min == team.max ? "\(team.min)" : "\(team.min) to \(team.max)"
    return ViolationSentence(
      "\(names.session(placed.id)) has \(counted(placed.team.count, "reviewer")), where \(wanted) must "
        + "attend.",
      mend: placed.team.count < team.min ? "Add a reviewer." : "Take a reviewer out.")
  }

  func missingRoles(
    _ subject: ViolationSubject, _ placed: JudgedSession
  ) -> ViolationSentence? {
    guard case .roles(let roles) = subject else { return nil }
    let wanted =
      placed.session.team.roles.filter { $0.anyOf == roles }.map { $0.count }.max() ?? 0
    let present = placed.team.count { roles.contains($0.role) }
    return ViolationSentence(
      "\(names.session(placed.id)) needs \(wanted) of the role \(names.subject(subject)); its team has "
        + "\(present).",
      mend: "Add or swap a reviewer.")
  }

  func missingNames(_ placed: JudgedSession) -> ViolationSentence {
    let missing = withoutRepeats(placed.session.team.named)
      .filter { id in !placed.team.contains { $0.id == id } }
      .map { names.reviewer($0) }
    return ViolationSentence(
      "\(names.session(placed.id)) is without \(missing.joined(separator: " and ")), asked for by name.",
      mend: "Add them to the team.")
  }

  func conflictOfInterest(
    _ subject: ViolationSubject, _ placed: JudgedSession
  ) -> ViolationSentence? {
    guard case .reviewer(let id) = subject, let reviewer = timetable.roll.reviewer(id) else {
      return nil
    }
    let met = reviewer.conflicts.filter { conflict in
      var alone = reviewer
      alone.conflicts = [conflict]
      return review.hasConflict(alone, with: placed.session) { timetable.roll.person($0)?.agency }
    }
    return ViolationSentence(
      "\(names.reviewer(id)) has a conflict of interest with \(met.joined(separator: " and ")), met in "
        + "\(names.session(placed.id)).",
      mend: "Give the session to another reviewer.")
  }

  func tooManyInADay(
    _ subject: ViolationSubject, _ day: [JudgedSession]
  ) -> ViolationSentence {
    let contact = day.filter { $0.session.isContact }
    return ViolationSentence(
      "\(names.subject(subject)) has \(contact.count) contact sessions on \(dateInWords(day)), where at most "
        + "\(review.rules.maxSessionsPerDay) are allowed: \(names.timedSessions(contact)).",
      mend: "Give one to another reviewer, or move it to another day.")
  }

  func noBreak(_ subject: ViolationSubject, _ run: [JudgedSession]) -> ViolationSentence? {
    guard let first = run.first, let last = run.last else { return nil }
    return ViolationSentence(
      "\(names.subject(subject)) works for \(counted(last.span.end - first.span.start, "minute")) on "
        + "\(first.dateInWords) without a break of \(counted(review.rules.breakMinutes, "minute")), where "
        + "at most \(review.rules.maxRunMinutes) are allowed: \(names.timedSessions(run)).",
      mend: "Leave a gap, or give one to another reviewer.")
  }

  func noLunch(_ subject: ViolationSubject, _ day: [JudgedSession]) -> ViolationSentence? {
    guard case .lunch(_, let date) = subject,
      let lunch = review.days.first(where: { $0.date == date && $0.lunch != nil })?.lunch
    else { return nil }
    let hours = TimeSpan(from: CivilMinute(date, lunch.from), to: CivilMinute(date, lunch.to))
    let near = day.filter { $0.span.overlaps(hours) }
    // A lunch that does not fit its hours is missed whatever lies near it.
    let shown = near.isEmpty ? day : near
    return ViolationSentence(
      "\(names.subject(subject)) has no lunch of \(counted(lunch.minutes, "minute")) between "
        + "\(lunch.from.words) and \(lunch.to.words) on \(date.wordsWithoutYear): "
        + "\(names.timedSessions(shown)).",
      mend: "Move one of these, or give it to another reviewer.")
  }

  private func dateInWords(_ sessions: [JudgedSession]) -> String {
    sessions.first.map { $0.dateInWords } ?? ""
  }
}
