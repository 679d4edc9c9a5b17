import CivilTime

/// The starts of one component: DTSTART, RRULE and RDATE, without EXDATE and EXRULE
/// (RFC 5545, section 3.8.5.3; RFC 2445, section 4.8.5.2 for EXRULE).
struct RecurrenceSet {
  /// One start, with its own end where an RDATE gives a period.
  struct Start {
    var instant: Instant
    var time: WallTime
    var end: Instant?
  }

  let component: Component
  let times: ComponentTimes
  /// The stretch of time in which something must take place to count.
  let window: Range<Instant>

  private var zones: ZoneBook { times.zones }

  /// The starts of what takes place in the window, in order and each once, without those that other components
  /// replace.
  func starts(without replaced: StartSet, _ budget: inout ExpansionBudget) -> [Start] {
    var starts: [Start] = []
    if !endsBeforeItBegins {
      let own = zones.instant(of: times.start)
      add(Start(instant: own, time: times.start.wallTime), to: &starts, &budget)
    }
    for property in component.properties {
      switch property.name {
      case "RRULE":
        forEach(property, &budget) { instant, time, budget in
          add(Start(instant: instant, time: time), to: &starts, &budget)
        }
      case "RDATE": addDates(property, to: &starts, &budget)
      default: break
      }
    }
    starts.sort { ($0.instant, $0.end ?? $0.instant) < ($1.instant, $1.end ?? $1.instant) }
    let excluded = exclusions(&budget)
    var result: [Start] = []
    for start in starts {
      // Of two with the same start the last, which an RDATE may give an end of its own.
      if let last = result.last, last.instant == start.instant { result.removeLast() }
      if excluded.contains(start.instant, start.time)
        || replaced.contains(start.instant, start.time)
      {
        continue
      }
      result.append(start)
    }
    return result
  }

  /// Whether every RRULE has an UNTIL before DTSTART: how some programs say that nothing takes place any more.
  ///
  /// Otherwise DTSTART is the first start even where no rule applies to it (RFC 5545, section 3.8.2.4).
  private var endsBeforeItBegins: Bool {
    let rules = component.all("RRULE").compactMap { rule(of: $0) }
    return !rules.isEmpty
      && rules.allSatisfy { rule in
        guard case .until(let limit) = rule.ending else { return false }
        return limit.wallTime < times.start.wallTime
      }
  }

  /// The rule that a property holds, its limit told by the event's own clock; by the reader's for whole days.
  private func rule(of property: Property) -> RecurrenceRule? {
    guard var rule = try? RecurrenceRule(reading: property.encodedValue) else { return nil }
    if case .until(.instant(let limit)) = rule.ending {
      rule.ending = .until(.local(zones.wallTime(limit, on: times.clock)))
    }
    return rule
  }

  /// Adds a start where something takes place in the window that begins then.
  private func add(_ start: Start, to starts: inout [Start], _ budget: inout ExpansionBudget) {
    guard budget.occurrences > 0, start.instant < window.upperBound else { return }
    let end = start.end ?? times.end(from: start.time, at: start.instant)
    guard end > window.lowerBound || start.instant >= window.lowerBound else { return }
    budget.occurrences -= 1
    starts.append(start)
  }

  private func addDates(
    _ property: Property, to starts: inout [Start], _ budget: inout ExpansionBudget
  ) {
    guard property.encodedValue.utf8.contains(UInt8(ascii: "/")) else {
      for case let time? in property.times.map({ $0?.read(beside: times.start) }) {
        let instant = zones.instant(of: time)
        add(Start(instant: instant, time: shown(time, instant)), to: &starts, &budget)
      }
      return
    }
    for case let period? in property.periods.map({ $0?.read(beside: times.start) }) {
      let (start, end) = zones.instants(of: period)
      let time = shown(.dateTime(period.start), start)
      add(Start(instant: start, time: time, end: end), to: &starts, &budget)
    }
  }

  /// What the event's own clock shows at a time that may be read from another.
  private func shown(_ time: CalendarTime, _ instant: Instant) -> WallTime {
    zones.clock(of: time) == times.clock ? time.wallTime : zones.wallTime(instant, on: times.clock)
  }

  private func exclusions(_ budget: inout ExpansionBudget) -> StartSet {
    var set = StartSet()
    for property in component.properties {
      switch property.name {
      case "EXDATE":
        for case let time? in property.times { set.add(times.name(time)) }
      case "EXRULE":
        forEach(property, &budget) { instant, time, budget in
          budget.occurrences -= 1
          set.add(times.name(.dateTime(DateTime(instant.wallTime, on: .utc))))
        }
      default: break
      }
    }
    set.sort()
    return set
  }

  /// Goes through the times of a rule from which something may reach into the window.
  private func forEach(
    _ property: Property, _ budget: inout ExpansionBudget,
    _ body: (Instant, WallTime, inout ExpansionBudget) -> Void
  ) {
    guard let rule = rule(of: property) else { return }
    // Clocks differ by less than a day, whatever the zones.
    let day: Int64 = 86_400
    let last = zones.wallTime(window.upperBound, on: times.clock) + day
    var iterator = RecurrenceIterator(
      rule, from: times.start.wallTime, through: last, steps: budget.steps)
    iterator.seek(
      to: zones.wallTime(window.lowerBound, on: times.clock) + (-day - day - times.seconds))
    while budget.occurrences > 0, let time = iterator.next() {
      body(zones.instant(time, on: times.clock), time, &budget)
    }
    budget.steps = iterator.stepsLeft
  }
}

extension Period {
  /// The period as it is meant beside the start of its event, as ``CalendarTime/read(beside:)`` says for one time.
  fileprivate func read(beside start: CalendarTime) -> Period {
    func read(_ time: DateTime) -> DateTime {
      guard case .dateTime(let result) = CalendarTime.dateTime(time).read(beside: start) else {
        return time
      }
      return result
    }
    switch extent {
    case .end(let end): return Period(from: read(self.start), .end(read(end)))
    case .duration: return Period(from: read(self.start), extent)
    }
  }
}

extension ZoneBook {
  /// The moments at which a period begins and ends (RFC 5545, section 3.3.9).
  public func instants(of period: Period) -> (start: Instant, end: Instant) {
    let start = CalendarTime.dateTime(period.start)
    let begin = instant(of: start)
    switch period.extent {
    case .end(let end): return (begin, max(begin, instant(of: .dateTime(end))))
    case .duration(let duration):
      guard duration.isPositive else { return (begin, begin) }
      let day = start.wallTime + Int64(duration.days) * 86_400
      return (begin, instant(day, on: clock(of: start)) + duration.seconds)
    }
  }
}
