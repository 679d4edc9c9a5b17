import CivilTime
import ReviewModel

// When a session is held, by itself and beside others.
extension ViolationWords {
  func offGrid(_ placed: JudgedSession) -> ViolationSentence {
    let start = placed.span.start
    let grid = review.gridMinutes
    let below = start - (start.minutes % grid + grid) % grid
    return ViolationSentence(
      "\(names.session(placed.id)) starts on \(start.words), which is not on the grid of "
        + "\(counted(grid, "minute")).",
      mend: "Start it at \(below.time.words) or \((below + grid).time.words).")
  }

  func outsideHours(_ placed: JudgedSession) -> ViolationSentence {
    let days = review.days.filter { $0.date == placed.date }
    let hours = days.map { $0.hours(for: placed.session).hoursInWords }.joined(separator: " and ")
    return ViolationSentence(
      "\(names.session(placed.id)) is on \(placed.span.words), outside the working hours.",
      mend: hours.isEmpty
        ? "Move it: the review has no such day."
        : "Move it inside \(hours), or to another day"
          + (isInLongHours(placed, of: days)
            ? ", or write \"yes\" under Out of hours of the session." : "."))
  }

  /// Whether a session lies in the longer hours of a day, which it did not ask for.
  private func isInLongHours(_ placed: JudgedSession, of days: [WorkingDay]) -> Bool {
    !placed.session.isOutOfHours && days.contains { $0.longHours.contains(placed.span) }
  }

  func wrongPhase(_ placed: JudgedSession) -> ViolationSentence {
    let first = review.fieldworkStart.wordsWithoutYear
    let (belongs, mend) =
      switch placed.session.phase {
      case .onSite: ("belongs in the fieldwork week", "Move it to \(first) or later.")
      case .leadIn: ("belongs before the fieldwork week", "Move it to a day before \(first).")
      }
    return ViolationSentence(
      "\(names.session(placed.id)) \(belongs), but is on \(placed.dateInWords).", mend: mend)
  }

  func outsideWindows(_ placed: JudgedSession) -> ViolationSentence {
    let windows = TimeSpan.merged(placed.session.windows).map { $0.words }
    return ViolationSentence(
      "\(names.session(placed.id)) is on \(placed.span.words), outside the times set for it.",
      mend: "Move it inside \(windows.joined(separator: ", or ")).")
  }

  func unpinned(_ placed: JudgedSession) -> ViolationSentence {
    let pin = placed.session.pin
    var fixed: [String] = []
    if let start = pin.start, start != placed.span.start {
      fixed.append("its start, \(start.words)")
    }
    if let room = pin.room, room != placed.room?.id {
      fixed.append("its room, \(names.room(room))")
    }
    if let team = pin.reviewers, Set(team) != Set(placed.members) {
      let names = team.map { self.names.reviewer($0) }.joined(separator: ", ")
      fixed.append(names.isEmpty ? "that it has no team" : "its team, \(names)")
    }
    return ViolationSentence(
      "\(names.session(placed.id)) does not keep what is fixed: \(fixed.joined(separator: "; ")).",
      mend: "Put it back, or take the mark away.")
  }

  func outOfOrder(_ pair: [JudgedSession]) -> ViolationSentence? {
    guard let later = pair.first, let earlier = pair.last else {
      return nil
    }
    let distance = later.span.start - earlier.span.end
    let orders = later.session.after.filter { $0.session == earlier.id }
    if let most = orders.compactMap({ $0.maxGapMinutes }).min(), distance > most {
      return tooLate(later, after: earlier, atMost: most)
    }
    return tooEarly(later, after: earlier)
  }

  private func tooLate(
    _ later: JudgedSession, after earlier: JudgedSession, atMost most: Int
  ) -> ViolationSentence {
    let distance = most == 0 ? "straight" : "within \(counted(most, "minute"))"
    return ViolationSentence(
      "\(names.session(later.id)) starts on \(later.span.start.words); it must come \(distance) after "
        + "\(names.session(earlier.id)), which ends on \(earlier.span.end.words).",
      mend: "Start it by \((earlier.span.end + most).words), or move the other.")
  }

  private func tooEarly(
    _ later: JudgedSession, after earlier: JudgedSession
  ) -> ViolationSentence {
    let gap =
      later.session.after.filter { $0.session == earlier.id }.map { $0.minGapMinutes }.max() ?? 0
    let distance = gap > 0 ? "at least \(counted(gap, "minute")) " : ""
    let earliest = earlier.span.end + gap
    return ViolationSentence(
      "\(names.session(later.id)) starts on \(later.span.start.words); it must come \(distance)after "
        + "\(names.session(earlier.id)), which ends on \(earlier.span.end.words).",
      mend: "Start it on \(earliest.words) or later, or move the other.")
  }

  func sameDay(_ pair: [JudgedSession]) -> ViolationSentence {
    let sessions = pair.map { names.session($0.id) }.joined(separator: " and ")
    let date = pair.first.map { $0.dateInWords } ?? ""
    return ViolationSentence(
      "\(sessions) must be on different days, but both are on \(date).",
      mend: "Move one of the two.")
  }

  func sameTime(_ pair: [JudgedSession]) -> ViolationSentence {
    let date = pair.first.map { $0.dateInWords } ?? ""
    return ViolationSentence(
      "On \(date), two sessions overlap that must not: \(names.timedSessions(pair)).",
      mend: "Move one of the two.")
  }

  func tooManyAtOnce(_ running: [JudgedSession]) -> ViolationSentence {
    let latest = running.map { $0.span.start }.max() ?? CivilMinute(minutes: 0)
    return ViolationSentence(
      "On \(latest.words), \(running.count) contact sessions run at once, where at most "
        + "\(review.rules.maxParallel) may: \(names.timedSessions(running)).",
      mend: "Move one of them.")
  }
}
