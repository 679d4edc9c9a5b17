import CivilTime
import Findings

extension ReviewValidation {
  mutating func checkSessions() {
    checkIdentifiers(of: sessions)
    checkLengths()
    for (index, session) in review.sessions.enumerated() {
      let place = ReviewPlace(.sessions, index)
      checkPeople(of: session, at: place)
      checkTeam(of: session, at: place.member("team"))
      checkRoom(of: session, at: place)
      checkTimes(of: session, at: place)
      checkNeighbours(of: session, at: place)
      checkPin(of: session, at: place.member("pinned"))
      checkArrangements(of: session, at: place)
      checkNumber(session.priority, at: place.member("priority"))
    }
  }

  private mutating func checkPeople(of session: Session, at place: ReviewPlace) {
    checkReferences(session.participants, in: people, at: place.member("participants"))
    let optional = place.member("optionalParticipants")
    checkReferences(session.optionalParticipants, in: people, at: optional)
    for (position, person) in session.optionalParticipants.enumerated()
    where session.participants.contains(person) {
      report(
        .contradiction, .warning, at: optional.element(position), text: person.text,
        "\"\(person.text)\" must be there, and is also listed as optional.",
        mend: "Delete one of the two.")
    }
    checkNumber(session.statedHeadcount, at: place.member("headcount"))
    checkReferences(session.themes, in: themes, at: place.member("themes"))
  }

  private mutating func checkTimes(of session: Session, at place: ReviewPlace) {
    checkSpans(session.windows, at: place.member("windows"))
    checkSpans(session.preferred, at: place.member("preferred"))
    let days = review.days.filter {
      ($0.date >= review.fieldworkStart) == (session.phase == .onSite)
    }
    // A review without any day has its own finding.
    if !review.days.isEmpty, days.isEmpty {
      report(
        .cannotBeHeld, .warning, at: place.member("phase"), text: session.phase.rawValue,
        session.phase == .onSite
          ? "The review has no day on site, so this cannot be held."
          : "The review has no day before the fieldwork week, so this cannot be held.",
        mend: "Add the day.")
    } else if !days.isEmpty,
      !days.contains(where: { $0.hours(for: session).minutes >= session.minutes })
    {
      report(
        .cannotBeHeld, .warning, at: place.member("minutes"), text: String(session.minutes),
        "No day is long enough for \(session.minutes) minutes.", mend: "Shorten the session.")
    } else if !session.windows.isEmpty, !session.windows.contains(where: { $0.isEmpty }),
      !TimeSpan.merged(session.windows).contains(where: { $0.minutes >= session.minutes })
    {
      report(
        .cannotBeHeld, .warning, at: place.member("windows"),
        "None of its times is long enough for \(session.minutes) minutes.",
        mend: "Widen one of them, or shorten the session.")
    }
  }

  private mutating func checkNeighbours(of session: Session, at place: ReviewPlace) {
    let after = place.member("after")
    for (position, precedence) in session.after.enumerated() {
      let own = after.element(position)
      checkNeighbour(precedence.session, of: session, at: own.member("session"))
      checkNumber(precedence.minGapMinutes, at: own.member("minGapMinutes"))
      if let most = precedence.maxGapMinutes { checkGap(precedence, most, at: own) }
    }
    checkNeighbours(session.sameTime, of: session, at: place.member("sameTime"))
    checkNeighbours(session.sameDay, of: session, at: place.member("sameDay"))
    checkNeighbours(session.sameTeam, of: session, at: place.member("sameTeam"))
    checkNeighbours(session.preferAfter, of: session, at: place.member("preferAfter"))
    checkNeighbours(session.notSameDay, of: session, at: place.member("notSameDay"))
    checkNeighbours(session.notSameTime, of: session, at: place.member("notSameTime"))
  }

  /// The longest gap is no shorter than the shortest.
  private mutating func checkGap(_ order: Precedence, _ most: Int, at place: ReviewPlace) {
    checkNumber(most, at: place.member("maxGapMinutes"))
    guard most >= 0, most < order.minGapMinutes else { return }
    report(
      .cannotBeHeld, .warning, at: place.member("maxGapMinutes"), text: String(most),
      "The longest gap after \"\(order.session.text)\", \(most) minutes, is shorter than the "
        + "shortest, \(order.minGapMinutes) minutes.",
      mend: "Perhaps the two were swapped.")
  }

  private mutating func checkNeighbours(
    _ ids: [SessionID], of session: Session, at place: ReviewPlace
  ) {
    for (position, id) in ids.enumerated() {
      checkNeighbour(id, of: session, at: place.element(position))
    }
  }

  private mutating func checkNeighbour(
    _ id: SessionID, of session: Session, at place: ReviewPlace
  ) {
    checkReference(id, in: sessions, at: place)
    if id == session.id {
      report(
        .selfReference, at: place, text: id.text, "\"\(id.text)\" refers to itself here.",
        mend: "Name another session.")
    }
  }

  private mutating func checkPin(of session: Session, at place: ReviewPlace) {
    if let start = session.pin.start, review.gridMinutes > 0,
      start.minutes % review.gridMinutes != 0, gridForAll == nil
    {
      report(
        .cannotBeHeld, .warning, at: place.member("start"), text: start.iso,
        "The fixed start, \(start.words), is not on the grid of \(review.gridMinutes) minutes.",
        mend: "Fix another start, or choose a finer grid.")
    }
    if let room = session.pin.room {
      checkReference(room, in: rooms, at: place.member("room"))
      if !session.needsRoom {
        report(
          .contradiction, .warning, at: place.member("room"), text: room.text,
          "A room is fixed for a session that takes none.",
          mend: "Take the room out, or let the session need one.")
      }
    }
    if let team = session.pin.reviewers {
      checkReferences(team, in: reviewers, at: place.member("reviewers"))
    }
  }
}
