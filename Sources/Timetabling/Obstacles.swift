import CivilTime
import ReviewModel

/// What stands in the way of each session that a plan leaves out.
struct Obstacles {
  private let review: Review
  private let plan: Plan

  init(_ review: Review, _ plan: Plan) {
    self.review = review
    self.plan = plan
  }

  static func leadIn(of review: Review) -> Conflict {
    Conflict(
      .leadIn,
      text: "Fieldwork starts on \(review.fieldworkStart.words), but the lead-in of "
        + "\(review.leadInWeeks) weeks from \(review.commissionedOn.words) runs until "
        + "\(review.earliestFieldworkStart.words).")
  }

  func conflicts() -> [Conflict] { [] }
}
