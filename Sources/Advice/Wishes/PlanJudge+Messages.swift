import Findings
package import PlanCheck
package import ReviewModel

extension PlanJudge {
  /// The clashes of a timetable in words, in the judge's order.
  package func messages(_ verdict: Verdict, on plan: Plan) -> [String] {
    findings(for: verdict, on: plan) { _ in .file("") }.map { $0.message }
  }
}
