import CivilTime
import ReviewModel

/// A part of a day for which somebody caters.
private struct DayPart {
  let name: String
  let span: TimeSpan
  /// Whether people eat in it.
  var isLunch = false
}

extension TimetableExport {
  /// How many people are where in each half of a day, and over lunch, for the caterer.
  ///
  /// Somebody named in several sessions of one half-day counts once in a row; people who are only a number
  /// count in each session. Each site has a row of its own after its rooms.
  ///
  /// Lunches are sessions that are a meal, in their rooms, and lunches of the team: each of the team who works on a
  /// day eats, at such a session or apart, which is a row of its own.
  func attendanceTable() -> TextTable {
    var table = TextTable(
      headings: [
        "Day", "Part", "Site", "Room", "Sessions", "People", "Reviewers", "Total", "Lunches",
      ])
    for date in timetable.dates {
      for part in parts(of: date) {
        let present = timetable.entries(on: date).filter { $0.span.overlaps(part.span) }
        for site in present.map({ siteName($0) }).uniqued {
          let there = present.filter { siteName($0) == site }
          let rooms = there.map { roomName($0) }.uniqued
          for room in rooms {
            table.rows.append(
              [date.iso, part.name, site, room]
                + numbers(of: there.filter { roomName($0) == room }, part))
          }
          if rooms.count > 1 {
            table.rows.append([date.iso, part.name, site, "All rooms"] + numbers(of: there, part))
          }
        }
        if part.isLunch { table.rows += teamLunch(on: date, part, besides: present) }
      }
    }
    return table
  }

  private func numbers(of entries: [TimetableEntry], _ part: DayPart) -> [String] {
    let (people, reviewers) = present(in: entries)
    let meals = present(in: entries.filter { $0.session.isMeal })
    return [entries.count, people, reviewers, people + reviewers].map { String($0) }
      + [part.isLunch ? String(meals.people + meals.reviewers) : ""]
  }

  private func present(in entries: [TimetableEntry]) -> (people: Int, reviewers: Int) {
    let named = entries.flatMap { $0.session.participants + $0.assignment.participants }.uniqued
    let unnamed = entries.reduce(0) { sum, entry in
      let known = entry.session.participants.count + entry.assignment.participants.count
      return sum + max(0, entry.session.headcount - known)
    }
    let reviewers = entries.flatMap { $0.team.map { $0.id } }.uniqued.count
    return (named.count + unnamed, reviewers)
  }

  /// The row for the members of the team who work on a date and eat at no session; nil without any.
  private func teamLunch(
    on date: CivilDate, _ part: DayPart, besides present: [TimetableEntry]
  ) -> [[String]] {
    let served = present.filter { $0.session.isMeal }.flatMap { $0.team.map { $0.id } }
    let working = timetable.entries(on: date).flatMap { $0.team.map { $0.id } }.uniqued
    let apart = working.filter { !served.contains($0) }.count
    guard apart > 0 else { return [] }
    let lunches = String(apart)
    return [[date.iso, part.name, "", "The team, apart", "0", "0", lunches, lunches, lunches]]
  }

  private func parts(of date: CivilDate) -> [DayPart] {
    let midnight = CivilMinute(date, .midnight)
    let midday = CivilMinute(date, .midday)
    var parts = [DayPart(name: "am", span: TimeSpan(from: midnight, to: midday))]
    if let span = lunchHours(of: date) {
      parts.append(
        DayPart(
          name: "lunch " + span.start.time.iso + "-" + span.end.time.iso, span: span, isLunch: true)
      )
    }
    parts.append(DayPart(name: "pm", span: TimeSpan(from: midday, minutes: 720)))
    return parts
  }

  /// When people eat on a date: the break of the day, or the meals where the day has no break.
  private func lunchHours(of date: CivilDate) -> TimeSpan? {
    if let lunch = review.days.first(where: { $0.date == date })?.lunch {
      return lunch.hours(on: date)
    }
    let meals = timetable.entries(on: date).filter { $0.session.isMeal }.map { $0.span }
    guard let start = meals.map({ $0.start }).min(), let end = meals.map({ $0.end }).max() else {
      return nil
    }
    return TimeSpan(from: start, to: end)
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
