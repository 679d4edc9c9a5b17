/// What ties two activities to each other, as clauses: soon after, at the same time, on one date, with one crew.
extension GroundModel {
  /// How many options of an activity lie no later on the clock that runs through all days than some slot.
  private func options(of activity: Int, upTo clock: Int) -> Int {
    let first = Int(time.firstOption[activity])
    return (0..<time.optionCount(activity)).count { Int(time.optionClock[first + $0]) <= clock }
  }

  /// If the first starts at some option or earlier, the second starts soon enough.
  func addLatest(_ pair: GroundPair, gap: Int, to kernel: inout ClauseKernel) {
    let (one, other) = (pair.first, pair.second)
    let first = Int(time.firstOption[one])
    for option in 0..<time.optionCount(one) {
      let latest = Int(time.optionClock[first + option]) + activities[one].slots + gap
      addBound(pair.rule, one, option, other, options(of: other, upTo: latest), to: &kernel)
    }
  }

  /// If one starts at some option or earlier, the other, if it is held, starts at one of its first options.
  private func addBound(
    _ rule: Int, _ one: Int, _ option: Int, _ other: Int, _ ready: Int,
    to kernel: inout ClauseKernel
  ) {
    if ready == time.optionCount(other) { return }
    kernel.addClause(
      [!Literal(rule), !numbers.atMost(one, option), !numbers.present(other)]
        + (ready == 0 ? [] : [numbers.atMost(other, ready - 1)]))
  }

  /// The two start together: option by option, and bound by bound.
  func addSameTime(_ pair: GroundPair, to kernel: inout ClauseKernel) {
    for (one, other) in [(pair.first, pair.second), (pair.second, pair.first)] {
      let (firsts, seconds) = (Int(time.firstOption[one]), Int(time.firstOption[other]))
      for option in 0..<time.optionCount(one) {
        let clock = time.optionClock[firsts + option]
        let same = (0..<time.optionCount(other)).filter {
          time.optionClock[seconds + $0] == clock
        }
        kernel.addClause(
          [!Literal(pair.rule), !numbers.start(one, option), !numbers.present(other)]
            + same.map { numbers.start(other, $0) })
        addBound(
          pair.rule, one, option, other, options(of: other, upTo: Int(clock)), to: &kernel)
      }
    }
  }

  /// The two are on one date.
  func addSameDate(_ pair: GroundPair, to kernel: inout ClauseKernel) {
    for (one, other) in [(pair.first, pair.second), (pair.second, pair.first)] {
      for day in 0..<dayCount {
        let days = (0..<dayCount).filter { time.dateOfDay[$0] == time.dateOfDay[day] }
        kernel.addClause(
          [!Literal(pair.rule), !numbers.day(one, day), !numbers.present(other)]
            + days.map { numbers.day(other, $0) })
      }
    }
  }

  /// The two activities have the same workers; guests may differ.
  func addSameCrew(_ pair: GroundPair, to kernel: inout ClauseKernel) {
    for (one, other) in [(pair.first, pair.second), (pair.second, pair.first)] {
      for worker in 0..<staffCount {
        kernel.addClause([
          !Literal(pair.rule), !numbers.crew(one, worker), !numbers.present(other),
          numbers.crew(other, worker),
        ])
      }
    }
  }
}
