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
  /// How the timetable stands, in a few lines.
  let state: (isAlarm: Bool, lines: [PageText])
  /// That the review is called off; nothing while it takes place.
  let cancellation: [PageSection]
  /// The week on one screen; nothing for a review that is called off and holds nothing.
  let glance: [PageSection]
  /// What needs mending or chasing.
  let open: [PageSection]
  /// The week in detail, and what differs from an earlier one.
  let week: [PageSection]
  /// What is for looking up, last.
  let reference: [PageSection]

  /// Every section, in order.
  var sections: [PageSection] { cancellation + glance + open + week + reference }

  /// Every board, for the ruler that they share.
  var boards: [TimeBoard] {
    sections.flatMap { $0.blocks }.compactMap {
      if case .board(let board) = $0 { board } else { nil }
    }
  }

  init(
    _ export: TimetableExport, _ additions: PageAdditions, bands: [ThemeBand], verdict: Verdict,
    status: SessionStatus, fragile: [SessionID]
  ) {
    let (review, words) = (export.review, export.disclosure)
    let council = words.text(review.council)
    let name = words.text(review.title)
    title = council.isEmpty ? name : council + ": " + name
    readership = PageWords.readership(export.privacy)
    facts = PageDocument.facts(export)
    self.bands = bands

    let report = ProblemReport(export: export, verdict: verdict)
    let replies = ReplyReport(additions.replies, of: review, words)
    let isOpen = export.privacy.showsProblems
    cancellation = isOpen ? [PageDocument.cancellation(export)].compactMap { $0 } : []
    let takesPlace = isOpen && cancellation.isEmpty
    state = takesPlace ? report.state(replies) : (false, [])
    let isEmpty = !cancellation.isEmpty && export.timetable.entries.isEmpty
    glance = isEmpty ? [] : [export.weekAtAGlance]
    open =
      takesPlace
      ? [
        report.problems, report.unplaced, export.fragileSessions(fragile), report.diaries,
        replies.section,
      ].compactMap { $0 } : []
    week = [
      export.weekByRoom, export.weekByReviewer, export.weekByAgency,
      export.sessionList(bands: bands, status: status),
      isOpen ? additions.changes.flatMap { export.changes($0) } : nil,
    ].compactMap { $0 }
    reference =
      isOpen
      ? [export.themeCoverage(bands: bands), report.cost, export.teamSection].compactMap { $0 } : []
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
