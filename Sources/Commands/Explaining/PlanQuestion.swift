import Disk
import Findings
import PlanCheck
import ReviewModel

/// A review with the timetable that a question is about, and the judge's word on it.
struct PlanQuestion: Sendable {
  /// Where the review came from.
  let reading: ReviewReading
  /// The review, without errors.
  let review: Review
  /// The timetable; nil where there is none.
  let plan: Plan?
  /// Where its sessions stand.
  let planPlaces: PlanPlaces
  /// The judge of the review's plans.
  let judge: PlanJudge
  /// What the judge says about the timetable.
  let verdict: Verdict?
  /// What things are called.
  let names: SubjectNames

  /// Reads a review and its timetable.
  ///
  /// - Parameters:
  ///   - path: The review as it was typed.
  ///   - planPath: The plan as it was typed; nil for the one beside the review.
  ///   - terminal: Where standard input is read.
  init(
    _ path: String, plan planPath: String?, on terminal: Terminal
  ) throws(CommandFailure) {
    reading = try ReviewReading(try ReviewSource(path), on: terminal)
    review = try reading.plannable()
    let planReading = try PlanReading(planPath, for: reading, on: terminal)
    if planPath != nil {
      plan = try planReading.usable(for: reading.source)
    } else {
      plan = planReading.plan.flatMap { $0.assignments.isEmpty ? nil : $0 }
    }
    planPlaces = planReading.places
    judge = PlanJudge(review)
    verdict = plan.map { [judge] in judge.verdict(on: $0) }
    names = SubjectNames(review)
  }

  /// The timetable with its verdict, where a question makes no sense without one.
  func timetable() throws(CommandFailure) -> (plan: Plan, verdict: Verdict) {
    guard let plan, let verdict else {
      throw CommandFailure(
        Finding(
          .timetableMissing, at: .file(reading.source.path), "There is no timetable here.",
          mend: "Make one with: fieldwork solve \(reading.source.argument)"))
    }
    return (plan, verdict)
  }

  /// The clashes of a timetable in words, in the judge's order.
  ///
  /// - Parameters:
  ///   - verdict: The judge's verdict.
  ///   - plan: The timetable.
  func messages(_ verdict: Verdict, on plan: Plan) -> [String] {
    judge.findings(for: verdict, on: plan) { _ in .file("") }.map { $0.message }
  }
}
