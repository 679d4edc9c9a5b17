/// Why an option is excluded or a resource kept out, worked out when a conflict asks for it.
extension TimetableTheory {
  /// Why an option is excluded: another activity has the resource, and all its starts that are left are too near.
  func explainBusy(
    _ literal: Literal, _ resource: Int, _ pusher: Int, travels: Bool, before limit: Int32,
    in trail: Trail, into reason: inout [Literal]
  ) {
    guard case .start(let pushed, let option) = model.numbers.meaning(literal.variable) else {
      return
    }
    var neighbour = resource
    switch model.resources.kind(resource) {
    case .worker: break
    case .place:
      // Where places overlap, the two activities may be in different places.
      neighbour = model.workerCount + Int(placeOf[pusher])
    case .gathering:
      let number = resource - model.workerCount - model.placeCount
      if let condition = model.resources.conditions[number] { reason.append(!condition) }
    }
    if model.resources.kind(resource) != .gathering {
      reason.append(!member(pusher, of: neighbour))
      reason.append(!member(pushed, of: resource))
    }
    guard
      var zone = zone((pushed, resource), (pusher, neighbour), before: limit, in: trail)
    else { return }
    if let rule = zone.rule { reason.append(!rule) }
    if let rule = zone.secondRule { reason.append(!rule) }
    if travels {
      reason.append(!model.numbers.site(pusher, Int(siteOf[pusher])))
      reason.append(!model.numbers.site(pushed, Int(siteOf[pushed])))
    } else if model.hasTravel && model.resources.travels[resource] {
      // Where the sites became known only later, the activities overlapped without a journey.
      zone.from = 1 - model.lengths[pushed]
      zone.to = model.lengths[pusher]
    }
    let moment = model.time.moment(pushed, option)
    explain(
      pusher,
      within: model.time.options(
        of: pusher, from: moment - zone.to + 1, to: moment - zone.from + 1,
        on: Int(model.time.momentDates[Int(moment)])), into: &reason)
  }

  /// Why an activity cannot have a resource: the resource is away at every option that is left.
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
