import CivilTime
import ReviewModel
import Workbook

/// What the week asks of each reviewer: contact sessions and time by day and in all.
struct LoadsSheet {
  private let week: PlacedWeek?

  init(_ week: PlacedWeek?) { self.week = week }

  /// The sheet.
  var draft: SheetDraft { DerivedSheet.loads.shows(week, fill) }

  private func fill(_ week: PlacedWeek, _ sheet: inout SheetDraft) {
    let (review, sessions) = (week.review, week.sessions)
    let dates = Set(sessions.map { $0.date }).sorted()
    sheet.beginTable(
      ["Reviewer", "Name"] + dates.map { $0.shortWords } + ["Sessions", "Hours"],
      remark:
        "Contact sessions and contact time. Coloured: a long day, or more sessions than the rules allow."
    )
    let names = SubjectNames(review)
    var contacts: [ReviewerID: [PlacedSession]] = [:]
    for placed in sessions where placed.session.isContact {
      for reviewer in placed.team { contacts[reviewer.id, default: []].append(placed) }
    }
    for (index, reviewer) in review.reviewers.enumerated() {
      let own = contacts[reviewer.id] ?? []
      var boxed = DraftStyle.prose
      boxed.hasBorder = true
      var long = boxed
      long.fill = BookColours.toBeConfirmed
      var centred = boxed
      centred.isCentred = true
      let row = DerivedSheet.headRow + 1 + index
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
          today.isEmpty ? "" : counted(today.count, "session") + "\n" + Self.hours(minutes),
          isLong ? long : boxed)
      }
      sheet.cells.append(
        DraftCell(
          CellPosition(row: row, column: dates.count + 3), .number(String(own.count)),
          style: centred))
      sheet.put(
        row, dates.count + 4, Self.hours(own.reduce(0) { $0 + $1.session.minutes }), boxed)
      sheet.heights[row] = 32
    }
    sheet.columns = [DraftColumn(width: 26), DraftColumn(width: 22)]
    for _ in dates { sheet.columns.append(DraftColumn(width: 14)) }
    sheet.columns += [DraftColumn(width: 10), DraftColumn(width: 12)]
    sheet.frozenColumns = 1
  }

  /// `4 h 15`, `45 min`.
  private static func hours(_ minutes: Int) -> String {
    guard minutes >= 60 else { return "\(minutes) min" }
    return "\(minutes / 60) h" + (minutes % 60 == 0 ? "" : " " + padded(minutes % 60, to: 2))
  }
}
