/// What holds of a timetable beside clauses: the order of starts, crews, who and what can be where when, days,
/// and counting.
///
/// Each propagator is in a file of its own; here is what they share, and the order in which they run.
struct TimetableTheory: Theory {
  let model: GroundModel
  /// Whether counting arguments are looked for, the dearest propagator of all: where a week is known to have a
  /// timetable, they seldom find one.
  let weighs: Bool
  /// The options of each activity that are not excluded.
  var alive: [UInt64]
  /// Where each activity can start among those.
  var windows: [Spread] = []
  /// The workers who are, and who are not, on each activity's crew.
  var crewIn: [UInt64]
  var crewOut: [UInt64]
  /// The activities at which each worker and each place is, and is not.
  var atIn: [UInt64]
  var atOut: [UInt64]
  /// The place and the site of each activity; negative while not known.
  var placeOf: [Int32]
  var siteOf: [Int32]
  /// Where to look.
  var agenda: Agenda
  /// The worker's day that is looked at.
  var dayInView = DayInView()
  /// Room to write reasons in.
  var reason: [Literal] = []

  init(_ model: GroundModel, weighs: Bool = true) {
    self.model = model
    self.weighs = weighs
    alive = [UInt64](repeating: 0, count: model.activityCount * model.optionWords)
    for activity in 0..<model.activityCount {
      for option in 0..<model.time.optionCount(activity) {
        alive[activity * model.optionWords + option >> 6] |= 1 << UInt64(option & 63)
      }
    }
    crewIn = [UInt64](repeating: 0, count: model.activityCount * model.crewWords)
    crewOut = crewIn
    let located = model.workerCount + model.placeCount
    atIn = [UInt64](repeating: 0, count: located * model.activityWords)
    atOut = atIn
    placeOf = [Int32](repeating: -1, count: model.activityCount)
    siteOf = placeOf
    agenda = Agenda(model)
    windows = (0..<model.activityCount).map { findWindow(of: $0) }
  }

  mutating func notice(_ literal: Literal, in kernel: inout ClauseKernel) -> Bool {
    switch model.numbers.meaning(literal.variable) {
    case .rule: if literal.isPositive { agenda.lookEverywhere = true }
    case .start(let activity, let option):
      agenda.visit(activity)
      if literal.isPositive { return followTaken(activity, option, in: &kernel) }
      alive[activity * model.optionWords + option >> 6] &= ~(1 << UInt64(option & 63))
      moveWindow(of: activity, around: option)
      return followExcluded(activity, option, in: &kernel)
    case .atMost(let activity, let option):
      agenda.visit(activity)
      if option == model.time.optionCount(activity) - 1 { agenda.lookAtCrew(of: activity) }
      return literal.isPositive
        ? followAtMost(activity, option, in: &kernel)
        : followAfter(activity, option, in: &kernel)
    case .crew(let activity, let worker):
      note(activity, at: worker, literal.isPositive)
      let word = activity * model.crewWords + worker >> 6
      let bit: UInt64 = 1 << UInt64(worker & 63)
      if literal.isPositive { crewIn[word] |= bit } else { crewOut[word] |= bit }
      agenda.lookAtCrew(of: activity)
      agenda.visit(activity)
    case .place(let activity, let place):
      note(activity, at: model.workerCount + place, literal.isPositive)
      if literal.isPositive {
        placeOf[activity] = Int32(place)
        agenda.lookAtCrew(of: activity)
        agenda.visit(activity)
        return followPlace(activity, place, in: &kernel)
      }
    case .site(let activity, let site):
      if literal.isPositive {
        siteOf[activity] = Int32(site)
        agenda.visit(activity)
      }
    case .day(let activity, _): if literal.isPositive { agenda.visit(activity) }
    case .meal(let worker, let day):
      if !literal.isPositive { agenda.look(at: worker, on: Int(model.time.dateOfDay[day]), model) }
    case .housed, .impossible: break
    }
    return true
  }

  mutating func forget(_ literal: Literal) {
    switch model.numbers.meaning(literal.variable) {
    case .start(let activity, let option):
      if !literal.isPositive {
        alive[activity * model.optionWords + option >> 6] |= 1 << UInt64(option & 63)
        moveWindow(of: activity, around: option)
      }
    case .crew(let activity, let worker):
      let word = activity * model.crewWords + worker >> 6
      let bit: UInt64 = 1 << UInt64(worker & 63)
      if literal.isPositive { crewIn[word] &= ~bit } else { crewOut[word] &= ~bit }
      unnote(activity, at: worker, literal.isPositive)
    case .place(let activity, let place):
      unnote(activity, at: model.workerCount + place, literal.isPositive)
      if literal.isPositive { placeOf[activity] = -1 }
    case .site(let activity, _): if literal.isPositive { siteOf[activity] = -1 }
    case .rule, .atMost, .day, .housed, .meal, .impossible: break
    }
  }

  private mutating func note(_ activity: Int, at resource: Int, _ isIn: Bool) {
    let word = resource * model.activityWords + activity >> 6
    let bit: UInt64 = 1 << UInt64(activity & 63)
    if isIn { atIn[word] |= bit } else { atOut[word] |= bit }
  }

  private mutating func unnote(_ activity: Int, at resource: Int, _ isIn: Bool) {
    let word = resource * model.activityWords + activity >> 6
    let bit: UInt64 = 1 << UInt64(activity & 63)
    if isIn { atIn[word] &= ~bit } else { atOut[word] &= ~bit }
  }

  mutating func dropPending() { agenda.clear() }

  mutating func derive(in kernel: inout ClauseKernel) -> Bool {
    if agenda.lookEverywhere { agenda.addEverything(model) }
    let length = kernel.trail.literals.count
    while let activity = agenda.nextCrew() {
      if !checkCrew(activity, in: &kernel) { return false }
    }
    if kernel.trail.literals.count > length { return true }
    while let activity = agenda.nextVisit() {
      if !separate(activity, in: &kernel) { return false }
      if kernel.trail.literals.count > length { return true }
    }
    while let (worker, date) = agenda.nextWorkerDate(model) {
      if !checkDay(of: worker, on: date, in: &kernel) { return false }
      if kernel.trail.literals.count > length { return true }
    }
    if agenda.takeParallel(), let rule = model.parallelRule, kernel.isTrue(rule) {
      if !checkParallel(rule, in: &kernel) { return false }
      if kernel.trail.literals.count > length { return true }
    }
    return weighs ? weigh(in: &kernel) : true
  }
}
