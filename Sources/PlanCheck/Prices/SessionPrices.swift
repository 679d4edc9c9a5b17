import CivilTime
import ReviewModel

// Prices that a session pays by itself or beside the sessions it names.
extension JudgedTimetable {
  /// `unscheduled`: the priority of each optional session left out.
  func unscheduledShares() -> [CostShare] {
    sessionsNotHeld.filter { $0.isOptional }.map {
      CostShare(.unscheduled, $0.priority, sessions: [$0.id])
    }
  }

  /// `theme-uncovered`: each theme of a session that nobody on its team knows.
  func themeUncoveredShares() -> [CostShare] {
    inQuestion.map { placed in
      let unknown = placed.session.themes.filter { theme in
        !placed.team.contains { $0.themes.contains(theme) }
      }
      return CostShare(
        .themeUncovered, unknown.count, sessions: [placed.id], missing: .themes(unknown))
    }
  }

  /// `preferred-window`: each session with `preferred` windows that lies in none.
  func preferredWindowShares() -> [CostShare] {
    inQuestion.filter { !$0.session.preferred.isEmpty && !$0.lies(inOneOf: $0.session.preferred) }
      .map {
        CostShare(.preferredWindow, 1, sessions: [$0.id])
      }
  }

  /// `preferred-order`: each `preferAfter` wish that starts before the other ends.
  func preferredOrderShares() -> [CostShare] {
    held.flatMap { placed -> [CostShare] in
      placed.session.preferAfter.compactMap { wish -> CostShare? in
        guard let earlier = placement(of: wish), placed.span.start < earlier.span.end else {
          return nil
        }
        return CostShare(.preferredOrder, 1, sessions: [placed.id, wish])
      }
    }
  }

  /// `placeholder`: each seat given to a reviewer who is still "TBC".
  func placeholderShares() -> [CostShare] {
    inQuestion.map { placed in
      let open = placed.team.filter { $0.isPlaceholder }
      return CostShare(
        .placeholder, open.count, sessions: [placed.id], reviewers: open.map { $0.id })
    }
  }

  /// `stand-in`: of a `ranked` choice, each person chosen who is not among its first `count`.
  func standInShares() -> [CostShare] {
    inQuestion.filter { !$0.session.choices.isEmpty }.map { placed in
      let standIns = placed.session.choices.flatMap { choice in
        Set(choice.standIns).subtracting(choice.anyOf.prefix(max(0, choice.count)))
          .intersection(placed.chosen).sorted()
      }
      return CostShare(
        .standIn, standIns.count, sessions: [placed.id], missing: .people(standIns))
    }
  }

  /// `optional-absent`: each optional participant who is unavailable, or required or chosen elsewhere at that time.
  func optionalAbsentShares() -> [CostShare] {
    let attended = sessionsByAttendee()
    return held.map { placed in
      let absent = placed.session.optionalParticipants.filter { person in
        !isFree(person, during: placed)
          || attended[person, default: []].contains {
            $0.id != placed.id && $0.span.overlaps(placed.span)
          }
      }
      return CostShare(
        .optionalAbsent, absent.count, sessions: [placed.id], missing: .people(absent))
    }
  }

  /// `room-fit`: spare seats ÷ 5, rounded down, a session.
  func roomFitShares() -> [CostShare] {
    inQuestion.compactMap { placed in
      placed.neededRoom.map { room in
        CostShare(.roomFit, placed.spareFives(in: room), sessions: [placed.id])
      }
    }
  }

  /// The sessions that each optional participant of any session is required or chosen for.
  private func sessionsByAttendee() -> [PersonID: [JudgedSession]] {
    var sessions: [PersonID: [JudgedSession]] = [:]
    for placed in held {
      for person in placed.session.optionalParticipants { sessions[person] = [] }
    }
    guard !sessions.isEmpty else { return [:] }
    for placed in held {
      for person in placed.attendees { sessions[person]?.append(placed) }
    }
    return sessions
  }
}

extension JudgedSession {
  /// The groups of five spare seats that it would leave in a room.
  func spareFives(in room: Room) -> Int { max(0, room.capacity - seatsTaken) / 5 }
}
