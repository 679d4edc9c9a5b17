import Exports
import ReviewModel

extension TimetableExport {
  /// How often each theme is looked at, by how many of the team and with how many agencies; nil without themes.
  ///
  /// A theme heard of from one agency alone has no second source (`guide/domain.md`, "Rules that people live by").
  func themeCoverage(bands: [ThemeBand]) -> PageSection? {
    guard !bands.isEmpty, !timetable.entries.isEmpty else { return nil }
    var table = PageTable(
      caption: PageWords.coverageCaption,
      headings: [
        PageWords.themeColumn, PageWords.sessionsColumn, PageWords.reviewersColumn,
        PageWords.agenciesColumn, PageWords.remarkColumn,
      ])
    let index = ReviewIndex(review)
    var uncovered: [String] = []
    for band in bands {
      let entries = timetable.entries.filter { $0.session.themes.contains(band.theme) }
      let team = Set(entries.flatMap { $0.team.map { $0.id } })
      let met = entries.flatMap { entry in
        entry.met.compactMap { index.person($0)?.agency } + entry.session.agencies
      }
      let agencies = Set(met).count
      if entries.isEmpty { uncovered.append(band.label) }
      table.rows.append(
        PageTable.Row(cells: [
          .themes([band]), .number(String(entries.count)), .number(String(team.count)),
          .number(String(agencies)),
          .text(PageText(PageWords.coverage(sessions: entries.count, agencies: agencies))),
        ]))
    }
    return PageSection(
      anchor: "coverage", heading: PageWords.coverageHeading,
      blocks: (uncovered.isEmpty
        ? [] : [.paragraph(PageText(.strong(PageWords.uncovered(uncovered))))]) + [.table(table)])
  }
}
