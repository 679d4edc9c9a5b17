public import Findings
import LeadIn
public import ReviewModel

/// Where findings about the lead-in of a review lie: in its sheets, or in its document.
public struct LeadInPlaces: Sendable {
  private let reading: ReviewReading

  /// The places in a review that was read.
  public init(_ reading: ReviewReading) {
    self.reading = reading
  }

  /// The setting that names the fieldwork week.
  public var week: Place {
    switch reading.source {
    case .folder:
      guard let row = reading.preparation.weekRow else { return .file("review.csv") }
      return .cell(file: "review.csv", row: row, column: "Value")
    case .document(let path): return .key(file: path, path: "review.fieldworkStart")
    case .standardInput:
      return .key(file: InputName.standardInput, path: "review.fieldworkStart")
    }
  }

  /// A column of a row of milestones.csv; the sheet for a milestone that nobody wrote about.
  public func row(_ entry: Int?, _ column: String) -> Place {
    guard let entry, entry < reading.preparation.milestoneRows.count else {
      return .file("milestones.csv")
    }
    return .cell(
      file: "milestones.csv", row: reading.preparation.milestoneRows[entry], column: column)
  }

  /// What holds whatever the day: wrong milestones, and what the fieldwork week meets.
  public func lastingFindings(_ review: Review, plan: Plan?) -> [Finding] {
    let leadIn = LeadInPlan(review, plan: plan, notes: reading.preparation)
    return leadIn.milestoneFindings(row: row) + leadIn.weekFindings(at: week)
  }
}
