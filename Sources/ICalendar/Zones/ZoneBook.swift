/// The clocks that the times of one calendar are read from, each found once by its TZID.
///
/// A TZID is looked up in this order: the VTIMEZONE of that name in the calendar (RFC 5545, section 3.2.19);
/// the place of that name in the IANA database; the Windows zone of that name; what the caller knows beyond
/// that; the calendar's X-WR-TIMEZONE; and failing all, the zone that floating times are read in. A file's own
/// definition counts for more than the name it bears, because the writer's clock ran by it; but for times before its
/// first change, of which it says nothing, a name that is known does. A definition under the name of a place in the
/// IANA database that tells other times in the days asked about than that place has does not count: programs write
/// half a zone, or one frozen at the offset of the day, and their clocks ran by the place. Half a definition does not count
/// either where the name is another that is known, such as Windows' own, or X-LIC-LOCATION names the place.
public struct ZoneBook: Sendable {
  /// A clock of a book, by its number (RFC 5545, section 3.2.19).
  public struct Clock: Sendable, Hashable {
    let index: Int
  }

  private var zones: [ZoneOffsets]
  private var numbers: [String: Int] = [:]
  /// TZIDs that nobody knows (RFC 5545, section 3.2.19).
  public private(set) var unknown: [String] = []
  /// Names of places under which the calendar describes other clocks, in the days asked about, than they have there
  /// (RFC 5545, section 3.6.5).
  public private(set) var misdescribed: [String] = []
  /// TZIDs that nobody describes and that are an offset from universal time alone, such as `(GMT +01:00)`
  /// (RFC 5545, section 3.2.19).
  public private(set) var offsetsAlone: [String] = []
  /// Whether the clock of the calendar's X-WR-TIMEZONE differs, in the days asked about, from the clock of floating
  /// times (RFC 5545, section 3.3.5).
  public private(set) var isKeptElsewhere = false

  /// Where the TZIDs of a book come from, beside the calendar itself and what is known here.
  public typealias Source = (String) -> ZoneOffsets?

  /// The clocks of one calendar.
  ///
  /// - Parameters:
  ///   - calendar: The VCALENDAR.
  ///   - reference: The clock that floating times and dates are read from.
  ///   - first: The first moment that is asked about; nil takes every definition at its word.
  ///   - last: The last moment that matters.
  ///   - source: Knows more places, by their IANA names.
  public init(
    _ calendar: Component, reference: ZoneOffsets, from first: Instant? = nil,
    through last: Instant, source: Source
  ) {
    let asked = first.map { $0..<max($0, last) }
    zones = [reference, .utc]
    var described: [String: Component] = [:]
    for component in calendar.components where component.name == "VTIMEZONE" {
      if let name = component.first("TZID")?.text.trimmedOfBlanks, described[name] == nil {
        described[name] = component
      }
    }
    let fallback = calendar.first("X-WR-TIMEZONE")?.text.trimmedOfBlanks
    let calendarZone = fallback.flatMap { ZoneBook.offsets(named: $0, source) }
    if let asked, let calendarZone {
      isKeptElsewhere = !calendarZone.agrees(with: reference, in: asked)
    }
    var steps = ZoneBook.mostSteps
    ZoneBook.forEachZone(in: calendar) { name in
      guard numbers[name] == nil else { return }
      let trimmed = name.trimmedOfBlanks
      var found = described[trimmed].flatMap { ZoneOffsets($0, through: last, steps: &steps) }
      if found.map({ $0.hasBeginning }) ?? true, numbers.count < ZoneBook.mostNames,
        let known = ZoneBook.offsets(named: trimmed, source)
      {
        // Some programs describe a zone from their first event on, or from today; of what was before, the name tells.
        found = found?.preceded(by: known) ?? known
      }
      if let clock = found, let asked, let definition = described[trimmed],
        let place = ZoneBook.place(named: trimmed, definedBy: definition, source),
        !clock.agrees(with: place, in: asked)
      {
        misdescribed.append(trimmed)
        found = place
      } else if described[trimmed] == nil, DescribedZone.isOffsetAlone(trimmed) {
        offsetsAlone.append(trimmed)
      }
      if let found {
        numbers[name] = zones.count
        zones.append(found)
        return
      }
      if unknown.count < ZoneBook.mostNames { unknown.append(trimmed) }
      numbers[name] = calendarZone == nil ? 0 : zones.count
      if let calendarZone { zones.append(calendarZone) }
    }
  }

  /// How many names are looked up: no diary has meetings in more places, and each look takes its time.
  private static let mostNames = 1000
  /// How much work may be done for the rules of all VTIMEZONEs together.
  private static let mostSteps = 2_000_000

  /// The clock that floating times and dates are read from (RFC 5545, section 3.3.5: FORM #1).
  public static let reference = Clock(index: 0)

  /// The clock that shows a DATE or DATE-TIME of the calendar (RFC 5545, section 3.2.19).
  public func clock(of time: CalendarTime) -> Clock {
    guard case .dateTime(let dateTime) = time else { return ZoneBook.reference }
    switch dateTime.clock {
    case .floating: return ZoneBook.reference
    case .utc: return Clock(index: 1)
    case .zone(let name): return Clock(index: numbers[name] ?? 0)
    }
  }

  /// The moment of a DATE-TIME of the calendar, or the moment at which the day of a DATE begins (RFC 5545, section
  /// 3.3.5).
  public func instant(of time: CalendarTime) -> Instant {
    zones[clock(of: time).index].instant(at: time.wallTime)
  }

  /// The moment at which a clock shows a time (RFC 5545, section 3.3.5).
  public func instant(_ time: WallTime, on clock: Clock) -> Instant {
    zones[clock.index].instant(at: time)
  }

  /// What a clock shows at a moment (RFC 5545, section 3.3.5).
  public func wallTime(_ instant: Instant, on clock: Clock) -> WallTime {
    zones[clock.index].wallTime(at: instant)
  }

  // MARK: Finding zones

  /// The clock of a name that no VTIMEZONE describes; nil where nobody knows it.
  static func offsets(named name: String, _ source: Source) -> ZoneOffsets? {
    if let known = ZoneNames.offsets(named: name) { return known }
    if let place = WindowsZones.place(of: name) {
      return ZoneNames.offsets(named: place) ?? source(place)
    }
    if let described = placeBehindPath(name, source) ?? DescribedZone.offsets(name) {
      return described
    }
    // An operating system knows clocks of other countries by abbreviations that people here use for theirs.
    return DescribedZone.isAbbreviation(name) ? nil : source(name)
  }

  /// The clock of a place in the IANA database, by its name there; nil for every other name.
  private static func place(named name: String, _ source: Source) -> ZoneOffsets? {
    if let known = ZoneNames.offsets(named: name) ?? placeBehindPath(name, source) { return known }
    return name.utf8.contains(UInt8(ascii: "/")) ? source(name) : nil
  }

  /// The clock by which the writer of a definition probably lived: the clock of the place in its name, or, where the
  /// definition lacks summer or winter, of whatever place is meant; nil where nobody knows.
  private static func place(
    named name: String, definedBy definition: Component, _ source: Source
  ) -> ZoneOffsets? {
    if let known = place(named: name, source) { return known }
    let halves = Set(
      definition.components.map { $0.name }.filter { ["STANDARD", "DAYLIGHT"].contains($0) })
    guard halves.count == 1 else { return nil }
    if let located = definition.first("X-LIC-LOCATION")?.text.trimmedOfBlanks,
      let known = place(named: located, source)
    {
      return known
    }
    return DescribedZone.isOffsetAlone(name) ? nil : offsets(named: name, source)
  }

  /// The clock of a place with a path in front, as some writers put it: /softwarestudio.org/Tzfile/Europe/London,
  /// /Europe/Stockholm.
  private static func placeBehindPath(_ name: String, _ source: Source) -> ZoneOffsets? {
    let parts = name.utf8.split(separator: UInt8(ascii: "/")).map {
      String(decoding: Array($0), as: UTF8.self)
    }
    guard parts.count > 2 || name.utf8.first == UInt8(ascii: "/") else { return nil }
    for count in [3, 2, 1] where parts.count >= count {
      let end = parts.suffix(count).joined(separator: "/")
      if let known = ZoneNames.offsets(named: end) ?? source(end) { return known }
    }
    return nil
  }

  /// Every TZID that a property of a calendar names, those inside its VTIMEZONEs left out.
  private static func forEachZone(in calendar: Component, _ body: (String) -> Void) {
    // No file nests deeper than its reading allows, so this recursion has a bound.
    for component in calendar.components where component.name != "VTIMEZONE" {
      for property in component.properties where !property.parameters.isEmpty {
        if let name = property.parameter("TZID") { body(name) }
      }
      forEachZone(in: component, body)
    }
  }
}
