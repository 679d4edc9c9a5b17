/// A week with all its rules in force, in which every price is a rule that may be given up for it.
///
/// A session outside its preferred times, an absent participant, a broken order: whatever the rules of a
/// ``GroundProblem`` can ban is given up by number. What they cannot say is added to the clauses by ``PriceLiterals``.
struct PricedRules: Sendable {
  /// A rule and what giving it up costs, above zero.
  struct Grant: Sendable {
    var rule: Int
    var price: Int
  }

  /// A place that costs no more than some rule demands only with a crew of some size.
  struct SeatDemand: Sendable {
    var rule: Int
    var activity: Int
    var place: Int
    var size: Int
  }

  /// A worker who saves something by being on a crew: who is not, even because the activity is left out, does not.
  struct Bonus: Sendable {
    var rule: Int
    var activity: Int
    var worker: Int
  }

  private(set) var ground: GroundProblem
  private(set) var grants: [Grant] = []
  private(set) var seatDemands: [SeatDemand] = []
  private(set) var bonuses: [Bonus] = []
  /// What every timetable pays.
  private(set) var base = 0

  /// The rule that stands for all rules of the timetable.
  static let always = 0

  /// The rules of a problem; nil where the exact engine cannot state them: two days that share a date, or journeys
  /// that take longer one way than the other.
  init?(_ problem: ActivityProblem) {
    let sites = 0..<problem.siteCount
    guard Set(problem.days.map { $0.date }).count == problem.days.count,
      sites.allSatisfy({ from in
        sites.allSatisfy {
          problem.travel[from * problem.siteCount + $0]
            == problem.travel[$0 * problem.siteCount + from]
        }
      })
    else { return nil }
    ground = GroundProblem(days: problem.days)
    let always = ground.addRule()
    ground.limits = problem.limits
    ground.siteCount = problem.siteCount
    ground.travel = problem.travel
    ground.parallelRule = problem.limits.parallelContacts == nil ? nil : always
    ground.workers = problem.workers.map { worker in
      var result = GroundWorker()
      result.clashRule = always
      result.absence = RuledValues(rule: always, worker.blockedSlots)
      result.isGuest = worker.isGuest
      if worker.isGuest { return result }
      result.loadRule = always
      result.restRule = always
      result.pauseRule = always
      return result
    }
    ground.places = problem.places.map { place in
      var result = GroundPlace()
      result.site = place.site
      result.capacity = place.capacity
      result.capacityRule = always
      result.clashRule = always
      result.absence = RuledValues(rule: always, place.blockedSlots)
      result.paddingRule = always
      result.overlapping = place.overlapping
      return result
    }
    ground.partsPerSlot = problem.partsPerSlot
    for (number, activity) in problem.activities.enumerated() {
      ground.activities.append(
        PricedRules.ground(activity, rank: number, in: problem))
    }
    for link in problem.links { add(link) }
    for number in problem.activities.indices { addPrices(of: number, in: problem) }
    for wish in problem.wishes { add(wish, price: problem.prices.absentee) }
  }

  private static func ground(
    _ activity: Activity, rank: Int, in problem: ActivityProblem
  ) -> GroundActivity {
    var result = GroundActivity(slots: activity.slots)
    let always = PricedRules.always
    result.starts = activity.starts.map { $0.value }.sorted()
    result.presenceRule = activity.isMandatory ? always : nil
    result.needsPlace = activity.needsPlace
    result.placeRule = always
    let allowed = Set(activity.places.map { $0.value })
    result.placeBans = [
      RuledValues(rule: always, problem.places.indices.filter { !allowed.contains($0) })
    ]
    result.ownSite = activity.ownSite
    result.headcount = activity.headcount
    let eligible = Set(activity.workers.map { $0.value })
    result.crewBans = [
      RuledValues(rule: always, problem.workers.indices.filter { !eligible.contains($0) })
    ]
    result.crewDemands = [RuledValues(rule: always, activity.requiredWorkers)]
    result.sizeRule = always
    result.crewSize = activity.crewSize
    result.needsRule = always
    result.crewNeeds = activity.crewNeeds
    result.isContact = activity.isContact
    result.isMeal = activity.isMeal
    result.setup = activity.setup
    result.clearing = activity.clearing
    result.placeAbsences = activity.placeAbsences
    result.choiceRule = always
    result.guestChoices = activity.guestChoices
    result.guests = activity.requiredWorkers.filter { problem.workers[$0].isGuest }
    result.exclusions = activity.exclusions.map { RuledExclusion(rule: always, $0) }
    result.rank = rank
    return result
  }

  private mutating func add(_ link: Link) {
    let (one, other, always) = (link.first, link.second, PricedRules.always)
    switch link.kind {
    case .precedes(let gap):
      ground.pairs.append(GroundPair(rule: always, one, other, .precedes(gap: gap)))
    case .shouldPrecede(let price):
      guard price > 0 else { return }
      ground.pairs.append(GroundPair(rule: grant(price), one, other, .precedes(gap: 0)))
    case .differentDays:
      ground.pairs.append(GroundPair(rule: always, one, other, .differentDates))
    case .apart:
      ground.gatherings.append(GroundGathering(rule: always, [one, other], travels: false))
    case .apartWithTravel:
      ground.gatherings.append(GroundGathering(rule: always, [one, other], travels: true))
    case .within(let gap):
      ground.pairs.append(GroundPair(rule: always, one, other, .within(gap: gap)))
    case .sameTime: ground.pairs.append(GroundPair(rule: always, one, other, .sameTime))
    case .sameDay: ground.pairs.append(GroundPair(rule: always, one, other, .sameDate))
    case .sameCrew: ground.pairs.append(GroundPair(rule: always, one, other, .sameCrew))
    }
  }

  private mutating func grant(_ price: Int) -> Int {
    let rule = ground.addRule()
    grants.append(Grant(rule: rule, price: price))
    return rule
  }

  /// Somebody is absent by their own diary, or while a rival activity runs.
  private mutating func add(_ wish: AttendanceWish, price: Int) {
    guard price > 0 else { return }
    let rule = grant(price)
    ground.activities[wish.activity].startBans.append(RuledValues(rule: rule, wish.absentStarts))
    for rival in wish.rivals {
      ground.gatherings.append(
        GroundGathering(rule: rule, [wish.activity, rival], travels: false))
    }
    for rival in wish.guest == nil ? [] : wish.invitations {
      var gathering = GroundGathering(rule: rule, [wish.activity, rival], travels: false)
      gathering.guest = wish.guest
      ground.gatherings.append(gathering)
    }
  }

  /// What an activity pays for its own start, place and workers, and for being left out.
  private mutating func addPrices(of number: Int, in problem: ActivityProblem) {
    let activity = problem.activities[number]
    for step in steps(activity.starts.map { $0.price }, of: activity) {
      let dearer = activity.starts.filter { $0.price > step.most }.map { $0.value }
      ground.activities[number].startBans.append(RuledValues(rule: step.rule, dearer))
    }
    for choice in activity.workers where choice.price != 0 {
      let rule = grant(abs(choice.price))
      if choice.price > 0 {
        ground.activities[number].crewBans.append(RuledValues(rule: rule, [choice.value]))
      } else {
        base += choice.price
        bonuses.append(Bonus(rule: rule, activity: number, worker: choice.value))
      }
    }
    addPlacePrices(of: number, in: problem)
    if !activity.isMandatory && activity.absencePrice > 0 {
      ground.activities[number].presenceRule = grant(activity.absencePrice)
    }
  }

  /// A rule for each step between the different prices of an activity's choices: giving it up costs the difference.
  private mutating func steps(
    _ prices: [Int], of activity: Activity
  ) -> [(rule: Int, most: Int)] {
    // An absent activity pays 0, so 0 is a level too. Prices of replanning can lie below it.
    let levels = Set(prices + (activity.isMandatory ? [] : [0])).sorted()
    guard let least = levels.first else { return [] }
    base += least
    return zip(levels, levels.dropFirst()).map { (grant($1 - $0), $0) }
  }

  private mutating func addPlacePrices(of number: Int, in problem: ActivityProblem) {
    let activity = problem.activities[number]
    guard activity.needsPlace, !activity.places.isEmpty else { return }
    let sizes = activity.crewSize.clamped(to: 0...max(0, problem.staffCount))
    func price(_ place: PricedChoice, _ size: Int) -> Int? {
      let spare = problem.places[place.value].capacity - activity.headcount - size
      if spare < 0 { return nil }
      return place.price
        + spare / max(1, problem.prices.seatsPerUnit) * problem.prices.spareSeats
    }
    let prices = activity.places.flatMap { place in sizes.compactMap { price(place, $0) } }
    for step in steps(prices, of: activity) {
      for place in activity.places {
        // A larger crew leaves fewer seats to pay for.
        let fit = sizes.first { size in price(place, size).map { $0 <= step.most } ?? false }
        if let fit {
          guard fit > sizes.lowerBound else { continue }
          seatDemands.append(
            SeatDemand(rule: step.rule, activity: number, place: place.value, size: fit))
        } else {
          ground.activities[number].placeBans.append(RuledValues(rule: step.rule, [place.value]))
        }
      }
    }
  }
}
