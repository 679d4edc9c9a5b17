/// What becomes of every event of some calendars when they are read as one diary, and when each takes place.
///
/// Calendars that are given together speak of the same events: of one UID only the newest version counts, whatever
/// file it stands in, a cancellation takes away what it names, and one of the whole event all of its times
/// (RFC 5546, sections 2.1.5 and 3.2.5). Nothing is left out without a word: each event has a fate.
public struct EventSurvey: Sendable {
  /// What becomes of an event.
  public enum Fate: Sendable, Hashable {
    /// The event stands, and says something about its owner's time.
    case stands(TimeClaim)
    /// The event was called off: STATUS:CANCELLED, or METHOD:CANCEL (RFC 5546, section 3.2.5).
    case calledOff
    /// A newer version of the event counts (RFC 5546, section 2.1.5).
    case outdated
    /// The event is part of an answer, which says nothing about anybody's time: METHOD:REPLY, COUNTER, REFRESH or
    /// DECLINECOUNTER (RFC 5546, section 3.2).
    case answer
    /// The event is a cancellation for people other than the owner (RFC 5546, section 3.2.5).
    case forOthers
    /// The event has no readable start (RFC 5545, section 3.8.2.4).
    case unreadable
  }

  /// An event and its fate.
  public struct Event: Sendable {
    /// The event, with the clocks of its calendar.
    public var entry: ZonedComponent
    /// The fate of the event.
    public internal(set) var fate: Fate
    /// Whether the event begins and ends at one moment, as an event without DTEND and DURATION does (RFC 5545,
    /// section 3.6.1).
    public var isMomentary: Bool {
      guard let times = ComponentTimes(entry.component, entry.zones) else { return false }
      return times.seconds == 0
    }
    /// The calendar's METHOD in capitals; nil for none (RFC 5546, section 1.4).
    let method: String?
  }

  /// One time at which an event that stands takes place.
  public struct Time: Sendable, Hashable {
    /// The place of the event in ``EventSurvey/events``.
    public var event: Int
    /// When the event begins, with the journey before it.
    public var start: Instant
    /// When the event ends.
    public var end: Instant
    /// Whether the event takes up whole days, however they are written.
    public var isAllDay: Bool
  }

  /// Every VEVENT, calendar by calendar.
  public private(set) var events: [Event] = []
  /// When those that stand take place, cut to the window, free ones included.
  public private(set) var times: [Time] = []

  /// Looks through the events of calendars that were given together.
  ///
  /// - Parameters:
  ///   - calendars: The VCALENDARs, each with its clocks.
  ///   - window: The stretch of time that is asked about.
  ///   - owner: Whose diary they are.
  ///   - budget: What may be spent on finding when events take place.
  public init(
    _ calendars: [ZonedComponent], in window: Range<Instant>, of owner: CalendarOwner,
    _ budget: inout ExpansionBudget
  ) {
    for calendar in calendars {
      let method = calendar.component.first("METHOD")?.text.trimmedOfBlanks.asciiCapitals
      for component in calendar.component.components where component.name == "VEVENT" {
        let entry = ZonedComponent(component, zones: calendar.zones)
        let fate = EventSurvey.fate(of: component, method: method, for: owner)
        events.append(Event(entry: entry, fate: fate, method: method))
      }
    }
    keepNewest()
    find(in: window, &budget)
  }

  /// The fate of an event, leaving aside other versions of the same event.
  private static func fate(
    of event: Component, method: String?, for owner: CalendarOwner
  ) -> Fate {
    switch method {
    case "REPLY", "COUNTER", "REFRESH", "DECLINECOUNTER": return .answer
    case "CANCEL":
      // A cancellation may take a guest off the list, which takes nothing off the owner's diary.
      let guests = event.all("ATTENDEE")
      let concernsOwner =
        guests.isEmpty || !owner.isKnown || owner.organizes(event)
        || owner.attendance(in: event) != nil
        || event.says("STATUS", EventStatus.cancelled.rawValue)
      return concernsOwner ? .calledOff : .forOthers
    default: break
    }
    if event.says("STATUS", EventStatus.cancelled.rawValue) { return .calledOff }
    guard event.first("DTSTART")?.time != nil else { return .unreadable }
    return .stands(TimeClaim(of: event, for: owner))
  }

  // MARK: Versions

  /// Marks what a newer version takes the place of, and ends all times of what was called off as a whole.
  private mutating func keepNewest() {
    var newest: [String: EventVersion] = [:]
    for event in events where event.isMaster {
      let version = event.entry.version
      let uid = event.entry.uid
      if newest[uid].map({ $0 < version }) ?? true { newest[uid] = version }
    }
    var calledOff: Set<String> = []
    for index in events.indices where events[index].isMaster {
      let uid = events[index].entry.uid
      if let latest = newest[uid], events[index].entry.version < latest {
        events[index].fate = .outdated
      } else if events[index].fate == .calledOff {
        calledOff.insert(uid)
      }
    }
    for index in events.indices where calledOff.contains(events[index].entry.uid) {
      if case .stands = events[index].fate { events[index].fate = .calledOff }
    }
  }

  // MARK: Times

  private mutating func find(in window: Range<Instant>, _ budget: inout ExpansionBudget) {
    // What was called off still stands for the time that it names, so that the series does not take place then.
    let places = events.indices.filter { index in
      switch events[index].fate {
      case .stands: true
      case .calledOff: !events[index].isMaster
      default: false
      }
    }
    let entries = places.map { events[$0].entry }
    for index in OverrideBook(entries).outdated { events[places[index]].fate = .outdated }
    // A journey begins before its event, so events that begin just after the window count as well.
    let reach = window.lowerBound..<window.upperBound + EventSurvey.longestJourney
    for occurrence in OccurrenceSearch(entries, in: reach).occurrences(&budget) {
      let place = places[occurrence.component]
      guard case .stands = events[place].fate else { continue }
      let start = max(window.lowerBound, occurrence.start + -events[place].journey)
      let end = min(window.upperBound, occurrence.end)
      guard start < end else { continue }
      times.append(
        Time(
          event: place, start: start, end: end,
          isAllDay: occurrence.isAllDay || events[place].isWholeDays(occurrence)))
    }
  }

  /// The longest journey that is read: nobody travels for longer to a meeting.
  fileprivate static let longestJourney: Int64 = 86_400
}

extension EventSurvey.Event {
  /// Whether the component stands for the whole of its UID, and can be compared with other versions.
  fileprivate var isMaster: Bool {
    !entry.uid.isEmpty && entry.component.first("RECURRENCE-ID")?.time == nil && fate != .answer
      && fate != .forOthers
  }

  /// The seconds of the journey to it, as Apple's Calendar keeps them: they belong to the meeting.
  fileprivate var journey: Int64 {
    guard let duration = entry.component.first("X-APPLE-TRAVEL-DURATION")?.duration,
      duration.isPositive
    else { return 0 }
    return min(
      EventSurvey.longestJourney, Int64(duration.days) * 86_400 + duration.seconds)
  }

  /// Whether one of its times takes up whole days though it is written with hours: from midnight to midnight, from a
  /// minute past to a minute to, or by Outlook's word ([MS-OXCICAL], section 2.1.3.1.1.20.28).
  fileprivate func isWholeDays(_ occurrence: Occurrence) -> Bool {
    if entry.component.says("X-MICROSOFT-CDO-ALLDAYEVENT", "TRUE") { return true }
    guard let start = entry.component.first("DTSTART")?.time else { return false }
    return [entry.zones.clock(of: start), ZoneBook.reference].contains { clock in
      let begins = entry.zones.wallTime(occurrence.start, on: clock).secondOfDay
      let ends = entry.zones.wallTime(occurrence.end, on: clock).secondOfDay
      let lastMinute = 86_340
      return begins <= 60 && (ends == 0 || ends >= lastMinute)
        && occurrence.end - occurrence.start >= 86_280
    }
  }
}

extension EventSurvey {
  /// When the owner is taken by the events (RFC 5545, section 3.6.1).
  public var periods: [BusyPeriod] {
    times.compactMap { time in
      guard case .stands(let claim) = events[time.event].fate, let kind = claim.kind else {
        return nil
      }
      return BusyPeriod(from: time.start, to: time.end, kind, isAllDay: time.isAllDay)
    }
  }
}
