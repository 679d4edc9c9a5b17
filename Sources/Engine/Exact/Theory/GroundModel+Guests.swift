/// Who attends beside the crew, and who eats at a meal, as clauses.
extension GroundModel {
  /// Guests attend who always do, or who are chosen: of each group exactly as many as are wanted.
  func addGuests(of activity: Int, to kernel: inout ClauseKernel) {
    let entry = activities[activity]
    let offered = Set(entry.guests + entry.guestChoices.flatMap { $0.anyOf })
    for guest in staffCount..<workerCount where !offered.contains(guest) {
      kernel.addClause([!numbers.crew(activity, guest)])
    }
    for guest in entry.guests {
      kernel.addClause([!numbers.present(activity), numbers.crew(activity, guest)])
    }
    for exclusion in entry.exclusions {
      kernel.addClause([
        !Literal(exclusion.rule), !numbers.crew(activity, exclusion.pair.worker),
        !numbers.crew(activity, exclusion.pair.guest),
      ])
    }
    guard let rule = entry.choiceRule else { return }
    for choice in entry.guestChoices { addChoice(choice, of: activity, Literal(rule), to: &kernel) }
  }

  /// Exactly so many of a group attend, by a counter that runs through the group (Sinz, *Towards an Optimal CNF Encoding of
  /// Boolean Cardinality Constraints*, 2005).
  private func addChoice(
    _ choice: CrewNeed, of activity: Int, _ rule: Literal, to kernel: inout ClauseKernel
  ) {
    let group = choice.anyOf.map { numbers.crew(activity, $0) }
    let most = min(group.count, choice.count + 1)
    // `reached[n]`: more than n of those looked at attend.
    var reached: [Literal] = []
    for guest in group {
      let longer = (0..<min(most, reached.count + 1)).map { _ in
        Literal(kernel.addVariables(1, isDecided: false))
      }
      for (number, literal) in longer.enumerated() {
        let before = number < reached.count ? reached[number] : nil
        let fewer = number > 0 ? reached[number - 1] : nil
        if let before { kernel.addClause([!before, literal]) }
        kernel.addClause([!guest, literal] + (fewer.map { [!$0] } ?? []))
        kernel.addClause([!literal, guest] + (before.map { [$0] } ?? []))
        if let fewer { kernel.addClause([!literal, fewer] + (before.map { [$0] } ?? [])) }
      }
      reached = longer
    }
    if choice.count < reached.count { kernel.addClause([!rule, !reached[choice.count]]) }
    if choice.count > 0 {
      let enough = choice.count <= reached.count ? [reached[choice.count - 1]] : []
      kernel.addClause([!rule, !numbers.present(activity)] + enough)
    }
  }

  /// A worker whose meal literal is true is on the crew of a meal on that day.
  func addMeals(to kernel: inout ClauseKernel) {
    for worker in 0..<staffCount {
      for day in 0..<dayCount {
        guard let eats = numbers.meal(worker, day) else { continue }
        var meals: [Literal] = []
        for activity in activities.indices where activities[activity].isMeal {
          let options = mealOptions(of: activity, on: day)
          if options.isEmpty { continue }
          let isAtIt = Literal(kernel.addVariables(1))
          kernel.addClause([!isAtIt, numbers.crew(activity, worker)])
          kernel.addClause([!isAtIt] + options.map { numbers.start(activity, $0) })
          meals.append(isAtIt)
        }
        kernel.addClause([!eats] + meals)
      }
    }
  }

  /// The options of a meal at which it stands for the pause of a day.
  private func mealOptions(of activity: Int, on day: Int) -> [Int] {
    let meal = time.mealMoments[day]
    let first = Int(time.firstOption[activity])
    return (0..<time.optionCount(activity)).filter { option in
      let moment = time.optionMoment[first + option]
      return Int(time.optionDay[first + option]) == day && moment < meal.upperBound
        && meal.lowerBound < moment + lengths[activity]
    }
  }
}
