import CivilTime
import ICalendar

/// What stood in everybody's calendars, release after release.
///
/// A program that imports a calendar again takes an event for a newer one by its SEQUENCE and LAST-MODIFIED alone, so
/// both follow the releases, as those of invitations do. What left a calendar is kept in it as cancelled, since a
/// program that imports a file deletes nothing for being absent.
struct CalendarHistory {
  /// One event of one calendar.
  private struct Record {
    /// The calendar as it was when it last held the event.
    var calendar: AudienceCalendar
    var event: Event
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
      for event in calendar.events {
        held.insert(event.uid)
        guard let place = places[event.uid] else {
          places[event.uid] = records.count
          var first = event
          first.lastModified = minute
          records.append(Record(calendar: calendar, event: first))
          continue
        }
        records[place].calendar = calendar
        records[place].event = event.following(records[place].event, at: minute)
      }
    }
    for index in records.indices where !held.contains(records[index].event.uid) {
      var event = records[index].event
      event.status = .cancelled
      records[index].event = event.following(records[index].event, at: minute)
    }
  }

  /// The calendars as they are now, each event with its history, and with what was withdrawn from them.
  ///
  /// - Parameter calendars: Those of the state that was added last.
  func completed(_ calendars: [AudienceCalendar]) -> [AudienceCalendar] {
    var result = calendars
    var known: [[String]: Int] = [:]
    for index in result.indices {
      known[result[index].audience.names] = index
      result[index].events = result[index].events.map { event in
        places[event.uid].map { records[$0].event } ?? event
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
      if let index = known[names] { result[index].events.append(record.event) }
    }
    return result
  }
}

extension Event {
  /// The event as it comes after an earlier state of it.
  ///
  /// SEQUENCE rises where those who hold it must decide again, as it does in invitations: the time, the place, or
  /// whether it is held at all (RFC 5546, section 2.1.4). LAST-MODIFIED moves with any change.
  fileprivate func following(_ earlier: Event, at minute: CivilMinute) -> Event {
    var event = self
    let isNewQuestion =
      (start, end) != (earlier.start, earlier.end) || location != earlier.location
      || status != earlier.status
    event.sequence = earlier.sequence
    event.lastModified = earlier.lastModified
    guard event != earlier else { return earlier }
    if isNewQuestion { event.sequence += 1 }
    // Later than before, whatever the clock says.
    event.lastModified = max(minute, (earlier.lastModified ?? minute) + 1)
    return event
  }
}
