import CivilTime
import Exports
import PlanCheck
import ReviewModel

/// Everything that the page says, in order, before it is HTML.
struct PageDocument {
  let title: String
  let readership: String
  let facts: [String]
  let bands: [ThemeBand]
  /// What needs mending or chasing, before the filters.
  let open: [PageSection]
  /// The week, which the filters sift, and what differs from an earlier one.
  let week: [PageSection]
  /// What is for looking up, last.
  let reference: [PageSection]

  init(
    _ export: TimetableExport, _ additions: PageAdditions, bands: [ThemeBand], verdict: Verdict,
    status: SessionStatus
  ) {
    let (review, words) = (export.review, export.disclosure)
    let council = words.text(review.council)
    let name = words.text(review.title)
    title = council.isEmpty ? name : council + ": " + name
    readership = PageWords.readership(export.privacy)
    facts = PageDocument.facts(export)
    self.bands = bands

    let report = ProblemReport(
      review: review, plan: export.plan, timetable: export.timetable, words: words,
      verdict: verdict)
    let replies = ReplyReport(additions.replies, of: review, words)
    let isOpen = export.privacy.showsProblems
    open =
      isOpen
      ? (PageDocument.cancellation(export).map { [$0] }
        ?? [
          report.problems(replies: replies), report.unplaced, report.diaries, replies.section,
        ].compactMap { $0 })
        + [export.themeCoverage(bands: bands)].compactMap { $0 } : []
    week = [
      export.weekByRoom, export.weekByReviewer, export.weekByAgency,
      export.sessionList(bands: bands, status: status),
      isOpen ? additions.changes.flatMap { export.changes($0) } : nil,
    ].compactMap { $0 }
    reference = isOpen ? [report.cost, export.teamSection].compactMap { $0 } : []
  }

  /// That the review is called off, and why; nil while it takes place.
  private static func cancellation(_ export: TimetableExport) -> PageSection? {
    export.stamp.cancelledBecause.map { reason in
      PageSection(
        anchor: "problems", heading: PageWords.cancelled, isAlarm: true,
        blocks: [
          .paragraph(PageText(.written(export.disclosure.text(reason)))),
          .paragraph(PageText(PageWords.cancelledText)),
        ])
    }
  }

  /// The week, and the version with what tells it from others.
  private static func facts(_ export: TimetableExport) -> [String] {
    let (review, words) = (export.review, export.disclosure)
    let onSite = export.timetable.dates.filter { $0 >= review.fieldworkStart }
    let period = onSite.first.flatMap { first in onSite.last.map { PageWords.days(first, $0) } }
    let version = PageWords.version + " " + words.text(export.stamp.version)
    return [
      period ?? review.fieldworkStart.words,
      version + ", " + PageWords.written(export.stamp, zone: review.timeZone),
    ]
  }
}
