/// Decides whether a timetable exists that keeps some ground rules, and finds one or says which rules clash.
///
/// The solver is complete: with enough conflicts it ends. It advances by conflicts, so that its driver can stop after
/// any slice; the result depends on the problem and the calls alone. What it learns under some rules helps under
/// others.
public struct ExactSolver: Sendable {
  /// What is known.
  public enum Verdict: Sendable, Equatable {
    /// Nothing yet: let it go on.
    case undecided
    /// There is a timetable: ``ExactSolver/timetable``.
    case feasible
    /// These rules cannot hold together.
    case infeasible(core: [Int])
  }

  let model: GroundModel
  var search: ClauseSearch<TimetableTheory>

  /// Compiles a problem.
  public init(_ problem: GroundProblem) {
    model = GroundModel(problem)
    search = ClauseSearch(model.kernel(), TimetableTheory(model))
  }

  /// Conflicts met so far, under all rules asked about.
  public var conflicts: Int { search.conflicts }

  /// Asks about some rules; what was asked before is given up, what was learned is kept.
  ///
  /// - Parameter rules: The rules in force; all others are not.
  public mutating func ask(about rules: [Int]) {
    search.begin(assuming: rules.map { Literal($0) })
  }

  /// Continues with the question until so many conflicts or decisions; without decisions, only with what follows
  /// from the rules.
  ///
  /// - Complexity: Bounded by the conflicts and decisions. A question may need a number of conflicts that is
  ///   exponential in the activities.
  public mutating func advance(conflicts limit: Int, decisions: Int = Int.max) -> Verdict {
    switch search.advance(conflicts: limit, decisions: decisions) {
    case .undecided: .undecided
    case .satisfied: .feasible
    case .refuted(let core): .infeasible(core: core.map { $0.variable })
    }
  }

  /// The timetable that was found, after the verdict that there is one.
  public var timetable: Incumbent { model.timetable(in: search.kernel) }

  /// Tries the choices of a timetable first, as far as it goes; it need not keep any rule.
  ///
  /// - Parameter timetable: Such as one that annealing found.
  public mutating func prefer(_ timetable: Incumbent) {
    search.rewind()
    for activity in 0..<model.activityCount {
      guard let slot = timetable.starts[activity] else {
        // If the activity has to be held after all, it should take nobody away from the others, nor lie among them.
        for option in 0..<model.time.optionCount(activity) {
          search.kernel.phases[model.numbers.start(activity, option).variable] = false
          search.kernel.phases[model.numbers.atMost(activity, option).variable] = false
        }
        for worker in 0..<model.workerCount {
          search.kernel.phases[model.numbers.crew(activity, worker).variable] = false
        }
        continue
      }
      let first = Int(model.time.firstOption[activity])
      var isTaken = false
      for option in 0..<model.time.optionCount(activity) {
        let isIt = Int(model.time.optionSlot[first + option]) == slot
        isTaken = isTaken || isIt
        search.kernel.phases[model.numbers.start(activity, option).variable] = isIt
        search.kernel.phases[model.numbers.atMost(activity, option).variable] = isTaken
      }
      for worker in 0..<model.workerCount {
        search.kernel.phases[model.numbers.crew(activity, worker).variable] =
          timetable.crews[activity].contains(worker)
      }
      for place in 0..<model.placeCount {
        search.kernel.phases[model.numbers.place(activity, place).variable] =
          timetable.places[activity] == place
      }
    }
  }
}

extension GroundModel {
  /// The timetable that a whole assignment stands for.
  func timetable(in kernel: ClauseKernel) -> Incumbent {
    var result = Incumbent.empty(activityCount: activityCount)
    for activity in 0..<activityCount where kernel.isTrue(numbers.present(activity)) {
      let option = (0..<time.optionCount(activity)).first {
        kernel.isTrue(numbers.start(activity, $0))
      }
      guard let option else { continue }
      let slot = time.optionSlot[Int(time.firstOption[activity]) + option]
      result.place(
        activity, at: Int(slot),
        in: (0..<placeCount).first { kernel.isTrue(numbers.place(activity, $0)) },
        crew: (0..<workerCount).filter { kernel.isTrue(numbers.crew(activity, $0)) })
    }
    return result
  }
}
