import CivilTime
import ICalendar
import ReviewModel

/// Which stretches of time some files say something about, busy or free.
///
/// About all other time nothing is known. A file that gives its bounds is taken at its word: a free-busy list (RFC 5545, section 3.6.4), an availability
/// (RFC 7953), Outlook's export (X-CALSTART and X-CALEND, X-CLIPSTART and X-CLIPEND: [MS-OXCICAL],
/// section 2.1.3.1.1), a range of dates in the file's name. Any other export speaks from its first event to its last;
/// ``EventReach`` says what a series proves of that. A list of whole days alone, such as bank holidays or birthdays, is no
/// diary and proves nothing of the days between. An invitation, a cancellation or an answer speaks about its own meeting alone.
struct DiaryCoverage {
  private let clock: ZoneOffsets
  private let window: Range<Instant>
  private let year: Int
  private var stretches: [Range<Instant>] = []
  /// What files with one event each cover together: programs keep a calendar as a folder of such files.
  private var singles: EventReach?

  /// Nothing covered yet.
  ///
  /// - Parameters:
  ///   - clock: The review's clock.
  ///   - window: The stretch of time that is asked about.
  ///   - year: The review's year, for dates in names that give none.
  init(clock: ZoneOffsets, in window: Range<Instant>, year: Int) {
    self.clock = clock
    self.window = window
    self.year = year
  }

  /// Adds what one file covers.
  mutating func add(_ calendars: [ZonedComponent], file: String) {
    let named = FileNameDates.range(in: file, year: year).map { dates in
      instant(dates.lowerBound)..<instant(dates.upperBound + 1)
    }
    var uids: Set<String> = []
    var reach: EventReach?
    for calendar in calendars {
      stretches += lists(of: calendar)
      let method = calendar.component.first("METHOD")?.text.trimmedOfSpace.uppercased()
      guard method == nil || method == "PUBLISH" else { continue }
      let events = calendar.component.components.filter { $0.name == "VEVENT" }
      let hasMeetings = events.contains { !($0.first("DTSTART")?.time?.isDate ?? true) }
      let reaches = events.compactMap { event in
        ZonedComponent(event, zones: calendar.zones).reach(around: window)
      }
      guard let own = reaches.reduce(nil, { DiaryCoverage.joined($0, $1) }) else { continue }
      if let stated = stated(by: calendar, first: own.begins) {
        let cut = named.map { DiaryCoverage.cut(stated, $0) } ?? stated
        stretches.append(cut)
      } else if hasMeetings || named != nil {
        uids.formUnion(events.map { $0.first("UID")?.text ?? "" })
        reach = DiaryCoverage.joined(reach, own)
      }
    }
    guard let reach else { return }
    // Rare series alone prove no day.
    let whole = reach.begins..<max(reach.begins, reach.ends)
    // A name of days that lie weeks away from all events belongs to another export.
    let week: Int64 = 7 * 86_400
    if let named, whole.overlaps(named.lowerBound + -week..<named.upperBound + week) {
      stretches.append(named)
    } else if uids.count > 1 {
      if let days = wholeDays(whole) { stretches.append(days) }
    } else {
      singles = DiaryCoverage.joined(singles, reach)
    }
  }

  /// The days of which every working hour is covered.
  func known(of days: [WorkingDay]) -> [WorkingDay] {
    let together = singles.flatMap { wholeDays($0.begins..<max($0.begins, $0.ends)) }
    let all = stretches + [together].compactMap { $0 }
    let covered = BusyPeriod.union(
      all.map { BusyPeriod(from: $0.lowerBound, to: $0.upperBound, .busy) })
    return days.filter { day in
      let (start, end) = (instant(day.hours.start), instant(day.hours.end))
      return covered.contains { $0.lowerBound <= start && end <= $0.upperBound }
    }
  }

  // MARK: Bounds

  /// The bounds that an export gives; nil where it gives none.
  private func stated(by calendar: ZonedComponent, first: Instant) -> Range<Instant>? {
    func times(_ names: [String]) -> [Instant] {
      names.compactMap { calendar.component.first($0)?.time }.map { calendar.zones.instant(of: $0) }
    }
    let ends = times(["X-CALEND", "X-CLIPEND"])
    let starts = times(["X-CALSTART", "X-CLIPSTART"])
    guard let end = ends.min() else { return nil }
    let start = starts.max() ?? first
    return start..<max(start, end)
  }

  /// What free-busy lists and availabilities say something about.
  private func lists(of calendar: ZonedComponent) -> [Range<Instant>] {
    let isQuestion =
      calendar.component.first("METHOD")?.text.trimmedOfSpace.uppercased() == "REQUEST"
    return calendar.component.components.compactMap { list -> Range<Instant>? in
      guard list.name == "VFREEBUSY" && !isQuestion || list.name == "VAVAILABILITY" else {
        return nil
      }
      let start = list.first("DTSTART")?.time.map { calendar.zones.instant(of: $0) }
      let end = list.first("DTEND")?.time.map { calendar.zones.instant(of: $0) }
      if list.name == "VAVAILABILITY" {
        let first = start ?? Instant(seconds: 0)
        return first..<max(first, end ?? .endOfTime)
      }
      if let start, let end { return start..<max(start, end) }
      // A list without bounds speaks from its first period to its last.
      let periods = list.all("FREEBUSY").flatMap { $0.periods }.compactMap { $0 }
        .map { calendar.zones.instants(of: $0) }
      guard let first = start ?? periods.map({ $0.start }).min(),
        let final = end ?? periods.map({ $0.end }).max()
      else { return nil }
      return wholeDays(first..<max(first, final))
    }
  }

  // MARK: Stretches

  private func instant(_ minute: CivilMinute) -> Instant {
    clock.instant(at: WallTime(seconds: Int64(minute.minutes) * 60))
  }

  private func instant(_ date: CivilDate) -> Instant {
    clock.instant(at: WallTime(date))
  }

  /// The days, by the review's clock, on which a stretch begins and ends, as a whole; nil for a stretch without any
  /// length.
  private func wholeDays(_ stretch: Range<Instant>) -> Range<Instant>? {
    guard !stretch.isEmpty else { return nil }
    let first = clock.wallTime(at: stretch.lowerBound).date
    let end = min(stretch.upperBound, window.upperBound + 86_400)
    let final = clock.wallTime(at: max(stretch.lowerBound, end + -1)).date
    return instant(first)..<instant(final + 1)
  }

  private static func joined(_ one: EventReach?, _ other: EventReach) -> EventReach {
    guard var joined = one else { return other }
    joined.begins = min(joined.begins, other.begins)
    joined.ends = max(joined.ends, other.ends)
    return joined
  }

  private static func cut(_ one: Range<Instant>, _ other: Range<Instant>) -> Range<Instant> {
    let start = max(one.lowerBound, other.lowerBound)
    return start..<max(start, min(one.upperBound, other.upperBound))
  }
}
