import CivilTime
import PlanCheck
public import ReviewModel
import Solving

/// What stands in the way of each session that a plan leaves out, start by start.
///
/// The judge is asked about every start that a session could have: about the start itself, its people, the sessions it
/// is bound to, the rooms and the team. Each start is counted with what the judge names first, so that the
/// officer sees first what costs most of the room for manoeuvre. This is a description of one plan, not a proof.
struct Obstacles {
  private let review: Review
  private let plan: Plan
  private let judge: AlternativeJudge

  /// The obstacles to what a plan leaves out.
  ///
  /// - Parameters:
  ///   - review: The review.
  ///   - plan: A plan of the review.
  init(_ review: Review, _ plan: Plan) {
    (self.review, self.plan) = (review, plan)
    judge = AlternativeJudge(review, plan)
  }

  /// For each session left out that must be held, the rules in its way, the most frequent first.
  var conflicts: [Conflict] {
    let absent = Set(plan.unscheduled)
    return review.sessions.filter { !$0.isOptional && absent.contains($0.id) }
      .flatMap { conflicts(against: $0) }
  }

  /// As many obstacles to one session as somebody reads.
  private static let told = 4

  private func conflicts(against session: Session) -> [Conflict] {
    let gates = StartGates(Vacancies(for: session, in: plan, judge, of: review))
    let name = session.id.text + " (" + session.title + ")"
    let starts = gates.starts
    if starts.isEmpty {
      return [
        Conflict(
          .mandatory, sessions: [session.id],
          text: name + " fits on no day: it is longer than the working hours, or its part of the "
            + "review has no days.")
      ]
    }
    var kinds: [(gate: StartGate, count: Int)] = []
    for gate in starts.compactMap({ gates.first(at: $0) }) {
      if let known = kinds.firstIndex(where: { $0.gate.isAlike(gate) }) {
        kinds[known].gate.add(gate)
        kinds[known].count += 1
      } else {
        kinds.append((gate, 1))
      }
    }
    // Ties keep the order in which the gates were met.
    let ordered = kinds.enumerated().sorted {
      ($1.element.count, $0.offset) < ($0.element.count, $1.offset)
    }
    return ordered.prefix(Obstacles.told).map { _, kind in
      Conflict(
        kind.gate.rule, subject: kind.gate.subject, sessions: [session.id],
        text: name + ": at " + String(kind.count) + " of the " + String(starts.count)
          + " times it could start, " + kind.gate.words + ".")
    }
  }
}

extension Plan {
  /// The plan with the rules in the way of each session that it leaves out and that must be held; a plan of which more
  /// is known as it is.
  ///
  /// A search says only which sessions are left out. Finding the reasons for many hundred takes seconds.
  public func withReasons(of review: Review) -> Plan {
    guard outcome == .unknown([]) else { return self }
    var plan = self
    plan.outcome = .unknown(Obstacles(review, self).conflicts)
    return plan
  }
}
