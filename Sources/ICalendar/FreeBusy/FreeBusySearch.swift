/// Finds when the owner of a calendar is taken: from events, free-busy lists and availability
/// (RFC 5545, sections 3.6.1 and 3.6.4; RFC 7953).
///
/// ``EventSurvey`` and ``TimeClaim`` say which events take time.
public struct FreeBusySearch {
  private let calendars: [ZonedComponent]
  private let window: Range<Instant>
  private let owner: CalendarOwner

  /// A search in one calendar (RFC 5545, section 3.6.4).
  ///
  /// - Parameters:
  ///   - calendar: The VCALENDAR.
  ///   - zones: Its clocks.
  ///   - window: The stretch of time that is asked about.
  public init(_ calendar: Component, zones: ZoneBook, in window: Range<Instant>) {
    self.init([ZonedComponent(calendar, zones: zones)], in: window)
  }

  /// A search in calendars that were given together (RFC 5545, section 3.6.4).
  ///
  /// - Parameters:
  ///   - calendars: The VCALENDARs, each with its clocks.
  ///   - window: The stretch of time that is asked about.
  ///   - owner: Whose they are.
  public init(
    _ calendars: [ZonedComponent], in window: Range<Instant>, of owner: CalendarOwner = .unknown
  ) {
    self.calendars = calendars
    self.window = window
    self.owner = owner
  }

  /// When the owner is taken, cut to the window, in no particular order, within what the budget allows (RFC 5545,
  /// section 3.6.4).
  public func periods(_ budget: inout ExpansionBudget) -> [BusyPeriod] {
    EventSurvey(calendars, in: window, of: owner, &budget).periods + periodsBesideEvents(&budget)
  }

  /// When free-busy lists and availability say that the owner is taken, cut to the window, within what the budget
  /// allows (RFC 5545, section 3.6.4; RFC 7953).
  public func periodsBesideEvents(_ budget: inout ExpansionBudget) -> [BusyPeriod] {
    var all: [BusyPeriod] = []
    for calendar in calendars { all += lists(of: calendar) + availability(of: calendar, &budget) }
    return all.compactMap { period in
      var cut = period
      cut.start = max(period.start, window.lowerBound)
      cut.end = min(period.end, window.upperBound)
      return cut.start < cut.end ? cut : nil
    }
  }

  /// The calendar's free-busy lists (RFC 5545, section 3.8.2.6).
  private func lists(of calendar: ZonedComponent) -> [BusyPeriod] {
    calendar.component.components.filter { $0.name == "VFREEBUSY" }.flatMap { list in
      list.all("FREEBUSY").flatMap { property -> [BusyPeriod] in
        guard let kind = FreeBusySearch.kind(of: property.parameter("FBTYPE") ?? "BUSY") else {
          return []
        }
        return property.periods.compactMap { period in
          guard let (start, end) = period.map({ calendar.zones.instants(of: $0) }) else {
            return nil
          }
          return BusyPeriod(from: start, to: end, kind)
        }
      }
    }
  }

  /// The kind that a word names; nil for free time.
  ///
  /// The words come from RFC 5545, section 3.2.9 (FBTYPE), and RFC 7953, section 3.2 (BUSYTYPE); others mean busy.
  private static func kind(of word: String) -> BusyPeriod.Kind? {
    switch word.trimmedOfBlanks.asciiCapitals {
    case "FREE": nil
    case "BUSY-TENTATIVE": .tentative
    case "BUSY-UNAVAILABLE": .unavailable
    default: .busy
    }
  }

  /// The calendar's availability: what its AVAILABLE parts leave over is taken (RFC 7953, section 4).
  private func availability(
    of calendar: ZonedComponent, _ budget: inout ExpansionBudget
  ) -> [BusyPeriod] {
    let zones = calendar.zones
    let all = calendar.component.components.filter { $0.name == "VAVAILABILITY" }
    // From the least important to the most: 9 to 1, and 0, which says nothing, below them all.
    let ordered = all.enumerated().sorted {
      ($0.element.rank, $0.offset) > ($1.element.rank, $1.offset)
    }
    var taken: [BusyPeriod] = []
    for (_, component) in ordered {
      // Each is cut out of all before it.
      budget.steps -= taken.count
      guard budget.steps > 0, let bounds = bounds(of: component, zones) else { continue }
      let search = OccurrenceSearch(
        component.components.filter { $0.name == "AVAILABLE" }, zones: zones, in: bounds)
      let free = search.occurrences(&budget).map {
        BusyPeriod(from: $0.start, to: $0.end, .busy)
      }
      // Within its bounds, what a more important one says counts for more.
      taken = FreeBusySearch.cut([bounds], outOf: taken)
      if let kind = FreeBusySearch.kind(of: component.first("BUSYTYPE")?.text ?? "BUSY-UNAVAILABLE")
      {
        taken += FreeBusySearch.cut(
          BusyPeriod.union(free),
          outOf: [BusyPeriod(from: bounds.lowerBound, to: bounds.upperBound, kind)])
      }
    }
    return taken
  }

  /// The part of the window that an availability speaks about; nil for none.
  private func bounds(of component: Component, _ zones: ZoneBook) -> Range<Instant>? {
    let start = component.first("DTSTART")?.time.map { zones.instant(of: $0) }
    var end = component.first("DTEND")?.time.map { zones.instant(of: $0) }
    if end == nil, let duration = component.first("DURATION")?.duration,
      case .dateTime(let begin)? = component.first("DTSTART")?.time
    {
      end = zones.instants(of: Period(from: begin, .duration(duration))).end
    }
    let lower = max(start ?? window.lowerBound, window.lowerBound)
    let upper = min(end ?? window.upperBound, window.upperBound)
    return lower < upper ? lower..<upper : nil
  }

  /// What is left of some periods once stretches of time are cut out of them.
  private static func cut(
    _ holes: [Range<Instant>], outOf periods: [BusyPeriod]
  ) -> [BusyPeriod] {
    periods.flatMap { period -> [BusyPeriod] in
      var rest = period
      var result: [BusyPeriod] = []
      for hole in holes where hole.upperBound > rest.start && hole.lowerBound < rest.end {
        if rest.start < hole.lowerBound {
          result.append(BusyPeriod(from: rest.start, to: hole.lowerBound, period.kind))
        }
        rest.start = min(hole.upperBound, rest.end)
      }
      if rest.start < rest.end { result.append(rest) }
      return result
    }
  }
}

extension Component {
  /// How little an availability counts, 1 the most; 0 counts least (RFC 7953, section 3.1: PRIORITY).
  fileprivate var rank: Int {
    let priority = first("PRIORITY")?.integer ?? 0
    return priority == 0 ? 10 : priority
  }
}
