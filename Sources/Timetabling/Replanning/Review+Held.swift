public import CivilTime
public import ReviewModel

extension Review {
  /// The review in which everything that starts before a minute stays as a plan has it, since it has been held or
  /// is about to be.
  ///
  /// The past is as it was: who is away from then on was there before, so what is said of earlier times no longer
  /// binds.
  ///
  /// - Parameters:
  ///   - plan: The timetable that is held.
  ///   - minute: The first minute that is still open.
  public func holding(_ plan: Plan, before minute: CivilMinute) -> Review {
    var result = self
    let places = plan.places
    var heldSpans: [TimeSpan] = []
    for (number, session) in sessions.enumerated() {
      if let place = places[session.id], place.start < minute {
        result.sessions[number].pin = Pin(
          start: place.start, room: place.room, reviewers: place.reviewers)
        result.sessions[number].windows = []
        heldSpans.append(TimeSpan(from: place.start, minutes: session.minutes))
      } else {
        result.sessions[number].windows = open(session.windows, from: minute)
      }
    }
    for index in people.indices { result.people[index].availability.open(heldSpans) }
    for index in reviewers.indices { result.reviewers[index].availability.open(heldSpans) }
    for index in rooms.indices { result.rooms[index].availability.open(heldSpans) }
    return result
  }

  /// What is left of a session's windows; never none, which would mean any time.
  private func open(_ windows: [TimeSpan], from minute: CivilMinute) -> [TimeSpan] {
    let possible = windows.isEmpty ? days.map { $0.hours } : windows
    guard possible.contains(where: { $0.start < minute }) else { return windows }
    let first = possible.map { $0.start }.min() ?? minute
    let left = TimeSpan.subtracting([TimeSpan(from: first, to: minute)], from: possible)
    return left.isEmpty ? [TimeSpan(from: minute, to: minute)] : left
  }
}

extension Availability {
  /// Takes some times for free, whatever was said of them.
  fileprivate mutating func open(_ spans: [TimeSpan]) {
    guard wasAsked else { return }
    if let windows = available { available = TimeSpan.merged(windows + spans) }
    unavailable = TimeSpan.subtracting(spans, from: unavailable)
  }
}
