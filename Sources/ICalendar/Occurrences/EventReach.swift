extension ZonedComponent {
  /// From the first time at which an event takes place to the last (RFC 5545, section 3.8.5); nil where it has no
  /// start that can be read.
  ///
  /// What repeats for ever reaches to ``Instant/endOfTime``. Times that are left out count, because a calendar that
  /// leaves them out knows about them.
  ///
  /// - Parameter last: The last moment that matters: what takes place later is not looked for.
  public func reach(through last: Instant) -> Range<Instant>? {
    guard let times = ComponentTimes(component, zones) else { return nil }
    let start = zones.instant(of: times.start)
    var end = max(start + 1, times.end(from: times.start.wallTime, at: start))
    let length = end - start
    for property in component.properties {
      switch property.name {
      case "RRULE":
        guard let rule = try? RecurrenceRule(reading: property.encodedValue) else { continue }
        end = max(end, ZonedComponent.end(of: rule, times, last) + length)
      case "RDATE":
        for case let time? in property.times { end = max(end, times.instant(of: time) + length) }
        for case let period? in property.periods { end = max(end, zones.instants(of: period).end) }
      default: break
      }
    }
    return start..<min(end, .endOfTime)
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
