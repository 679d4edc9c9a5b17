/// Simulated annealing over sound timetables, partial or whole.
///
/// A walk counts its steps and draws from its seed alone, so that the same steps give the same
/// timetable on any machine. It can be stopped after any step; ``incumbent`` is the best met so far.
public struct LocalSearch: Sendable {
  var schedule: Schedule
  /// The best timetable met so far, and the best since it last began afresh.
  var best: Snapshot
  var bestOfEpisode: Snapshot
  var random: SplitMix64
  let cooling = Cooling()
  var schedulePlan: TemperaturePlan
  var temperature: Int

  /// Steps taken so far.
  public internal(set) var steps = 0
  /// Moves whose cost was worked out so far.
  public internal(set) var evaluations = 0
  /// For each kind of move, how often it was tried and taken: what the mix is chosen by.
  public internal(set) var tally = MoveTally()

  /// The activities of the starting timetable that the walk could not take over unchanged.
  public private(set) var declined: [Int] = []

  /// Scratch: the crew proposed for the move at hand.
  var crew: [UInt64]
  /// Scratch: who is free for the move at hand.
  var free: [UInt64]
  /// Scratch: the places that are free for the move at hand.
  var vacant: [UInt64]
  /// Scratch: the free workers who would break no rule.
  var able: [UInt64]
  /// Scratch: what the day of each of the able would cost more, in eighths.
  var workerPrices: [Int32]
  /// Scratch: the best spot found so far.
  var spot: Spot
  /// Scratch: activities in the way, or to be put in.
  var blockers: [Int32] = []
  var journal = Journal()
  /// The crew an activity had when it was last placed, to begin from when it comes back.
  var remembered: [UInt64]
  /// The activities that can be held at all.
  let movable: [Int32]
  /// The activities that have a choice of place, or of crew.
  ///
  /// Where no activity has a choice, these are all activities, so that a random pick always finds one.
  let choosy: (place: [Int32], crew: [Int32])

  /// A walk that begins with nothing placed.
  ///
  /// - Parameters:
  ///   - problem: What is to be timetabled.
  ///   - seed: Decides every choice.
  ///   - start: A timetable to begin from, as far as it is sound; nil to begin from nothing.
  public init(_ problem: ActivityProblem, seed: UInt64, from start: Incumbent? = nil) {
    self.init(FlatProblem(problem), seed: seed, from: start)
  }

  /// A walk on a problem that is laid out already, which several walks can share.
  ///
  /// - Parameters:
  ///   - flat: What is to be timetabled.
  ///   - seed: Decides every choice.
  ///   - start: A timetable to begin from, as far as it is sound; nil to begin from nothing.
  public init(_ flat: FlatProblem, seed: UInt64, from start: Incumbent?) {
    schedule = Schedule(flat)
    random = SplitMix64(seed: seed)
    schedulePlan = TemperaturePlan(activities: flat.activityCount)
    temperature = schedulePlan.temperature(at: 0)
    crew = [UInt64](repeating: 0, count: flat.crewWords)
    free = crew
    able = crew
    spot = Spot(crew: crew)
    workerPrices = [Int32](repeating: 0, count: flat.workerCount)
    vacant = [UInt64](repeating: 0, count: flat.placeWords)
    remembered = [UInt64](repeating: 0, count: flat.activityCount * flat.crewWords)
    movable = (0..<flat.activityCount).filter { flat.activities.facts[$0].startCount > 0 }.map {
      Int32($0)
    }
    choosy = LocalSearch.choosy(movable, flat)
    best = Snapshot(of: schedule)
    bestOfEpisode = best
    if let start { declined = adopt(start) }
    // Construction may add activities that cost more than they are worth, and a walk is never worse than its start.
    best = Snapshot(of: schedule)
    construct()
    let constructed = Snapshot(of: schedule)
    if constructed.isBetter(than: best) { best = constructed }
    bestOfEpisode = best
  }

  private static func choosy(
    _ movable: [Int32], _ flat: FlatProblem
  ) -> (place: [Int32], crew: [Int32]) {
    let words = flat.crewWords
    let place = movable.filter { flat.activities.facts[Int($0)].placeCount > 1 }
    let crew = movable.filter { activity in
      (0..<words).contains { word in
        let base = Int(activity) * words + word
        return flat.activities.eligible[base] & ~flat.activities.required[base] != 0
      } && flat.activities.facts[Int(activity)].crewMaximum > 0
    }
    return (place.isEmpty ? movable : place, crew.isEmpty ? movable : crew)
  }

  /// The best timetable met so far.
  public var incumbent: Incumbent { best.incumbent(schedule.problem) }

  /// The cost of the best timetable met so far, whole or not.
  public var bestCost: Int { best.cost }

  /// Whether the best timetable met so far holds everything that must be held.
  public var isComplete: Bool { best.isComplete }

  /// The activities that must be held and are left out of the best timetable met so far.
  public var leftOut: [Int] {
    if best.isComplete { return [] }
    return best.placements.indices.filter {
      best.placements[$0].isAbsent && schedule.problem.activities.facts[$0].isMandatory
    }
  }

  /// Takes a number of steps.
  ///
  /// - Parameter count: How many.
  /// - Complexity: Linear in the steps. A step prices the days that its move touches, so its time hardly depends on
  ///   the number of activities; one step in some hundred rebuilds a part and takes as long as a hundred others.
  public mutating func advance(steps count: Int) {
    if movable.isEmpty {
      steps += count
      return
    }
    for _ in 0..<count {
      step()
      #if DEBUG
        // Whatever is wrong shows soon after it begins, and a debug build must remain of use.
        if steps < 128 || steps & 0x3FF == 0 { schedule.checkInvariants() }
      #endif
      steps += 1
      if steps & 0x3FF == 0 { turn() }
    }
  }

  /// What happens every thousand steps or so: the temperature moves on, what stays out grows dearer.
  private mutating func turn() {
    let plan = schedulePlan.beginning(
      at: steps, episodeCost: bestOfEpisode.cost, bestCost: best.cost)
    switch plan {
    case .afresh: break
    case .fromBestOfEpisode: show(bestOfEpisode)
    case .fromBest:
      show(best)
      bestOfEpisode = best
    case nil: break
    }
    if schedulePlan.isMelting(at: steps) { bestOfEpisode.cost = Int.max }
    temperature = schedulePlan.temperature(at: steps)
    if schedule.absentCount > 0 { raisePricesOfAbsent() }
  }

  private mutating func raisePricesOfAbsent() {
    for activity in movable where schedule.placements[Int(activity)].isAbsent {
      if schedule.problem.activities.facts[Int(activity)].isMandatory {
        let price = schedule.problem.activities.absencePrice[Int(activity)]
        schedule.raiseAbsencePrice(of: Int(activity), by: price >> 3)
      }
    }
  }

  /// Makes the timetable like a snapshot.
  mutating func show(_ snapshot: Snapshot) {
    let words = schedule.problem.crewWords
    for activity in 0..<schedule.problem.activityCount
    where !schedule.placements[activity].isAbsent {
      schedule.remove(activity)
    }
    for activity in schedule.problem.activities.mealsFirst
    where !snapshot.placements[activity].isAbsent {
      for word in 0..<words { crew[word] = snapshot.crews[activity * words + word] }
      let placement = snapshot.placements[activity]
      schedule.insert(activity, at: Int(placement.start), in: Int(placement.place), crew: crew)
    }
  }

  /// Keeps the timetable if it is the best so far.
  @inline(__always)
  mutating func keepIfBest() {
    let cost = schedule.statedCost
    if cost < bestOfEpisode.cost {
      bestOfEpisode = Snapshot(of: schedule)
      if cost < best.cost { best = bestOfEpisode }
    }
  }

  /// Takes over another walk's best timetable where it is better than this walk's own.
  ///
  /// - Parameter other: A walk on the same problem.
  public mutating func learn(from other: LocalSearch) {
    guard other.best.isBetter(than: best) else { return }
    best = other.best
  }

  /// Takes an activity out and remembers its crew.
  @inline(__always)
  mutating func takeOut(_ activity: Int) {
    let words = schedule.problem.crewWords
    for word in 0..<words {
      remembered[activity * words + word] = schedule.crews[activity * words + word]
    }
    schedule.remove(activity)
  }
}
