/// The best timetable met so far.
public struct Incumbent: Sendable {
  /// The start of each activity; nil where it is left out.
  public internal(set) var starts: [Int?]
  /// The place of each activity; nil where it takes none.
  public internal(set) var places: [Int?]
  /// The crew of each activity, in order of number.
  public internal(set) var crews: [[Int]]
  /// The cost at the problem's own prices.
  public internal(set) var cost: Int
  /// Whether everything that must be held is.
  public internal(set) var isComplete: Bool

  /// A timetable in which nothing is placed yet, to be filled in as a start for a search.
  public static func empty(activityCount: Int) -> Incumbent {
    Incumbent(
      starts: [Int?](repeating: nil, count: activityCount),
      places: [Int?](repeating: nil, count: activityCount),
      crews: [[Int]](repeating: [], count: activityCount), cost: 0, isComplete: false)
  }

  /// States where an activity lies.
  ///
  /// - Parameters:
  ///   - activity: The activity.
  ///   - start: Its start; nil to leave it out.
  ///   - place: Its place; nil for none.
  ///   - crew: Its crew.
  public mutating func place(_ activity: Int, at start: Int?, in place: Int?, crew: [Int]) {
    starts[activity] = start
    places[activity] = place
    crews[activity] = crew
  }
}

/// A timetable in the search's own form, quick to copy.
struct Snapshot: Sendable {
  var placements: [Placement]
  var crews: [UInt64]
  var cost: Int
  var isComplete: Bool

  init(of schedule: Schedule) {
    placements = schedule.placements
    crews = schedule.crews
    cost = schedule.statedCost
    isComplete = schedule.isComplete
  }

  /// Whether this timetable is better than another: whole timetables first, then cheaper ones.
  func isBetter(than other: Snapshot) -> Bool {
    if isComplete != other.isComplete { return isComplete }
    return cost < other.cost
  }

  /// The timetable for the outside.
  func incumbent(_ problem: FlatProblem) -> Incumbent {
    let words = problem.crewWords
    return Incumbent(
      starts: placements.map { $0.isAbsent ? nil : Int($0.start) },
      places: placements.map { $0.place < 0 ? nil : Int($0.place) },
      crews: (0..<placements.count).map { activity in
        (0..<problem.workerCount).filter {
          crews[activity * words + $0 >> 6] >> UInt64($0 & 63) & 1 == 1
        }
      },
      cost: cost, isComplete: isComplete)
  }
}
