import Engine
public import ReviewModel

/// Whether a review can be planned at all, as far as that shows within about a second.
///
/// The work is bounded in steps and conflicts, so the answer is the same on every machine.
public struct PlanProspect: Sendable, Equatable {
  /// What is known.
  public enum Verdict: Sendable, Equatable {
    /// There is a plan that keeps every rule.
    case possible
    /// No timetable exists: these rules cannot hold together. No conflicts where the proof does not yet say which
    /// rules are to blame.
    case impossible([Conflict])
    /// Neither a plan nor a proof was found in so little time.
    case unknown
  }

  /// What is known.
  public let verdict: Verdict

  /// Steps of the walk that looks for a plan.
  ///
  /// A week of 60 sessions mostly has one within a tenth of them.
  private static let steps = 60_000
  /// How many steps go by before the walk is asked whether it has a plan.
  private static let slice = 4096
  /// Conflicts that the proof may meet, each worth about 64 steps of a walk (``SearchDecider``).
  private static let conflicts = 3000
  /// Conflicts that may be met in finding which rules are to blame.
  private static let conflictsForReason = 400
  private static let conflictsPerSlice = 128
  /// Above so many sessions the rules alone take longer to write down than a second.
  private static let mostSessions = 160

  /// Looks for a plan, and for a proof that no plan exists.
  ///
  /// - Parameter review: A review without errors.
  public init(_ review: Review) {
    guard review.hasRunLeadIn else {
      var proof = PlanProof(Review.withoutSessions(review))
      if case .infeasible(let conflicts, _) = proof.advance(conflicts: 100) {
        verdict = .impossible(conflicts)
      } else {
        verdict = .unknown
      }
      return
    }
    let base = Formulation(review)
    let isLarge = review.sessions.count > PlanProspect.mostSessions
    var walk = LocalSearch(FlatProblem(base.problem), seed: 1, from: nil)
    if !base.isHopeless {
      while !walk.isComplete, walk.steps < PlanProspect.steps {
        walk.advance(steps: PlanProspect.slice)
      }
    }
    if walk.isComplete, !base.isHopeless {
      verdict = .possible
    } else if isLarge {
      verdict = .unknown
    } else {
      verdict = PlanProspect.decided(review, preferring: base.plan(walk.incumbent))
    }
  }

  private static func decided(_ review: Review, preferring plan: Plan) -> Verdict {
    var proof = PlanProof(review, preferring: plan)
    var limit = conflicts
    while proof.conflicts < limit {
      let wasKnown = proof.isKnownImpossible
      switch proof.advance(conflicts: min(PlanProspect.conflictsPerSlice, limit - proof.conflicts))
      {
      case .feasible: return .possible
      case .infeasible(let conflicts, _): return .impossible(conflicts)
      case .undecided: break
      }
      // From then on only the reason is looked for, which `explain` does with more patience.
      if !wasKnown, proof.isKnownImpossible {
        limit = proof.conflicts + PlanProspect.conflictsForReason
      }
    }
    return proof.isKnownImpossible ? .impossible([]) : .unknown
  }
}

extension Review {
  /// The review with nothing to be held: what is wrong with it then is wrong with its week.
  fileprivate static func withoutSessions(_ review: Review) -> Review {
    var result = review
    result.sessions = []
    return result
  }
}
