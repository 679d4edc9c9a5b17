import Engine

/// Small problems for the engine's tests: three workers, two places at two sites, one day of eight slots.
extension ActivityProblem {
  /// One day without activities.
  static func workshop(days: Int = 1, pause: Pause? = nil) -> ActivityProblem {
    var problem = ActivityProblem(
      days: (0..<days).map { HorizonDay(slots: 8, clock: $0 * 96, date: $0, pause: pause) })
    problem.workers = (0..<3).map { _ in Worker() }
    problem.places = [Place(capacity: 10, site: 0), Place(capacity: 20, site: 1)]
    problem.siteCount = 2
    problem.travel = [0, 0, 0, 0]
    return problem
  }

  /// An activity for a crew that may start anywhere it fits and takes either place.
  mutating func add(slots: Int, crew: [Int], places: [Int] = [0, 1]) {
    var activity = Activity(slots: slots)
    activity.starts = days.indices.flatMap { day in
      (0...(days[day].slots - slots)).map { PricedChoice(horizonSlot($0, onDay: day)) }
    }
    activity.needsPlace = true
    activity.places = places.map { PricedChoice($0) }
    activity.workers = workers.indices.map { PricedChoice($0) }
    activity.requiredWorkers = crew
    activity.crewSize = crew.count...crew.count
    activity.absencePrice = 1000
    activities.append(activity)
  }
}

extension Incumbent {
  /// A timetable from starts, places and crews.
  static func of(_ parts: (start: Int, place: Int, crew: [Int])...) -> Incumbent {
    var result = Incumbent.empty(activityCount: parts.count)
    for (number, part) in parts.enumerated() {
      result.place(number, at: part.start, in: part.place, crew: part.crew)
    }
    return result
  }
}
