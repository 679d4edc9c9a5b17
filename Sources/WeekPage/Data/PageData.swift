import CivilTime
import Exports
import PlanCheck
import ReviewModel

/// What the page's script works on: nothing that the page does not show as well, except what moving a session
/// takes, which only the team's own copy holds.
struct PageData {
  let export: TimetableExport
  let numbers: SessionNumbers
  let facets: [Facet]
  let views: PageViews
  let moves: MoveOffers?

  /// The data as one object.
  var json: PageJSON {
    var members: [(String, PageJSON)] = [
      ("words", .object(PageWords.script.map { ($0.key, .text($0.value)) })),
      ("version", .text(export.disclosure.text(export.stamp.version))),
      (
        "days",
        .table(
          ["date", "name"], dates.map { [.text($0.iso), .text($0.wordsWithoutYear)] })
      ),
      (
        "facets",
        .table(
          ["key", "values"], facets.map { [.text($0.key.rawValue), .texts($0.values)] })
      ),
      (
        "views", .table(["kind", "label", "sessions", "lane"], views.all.map { row($0) })
      ),
      (
        "sessions",
        .table(
          ["number", "title", "day", "start", "minutes", "values", "own", "around"],
          export.timetable.entries.map { row($0) })
      ),
    ]
    if let moves { members.append(("moves", moves.json(dates: dates))) }
    return .object(members)
  }

  /// The days of the review and any others on which something is held.
  private var dates: [CivilDate] {
    Set(export.review.days.map { $0.date } + export.timetable.dates).sorted()
  }

  private func row(_ view: PageViews.View) -> [PageJSON] {
    [
      .text(view.kind.rawValue), .text(view.label),
      .numbers(view.sessions.compactMap { numbers[$0] }), .text(view.lane),
    ]
  }

  /// One session: its number, title, day, start, minutes, the values of each facet, its title, place and team as
  /// participants may see them, and for how long its room is set up and cleared.
  private func row(_ entry: TimetableEntry) -> [PageJSON] {
    let id = entry.session.id
    let own = export.participantDisclosure
    return [
      .number(numbers[id] ?? 0),
      .text(SessionCard.short(export.disclosure.title(entry.session))),
      .number(dates.firstIndex(of: entry.date) ?? 0),
      .number(entry.span.start - CivilMinute(entry.date, .midnight)),
      .number(entry.session.minutes),
      .list(facets.map { .numbers($0.positions(of: id)) }),
      .texts([
        SessionCard.short(own.title(entry.session)), own.place(entry),
        entry.hasWholeTeam(of: export.review) ? PageWords.wholeTeam : own.teamByRole(entry),
      ]),
      .numbers([entry.session.setupMinutes, entry.session.clearMinutes]),
    ]
  }
}
