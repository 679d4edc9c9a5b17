/// What the theory noted beside a literal, to explain it if it is asked.
enum Debt: Sendable {
  /// A crew is full: by its size, or by the seats of a place.
  case crewFull(place: Int)
  /// Too few workers are left: for the size, or for a need.
  case crewShort(need: Int)
  /// The workers who are there already do not fit the place.
  case placeSmall
  /// A resource is at another activity; whether the journey between their sites counted.
  case busy(resource: Int, travels: Bool)
  /// A resource is away.
  case away(resource: Int)
  /// A resource is away whenever the activity could still start.
  case alwaysAway(resource: Int)

  var note: Int32 {
    switch self {
    case .crewFull(let place): 0 | Int32(place + 1) << 3
    case .crewShort(let need): 1 | Int32(need + 1) << 3
    case .placeSmall: 2
    case .busy(let resource, let travels): (travels ? 4 : 3) | Int32(resource) << 3
    case .away(let resource): 5 | Int32(resource) << 3
    case .alwaysAway(let resource): 6 | Int32(resource) << 3
    }
  }

  init(note: Int32) {
    let number = Int(note >> 3)
    switch note & 7 {
    case 0: self = .crewFull(place: number - 1)
    case 1: self = .crewShort(need: number - 1)
    case 2: self = .placeSmall
    case 3: self = .busy(resource: number, travels: false)
    case 4: self = .busy(resource: number, travels: true)
    case 5: self = .away(resource: number)
    default: self = .alwaysAway(resource: number)
    }
  }
}

extension TimetableTheory {
  /// Makes a literal true and gives its reason, which is about an activity, only when asked; a literal that is
  /// false becomes a conflict with that reason.
  ///
  /// - Returns: Whether there was no conflict.
  @inline(__always)
  mutating func owe(
    _ literal: Literal, _ debt: Debt, _ activity: Int, in kernel: inout ClauseKernel
  ) -> Bool {
    let (note, about) = (debt.note, Int32(truncatingIfNeeded: activity))
    return kernel.imply(literal, owing: note, about) { trail, reason in
      explain(literal, note, about, in: trail, into: &reason)
    }
  }

  func explain(
    _ literal: Literal, _ first: Int32, _ second: Int32, in trail: Trail,
    into reason: inout [Literal]
  ) {
    // A literal that is not true is about to be a conflict: all that is known counts.
    let limit = trail.value(literal) > 0 ? trail.positions[literal.variable] : Int32.max
    let activity = Int(second)
    let numbers = model.numbers
    switch Debt(note: first) {
    case .crewFull(let place):
      let facts = model.crews.facts[activity]
      if place < 0 {
        if let rule = facts.sizeRule { reason.append(!rule) }
        explainFullCrew(literal, activity, facts.most, before: limit, in: trail, into: &reason)
      } else {
        if let rule = model.crews.capacityRules[place] { reason.append(!rule) }
        reason.append(!numbers.place(activity, place))
        let seats = model.crews.capacities[place] - facts.headcount
        explainFullCrew(literal, activity, seats, before: limit, in: trail, into: &reason)
      }
    case .crewShort(let need):
      let facts = model.crews.facts[activity]
      if let rule = need < 0 ? facts.sizeRule : facts.needsRule { reason.append(!rule) }
      let present = numbers.present(activity)
      if literal != !present { reason.append(!present) }
      explainShortage(of: activity, need: need, before: limit, in: trail, into: &reason)
    case .placeSmall:
      guard case .place(_, let place) = numbers.meaning(literal.variable) else { return }
      if let rule = model.crews.capacityRules[place] { reason.append(!rule) }
      let seats = model.crews.capacities[place] - model.crews.facts[activity].headcount
      explainCrew(of: activity, max(0, seats) + 1, before: limit, in: trail, into: &reason)
    case .busy(let resource, let travels):
      explainBusy(
        literal, resource, activity, travels: travels, before: limit, in: trail, into: &reason)
    case .away(let resource):
      if let rule = model.resources.absenceRules[resource] { reason.append(!rule) }
      reason.append(!member(activity, of: resource))
    case .alwaysAway(let resource):
      explainAlwaysAway(resource, activity, before: limit, in: trail, into: &reason)
    }
  }

  private func explainFullCrew(
    _ literal: Literal, _ activity: Int, _ seats: Int32, before limit: Int32, in trail: Trail,
    into reason: inout [Literal]
  ) {
    // In a conflict the literal's own worker is on the crew, and is not one of the others.
    var left = max(0, seats)
    for worker in 0..<model.staffCount where left > 0 {
      let other = model.numbers.crew(activity, worker)
      if other != !literal && trail.value(other) > 0 && trail.positions[other.variable] < limit {
        reason.append(!other)
        left -= 1
      }
    }
  }
}
