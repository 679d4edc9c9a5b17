import CivilTime
import Findings
import PlanCheck
import ReviewModel
import TestSupport

/// The violations of a plan as `fw.py` would print them, one a line: `room-clash A B R1`.
func broken(_ review: Review, _ assignments: Assignment...) -> [String] {
  PlanJudge(review).verdict(on: Plan(review: review.id, assignments: assignments)).violations
    .map { violation in
      ([violation.rule.name] + violation.sessions.map { $0.text } + [violation.detail])
        .filter { !$0.isEmpty }.joined(separator: " ")
    }
}

/// How often a plan pays one price.
func paid(_ price: Price, _ review: Review, _ assignments: Assignment...) -> Int {
  PlanJudge(review).verdict(on: Plan(review: review.id, assignments: assignments)).terms[price]
}

/// What a plan's violations are in words, without their places.
func said(_ review: Review, _ assignments: Assignment...) -> [String] {
  let plan = Plan(review: review.id, assignments: assignments)
  let judge = PlanJudge(review)
  return judge.findings(for: judge.verdict(on: plan), on: plan) { _ in .file("plan.json") }
    .map { $0.sentence }
}

let monday = CivilDate.monday
let tuesday = CivilDate.monday + 1
