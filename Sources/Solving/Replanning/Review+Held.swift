public import CivilTime
public import ReviewModel

extension Review {
  /// The review in which everything that starts before a minute, the first that is still open, stays as the plan
  /// has it, since it has been held or is about to be.
  ///
  /// The past is settled: somebody who is away from this minute on was there before, so availability for earlier
  /// times no longer binds.
  ///
  /// - Returns: The review.
  public func holding(_ plan: Plan, before minute: CivilMinute) -> Review {
    var result = self
    let places = plan.places
    var heldSpans: [TimeSpan] = []
    var heldRoomSpans: [TimeSpan] = []
    for (number, session) in sessions.enumerated() {
      if let place = places[session.id], place.start < minute {
        result.sessions[number].pin = Pin(
          start: place.start, room: place.room, reviewers: place.reviewers)
        result.sessions[number].windows = []
        for index in session.choices.indices {
          result.sessions[number].choices[index].keep(place.participants)
        }
        heldSpans.append(TimeSpan(from: place.start, minutes: session.minutes))
        heldRoomSpans.append(session.roomSpan(from: place.start))
      } else {
        result.sessions[number].windows = open(session.windows, of: session, from: minute)
      }
    }
    for index in people.indices { result.people[index].availability.open(heldSpans) }
    for index in reviewers.indices { result.reviewers[index].availability.open(heldSpans) }
    for index in rooms.indices { result.rooms[index].availability.open(heldRoomSpans) }
    return result
  }

  /// What is left of a session's windows; never none, which would mean any time.
  private func open(_ windows: [TimeSpan], of session: Session, from minute: CivilMinute)
    -> [TimeSpan]
  {
    let possible = windows.isEmpty ? days.map { $0.hours(for: session) } : windows
    guard possible.contains(where: { $0.start < minute }) else { return windows }
    let first = possible.map { $0.start }.min() ?? minute
    let left = TimeSpan.subtracting([TimeSpan(from: first, to: minute)], from: possible)
    return left.isEmpty ? [TimeSpan(from: minute, to: minute)] : left
  }
}

extension ParticipantChoice {
  /// Leaves only those to choose from who were chosen, where these are as many as are asked for.
  fileprivate mutating func keep(_ chosen: [PersonID]) {
    let kept = anyOf.filter { chosen.contains($0) }
    guard kept.count == count else { return }
    // A ranked choice without the first of its list still pays for those who stand in for them.
    let isOfStandIns = isRanked && kept != Array(anyOf.prefix(count))
    if !isOfStandIns { anyOf = kept }
  }
}

extension Availability {
  /// Counts some times as free, whatever the review says about them.
  fileprivate mutating func open(_ spans: [TimeSpan]) {
    guard wasAsked else { return }
    if let windows = available { available = TimeSpan.merged(windows + spans) }
    unavailable = TimeSpan.subtracting(spans, from: unavailable)
  }
}
