@testable import Engine

/// Every timetable of a small problem, tried one after another.
extension NaiveGroundRules {
  /// For each activity every way to hold it, and that it is left out; no rule excludes any of them.
  var ways: [[Held?]] {
    let crews = (0..<1 << problem.workers.count).map { bits in
      problem.workers.indices.filter { bits >> $0 & 1 == 1 }
    }
    let places: [Int?] = [nil] + problem.places.indices.map { $0 }
    return problem.activities.map { activity in
      // Guests attend who always do, or who can be chosen: that is no rule.
      let offered = activity.guests + activity.guestChoices.flatMap { $0.anyOf }
      let crews = crews.filter { crew in
        activity.guests.allSatisfy { crew.contains($0) }
          && crew.allSatisfy { !problem.workers[$0].isGuest || offered.contains($0) }
      }
      var ways: [Held?] = [nil]
      for slot in activity.starts {
        for place in places {
          ways += crews.map { Held(slot: slot, place: place, crew: $0) }
        }
      }
      return ways
    }
  }

  /// Hands over each timetable that keeps some rules, until one is enough.
  ///
  /// - Parameters:
  ///   - rules: The rules.
  ///   - isEnough: Whether the timetable that it is given is enough.
  /// - Returns: Whether some timetable was enough.
  func someTimetable(keeping rules: [Int], _ isEnough: (Timetable) -> Bool) -> Bool {
    let ways = ways
    // A rule that more activities cannot mend is broken for good, and the branch ends.
    let lasting = rules.filter { !canBeMended($0) }
    var timetable = Timetable(repeating: nil, count: ways.count)
    func isFound(from number: Int) -> Bool {
      guard number < ways.count else { return keeps(rules, timetable) && isEnough(timetable) }
      defer { timetable[number] = nil }
      return ways[number].contains { way in
        timetable[number] = way
        return keeps(lasting, timetable) && isFound(from: number + 1)
      }
    }
    return isFound(from: 0)
  }

  /// Whether some timetable keeps some rules.
  func canHold(_ rules: [Int]) -> Bool { someTimetable(keeping: rules) { _ in true } }

  /// What the solver found, as a timetable to be read plainly.
  func timetable(_ found: Incumbent) -> Timetable {
    problem.activities.indices.map { activity in
      found.starts[activity].map {
        Held(slot: $0, place: found.places[activity], crew: found.crews[activity])
      }
    }
  }
}
