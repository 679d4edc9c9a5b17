import Testing

@testable import Engine

/// Everything that the propagators make true or forbid, and each reason that they give, against a plain reading of
/// the rules: a clause holds if every timetable that makes none of its literals true breaks a rule that it names.
struct TimetableTheoryTests {
  /// A problem with every way in which each of its activities can be held.
  private struct Choices {
    let rules: NaiveGroundRules
    let numbers: LiteralNumbers
    let model: GroundModel
    let ways: [[NaiveGroundRules.Held?]]

    init(_ problem: GroundProblem) {
      rules = NaiveGroundRules(problem: problem)
      model = GroundModel(problem)
      numbers = model.numbers
      ways = rules.ways
    }

    /// Whether a literal about an activity is true of a way.
    private func isTrue(_ literal: Literal, of way: NaiveGroundRules.Held?) -> Bool {
      func option(_ activity: Int, _ slot: Int) -> Int? {
        (0..<model.time.optionCount(activity)).first {
          Int(model.time.optionSlot[Int(model.time.firstOption[activity]) + $0]) == slot
        }
      }
      let value: Bool
      switch numbers.meaning(literal.variable) {
      case .rule, .impossible, .meal: value = false
      case .start(let activity, let own):
        value = way.map { option(activity, $0.slot) == own } ?? false
      case .atMost(let activity, let own):
        value = way.map { option(activity, $0.slot) ?? Int.max <= own } ?? false
      case .crew(_, let worker): value = way?.crew.contains(worker) ?? false
      case .place(_, let place): value = way.map { $0.place == place } ?? false
      case .day(_, let day): value = way.map { $0.slot >> rules.problem.dayShift == day } ?? false
      case .site(let activity, let site):
        value =
          way.map { held in
            let known =
              held.place.map { rules.problem.places[$0].site }
              ?? rules.problem.activities[activity].ownSite
            return (known ?? rules.problem.siteCount) == site
          } ?? false
      case .housed: value = way?.place != nil
      }
      return value == literal.isPositive
    }

    private func activity(of literal: Literal) -> Int? {
      switch numbers.meaning(literal.variable) {
      case .rule, .impossible, .meal: nil
      case .start(let activity, _), .atMost(let activity, _), .crew(let activity, _),
        .place(let activity, _), .day(let activity, _), .site(let activity, _),
        .housed(let activity):
        activity
      }
    }

    /// Whether a literal about a worker's meal is true of a whole timetable.
    private func isTrue(_ literal: Literal, of timetable: NaiveGroundRules.Timetable) -> Bool {
      guard case .meal(let worker, let day) = numbers.meaning(literal.variable) else {
        return false
      }
      let meal = rules.problem.days[day].pause?.mealSlots ?? 0..<0
      let first = day << rules.problem.dayShift
      let eats = timetable.indices.contains { number in
        guard let held = timetable[number], rules.problem.activities[number].isMeal else {
          return false
        }
        return held.crew.contains(worker) && held.slot >> rules.problem.dayShift == day
          && held.slot < first + meal.upperBound
          && first + meal.lowerBound < held.slot + rules.problem.activities[number].slots
      }
      return eats == literal.isPositive
    }

    /// Whether a clause holds of every timetable that keeps the rules it names.
    func holds(_ clause: [Literal]) -> Bool {
      // What counters mean is a matter of their own clauses.
      if clause.contains(where: { $0.variable >= numbers.count }) { return true }
      var named: [Int] = []
      for literal in clause {
        if case .rule(let rule) = numbers.meaning(literal.variable), !literal.isPositive {
          named.append(rule)
        }
      }
      let lasting = named.filter { !rules.canBeMended($0) }
      let open = ways.indices.map { number -> [NaiveGroundRules.Held?] in
        let own = clause.filter { activity(of: $0) == number }
        // What the clause says nothing about can only stand in the way, where nothing asks for it.
        if own.isEmpty && lasting.count == named.count { return [nil] }
        return ways[number].filter { way in !own.contains { isTrue($0, of: way) } }
      }
      var timetable = NaiveGroundRules.Timetable(repeating: nil, count: ways.count)
      func someKeepsAll(from number: Int) -> Bool {
        guard number < ways.count else {
          return rules.keeps(named, timetable) && !clause.contains { isTrue($0, of: timetable) }
        }
        defer { timetable[number] = nil }
        return open[number].contains { way in
          timetable[number] = way
          return rules.keeps(lasting, timetable) && someKeepsAll(from: number + 1)
        }
      }
      return !someKeepsAll(from: 0)
    }
  }

  /// Every clause that the solver uses while it decides at random under some rules.
  private func clauses(_ choices: Choices, seed: UInt64) -> Set<[Literal]> {
    var random = SplitMix64(seed: seed)
    var result: Set<[Literal]> = []
    for _ in 0..<4 {
      let model = choices.model
      var search = ClauseSearch(model.kernel(), TimetableTheory(model))
      // Weigh during the search too.
      search.kernel.recentConflicts = 1000
      var isConsistent = search.propagate()
      search.kernel.trail.beginLevel()
      for rule in 0..<choices.rules.problem.ruleCount
      where random.below(12) > 0 && search.kernel.isOpen(Literal(rule)) {
        search.kernel.trail.assign(Literal(rule), .none)
      }
      isConsistent = isConsistent && search.propagate()
      while isConsistent {
        let open = (0..<model.numbers.count).filter {
          $0 >= choices.rules.problem.ruleCount && search.kernel.isOpen(Literal($0))
        }
        if open.isEmpty { break }
        search.kernel.trail.beginLevel()
        let decision = Literal(open[random.below(open.count)], random.below(2) == 0)
        search.kernel.trail.assign(decision, .none)
        isConsistent = search.propagate()
      }
      if !isConsistent {
        #expect(search.kernel.conflict.allSatisfy { search.kernel.isFalse($0) })
        result.insert(search.kernel.conflict)
      }
      for literal in search.kernel.trail.literals {
        guard let reason = reason(of: literal, search) else { continue }
        #expect(reason.allSatisfy { search.kernel.isFalse($0) })
        result.insert([literal] + reason)
      }
    }
    return result
  }

  private func reason(
    of literal: Literal, _ search: ClauseSearch<TimetableTheory>
  ) -> [Literal]? {
    let kernel = search.kernel
    switch kernel.trail.reasons[literal.variable] {
    case .none: return nil
    case .binary(let other): return [other]
    case .ternary(let one, let other): return [one, other]
    case .clause(let clause):
      let first = kernel.clauses.first(clause)
      return (first..<first + kernel.clauses.count(clause)).map { kernel.clauses.literal(at: $0) }
        .filter { $0 != literal }
    case .recorded(let from, let count):
      return Array(kernel.trail.recorded[Int(from)..<Int(from + count)])
    case .owed(let first, let second):
      var reason: [Literal] = []
      search.theory.explain(literal, first, second, in: kernel.trail, into: &reason)
      return reason
    }
  }

  @Test(arguments: 0..<160)
  func `whatever is derived about two activities follows from the rules named`(seed: UInt64) {
    let choices = Choices(RandomGroundProblem.problem(activities: 2, seed: seed))
    for clause in clauses(choices, seed: seed) { #expect(choices.holds(clause)) }
  }

  @Test(arguments: 1000..<1024)
  func `whatever is derived about three activities follows from the rules named`(seed: UInt64) {
    let choices = Choices(RandomGroundProblem.problem(activities: 3, seed: seed))
    for clause in clauses(choices, seed: seed) { #expect(choices.holds(clause)) }
  }
}
