/// Looks for the cheapest times at which one worker can do a few activities on one day, by trying them all.
struct WorkerDaySearch {
  /// An activity with the times at which the worker could do it.
  struct Item {
    var activity: Int
    var starts: [Int]
    var slots: Int
    var site: Int?
    var isContact: Bool
  }

  private let problem: FlatProblem
  private let day: Int
  private let items: [Item]
  private var roster: DayRoster
  private var best = Int.max
  private var tries = 0

  /// Beyond so many tries the answer is not worth its time.
  private static let mostTries = 20_000

  /// A search on a day.
  ///
  /// - Parameters:
  ///   - problem: The rules and prices of a worker's day.
  ///   - day: The day.
  ///   - items: The activities; those with the fewest starts are best tried first.
  init(_ problem: FlatProblem, day: Int, _ items: [Item]) {
    self.problem = problem
    self.day = day
    self.items = items
    roster = DayRoster(rows: 1, width: items.count + 1)
  }

  /// The least cost of the day; `Int.max` where no times fit, nil where the search took too long.
  mutating func leastCost() -> Int? {
    place(0)
    return tries > WorkerDaySearch.mostTries ? nil : best
  }

  private mutating func place(_ index: Int) {
    let item = items[index]
    for start in item.starts {
      tries += 1
      if best == 0 || tries > WorkerDaySearch.mostTries { return }
      let placement = Placement(
        start: Int32(start), end: Int32(start + item.slots), place: -1,
        site: Int32(item.site ?? -1))
      let stint = Stint(placement, of: item.activity, isContact: item.isContact)
      let cost = roster.scan(0, day: day, of: problem, without: -1, with: stint)
      // More activities can only make the day dearer.
      if cost >= DayRoster.impossible || Int(cost) >= best { continue }
      if index + 1 == items.count {
        best = Int(cost)
      } else {
        roster.add(stint, to: 0)
        place(index + 1)
        roster.remove(item.activity, from: 0)
      }
    }
  }
}
