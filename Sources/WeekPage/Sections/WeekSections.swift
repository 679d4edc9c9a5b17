import CivilTime
import Exports
import ReviewModel

// The week, laid out in five ways.
extension TimetableExport {
  /// The days side by side; that there is no timetable yet where nothing has a place.
  var weekAtAGlance: PageSection {
    let boards = weekBoards
    return PageSection(
      anchor: "week", heading: PageWords.atAGlance,
      blocks: boards.isEmpty
        ? [.paragraph(PageText(PageWords.nothingPlaced))] : boards.map { .board($0) })
  }

  /// Each day with the rooms side by side; nil where nothing has a place.
  var weekByRoom: PageSection? {
    let boards = roomBoards
    guard !boards.isEmpty else { return nil }
    return PageSection(
      anchor: "by-room", heading: PageWords.byRoom, blocks: boards.map { .board($0) })
  }

  /// Each day with the reviewers side by side, and what the week asks of each; nil where nothing has a place.
  var weekByReviewer: PageSection? {
    let boards = reviewerBoards
    guard !boards.isEmpty, !review.reviewers.isEmpty else { return nil }
    return PageSection(
      anchor: "by-reviewer", heading: PageWords.byReviewer,
      blocks: boards.map { .board($0) } + loads)
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
  func sessionList(bands: [ThemeBand], status: SessionStatus) -> PageSection? {
    guard !timetable.entries.isEmpty else { return nil }
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
    return PageSection(anchor: "list", heading: PageWords.list, blocks: blocks)
  }

  private func row(
    of entry: TimetableEntry, showsMeeting: Bool, bands: [ThemeBand], _ tags: [SessionStatus.Tag]
  ) -> PageTable.Row {
    let session = entry.session
    var cells: [PageTable.Cell] = [
      .text(PageText(PageWords.hours(entry.span))),
      .session(
        title: disclosure.title(session), details: PageWords.kindAndSize(session), tags),
      .text(place(of: entry)),
      .lines(
        entry.hasWholeTeam(of: review)
          ? [PageWords.wholeTeam] : entry.team.map { disclosure.reviewer($0) }),
    ]
    if showsMeeting {
      let chosen = entry.assignment.participants
      cells.append(.lines(disclosure.interviewees(of: session, choosing: chosen)))
    }
    if !bands.isEmpty {
      cells.append(.themes(bands.filter { session.themes.contains($0.theme) }))
    }
    return PageTable.Row(session: session.id, isTarget: true, cells: cells)
  }

  /// Where a session is held, and where people join the session online.
  private func place(of entry: TimetableEntry) -> PageText {
    var text = PageText(.written(disclosure.place(entry)))
    if let link = disclosure.link(of: entry.session) {
      text.pieces += [.words(" "), .joining(link)]
    }
    return text
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
