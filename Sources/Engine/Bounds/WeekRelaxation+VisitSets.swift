/// What several activities at a site on one day demand of a worker: whether the worker can do them all, and how many
/// follow each other without a rest.
///
/// These are the only times of day in the relaxation. They are looked at exactly where they decide most: two or
/// three activities that can be held nowhere else, with what the worker is sure to do on that day.
extension WeekRelaxation {
  /// The most activities at a site that are looked at together.
  private static let mostActivities = 6

  /// Adds what each pair and triple of activities at a site costs a worker who does them all on a visit.
  mutating func addVisitSets(of worker: Int, on day: DayTerms) {
    // One column for all sites: what the worker is sure to do is part of each set, and is paid for once.
    var backToBack: Int?
    for (site, visit) in day.siteVisits[worker].sorted(by: { $0.key < $1.key }) {
      let bound = activitiesBound(to: site, of: worker, on: day)
      guard bound.count > 1, bound.count <= WeekRelaxation.mostActivities else { continue }
      var priced: [(members: Set<Int>, count: Int)] = []
      for members in WeekRelaxation.pairsAndTriples(of: bound.map { $0.activity }) {
        let known = priced.filter { $0.members.isSubset(of: members) }.map { $0.count }.max() ?? 0
        if known == Int.max { continue }
        guard let count = leastBackToBack(of: worker, doing: members, on: day), count > known else {
          continue
        }
        priced.append((Set(members), count))
        let stays = bound.filter { members.contains($0.activity) }.flatMap { $0.columns }
        if count == Int.max {
          program.addRow(
            stays.map { LinearProgram.Term(-1, $0) }
              + [LinearProgram.Term(members.count - 1, visit)], atLeast: 0)
        } else if problem.prices.backToBack > 0 {
          let column =
            backToBack
            ?? program.addColumn(
              .amount, cost: problem.prices.backToBack, upTo: problem.activities.count)
          backToBack = column
          // All of them on one visit pay; with one fewer, or without the visit, nothing need be paid.
          program.addRow(
            stays.map { LinearProgram.Term(-count, $0) } + [
              LinearProgram.Term(1, column),
              LinearProgram.Term(count * (members.count - 1), visit),
            ], atLeast: 0)
        }
      }
    }
  }

  /// The activities that on this day can be held at one site only, with the columns of a worker on them.
  private func activitiesBound(
    to site: Int, of worker: Int, on day: DayTerms
  ) -> [(activity: Int, columns: [Int])] {
    var found: [(activity: Int, columns: [Int])] = []
    for stay in day.work[worker] where !stay.isAnchor && isBound(stay.activity, to: site) {
      if let index = found.firstIndex(where: { $0.activity == stay.activity }) {
        found[index].columns.append(stay.column)
      } else {
        found.append((stay.activity, [stay.column]))
      }
    }
    return found
  }

  private func isBound(_ number: Int, to site: Int) -> Bool {
    let activity = problem.activities[number]
    guard activity.needsPlace else { return activity.ownSite == site }
    return activity.places.allSatisfy { problem.places[$0.value].site == site }
  }

  private static func pairsAndTriples(of list: [Int]) -> [[Int]] {
    var pairs: [[Int]] = []
    var triples: [[Int]] = []
    for (index, first) in list.enumerated() {
      for (next, second) in list.enumerated() where next > index {
        pairs.append([first, second])
        for third in list[(next + 1)...] { triples.append([first, second, third]) }
      }
    }
    return pairs + triples
  }

  /// The fewest contact activities back to back when a worker does some activities in addition to the certain ones;
  /// `Int.max` where that is impossible, nil where the search took too long.
  private func leastBackToBack(
    of worker: Int, doing members: [Int], on day: DayTerms
  ) -> Int? {
    var items: [WorkerDaySearch.Item] = []
    for (anchor, places) in day.mode.places
    where problem.activities[anchor].requiredWorkers.contains(worker) {
      let sites = Set(places.map { problem.places[$0].site })
      let site =
        problem.activities[anchor].needsPlace
        ? (sites.count == 1 ? sites.first ?? nil : nil) : problem.activities[anchor].ownSite
      items.append(item(anchor, of: worker, at: site, on: day))
    }
    for member in members {
      let site =
        problem.activities[member].places.first.map { problem.places[$0.value].site }
        ?? problem.activities[member].ownSite
      items.append(item(member, of: worker, at: site, on: day))
    }
    // Those with the fewest starts first; the number decides between equals, since a dictionary has no order.
    items.sort { ($0.starts.count, $0.activity) < ($1.starts.count, $1.activity) }
    var search = WorkerDaySearch(dayRules, day: day.mode.day, items)
    return search.leastCost()
  }

  private func item(
    _ number: Int, of worker: Int, at site: Int?, on day: DayTerms
  ) -> WorkerDaySearch.Item {
    let activity = problem.activities[number]
    let starts = activity.starts.map { $0.value }.filter { start in
      start >> problem.dayShift == day.mode.day
        && !(start..<start + activity.slots).contains { workerIsBlocked[worker][$0] }
    }
    return WorkerDaySearch.Item(
      activity: number, starts: starts, slots: activity.slots, site: site,
      isContact: activity.isContact)
  }
}
