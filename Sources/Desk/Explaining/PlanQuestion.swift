import Advice
import Findings
public import PlanCheck
public import ReviewModel

/// A review with the timetable that a question is about, and the judge's word on it.
public struct PlanQuestion: Sendable {
  /// Where the review came from.
  public let reading: ReviewReading
  /// The review, without errors.
  public let review: Review
  /// The timetable; nil where there is none.
  public let plan: Plan?
  /// Where its sessions stand.
  let planPlaces: PlanPlaces
  /// The judge of the review's plans.
  let judge: PlanJudge
  /// What the judge says about the timetable.
  let verdict: Verdict?
  /// What things are called.
  let names: SubjectNames

  /// A question about a review and its timetable.
  ///
  /// - Parameters:
  ///   - reading: The review.
  ///   - planReading: The timetable.
  ///   - isGiven: Whether the timetable is another than the one beside the review, so that it must be without errors.
  /// - Throws: ``Refusal`` with every error of the review or of the timetable.
  public init(
    _ reading: ReviewReading, _ planReading: PlanReading, isGiven: Bool
  ) throws(Refusal) {
    self.reading = reading
    review = try reading.soundReview()
    if isGiven {
      plan = try planReading.sound(for: reading)
    } else {
      plan = planReading.plan.flatMap { $0.assignments.isEmpty ? nil : $0 }
    }
    planPlaces = planReading.places
    judge = PlanJudge(review)
    verdict = plan.map { [judge] in judge.verdict(on: $0) }
    names = SubjectNames(review)
  }

  /// The timetable with its verdict, where a question makes no sense without one.
  ///
  /// - Throws: ``Refusal`` where there is no timetable.
  public func timetable() throws(Refusal) -> (plan: Plan, verdict: Verdict) {
    guard let plan, let verdict else {
      throw Refusal(PlanReading.missing(from: reading))
    }
    return (plan, verdict)
  }

  /// The clashes of a judged timetable in words, in the judge's order.
  func messages(_ verdict: Verdict, on plan: Plan) -> [String] {
    judge.messages(verdict, on: plan)
  }
}
