import CivilTime
import Exports
import ReviewModel

// The week as boards: at a glance, by room and by reviewer.
extension TimetableExport {
  /// The days that are drawn: the days of the fieldwork week, and any other day with a session.
  var drawnDates: [CivilDate] {
    guard !timetable.entries.isEmpty else { return [] }
    let onSite = review.days.map { $0.date }.filter { $0 >= review.fieldworkStart }
    return Set(onSite + timetable.dates).sorted()
  }

  /// A board for each calendar week, with its days side by side; the fieldwork comes before the weeks that lead in.
  var weekBoards: [TimeBoard] {
    var weeks: [[CivilDate]] = []
    for date in drawnDates {
      if let last = weeks.last?.last, last - last.weekday.rawValue == date - date.weekday.rawValue {
        weeks[weeks.count - 1].append(date)
      } else {
        weeks.append([date])
      }
    }
    let onSite = weeks.filter { $0.contains { $0 >= review.fieldworkStart } }
    let before = weeks.filter { !$0.contains { $0 >= review.fieldworkStart } }
    return (onSite + before).map { dates in
      TimeBoard(
        kind: .week, caption: PageWords.days(dates[0], dates[dates.count - 1]),
        lanes: dates.map { date in
          TimeBoard.Lane(
            title: date.shortWords, date: date,
            cards: TimeBoard.Card.sideBySide(timetable.entries(on: date)))
        })
    }
  }

  /// A board for each day with a lane for every room, so that free rooms are seen; sessions without a room, and those
  /// whose venue must not be shown, have lanes of their own on each day as well.
  var roomBoards: [TimeBoard] {
    let all = timetable.entries
    let hasRoomless = all.contains { disclosure.showsVenue(of: $0.session) && $0.room == nil }
    let hasHidden = all.contains { !disclosure.showsVenue(of: $0.session) }
    let index = ReviewIndex(review)
    return boards(.rooms) { date, entries in
      let shown = entries.filter { disclosure.showsVenue(of: $0.session) }
      var lanes = review.rooms.filter { !isKeptBack($0) }.map { room in
        TimeBoard.Lane(
          title: disclosure.room(room),
          note: room.site.flatMap { index.site($0) }.map { disclosure.site($0) } ?? "",
          date: date, cards: TimeBoard.Card.sideBySide(shown.filter { $0.room?.id == room.id }))
      }
      if hasRoomless {
        lanes.append(
          TimeBoard.Lane(
            title: PageWords.noRoom, date: date,
            cards: TimeBoard.Card.sideBySide(shown.filter { $0.room == nil })))
      }
      if hasHidden {
        lanes.append(
          TimeBoard.Lane(
            title: Disclosure.hiddenVenue, date: date,
            cards: TimeBoard.Card.sideBySide(
              entries.filter { !disclosure.showsVenue(of: $0.session) })))
      }
      return lanes
    }
  }

  /// A board for each day with a lane for each reviewer, with the journeys between two sessions.
  var reviewerBoards: [TimeBoard] {
    boards(.reviewers) { date, entries in
      review.reviewers.enumerated().map { position, reviewer in
        let own = entries.filter { $0.isAttended(by: reviewer) }
        return TimeBoard.Lane(
          title: disclosure.role(reviewer), note: disclosure.nameBesideRole(reviewer) ?? "",
          key: String(position), date: date, cards: TimeBoard.Card.sideBySide(own),
          journeys: journeys(between: own))
      }
    }
  }

  /// Whether a room would tell where a session is held whose venue must not be shown: nothing else is held in the room,
  /// so the page names the room nowhere else.
  func isKeptBack(_ room: Room) -> Bool {
    let held = timetable.entries.filter { $0.room?.id == room.id }
    return !held.isEmpty && !held.contains { disclosure.showsVenue(of: $0.session) }
  }

  private func boards(
    _ kind: TimeBoard.Kind, _ lanes: (CivilDate, [TimetableEntry]) -> [TimeBoard.Lane]
  ) -> [TimeBoard] {
    drawnDates.map { date in
      TimeBoard(kind: kind, caption: date.words, lanes: lanes(date, timetable.entries(on: date)))
    }
  }

  /// The journeys of somebody between sessions, each just before the session that it leads to.
  private func journeys(between entries: [TimetableEntry]) -> [TimeSpan] {
    zip(entries, entries.dropFirst()).compactMap { before, after in
      guard disclosure.showsVenue(of: before.session), disclosure.showsVenue(of: after.session)
      else { return nil }
      let minutes = min(
        review.minutesBetween(before.site?.id, after.site?.id), after.span.start - before.span.end)
      return minutes > 0
        ? TimeSpan(from: after.span.start - minutes, minutes: minutes) : nil
    }
  }
}
