import CivilTime
import ReviewModel

/// A part of a day for which somebody caters.
private struct DayPart {
  let name: String
  let span: TimeSpan
}

extension TimetableExport {
  /// How many people are where in each half of a day, and over lunch: for whoever caters.
  ///
  /// Somebody named in several sessions of one half-day counts once in a row; people who are only a number
  /// count in each session. Each site has a row of its own after its rooms.
  func attendanceTable() -> TextTable {
    var table = TextTable(
      headings: ["Day", "Part", "Site", "Room", "Sessions", "People", "Reviewers", "Total"])
    for date in timetable.dates {
      for part in parts(of: date) {
        let present = timetable.entries(on: date).filter { $0.span.overlaps(part.span) }
        for site in present.map({ siteName($0) }).uniqued {
          let there = present.filter { siteName($0) == site }
          let rooms = there.map { roomName($0) }.uniqued
          for room in rooms {
            table.rows.append(
              [date.iso, part.name, site, room]
                + numbers(of: there.filter { roomName($0) == room }))
          }
          if rooms.count > 1 {
            table.rows.append([date.iso, part.name, site, "All rooms"] + numbers(of: there))
          }
        }
      }
    }
    return table
  }

  private func numbers(of entries: [TimetableEntry]) -> [String] {
    let named = entries.flatMap { $0.session.participants }.uniqued.count
    let unnamed = entries.reduce(0) { $0 + $1.session.headcount - $1.session.participants.count }
    let reviewers = entries.flatMap { $0.team.map { $0.id } }.uniqued.count
    let people = named + unnamed
    return [entries.count, people, reviewers, people + reviewers].map { String($0) }
  }

  private func parts(of date: CivilDate) -> [DayPart] {
    let midnight = CivilMinute(date, .midnight)
    let midday = CivilMinute(date, .midday)
    var parts = [DayPart(name: "am", span: TimeSpan(from: midnight, to: midday))]
    if let lunch = review.days.first(where: { $0.date == date })?.lunch {
      parts.append(
        DayPart(
          name: "lunch " + lunch.from.iso + "-" + lunch.to.iso,
          span: TimeSpan(from: CivilMinute(date, lunch.from), to: CivilMinute(date, lunch.to))))
    }
    parts.append(DayPart(name: "pm", span: TimeSpan(from: midday, minutes: 720)))
    return parts
  }

  private func siteName(_ entry: TimetableEntry) -> String {
    guard disclosure.showsVenue(of: entry.session) else { return Disclosure.hiddenVenue }
    return entry.site.map { disclosure.site($0) } ?? ""
  }

  private func roomName(_ entry: TimetableEntry) -> String {
    guard disclosure.showsVenue(of: entry.session) else { return "" }
    return entry.room.map { disclosure.room($0) } ?? ""
  }
}
