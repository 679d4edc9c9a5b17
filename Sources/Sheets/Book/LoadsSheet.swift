import CivilTime
import ReviewModel
import Workbook

/// What the week asks of each reviewer: contact sessions and time by day and in all.
struct LoadsSheet {
  private let review: Review?
  private let sessions: [PlacedSession]

  init(_ review: Review?, _ plan: Plan?) {
    self.review = review
    sessions = review.flatMap { review in plan.map { ReviewIndex(review).placed($0) } } ?? []
  }

  /// The sheet.
  var draft: SheetDraft {
    var sheet = DerivedSheet.loads.blank
    guard let review, !sessions.isEmpty else {
      sheet.put(2, 1, DerivedSheet.noTimetable, .remark)
      return sheet
    }
    sheet.put(
      2, 1,
      "Contact sessions and contact time. Coloured: a long day, or more sessions than the rules allow.",
      .remark)
    let dates = Set(sessions.map { $0.date }).sorted()
    let heads = ["Reviewer", "Name"] + dates.map { $0.shortWords } + ["Sessions", "Hours"]
    for (place, text) in heads.enumerated() { sheet.put(4, place + 1, text, .head) }
    let names = SubjectNames(review)
    for (index, reviewer) in review.reviewers.enumerated() {
      let own = sessions.filter { placed in
        placed.session.isContact && placed.team.contains { $0.id == reviewer.id }
      }
      var boxed = DraftStyle.prose
      boxed.hasBorder = true
      var long = boxed
      long.fill = BookColours.toBeConfirmed
      let row = index + 5
      sheet.put(row, 1, names.reviewer(reviewer.id), boxed)
      sheet.put(row, 2, reviewer.name, boxed)
      for (place, date) in dates.enumerated() {
        let today = own.filter { $0.date == date }
        let minutes = today.reduce(0) { $0 + $1.session.minutes }
        let isLong =
          minutes > review.rules.longDayMinutes
          || today.count > review.rules.maxSessionsPerDay
        sheet.put(
          row, place + 3,
          today.isEmpty ? "" : Self.count(today.count) + "\n" + Self.hours(minutes),
          isLong ? long : boxed)
      }
      sheet.cells.append(
        DraftCell(
          CellPosition(row: row, column: dates.count + 3), .number(String(own.count)), style: boxed)
      )
      sheet.put(
        row, dates.count + 4, Self.hours(own.reduce(0) { $0 + $1.session.minutes }), boxed)
      sheet.heights[row] = 32
    }
    sheet.columns = [DraftColumn(width: 26), DraftColumn(width: 22)]
    for _ in dates { sheet.columns.append(DraftColumn(width: 14)) }
    sheet.columns += [DraftColumn(width: 10), DraftColumn(width: 12)]
    (sheet.frozenRows, sheet.frozenColumns) = (4, 1)
    sheet.paper.repeatedRows = 4
    return sheet
  }

  private static func count(_ sessions: Int) -> String {
    sessions == 1 ? "1 session" : "\(sessions) sessions"
  }

  /// `4 h 15`, `45 min`.
  private static func hours(_ minutes: Int) -> String {
    guard minutes >= 60 else { return "\(minutes) min" }
    return "\(minutes / 60) h" + (minutes % 60 == 0 ? "" : " " + padded(minutes % 60, to: 2))
  }
}
