import CivilTime
public import Findings

// Days that leave a participant no break: those that fixed times make, and those that a timetable makes.
extension ReviewValidation {
  mutating func checkFixedDays() {
    let fixed = review.sessions.compactMap { session in
      review.onlySpan(of: session).map { (session, $0) }
    }
    guard !fixed.isEmpty else { return }
    for day in ParticipantDay.all(fixed, in: review) {
      guard let strain = day.strain(in: review), let last = strain.entries.last,
        let index = review.sessions.firstIndex(where: { $0.id == last.session })
      else { continue }
      let field = review.sessions[index].pin.start == nil ? "windows" : "pinned.start"
      report(
        .participantWithoutBreak, .warning, at: ReviewPlace(.sessions, index, field),
        text: last.session.text, strain.sentence(about: names.person(day.person)),
        mend: "Move one of these sessions to another time.")
    }
  }
}

extension Review {
  /// What a timetable asks of participants though no rule forbids it: hours without a break, a day without lunch.
  ///
  /// What fixed times cause already is left to ``validate(at:)``. `place` says where a session stands in the
  /// timetable.
  ///
  /// - Returns: One finding for each participant and day that asks too much.
  public func participantFindings(in plan: Plan, at place: (SessionID) -> Place) -> [Finding] {
    let names = SubjectNames(self)
    let held = ReviewIndex(self).placed(plan)
    let fixed = Set(held.filter { onlySpan(of: $0.session) == $0.span }.map { $0.id })
    return ParticipantDay.all(held.map { ($0.session, $0.span) }, in: self).compactMap { day in
      guard let strain = day.strain(in: self), let last = strain.entries.last,
        !strain.entries.allSatisfy({ fixed.contains($0.session) })
      else { return nil }
      return Finding(
        .participantPlannedWithoutBreak, .warning, at: place(last.session), text: last.session.text,
        strain.sentence(about: names.person(day.person)),
        mend: "Move one of these sessions to another time.")
    }
  }

  /// The only time at which a session may be held, where its windows or what is fixed leave one alone.
  fileprivate func onlySpan(of session: Session) -> TimeSpan? {
    guard session.minutes > 0 else { return nil }
    if let start = session.pin.start { return TimeSpan(from: start, minutes: session.minutes) }
    let windows = TimeSpan.merged(session.windows.filter { !$0.isEmpty })
    guard windows.count == 1, windows[0].minutes == session.minutes else { return nil }
    return windows[0]
  }
}

extension ParticipantDay.Strain {
  /// What is wrong with the day, as a sentence.
  func sentence(about person: String) -> String {
    guard let span = ParticipantDay.span(of: entries) else { return "" }
    let run = isLongRun ? English.length(span.minutes) + " without a break" : ""
    let lunch = hasNoLunch ? "no lunch" : ""
    return person + " is in " + English.list(entries.map { $0.session.text }) + " on " + span.words
      + ": " + English.list([run, lunch].filter { !$0.isEmpty }) + "."
  }
}
