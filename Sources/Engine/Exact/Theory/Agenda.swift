/// What the propagators still have to look at; emptied when the search goes back.
struct Agenda: Sendable {
  /// Whether a rule was put in force: then everything must be looked at again.
  var lookEverywhere = false
  private var crews: WorkList
  private var visits: WorkList
  private var workerDates: WorkList
  private var isParallelDue = false
  /// The dates on which something changed that the counting arguments ask about.
  private(set) var weighedDates: UInt64 = 0

  init(_ model: GroundModel) {
    crews = WorkList(count: model.activityCount)
    visits = WorkList(count: model.activityCount)
    workerDates = WorkList(count: model.workerCount * model.dateCount)
  }

  /// Some numbers, each in the list once, last in first out.
  private struct WorkList: Sendable {
    var items: [Int32] = []
    var isListed: [Bool]

    init(count: Int) { isListed = [Bool](repeating: false, count: count) }

    @inline(__always)
    mutating func add(_ item: Int) {
      if isListed[item] { return }
      isListed[item] = true
      items.append(Int32(truncatingIfNeeded: item))
    }

    @inline(__always)
    mutating func next() -> Int? {
      guard let item = items.popLast() else { return nil }
      isListed[Int(item)] = false
      return Int(item)
    }

    mutating func clear() { while next() != nil {} }
  }

  mutating func clear() {
    lookEverywhere = false
    crews.clear()
    visits.clear()
    workerDates.clear()
    isParallelDue = false
    weighedDates = 0
  }

  @inline(__always)
  mutating func lookAtCrew(of activity: Int) { crews.add(activity) }

  @inline(__always)
  mutating func visit(_ activity: Int) { visits.add(activity) }

  @inline(__always)
  mutating func look(at worker: Int, on date: Int, _ model: GroundModel) {
    workerDates.add(worker * model.dateCount + date)
  }

  mutating func lookAtParallel() { isParallelDue = true }

  mutating func weigh(_ date: Int) { weighedDates |= 1 << UInt64(date & 63) }

  mutating func nextCrew() -> Int? { crews.next() }

  mutating func nextVisit() -> Int? { visits.next() }

  mutating func nextWorkerDate(_ model: GroundModel) -> (worker: Int, date: Int)? {
    workerDates.next().map { ($0 / model.dateCount, $0 % model.dateCount) }
  }

  mutating func takeParallel() -> Bool {
    defer { isParallelDue = false }
    return isParallelDue
  }

  mutating func takeWeighedDates() -> UInt64 {
    defer { weighedDates = 0 }
    return weighedDates
  }

  /// Puts everything on the list.
  mutating func addEverything(_ model: GroundModel) {
    lookEverywhere = false
    for activity in 0..<model.activityCount {
      crews.add(activity)
      visits.add(activity)
    }
    for worker in 0..<model.workerCount {
      for date in 0..<model.dateCount { look(at: worker, on: date, model) }
    }
    isParallelDue = true
    weighedDates = ~0
  }
}
