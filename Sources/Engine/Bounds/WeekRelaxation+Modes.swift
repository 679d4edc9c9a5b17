/// The ways in which the largest activities of a day can be placed.
extension WeekRelaxation {
  /// One way: for each of the day's anchors, the places it takes one of.
  struct Mode {
    let day: Int
    /// The column that says whether this way is taken; nil where the day has no other.
    let column: Int?
    /// The places left to each anchor.
    let places: [Int: [Int]]
    /// The places that each worker is sure to visit.
    var surePlaces: [Set<Int>]
    /// The sites that each worker is sure to visit.
    var sureSites: [Set<Int>]
  }

  /// Beyond this many, the day is not split.
  private static let mostModes = 4

  /// The modes of a day, with what each costs by itself.
  mutating func modes(of day: Int) -> [Mode] {
    let anchors = problem.activities.indices.filter { isAnchor($0, of: day) }
    var choices: [[Int: [Int]]] = [[:]]
    for anchor in anchors {
      let groups = placesBySite(of: anchor, on: day)
      choices = choices.flatMap { choice in
        groups.map { group in
          var longer = choice
          longer[anchor] = group
          return longer
        }
      }
    }
    if choices.count > WeekRelaxation.mostModes || choices.isEmpty {
      var all: [Int: [Int]] = [:]
      for anchor in anchors { all[anchor] = placesBySite(of: anchor, on: day).flatMap { $0 } }
      choices = [all]
    }
    let isSplit = choices.count > 1
    let modes = choices.map { choice in
      let column = isSplit ? program.addColumn(.mode) : nil
      return mode(of: day, column: column, anchors: anchors, places: choice)
    }
    if isSplit {
      program.addRow(modes.compactMap { $0.column.map { LinearProgram.Term(1, $0) } }, equals: 1)
    }
    return modes
  }

  private func mode(of day: Int, column: Int?, anchors: [Int], places: [Int: [Int]]) -> Mode {
    let none = [Set<Int>](repeating: [], count: problem.workers.count)
    var mode = Mode(day: day, column: column, places: places, surePlaces: none, sureSites: none)
    for anchor in anchors {
      let activity = problem.activities[anchor]
      let own = places[anchor] ?? []
      var sites = Set(own.map { problem.places[$0].site })
      if !activity.needsPlace { sites = [activity.ownSite] }
      for worker in activity.requiredWorkers {
        if own.count == 1 { mode.surePlaces[worker].formUnion(own) }
        if sites.count == 1, let site = sites.first.flatMap({ $0 }) {
          mode.sureSites[worker].insert(site)
        }
      }
    }
    return mode
  }

  /// Whether an activity must be held on a day and takes half of all workers.
  private func isAnchor(_ number: Int, of day: Int) -> Bool {
    let activity = problem.activities[number]
    return activity.isMandatory && 2 * activity.requiredWorkers.count >= problem.workers.count
      && !activity.requiredWorkers.isEmpty
      && activity.starts.allSatisfy { $0.value >> problem.dayShift == day }
  }

  /// The places that an activity can take on a day, site by site.
  private func placesBySite(of number: Int, on day: Int) -> [[Int]] {
    let activity = problem.activities[number]
    guard activity.needsPlace else { return [[]] }
    let starts = starts(of: number, on: day)
    var groups: [(site: Int?, places: [Int])] = []
    for place in activity.places.map({ $0.value }).sorted()
    where isFree(placeIsBlocked[place], atAnyOf: starts, slots: activity.slots) {
      let site = problem.places[place].site
      if let index = groups.firstIndex(where: { $0.site == site }) {
        groups[index].places.append(place)
      } else {
        groups.append((site, [place]))
      }
    }
    return groups.map { $0.places }
  }
}
