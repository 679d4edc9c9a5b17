public import CivilTime
public import ReviewModel

/// A timetable that was released, and that people may have imported.
public struct EarlierRelease: Sendable, Hashable {
  /// The review as it stood.
  public var review: Review
  /// The timetable of the release.
  public var plan: Plan
  /// When the release was made, on a UTC clock.
  public var releasedAt: CivilMinute

  /// A timetable that was released.
  public init(review: Review, plan: Plan, releasedAt: CivilMinute) {
    self.review = review
    self.plan = plan
    self.releasedAt = releasedAt
  }
}
