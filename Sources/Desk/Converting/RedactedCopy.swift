import Documents
import ReviewModel
public import Sheets
import Exports

/// A copy of a review with people replaced by their roles.
public struct RedactedCopy: Sendable {
  private let redaction: Redaction
  private let reading: ReviewReading

  /// A copy of a review.
  ///
  /// - Parameter reading: The review.
  /// - Throws: ``Refusal`` with every error of the review.
  public init(of reading: ReviewReading) throws(Refusal) {
    redaction = Redaction(of: try reading.soundReview())
    self.reading = reading
  }

  /// The copy as a document.
  public var document: [UInt8] { ReviewDocument.write(redaction.review) }

  /// The copy as sheets, with the timetable that lies beside the review.
  public var sheets: [SheetFile] {
    ReviewSheets.write(redaction.review, plan: reading.plan.map { redaction.plan($0) })
  }

  /// A sentence that says what was done.
  public var summary: String {
    "Replaced "
      + English.list([
        Prose.count(redaction.review.people.count, "person", "people"),
        Prose.count(redaction.review.reviewers.count, "reviewer"),
      ]) + " by their roles; contacts and columns of your own were left out."
  }
}
