/// What an event proves of the stretch of time that the file that holds it speaks about (RFC 5545, section 3.8.5).
///
/// A single event proves its own time. A series with a time in every week proves all weeks from its first to its
/// last. A rarer series, such as a birthday, is in every export that has one of its times, whatever the year: such a
/// series proves only that the file speaks of some time between its first and its last.
public struct EventReach: Sendable, Hashable {
  /// The file begins to speak at this moment or before.
  public var begins: Instant
  /// The file speaks until this moment or longer.
  public var ends: Instant
}

extension ZonedComponent {
  /// What an event proves of the stretch of time that its file speaks about; nil where it has no start that can be
  /// read.
  ///
  /// Times that are left out count, because a calendar that leaves them out knows about them. What repeats for ever
  /// reaches to ``Instant/endOfTime``.
  ///
  /// The window is the stretch of time that is asked about; occurrences after it are not looked for.
  ///
  /// - Returns: The first and the last moment that the event speaks of.
  public func reach(around window: Range<Instant>) -> EventReach? {
    guard let times = ComponentTimes(component, zones) else { return nil }
    let start = zones.instant(of: times.start)
    let length = max(1, times.end(from: times.start.wallTime, at: start) - start)
    var (begins, ends) = (start, start + length)
    for property in component.properties {
      switch property.name {
      case "RRULE":
        guard let rule = try? RecurrenceRule(reading: property.encodedValue) else { continue }
        let last = window.upperBound
        if ZonedComponent.isWeekly(rule, times, window) {
          ends = max(ends, ZonedComponent.end(of: rule, times, last) + length)
        } else {
          begins = max(begins, ZonedComponent.lastStart(of: rule, times, last))
        }
      case "RDATE":
        for case let time? in property.times { ends = max(ends, times.instant(of: time) + length) }
        for case let period? in property.periods {
          ends = max(ends, zones.instants(of: period).end)
        }
      default: break
      }
    }
    return EventReach(begins: begins, ends: min(ends, .endOfTime))
  }

  /// Whether a rule gives a time in every week of the window, or of the last weeks before it where the rule ends
  /// earlier.
  private static func isWeekly(
    _ rule: RecurrenceRule, _ times: ComponentTimes, _ window: Range<Instant>
  ) -> Bool {
    let week: Int64 = 7 * 86_400
    func shown(_ instant: Instant) -> WallTime { times.zones.wallTime(instant, on: times.clock) }
    let final = shown(lastStart(of: rule, times, window.upperBound))
    let enough = shown(window.upperBound) + week
    let first = min(final, shown(window.lowerBound)) + -week
    var iterator = RecurrenceIterator(
      rule, from: times.start.wallTime, through: enough + week, steps: 100_000)
    iterator.seek(to: first)
    var previous = max(times.start.wallTime, first)
    while let time = iterator.next() {
      guard time - previous <= week else { return false }
      previous = time
    }
    return previous + week >= min(final, enough)
  }

  /// When a rule begins for the last time, as far as that matters; or the time on the day after on which its limit
  /// ends it, since a rule that would go on tomorrow says of tomorrow that it does not.
  private static func end(
    of rule: RecurrenceRule, _ times: ComponentTimes, _ last: Instant
  ) -> Instant {
    let final = lastStart(of: rule, times, last)
    guard rule.ending != .never, final < last else { return final }
    let day: Int64 = 86_400
    let end = times.zones.wallTime(final, on: times.clock)
    var endless = rule
    endless.ending = .never
    var iterator = RecurrenceIterator(
      endless, from: times.start.wallTime, through: end + day, steps: 100_000)
    iterator.seek(to: end)
    while let time = iterator.next() {
      if time > end { return max(final, times.zones.instant(time, on: times.clock)) }
    }
    return final
  }

  /// When a rule begins for the last time, as far as that matters.
  private static func lastStart(
    of rule: RecurrenceRule, _ times: ComponentTimes, _ last: Instant
  ) -> Instant {
    switch rule.ending {
    case .never: return .endOfTime
    case .until(.instant(let instant)): return instant
    case .until(let limit): return times.zones.instant(limit.wallTime, on: times.clock)
    case .count:
      // One time behind the last moment that matters shows that the rule goes on.
      let enough = times.zones.wallTime(last, on: times.clock) + 86_400
      var iterator = RecurrenceIterator(rule, from: times.start.wallTime, steps: 100_000)
      var end = times.start.wallTime
      while end <= enough, let time = iterator.next() { end = time }
      return times.zones.instant(end, on: times.clock)
    }
  }
}

extension Instant {
  /// A moment after every one that a calendar can name (RFC 5545, section 3.3.4: years have four digits).
  public static let endOfTime = Instant(seconds: 400_000_000_000)
}
