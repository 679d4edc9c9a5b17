/// The prices that several activities make together, as literals, clauses and sums added to the rules': skills that a
/// crew lacks, seats to spare, a worker's places and sites a day, long days, the balance of load.
///
/// Each *grant* is a literal with a price: while it is true, that price is not paid. Implications go one way only:
/// a timetable makes a literal true that costs something, and nothing else need.
struct PriceLiterals: Sendable {
  /// A literal and what it costs if it is false, above zero.
  struct Grant: Sendable {
    var literal: Literal
    var price: Int
  }

  /// The clauses of rules and prices.
  private(set) var kernel: ClauseKernel
  /// The sums of the prices.
  private(set) var tallies = Tallies()
  /// The prices that may be paid.
  private(set) var grants: [Grant]
  private let problem: ActivityProblem
  private let model: GroundModel
  /// For each activity, worker and day, the literal that the worker is on its crew that day; nil where that cannot be.
  private var attendances: [Literal?]

  /// Adds all prices except activities back to back, which have too many pairs: see ``adjoining(_:_:in:of:_:)``.
  init(_ problem: ActivityProblem, _ rules: PricedRules, _ model: GroundModel) {
    self.problem = problem
    self.model = model
    kernel = model.kernel()
    kernel.addClause([Literal(PricedRules.always)])
    grants = rules.grants.map { Grant(literal: Literal($0.rule), price: $0.price) }
    attendances = [Literal?](
      repeating: nil,
      count: problem.activities.count * problem.workers.count * problem.days.count)
    for bonus in rules.bonuses {
      kernel.addClause([!Literal(bonus.rule), model.numbers.crew(bonus.activity, bonus.worker)])
    }
    addAttendances()
    addSeats(rules.seatDemands)
    addSkills()
    addVisits()
    addLongDays()
    addBalance()
  }

  /// A new literal that the search never decides.
  private mutating func literal() -> Literal {
    Literal(kernel.addVariables(1, isDecided: false))
  }

  private mutating func grant(_ price: Int) -> Literal {
    let result = literal()
    grants.append(Grant(literal: result, price: price))
    return result
  }

  private func attendance(_ activity: Int, _ worker: Int, _ day: Int) -> Literal? {
    attendances[(activity * problem.workers.count + worker) * problem.days.count + day]
  }

  private mutating func addAttendances() {
    for (number, activity) in problem.activities.enumerated() {
      let days = Set(activity.starts.map { $0.value >> problem.dayShift }).sorted()
      for choice in activity.workers where choice.value < problem.staffCount {
        for day in days {
          let there = literal()
          kernel.addClause([
            !model.numbers.crew(number, choice.value), !model.numbers.day(number, day), there,
          ])
          attendances[
            (number * problem.workers.count + choice.value) * problem.days.count + day] = there
        }
      }
    }
  }

  /// A roomy place is as cheap as a tighter one only if the crew is large.
  private mutating func addSeats(_ demands: [PricedRules.SeatDemand]) {
    var sizes: [[(size: Int, isReached: Literal)]] = Array(
      repeating: [], count: problem.activities.count)
    for demand in demands {
      let known = sizes[demand.activity].first { $0.size == demand.size }?.isReached
      let isReached = known ?? literal()
      if known == nil { sizes[demand.activity].append((demand.size, isReached)) }
      kernel.addClause([
        !Literal(demand.rule), !model.numbers.place(demand.activity, demand.place), isReached,
      ])
    }
    for (activity, levels) in sizes.enumerated() where !levels.isEmpty {
      let missing = (0..<problem.staffCount).map {
        Tallies.Item(literal: !model.numbers.crew(activity, $0), weight: 1)
      }
      let limits = levels.map {
        Tallies.Limit(most: Int32(problem.staffCount - $0.size), isOn: $0.isReached)
      }
      tallies.add(missing, limits: limits, in: kernel)
    }
  }

  private mutating func addSkills() {
    guard problem.prices.missingSkill > 0 else { return }
    for (number, activity) in problem.activities.enumerated() {
      let eligible = Set(activity.workers.map { $0.value })
      for skill in activity.skills {
        let isCovered = grant(problem.prices.missingSkill)
        kernel.addClause(
          [!isCovered, !model.numbers.present(number)]
            + skill.filter { eligible.contains($0) }.map { model.numbers.crew(number, $0) })
      }
    }
  }

  /// The places and sites at which each worker is on each day; the first of each is free.
  private mutating func addVisits() {
    let prices = problem.prices
    guard prices.placeChange > 0 || prices.siteChange > 0 else { return }
    for worker in problem.workers.indices {
      for day in problem.days.indices {
        var places = [Literal?](repeating: nil, count: problem.places.count)
        var sites = [Literal?](repeating: nil, count: problem.siteCount)
        for (number, activity) in problem.activities.enumerated() {
          guard let there = attendance(number, worker, day) else { continue }
          for choice in activity.places {
            let visit = places[choice.value] ?? literal()
            places[choice.value] = visit
            kernel.addClause([!there, !model.numbers.place(number, choice.value), visit])
          }
          if !activity.needsPlace, let site = activity.ownSite, prices.siteChange > 0 {
            let visit = sites[site] ?? literal()
            sites[site] = visit
            kernel.addClause([!there, visit])
          }
        }
        if prices.siteChange > 0 {
          for (place, visit) in places.enumerated() {
            guard let visit, let site = problem.places[place].site else { continue }
            let there = sites[site] ?? literal()
            sites[site] = there
            kernel.addClause([!visit, there])
          }
        }
        addChanges(places.compactMap { $0 }, price: prices.placeChange)
        addChanges(sites.compactMap { $0 }, price: prices.siteChange)
      }
    }
  }

  private mutating func addChanges(_ visits: [Literal], price: Int) {
    guard price > 0, visits.count > 1 else { return }
    let most = max(2, min(problem.limits.contactActivities, visits.count))
    let limits = (1..<most).map { Tallies.Limit(most: Int32($0), isOn: grant(price)) }
    tallies.add(
      visits.map { Tallies.Item(literal: $0, weight: 1) }, limits: limits, in: kernel)
  }

  private mutating func addLongDays() {
    let (price, free) = (problem.prices.longDay, problem.limits.longDaySlots)
    guard price > 0 else { return }
    for worker in problem.workers.indices {
      for day in problem.days.indices {
        var items: [Tallies.Item] = []
        for (number, activity) in problem.activities.enumerated() where activity.isContact {
          guard let there = attendance(number, worker, day) else { continue }
          items.append(Tallies.Item(literal: there, weight: Int32(activity.slots)))
        }
        let longest = items.map { Int($0.weight) }.sorted(by: >)
          .prefix(problem.limits.contactActivities).reduce(0, +)
        let most = min(longest, problem.days[day].slots)
        guard most > free else { continue }
        let limits = (free..<most).map { Tallies.Limit(most: Int32($0), isOn: grant(price)) }
        tallies.add(items, limits: limits, in: kernel)
      }
    }
  }

  /// The most and the least loaded worker are no further apart than some slots.
  ///
  /// Wherever the least is below a number, the most is not above it by more. Loads twice the usual are not told
  /// apart, which only asks for less.
  private mutating func addBalance() {
    let balanced = problem.workers.indices.filter { problem.workers[$0].countsInBalance }
    guard problem.prices.imbalance > 0, balanced.count > 1 else { return }
    var loads = [[Tallies.Item]](repeating: [], count: problem.workers.count)
    var work = 0
    for (number, activity) in problem.activities.enumerated() where activity.isContact {
      work +=
        activity.slots
        * min(
          activity.crewSize.upperBound, activity.workers.count { $0.value < problem.staffCount })
      for choice in activity.workers {
        loads[choice.value].append(
          Tallies.Item(
            literal: model.numbers.crew(number, choice.value), weight: Int32(activity.slots)))
      }
    }
    let totals = loads.map { $0.reduce(0) { $0 + Int($1.weight) } }
    let top = min(balanced.map { totals[$0] }.max() ?? 0, 2 * work / balanced.count + 8)
    guard top > 0 else { return }
    // `atMost[m]`: nobody has more than m; `atLeast[m]`: nobody has less.
    let atMost = (0..<top).map { _ in literal() }
    let atLeast = (0...top).map { _ in literal() }
    for load in 1..<top { kernel.addClause([!atMost[load - 1], atMost[load]]) }
    for load in 1...top { kernel.addClause([!atLeast[load], atLeast[load - 1]]) }
    for worker in balanced {
      let total = totals[worker]
      tallies.add(
        loads[worker],
        limits: (0..<min(top, total)).map { Tallies.Limit(most: Int32($0), isOn: atMost[$0]) },
        in: kernel)
      for load in 0...top where load > total { kernel.addClause([!atLeast[load]]) }
      tallies.add(
        loads[worker].map { Tallies.Item(literal: !$0.literal, weight: $0.weight) },
        limits: (0...min(top, total)).map {
          Tallies.Limit(most: Int32(total - $0), isOn: atLeast[$0])
        }, in: kernel)
    }
    for spread in 0..<min(top, PriceLiterals.widestSpread) {
      let isKept = grant(problem.prices.imbalance)
      for load in 1...top where load - 1 + spread < top {
        kernel.addClause([!isKept, atLeast[load], atMost[load - 1 + spread]])
      }
    }
  }

  /// Beyond so many slots between the most and the least loaded no more is asked for.
  private static let widestSpread = 32

  /// Prices two contact activities of a worker where the second starts as the first ends.
  ///
  /// - Parameters:
  ///   - first: One activity.
  ///   - second: Another.
  ///   - kernel: Where the clauses go; nothing but facts is assigned.
  ///   - problem: The problem.
  ///   - model: The same for the theory.
  /// - Returns: A grant for each worker.
  static func adjoining(
    _ first: Int, _ second: Int, in kernel: inout ClauseKernel, of problem: ActivityProblem,
    _ model: GroundModel
  ) -> [Grant] {
    let adjoins = Literal(kernel.addVariables(1, isDecided: false))
    let time = model.time
    let length = Int32(problem.activities[first].slots)
    let (ones, others) = (Int(time.firstOption[first]), Int(time.firstOption[second]))
    for option in 0..<time.optionCount(first) {
      let end = time.optionSlot[ones + option] + length
      for next in 0..<time.optionCount(second)
      where time.optionSlot[others + next] == end
        && time.optionDay[others + next] == time.optionDay[ones + option]
      {
        kernel.addClause([
          !model.numbers.start(first, option), !model.numbers.start(second, next), adjoins,
        ])
      }
    }
    return (0..<problem.staffCount).map { worker in
      let isSpared = Literal(kernel.addVariables(1, isDecided: false))
      kernel.addClause([
        !adjoins, !model.numbers.crew(first, worker), !model.numbers.crew(second, worker),
        !isSpared,
      ])
      return Grant(literal: isSpared, price: problem.prices.backToBack)
    }
  }
}
