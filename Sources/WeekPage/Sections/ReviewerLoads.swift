import CivilTime
import Exports
import ReviewModel

// What the week asks of each reviewer: how much, with which gaps, and when there is lunch.
extension TimetableExport {
  /// A table with a row for each reviewer and a column for each day.
  var loads: [PageBlock] {
    let dates = timetable.dates
    guard !dates.isEmpty, !review.reviewers.isEmpty else { return [] }
    var table = PageTable(
      caption: PageWords.loadsCaption,
      headings: [PageWords.reviewerColumn] + dates.map { $0.shortWords } + [PageWords.total])
    table.rows = review.reviewers.map { reviewer in
      let days = dates.map { date in
        ReviewerLoad(
          timetable.entries(on: date).filter { $0.isAttended(by: reviewer) }, of: review)
      }
      let sessions = days.reduce(0) { $0 + $1.contactSessions }
      let minutes = days.reduce(0) { $0 + $1.contactMinutes }
      return PageTable.Row(
        cells: [.text(PageText(.written(disclosure.role(reviewer))))]
          + days.map { .lines($0.lines) } + [.lines(PageWords.load(sessions, minutes))])
    }
    return [.heading(PageWords.loads), .table(table)]
  }
}

/// What one day asks of one reviewer.
struct ReviewerLoad {
  let contactSessions: Int
  let contactMinutes: Int
  /// The day in a few short sentences; none where the reviewer has nothing.
  let lines: [String]

  /// Describes a day.
  ///
  /// - Parameters:
  ///   - entries: What the reviewer attends, in order of time.
  init(_ entries: [TimetableEntry], of review: Review) {
    let contact = entries.filter { $0.session.isContact }
    contactSessions = contact.count
    contactMinutes = contact.reduce(0) { $0 + $1.session.minutes }
    guard let date = entries.first?.date else {
      lines = []
      return
    }
    var lines = PageWords.load(contactSessions, contactMinutes)
    let gaps = zip(entries, entries.dropFirst()).map { $1.span.start - $0.span.end }
    if let shortest = gaps.min() { lines.append(PageWords.shortestGap(shortest)) }
    let travel = zip(entries, entries.dropFirst()).reduce(0) {
      $0 + review.minutesBetween($1.0.site?.id, $1.1.site?.id)
    }
    if travel > 0 { lines.append(PageWords.travel(travel)) }
    if let lunch = review.days.first(where: { $0.date == date && $0.lunch != nil })?.lunch {
      lines.append(
        ReviewerLoad.lunch(lunch, on: date, beside: entries, grid: review.gridMinutes)
          .map { PageWords.lunch($0) } ?? PageWords.noLunch)
    }
    self.lines = lines
  }

  /// The first time for lunch that no session takes, on the grid as the rule wants it (`constraints.md`, `lunch`).
  private static func lunch(
    _ lunch: LunchBreak, on date: CivilDate, beside entries: [TimetableEntry], grid: Int
  ) -> TimeSpan? {
    lunch.placements(on: date, gridMinutes: grid).first { span in
      !entries.contains { $0.span.overlaps(span) }
    }
  }
}
