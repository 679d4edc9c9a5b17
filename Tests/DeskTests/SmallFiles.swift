import Desk
import Documents
import ReviewModel
import Sheets
import TestSupport

/// Small reviews as the files that somebody would have.
enum SmallFiles {
  /// Three interviews of an hour that anybody may hold, everybody asked.
  static let threeInterviews = Review.small([.small("S1"), .small("S2"), .small("S3")]) { review in
    for index in review.reviewers.indices {
      review.reviewers[index].availability = Availability(available: review.days.map { $0.hours })
    }
  }

  /// A review as a folder of sheets, as a page hands it in.
  static func folder(_ review: Review = threeInterviews, _ plan: Plan? = nil) -> ReviewFiles {
    ReviewFiles(dropped: ReviewSheets.write(review, plan: plan))
  }

  /// A review as a document, as the command line hands it in.
  static func document(_ review: Review = threeInterviews) -> ReviewFiles {
    ReviewFiles(
      .document("review.json"), bytes: ReviewDocument.write(review), through: .commandLine)
  }

  /// A review as a workbook.
  static func workbook(_ review: Review = threeInterviews) throws -> ReviewFiles {
    let bytes = try WorkbookFile.bytes(of: ReviewSheets.write(review, plan: nil), named: "r.xlsx")
    return ReviewFiles(dropped: [SheetFile(name: "r.xlsx", bytes: bytes)])
  }
}
