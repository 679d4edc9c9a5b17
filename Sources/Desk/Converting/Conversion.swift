import Documents
import Findings
import ReviewModel
public import Sheets

/// A review in another of its forms: sheets, a workbook or a document.
public struct Conversion: Sendable {
  private let reading: ReviewReading
  private let review: Review
  private let plan: Plan?

  /// A conversion of a review.
  ///
  /// - Parameters:
  ///   - reading: The review.
  ///   - planReading: Its timetable.
  /// - Throws: ``Refusal`` with every error of the review or of the timetable.
  public init(_ reading: ReviewReading, _ planReading: PlanReading) throws(Refusal) {
    self.reading = reading
    review = try reading.soundReview()
    let errors = planReading.findings.filter { $0.severity == .error }
    guard errors.isEmpty else { throw Refusal(errors) }
    plan = planReading.plan
  }

  /// The review as a document.
  public var document: [UInt8] { ReviewDocument.write(review) }

  /// The timetable as a document; nil without a timetable.
  public var planDocument: [UInt8]? { plan.map { PlanDocument.write($0) } }

  /// The review as sheets, with columns of people's own.
  public var sheets: [SheetFile] {
    ReviewSheets.write(review, plan: plan, keeping: reading.extras)
  }

  /// The review as sheets, for a folder that may have sheets already.
  ///
  /// Columns of people's own are kept: the review's, or, where it has none, those of the sheets that are already
  /// there.
  ///
  /// - Parameter present: The sheets that are there.
  /// - Returns: The sheets, and whether those that are there are sheets of the same review, so that the new ones may take
  ///   their place.
  public func sheets(over present: [SheetFile]) -> (sheets: [SheetFile], replacePresent: Bool) {
    let isClear = ReviewReading.twins(present.map { $0.name }, in: .folder("")).isEmpty
    let old = present.isEmpty || !isClear ? nil : ReviewSheets.read(present)
    let extras = reading.extras == SheetExtras() ? old?.extras : reading.extras
    return (
      ReviewSheets.write(review, plan: plan, keeping: extras ?? SheetExtras()),
      old?.review?.id == review.id
    )
  }
}
