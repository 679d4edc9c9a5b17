import CivilTime
import PlanCheck
import ReviewModel

/// Everything that the page says, in order, before it is HTML.
struct PageDocument {
  let title: String
  let readership: String
  let facts: [String]
  let bands: [ThemeBand]
  let sections: [PageSection]

  init(_ export: TimetableExport, bands: [ThemeBand], verdict: Verdict) {
    let (review, words) = (export.review, export.disclosure)
    let council = words.text(review.council)
    let name = words.text(review.title)
    title = council.isEmpty ? name : council + ": " + name
    readership = PageWords.readership(export.privacy)
    let onSite = export.timetable.dates.filter { $0 >= review.fieldworkStart }
    let period = onSite.first.flatMap { first in onSite.last.map { PageWords.days(first, $0) } }
    facts = [
      period ?? review.fieldworkStart.words,
      PageWords.version + " " + export.stamp.version + ", "
        + PageWords.written(export.stamp, zone: review.timeZone),
    ]
    self.bands = bands

    let report = ProblemReport(
      review: review, plan: export.plan, timetable: export.timetable, words: words,
      verdict: verdict)
    let week = [
      export.weekByRoom, export.weekByReviewer, export.sessionList(bands: bands),
    ]
    // What needs mending comes first and short; the long lists of what is open come after the week.
    sections =
      export.privacy.showsProblems
      ? [report.problems, report.unplaced].compactMap { $0 } + week
        + [report.diaries, report.cost, export.teamSection].compactMap { $0 }
      : week
  }
}

extension TimetableExport {
  /// A grid for each day with the rooms across; sessions without a room, and those whose venue must not be
  /// shown, have columns of their own.
  fileprivate var weekByRoom: PageSection {
    grids("by-room", PageWords.byRoom) { entries in
      var columns: [(title: String, note: String, entries: [TimetableEntry])] = []
      let shown = entries.filter { disclosure.showsVenue(of: $0.session) }
      for room in review.rooms {
        let inside = shown.filter { $0.room?.id == room.id }
        guard let site = inside.first.map({ $0.site }) else { continue }
        columns.append(
          (disclosure.room(room), site.map { disclosure.site($0) } ?? "", inside))
      }
      let roomless = shown.filter { $0.room == nil }
      if !roomless.isEmpty { columns.append((PageWords.noRoom, "", roomless)) }
      let hidden = entries.filter { !disclosure.showsVenue(of: $0.session) }
      if !hidden.isEmpty { columns.append((Disclosure.hiddenVenue, "", hidden)) }
      return columns
    }
  }

  /// A grid for each day with the team across.
  fileprivate var weekByReviewer: PageSection {
    grids("by-reviewer", PageWords.byReviewer) { entries in
      review.reviewers.map { reviewer in
        (
          disclosure.role(reviewer), disclosure.nameBesideRole(reviewer) ?? "",
          entries.filter { $0.isAttended(by: reviewer) }
        )
      }
    }
  }

  private func grids(
    _ anchor: String, _ heading: String,
    _ columns: ([TimetableEntry]) -> [(title: String, note: String, entries: [TimetableEntry])]
  ) -> PageSection {
    let blocks = timetable.dates.map { date in
      PageBlock.grid(caption: date.words, DayGrid(columns(timetable.entries(on: date))))
    }
    return PageSection(
      anchor: anchor, heading: heading,
      blocks: blocks.isEmpty ? [.paragraph(PageText(PageWords.nothingPlaced))] : blocks)
  }

  /// Every session in order of time, a table a day.
  fileprivate func sessionList(bands: [ThemeBand]) -> PageSection {
    let showsMeeting = privacy.showsInterviewees
    var headings = [
      PageWords.time, PageWords.sessionColumn, PageWords.whereColumn, PageWords.teamColumn,
    ]
    if showsMeeting { headings.append(PageWords.meetingColumn) }
    if !bands.isEmpty { headings.append(PageWords.themesColumn) }
    let blocks = timetable.dates.map { date in
      var table = PageTable(caption: date.words, headings: headings)
      for entry in timetable.entries(on: date) {
        table.rows.append(row(of: entry, showsMeeting: showsMeeting, bands: bands))
      }
      return PageBlock.table(table)
    }
    return PageSection(
      anchor: "list", heading: PageWords.list,
      blocks: blocks.isEmpty ? [.paragraph(PageText(PageWords.nothingPlaced))] : blocks)
  }

  private func row(
    of entry: TimetableEntry, showsMeeting: Bool, bands: [ThemeBand]
  ) -> PageTable.Row {
    let session = entry.session
    let kind = session.kind.words.capitalisedFirst
    let people = session.headcount
    let details = people == 0 ? kind : kind + ", " + counted(people, "person", "people")
    var cells: [PageTable.Cell] = [
      .text(PageText(PageWords.hours(entry.span))),
      .text(
        PageText(
          .strong(disclosure.title(session)),
          .words(" " + details + (entry.isFixed ? ". " + PageWords.fixed : "")))),
      .text(PageText(.written(disclosure.place(entry)))),
      .lines(
        entry.hasWholeTeam(of: review)
          ? [PageWords.wholeTeam] : entry.team.map { disclosure.reviewer($0) }),
    ]
    if showsMeeting { cells.append(.lines(disclosure.interviewees(of: session))) }
    if !bands.isEmpty {
      cells.append(.themes(bands.filter { session.themes.contains($0.theme) }))
    }
    return PageTable.Row(session: session.id, cells: cells)
  }

  /// The team by role, with names and organisations where they may be shown.
  fileprivate var teamSection: PageSection? {
    guard privacy.showsNames, !review.reviewers.isEmpty else { return nil }
    // Seats that go by their role alone need no column for names.
    let showsNames = review.reviewers.contains { disclosure.nameBesideRole($0) != nil }
    var table = PageTable(
      caption: PageWords.teamCaption,
      headings: [PageWords.roleColumn] + (showsNames ? [PageWords.nameColumn] : [])
        + [PageWords.organisationColumn])
    table.rows = review.reviewers.map { reviewer in
      let cells =
        [disclosure.role(reviewer)]
        + (showsNames ? [disclosure.nameBesideRole(reviewer) ?? ""] : [])
        + [disclosure.text(reviewer.organisation ?? "")]
      return PageTable.Row(cells: cells.map { .text(PageText(.written($0))) })
    }
    return PageSection(anchor: "team", heading: PageWords.team, blocks: [.table(table)])
  }
}
