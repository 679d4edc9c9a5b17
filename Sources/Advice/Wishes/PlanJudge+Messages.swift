import Findings
package import PlanCheck
package import ReviewModel

extension PlanJudge {
  /// The clashes of a timetable in words, in the judge's order.
  ///
  /// - Parameters:
  ///   - verdict: The judge's verdict on the timetable.
  ///   - plan: The timetable.
  package func messages(_ verdict: Verdict, on plan: Plan) -> [String] {
    findings(for: verdict, on: plan) { _ in .file("") }.map { $0.message }
  }
}
