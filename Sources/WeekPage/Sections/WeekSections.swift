import CivilTime
import Exports
import ReviewModel

// The week, laid out in four ways.
extension TimetableExport {
  /// A grid for each day with the rooms across; sessions without a room, and those whose venue must not be
  /// shown, have columns of their own.
  var weekByRoom: PageSection {
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

  /// A grid for each day with the team across, and what the week asks of each.
  var weekByReviewer: PageSection {
    var section = grids("by-reviewer", PageWords.byReviewer) { entries in
      review.reviewers.map { reviewer in
        (
          disclosure.role(reviewer), disclosure.nameBesideRole(reviewer) ?? "",
          entries.filter { $0.isAttended(by: reviewer) }
        )
      }
    }
    section.blocks += loads
    return section
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

  /// A table for each agency of what its people are asked to; nil where interviewees are not shown.
  var weekByAgency: PageSection? {
    guard privacy.showsInterviewees else { return nil }
    let blocks = agencies.compactMap { agency -> PageBlock? in
      var table = PageTable(
        caption: agency.label,
        headings: [
          PageWords.dayColumn, PageWords.time, PageWords.sessionColumn, PageWords.whoColumn,
          PageWords.whereColumn,
        ])
      for entry in timetable.entries {
        let people = agency.people.filter { entry.concerns($0) }
        guard !people.isEmpty else { continue }
        let who = people.compactMap { disclosure.personWithinAgency($0) }
        table.rows.append(
          PageTable.Row(
            session: entry.session.id,
            cells: [
              .text(PageText(entry.date.shortWords)), .text(PageText(PageWords.hours(entry.span))),
              .text(PageText(.written(disclosure.title(entry.session)))),
              .lines(who.collapsed), .text(PageText(.written(disclosure.place(entry)))),
            ]))
      }
      return table.rows.isEmpty ? nil : .table(table)
    }
    guard !blocks.isEmpty else { return nil }
    return PageSection(anchor: "by-agency", heading: PageWords.byAgency, blocks: blocks)
  }

  /// Every session in order of time, a table a day.
  func sessionList(bands: [ThemeBand], status: SessionStatus) -> PageSection {
    let showsMeeting = privacy.showsInterviewees
    var headings = [
      PageWords.time, PageWords.sessionColumn, PageWords.whereColumn, PageWords.teamColumn,
    ]
    if showsMeeting { headings.append(PageWords.meetingColumn) }
    if !bands.isEmpty { headings.append(PageWords.themesColumn) }
    let blocks = timetable.dates.map { date in
      var table = PageTable(caption: date.words, headings: headings)
      for entry in timetable.entries(on: date) {
        table.rows.append(
          row(of: entry, showsMeeting: showsMeeting, bands: bands, status.tags(of: entry)))
      }
      return PageBlock.table(table)
    }
    return PageSection(
      anchor: "list", heading: PageWords.list,
      blocks: blocks.isEmpty ? [.paragraph(PageText(PageWords.nothingPlaced))] : blocks)
  }

  private func row(
    of entry: TimetableEntry, showsMeeting: Bool, bands: [ThemeBand], _ tags: [SessionStatus.Tag]
  ) -> PageTable.Row {
    let session = entry.session
    var cells: [PageTable.Cell] = [
      .text(PageText(PageWords.hours(entry.span))),
      .session(
        title: disclosure.title(session), details: PageWords.kindAndSize(session), tags),
      .text(PageText(.written(disclosure.place(entry)))),
      .lines(
        entry.hasWholeTeam(of: review)
          ? [PageWords.wholeTeam] : entry.team.map { disclosure.reviewer($0) }),
    ]
    if showsMeeting { cells.append(.lines(disclosure.interviewees(of: session))) }
    if !bands.isEmpty {
      cells.append(.themes(bands.filter { session.themes.contains($0.theme) }))
    }
    return PageTable.Row(session: session.id, isTarget: true, cells: cells)
  }

  /// The team by role, with names and organisations where they may be shown.
  var teamSection: PageSection? {
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
