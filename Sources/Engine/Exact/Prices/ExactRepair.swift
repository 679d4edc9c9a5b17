/// Improves a timetable part by part: a few activities are freed, the best way to hold them beside all the others is
/// proved, and kept if it is cheaper.
///
/// Large-neighbourhood search (Shaw, *Using Constraint Programming and Local Search Methods to Solve Vehicle Routing
/// Problems*, 1998), with `CoreGuidedBound` for each part. Some parts are a handful of activities of a day or of a worker,
/// freed altogether; some are the crews and places of the whole week at the starts that it has.
public struct ExactRepair: Sendable {
  /// The best timetable: what it began from, or better.
  public private(set) var timetable: Incumbent?
  private let problem: ActivityProblem
  private var random: SplitMix64
  private var part: Part?
  private var parts = 0
  private var credit = 0

  /// A part at work, and how many literals may still become true for it.
  private struct Part: Sendable {
    var bound: CoreGuidedBound
    var workLeft: Int
  }

  private static let stepsPerPropagation = 8
  private static let mostWork = (few: 150_000, all: 2_000_000)
  /// Every so many parts comes one of all crews and places.
  private static let period = 12

  /// A repair that has nothing to do yet.
  ///
  /// - Parameters:
  ///   - problem: What is timetabled.
  ///   - seed: Decides which parts are looked at.
  public init(_ problem: ActivityProblem, seed: UInt64) {
    self.problem = problem
    random = SplitMix64(seed: seed)
  }

  /// Goes on with a timetable, if it is whole and cheaper than the one at hand.
  ///
  /// - Parameter other: A timetable of the problem.
  public mutating func take(_ other: Incumbent) {
    guard other.isComplete, other.cost < timetable?.cost ?? Int.max else { return }
    timetable = other
    part = nil
  }

  /// Puts the timetable down: there is a better one, which is not yet worth so much work.
  public mutating func rest() {
    timetable = nil
    part = nil
  }

  /// Takes a number of steps, each a fraction of one of ``LocalSearch``.
  ///
  /// - Parameter count: How many.
  /// - Complexity: Linear in the steps: eight steps pay for one literal that becomes true.
  public mutating func advance(steps count: Int) {
    guard let held = timetable, !problem.activities.isEmpty else { return }
    credit += count
    var cost = held.cost
    while credit > 0 {
      // Moved out while it works: otherwise every write would copy it.
      guard var now = part ?? nextPart() else { continue }
      part = nil
      let work = now.bound.advance()
      // Work that follows without a literal still takes time.
      credit -= ExactRepair.stepsPerPropagation * max(work, 16)
      now.workLeft -= work
      if now.bound.isExhausted {
        if let found = now.bound.cheapest, now.bound.bound < cost { note(found) }
        cost = timetable?.cost ?? cost
      } else if now.bound.bound < cost && now.workLeft > 0 {
        part = now
      }
    }
  }

  /// Keeps what was found, if it costs as little as was said.
  private mutating func note(_ found: Incumbent) {
    let walk = LocalSearch(problem, seed: 0, from: found)
    take(walk.incumbent)
  }

  /// The next part of the timetable, which costs some steps by itself; nil where it is too large.
  private mutating func nextPart() -> Part? {
    guard let held = timetable else { return nil }
    parts += 1
    var rest = problem
    let isOfAll = parts % ExactRepair.period == 0
    let freed = isOfAll ? [] : chooseActivities(held)
    for number in rest.activities.indices where !freed.contains(number) {
      fix(&rest.activities[number], as: number, in: held, startOnly: isOfAll)
    }
    let work = isOfAll ? ExactRepair.mostWork.all : ExactRepair.mostWork.few
    credit -= rest.activities.count << 6
    return CoreGuidedBound(rest).map { Part(bound: $0, workLeft: work) }
  }

  /// Leaves an activity no choice but its start, or none at all.
  private func fix(
    _ activity: inout Activity, as number: Int, in held: Incumbent, startOnly: Bool
  ) {
    guard let start = held.starts[number] else {
      // Left out it stays.
      activity.starts = []
      return
    }
    activity.starts = activity.starts.filter { $0.value == start }
    if startOnly { return }
    let crew = held.crews[number]
    let size = crew.count { !problem.workers[$0].isGuest }
    activity.places = activity.places.filter { $0.value == held.places[number] }
    activity.workers = activity.workers.filter { crew.contains($0.value) }
    activity.requiredWorkers = crew
    activity.crewSize = size...size
    activity.crewNeeds = []
    activity.guestChoices = []
  }

  /// A few activities that have to do with each other: of a day, of a worker, or by chance.
  private mutating func chooseActivities(_ held: Incumbent) -> [Int] {
    let seed = random.below(problem.activities.count)
    let most = 5 + random.below(4)
    let kind = random.below(3)
    let day = held.starts[seed].map { $0 >> problem.dayShift }
    var others = Array(problem.activities.indices)
    var chosen = [seed]
    for index in others.indices {
      others.swapAt(index, index + random.below(others.count - index))
      let other = others[index]
      if other == seed { continue }
      let isRelated =
        switch kind {
        case 0: held.starts[other].map { $0 >> problem.dayShift } == day
        case 1: held.crews[other].contains { held.crews[seed].contains($0) }
        default: true
        }
      if isRelated { chosen.append(other) }
      if chosen.count == most { break }
    }
    return chosen
  }
}
