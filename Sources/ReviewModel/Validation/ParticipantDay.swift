import CivilTime

/// What one participant has on one date, and whether that leaves them a break.
///
/// The rules of planning keep breaks and lunch for reviewers alone; a participant who is kept longer is worth a
/// warning.
struct ParticipantDay {
  /// One of the participant's sessions.
  struct Entry {
    let session: SessionID
    let span: TimeSpan
    /// Whether the participant eats at the session.
    let isMeal: Bool
  }

  /// The participant.
  let person: PersonID
  /// The sessions of the date, in order of time.
  let entries: [Entry]

  /// What is wrong with the day.
  struct Strain {
    /// The sessions in a row without a break, or all that keep somebody from lunch.
    let entries: [Entry]
    /// Whether the row is longer than a reviewer may work.
    let isLongRun: Bool
    /// Whether no lunch is left.
    let hasNoLunch: Bool
  }

  /// The days of everybody who must be somewhere, in the order of the review.
  ///
  /// The pairs hold a session and the time at which it is held. They have no labels, because Embedded Swift cannot
  /// turn an array of unlabelled pairs into one of labelled pairs.
  ///
  /// - Returns: One entry for each participant and day.
  static func all(_ held: [(Session, TimeSpan)], in review: Review)
    -> [ParticipantDay]
  {
    var entries: [PersonID: [Entry]] = [:]
    for (session, span) in held where session.minutes > 0 {
      for person in session.participants.uniqued {
        entries[person, default: []].append(
          Entry(session: session.id, span: span, isMeal: session.isMeal))
      }
    }
    return review.people.map { $0.id }.uniqued.flatMap { person -> [ParticipantDay] in
      let own = (entries[person] ?? []).sorted {
        ($0.span.start, $0.session) < ($1.span.start, $1.session)
      }
      return own.map { $0.span.start.date }.uniqued.map { date in
        ParticipantDay(person: person, entries: own.filter { $0.span.start.date == date })
      }
    }
  }

  /// Why the day is too much; nil where it is not, or where the participant is in one session alone.
  func strain(in review: Review) -> Strain? {
    guard entries.count > 1 else { return nil }
    let run = longestRun(breakMinutes: review.rules.breakMinutes)
    let minutes = ParticipantDay.span(of: run)?.minutes ?? 0
    let isLongRun = run.count > 1 && minutes > review.rules.maxRunMinutes
    let hasNoLunch = lacksLunch(in: review)
    guard isLongRun || hasNoLunch else { return nil }
    return Strain(
      entries: isLongRun ? run : entries, isLongRun: isLongRun, hasNoLunch: hasNoLunch)
  }

  /// From the first start to the last end; nil where there are no sessions.
  static func span(of entries: [Entry]) -> TimeSpan? {
    guard let start = entries.first?.span.start, let end = entries.map({ $0.span.end }).max() else {
      return nil
    }
    return TimeSpan(from: start, to: end)
  }

  private func longestRun(breakMinutes: Int) -> [Entry] {
    var (longest, run): ([Entry], [Entry]) = ([], [])
    for entry in entries {
      let isNext = run.last.map { entry.span.start - $0.span.end < breakMinutes } ?? false
      run = isNext ? run + [entry] : [entry]
      let known = ParticipantDay.span(of: longest)?.minutes ?? 0
      if ParticipantDay.span(of: run).map({ $0.minutes > known }) ?? false { longest = run }
    }
    return longest
  }

  /// Whether sessions before, after and throughout lunch leave no time free for lunch.
  private func lacksLunch(in review: Review) -> Bool {
    guard let whole = ParticipantDay.span(of: entries),
      let day = review.days.first(where: { $0.longHours.contains(whole) }),
      let lunch = day.lunch, lunch.minutes > 0, whole.start.time <= lunch.from,
      whole.end.time >= lunch.to,
      !entries.contains(where: { $0.isMeal && $0.span.overlaps(lunch.hours(on: day.date)) })
    else { return false }
    return !lunch.placements(on: day.date, gridMinutes: review.gridMinutes).contains { pause in
      !entries.contains { $0.span.overlaps(pause) }
    }
  }
}
