import Documents
import ReviewModel
import TestSupport

/// Reviews as the text that somebody would have in a file.
enum ReviewFile {
  /// A review as a document.
  static func review(_ review: Review) -> String {
    String(decoding: ReviewDocument.write(review), as: UTF8.self)
  }

  /// A plan as a document.
  static func plan(_ plan: Plan) -> String {
    String(decoding: PlanDocument.write(plan), as: UTF8.self)
  }

  /// Three interviews of an hour that anybody may hold, everybody asked.
  static let threeInterviews = Review.small([.small("S1"), .small("S2"), .small("S3")]) { review in
    for index in review.reviewers.indices {
      review.reviewers[index].availability = Availability(available: review.days.map { $0.hours })
    }
  }
}
