/// What a worker can do at a place, or a site, that they may or may not visit.
///
/// The limits of the day once more, held against the visit instead of the day: a fifth of a visit leaves room for a
/// fifth of a day's work there. Without them a linear program spreads an activity over five days and pays a fifth
/// of a visit each time (the perspective of the disjunction between visiting and not; Frangioni and Gentile, 2006).
extension WeekRelaxation {
  /// Adds the limits of what a worker does at each place and site that costs something to visit.
  ///
  /// - Parameters:
  ///   - worker: The worker.
  ///   - beyond: The column of contact slots beyond a long day; nil where there can be none.
  ///   - day: The day.
  mutating func addVisitLimits(of worker: Int, beyond: Int?, on day: DayTerms) {
    let others = day.work[worker].filter { !$0.isAnchor }
    for (place, visit) in day.placeVisits[worker].sorted(by: { $0.key < $1.key }) {
      let free = freeSlots(placeIsBlocked[place], on: day.mode.day, keepingPause: false)
      addLimits(
        of: worker, on: day, visit: visit, stays: others.filter { $0.place == place }, slots: free,
        beyond: beyond)
    }
    for (site, visit) in day.siteVisits[worker].sorted(by: { $0.key < $1.key }) {
      addLimits(
        of: worker, on: day, visit: visit, stays: others.filter { $0.site == site }, slots: Int.max,
        beyond: beyond)
    }
  }

  private mutating func addLimits(
    of worker: Int, on day: DayTerms, visit: Int, stays: [DayTerms.Stay], slots: Int, beyond: Int?
  ) {
    let (sure, sureContact, sureContacts) = sureWork(of: worker, on: day.mode)
    let free = freeSlots(workerIsBlocked[worker], on: day.mode.day, keepingPause: true) - sure
    addLimit(
      stays.map { LinearProgram.Term($0.slots, $0.column) }, atMost: max(0, min(slots, free)),
      by: visit)
    let contacts = stays.filter { $0.isContact }
    let mostContacts = problem.limits.contactActivities
    if contacts.count > mostContacts {
      addLimit(
        contacts.map { LinearProgram.Term(1, $0.column) },
        atMost: max(0, mostContacts - sureContacts),
        by: visit)
    }
    guard let beyond else { return }
    let left = problem.limits.longDaySlots - sureContact
    guard left >= 0, contacts.reduce(0, { $0 + $1.slots }) > left else { return }
    program.addRow(
      contacts.map { LinearProgram.Term(-$0.slots, $0.column) } + [
        LinearProgram.Term(1, beyond), LinearProgram.Term(left, visit),
      ], atLeast: 0)
  }

  /// A limit on the work of a worker who makes a visit.
  private mutating func addLimit(_ terms: [LinearProgram.Term], atMost limit: Int, by visit: Int) {
    guard terms.reduce(0, { $0 + $1.coefficient }) > limit else { return }
    program.addRow(terms + [LinearProgram.Term(-limit, visit)], atMost: 0)
  }

  /// What a worker is sure to do in a mode of a day: slots, slots of contact, and contact activities.
  private func sureWork(
    of worker: Int, on mode: Mode
  ) -> (slots: Int, contactSlots: Int, contacts: Int) {
    var result = (slots: 0, contactSlots: 0, contacts: 0)
    for anchor in mode.places.keys {
      let activity = problem.activities[anchor]
      guard activity.requiredWorkers.contains(worker) else { continue }
      result.slots += activity.slots
      if activity.isContact {
        result.contactSlots += activity.slots
        result.contacts += 1
      }
    }
    return result
  }
}
