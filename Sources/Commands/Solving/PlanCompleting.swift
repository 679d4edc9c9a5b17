import ReviewModel
import Synchronization
import Solving

/// Takes a partial plan as far as it goes in the time there is.
struct PlanCompleting {
  private let review: Review
  private let patience: Patience
  private let clock = ContinuousClock()

  /// A partial plan with the reasons found so far.
  struct Result: Sendable {
    /// The plan.
    let plan: Plan
    /// For each session left out: why, and what would bring it back.
    let absences: [Absence]
  }

  /// Conflicts between two looks at whether anybody still waits.
  private static let conflictsPerSlice = 64

  /// - Parameters:
  ///   - review: The review.
  ///   - patience: How long it may take.
  init(_ review: Review, _ patience: Patience) {
    self.review = review
    self.patience = patience
  }

  /// Completes the plan of a search, with a line that shows progress; what is not decided in time is not known.
  func completed(_ search: TimetableSearch, showing line: inout ProgressLine) -> Result {
    let best = Best(PlanCompleting.incomplete(search.plan()))
    let start = clock.now
    let (review, patience) = (review, patience)
    _ = LentWork.result(
      within: patience,
      meanwhile: {
        line.show(
          "looking for what would bring back what is left out",
          elapsed: Int(start.duration(to: clock.now) / .milliseconds(1)))
      },
      of: {
        var completion = PlanCompletion(review, from: search.plan())
        var goesOn = true
        while goesOn, !patience.isOver {
          goesOn = completion.advance(conflicts: PlanCompleting.conflictsPerSlice)
          let result = Result(plan: completion.plan, absences: completion.absences)
          best.result.withLock { $0 = result }
        }
      })
    return best.result.withLock { $0 }
  }

  /// A plan as the search found it: of each session left out nothing is known.
  private static func incomplete(_ plan: Plan) -> Result {
    Result(
      plan: plan, absences: plan.unscheduled.map { Absence(session: $0, reason: .unknown) })
  }

  private final class Best: Sendable {
    let result: Mutex<Result>

    init(_ result: Result) { self.result = Mutex(result) }
  }
}
