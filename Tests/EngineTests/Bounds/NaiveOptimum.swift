import Engine

/// The best timetable of a small problem, found by trying all of them.
///
/// A branch is left only where what is held already breaks a rule or costs more than the best: no rule is mended and
/// no price but the balance of load falls by holding more, and each activity pays at least the cheapest of its own
/// choices.
struct NaiveOptimum {
  /// What the best timetable costs; nil where none holds everything that must be held.
  private(set) var cost: Int?
  /// The best timetable.
  private(set) var timetable: NaiveTimetable
  /// Whether trying was given up, so that nothing is known.
  private(set) var isUnknown = false

  private let choices: [[Choice]]
  /// The least that the activities from each on cost by themselves.
  private var leastFrom: [Int]
  private var present: NaiveTimetable
  private var tries = 0

  private struct Choice {
    var held: NaiveTimetable.Held?
    var cost: Int
  }

  private static let mostTries = 4000

  init(_ problem: ActivityProblem) {
    present = NaiveTimetable(problem)
    timetable = present
    choices = problem.activities.indices.map { NaiveOptimum.choices(of: $0, problem) }
    leastFrom = [Int](repeating: 0, count: choices.count + 1)
    guard choices.allSatisfy({ !$0.isEmpty }) else { return }
    for number in choices.indices.reversed() {
      leastFrom[number] = leastFrom[number + 1] + choices[number][0].cost
    }
    hold(0, ownCost: 0)
    if isUnknown { cost = nil }
  }

  /// All ways to hold an activity, and leaving it out where that is allowed, the cheapest first.
  private static func choices(of number: Int, _ problem: ActivityProblem) -> [Choice] {
    let activity = problem.activities[number]
    let alone = NaiveTimetable(problem)
    var result: [Choice] = []
    if !activity.isMandatory { result.append(Choice(held: nil, cost: activity.absencePrice)) }
    let workers = activity.workers.map { $0.value }
    let places: [Int?] = activity.needsPlace ? activity.places.map { $0.value } : [nil]
    for bits in 0..<1 << workers.count {
      let crew = workers.indices.filter { bits >> $0 & 1 == 1 }.map { workers[$0] }
      for place in places {
        for start in activity.starts {
          let held = NaiveTimetable.Held(
            number, at: start.value, in: place, crew: crew, of: problem)
          if !alone.isSoundAlone(held) { continue }
          result.append(Choice(held: held, cost: alone.ownCost(held)))
        }
      }
    }
    return result.sorted { $0.cost < $1.cost }
  }

  /// Tries all choices of an activity and, with each, those of the activities after it.
  private mutating func hold(_ number: Int, ownCost: Int) {
    if number == choices.count {
      finish(ownCost)
      return
    }
    for choice in choices[number] {
      let own = ownCost + choice.cost
      if let cost, own + leastFrom[number + 1] >= cost { return }
      tries += 1
      if tries > NaiveOptimum.mostTries { isUnknown = true }
      if isUnknown { return }
      present.held[number] = choice.held
      defer { present.held[number] = nil }
      guard let shared = present.sharedCost(isWhole: false) else { continue }
      if let cost, own + shared + leastFrom[number + 1] >= cost { continue }
      hold(number + 1, ownCost: own)
    }
  }

  private mutating func finish(_ ownCost: Int) {
    guard let shared = present.sharedCost(isWhole: true) else { return }
    let total = ownCost + shared + present.imbalanceCost
    if cost.map({ total < $0 }) ?? true {
      cost = total
      timetable = present
    }
  }
}
