public import ReviewModel

/// The agreed times that a timetable made from nothing can keep: as many as any timetable can.
public struct AgreedTimes: Sendable {
  /// The review with the times fixed that can be kept; the review itself where nothing was agreed.
  public let review: Review
  /// Whether a time was fixed, so that what is proved of the review says nothing of other timetables.
  public let areFixed: Bool

  /// Conflicts after which what is known must do.
  private static let patience = 50_000

  /// Finds the times.
  ///
  /// - Parameters:
  ///   - review: The review, without errors.
  ///   - draft: The timetable that says when a session was agreed for where nothing else does; nil for none.
  public init(keptIn review: Review, asIn draft: Plan? = nil) {
    let order = KeepingOrder(agreedOf: review, in: draft)
    guard let agreed = order.groups.first else {
      (self.review, areFixed) = (review, false)
      return
    }
    var change = LeastChange(review, keeping: agreed, preferring: draft)
    while change.advance(conflicts: 1000) == .undecided, change.conflicts < AgreedTimes.patience {}
    self.review = change.plan.map { review.fixing($0, asIn: order.groups) } ?? review
    areFixed = self.review != review
  }
}
