/// Why an option is excluded or a resource kept out, worked out when a conflict asks for it.
extension TimetableTheory {
  /// Why an option is excluded: another activity has the resource, and starts near it whatever happens.
  func explainBusy(
    _ literal: Literal, _ resource: Int, _ pusher: Int, travels: Bool,
    into reason: inout [Literal]
  ) {
    guard case .start(let pushed, let option) = model.numbers.meaning(literal.variable) else {
      return
    }
    if let rule = model.resources.clashRules[resource] { reason.append(!rule) }
    let isGathering = resource >= model.workerCount + model.placeCount
    if !isGathering {
      reason.append(!member(pusher, of: resource))
      reason.append(!member(pushed, of: resource))
    }
    var gap = model.resources.gaps[resource]
    if travels {
      gap = model.trip(Int(siteOf[pusher]), Int(siteOf[pushed]))
      reason.append(!model.numbers.site(pusher, Int(siteOf[pusher])))
      reason.append(!model.numbers.site(pushed, Int(siteOf[pushed])))
    }
    let moment = model.time.moment(pushed, option)
    explain(
      pusher,
      within: model.time.options(
        of: pusher, from: moment - model.lengths[pusher] - gap + 1,
        to: moment + model.lengths[pushed] + gap,
        on: Int(model.time.momentDates[Int(moment)])), into: &reason)
  }

  /// Why an activity cannot have a resource: no other option than those at which it is away was left.
  func explainAlwaysAway(
    _ resource: Int, _ activity: Int, before limit: Int32, in trail: Trail,
    into reason: inout [Literal]
  ) {
    if let rule = model.resources.absenceRules[resource] { reason.append(!rule) }
    let base = activity * model.optionWords
    explainOutside(activity, before: limit, in: trail, into: &reason) { option in
      model.resources.absentOptions[resource][base + option >> 6] >> UInt64(option & 63) & 1 == 1
    }
  }

  /// Adds to a reason that an activity is held and starts at none but some options.
  ///
  /// Bounds that were known say it for all options beyond them, and each of the others for itself.
  func explainOutside(
    _ activity: Int, before limit: Int32, in trail: Trail, into reason: inout [Literal],
    isAllowed: (Int) -> Bool
  ) {
    let numbers = model.numbers
    let count = model.time.optionCount(activity)
    func wasKnown(_ literal: Literal) -> Bool {
      trail.value(literal) > 0 && trail.positions[literal.variable] < limit
    }
    // The last option known to be too early, and the first known to be late enough.
    var early = -1
    while early + 1 < count && wasKnown(!numbers.atMost(activity, early + 1)) { early += 1 }
    var late = count - 1
    while late > 0 && wasKnown(numbers.atMost(activity, late - 1)) { late -= 1 }
    while early >= 0 && isAllowed(early) { early -= 1 }
    while late < count - 1 && isAllowed(late + 1) { late += 1 }
    if early >= 0 { reason.append(numbers.atMost(activity, early)) }
    reason.append(!numbers.atMost(activity, late))
    var option = early + 1
    while option <= late {
      if !isAllowed(option) { reason.append(numbers.start(activity, option)) }
      option += 1
    }
  }
}
