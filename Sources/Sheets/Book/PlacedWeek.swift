import CivilTime
import ReviewModel
import Workbook

/// A review with the sessions that its timetable has placed, from which the sheets that show the week are made.
struct PlacedWeek {
  let review: Review
  /// The sessions in the order of their time; at least one.
  let sessions: [PlacedSession]

  /// A week; nil where nothing has been placed.
  init?(_ review: Review?, _ plan: Plan?) {
    guard let review, let plan else { return nil }
    let placed = ReviewIndex(review).placed(plan)
    guard !placed.isEmpty else { return nil }
    self.review = review
    sessions = placed.enumerated()
      .sorted { ($0.element.span.start, $0.offset) < ($1.element.span.start, $1.offset) }
      .map { $0.element }
  }
}

extension DerivedSheet {
  /// The row of the heads in sheets that are a table.
  static let headRow = 4
  private static let noTimetable = "There is no timetable yet. \"fieldwork solve\" writes one."

  /// A sheet that shows a week; before there is a timetable, the sheet says how to get one.
  func shows(_ week: PlacedWeek?, _ fill: (PlacedWeek, inout SheetDraft) -> Void) -> SheetDraft {
    var sheet = blank
    if let week {
      fill(week, &sheet)
    } else {
      sheet.put(2, 1, Self.noTimetable, .remark)
    }
    return sheet
  }
}

extension SheetDraft {
  /// Puts a remark below the title and the heads of a table below the remark; heads stay while people scroll, and stand
  /// on each page.
  mutating func beginTable(_ heads: [String], remark: String) {
    put(2, 1, remark, .remark)
    for (place, text) in heads.enumerated() { put(DerivedSheet.headRow, place + 1, text, .head) }
    frozenRows = DerivedSheet.headRow
    paper.repeatedRows = DerivedSheet.headRow
  }
}
