import CivilTime
import ICalendar
import ReviewModel

/// What stood in everybody's calendars, release after release.
///
/// A program that imports a calendar again recognises a newer event only by its SEQUENCE and LAST-MODIFIED, so both
/// follow the releases, as in invitations. An event that left a calendar stays in it as cancelled, since a program
/// that imports a file deletes nothing that the file lacks.
struct CalendarHistory {
  /// One event of one calendar.
  private struct Record {
    /// The calendar as it was when it last held the event.
    var calendar: AudienceCalendar
    var held: VenueEvent

    var event: Event { held.event }
  }

  /// In the order in which the events first stood in a calendar.
  private var records: [Record] = []
  /// Where each event is; an audience's identifiers are its own.
  private var places: [UniqueIdentifier: Int] = [:]

  /// Adds the calendars of the next state of the timetable.
  ///
  /// - Parameters:
  ///   - calendars: The calendars.
  ///   - minute: When people were given that state, on a UTC clock.
  mutating func add(_ calendars: [AudienceCalendar], at minute: CivilMinute) {
    var held: Set<UniqueIdentifier> = []
    for calendar in calendars {
      for next in calendar.events {
        let uid = next.event.uid
        held.insert(uid)
        guard let place = places[uid] else {
          places[uid] = records.count
          var first = next
          first.event.lastModified = minute
          records.append(Record(calendar: calendar, held: first))
          continue
        }
        records[place].calendar = calendar
        records[place].held = next.following(records[place].held, at: minute)
      }
    }
    for index in records.indices where !held.contains(records[index].event.uid) {
      var gone = records[index].held
      gone.event.status = .cancelled
      records[index].held = gone.following(records[index].held, at: minute)
    }
  }

  /// The calendars of the state that was added last, each event with its history, and with the events that were
  /// withdrawn.
  func completed(_ calendars: [AudienceCalendar]) -> [AudienceCalendar] {
    var result = calendars
    var known: [[String]: Int] = [:]
    for index in result.indices {
      known[result[index].audience.names] = index
      result[index].events = result[index].events.map { now in
        places[now.event.uid].map { records[$0].held } ?? now
      }
    }
    for record in records where record.event.status == .cancelled {
      let names = record.calendar.audience.names
      if known[names] == nil {
        // Nobody of that reference is in the review any longer, but their calendar is out.
        known[names] = result.count
        var calendar = record.calendar
        calendar.events = []
        result.append(calendar)
      }
      if let index = known[names] { result[index].events.append(record.held) }
    }
    return result
  }
}

extension VenueEvent {
  /// The event with the numbers that follow its earlier state.
  ///
  /// SEQUENCE rises where those who hold it must decide again, as it does in invitations: the time, the place, or
  /// whether it is held at all (RFC 5546, section 2.1.4). Other words for the same place ask nobody again.
  /// LAST-MODIFIED moves with any change that readers can see.
  fileprivate func following(_ earlier: VenueEvent, at minute: CivilMinute) -> VenueEvent {
    let (before, after) = (earlier.event, event)
    let isNewQuestion =
      (before.start, before.end) != (after.start, after.end) || before.status != after.status
      || earlier.place.isElsewhere(than: place)
    var next = self
    next.event.sequence = before.sequence
    next.event.lastModified = before.lastModified
    guard next.event != before else { return earlier }
    if isNewQuestion { next.event.sequence += 1 }
    // Later than before, whatever the clock says.
    next.event.lastModified = max(minute, (before.lastModified ?? minute) + 1)
    return next
  }
}
