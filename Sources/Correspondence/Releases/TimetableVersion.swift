public import ReviewModel

/// A timetable under the name by which people know it, with the review as it stood when it was made.
public struct TimetableVersion: Sendable, Hashable {
  /// What people call it, such as "v2".
  public var name: String
  /// The review as it stood then: a later edit of the sheets does not reach it.
  public var review: Review
  /// The timetable.
  public var plan: Plan

  /// A timetable under a name.
  public init(name: String, review: Review, plan: Plan) {
    self.name = name
    self.review = review
    self.plan = plan
  }
}
