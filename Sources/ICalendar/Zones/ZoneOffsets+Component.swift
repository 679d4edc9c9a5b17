extension ZoneOffsets {
  /// The clock that a VTIMEZONE describes (RFC 5545, section 3.6.5); nil where it describes none.
  ///
  /// Each STANDARD and DAYLIGHT gives the moments at which it begins by DTSTART, RRULE and RDATE, as the clock
  /// showed them just before. Where the first change is one back from summer time, nothing says since when that
  /// had been, so the time before is told by standard time, as other libraries do.
  ///
  /// - Parameters:
  ///   - component: The VTIMEZONE.
  ///   - last: The last moment that matters; changes after it are left out.
  public init?(_ component: Component, through last: Instant) {
    var steps = 200_000
    self.init(component, through: last, steps: &steps)
  }

  /// The clock of the component, with a bound on the work for all zones of a file together.
  init?(_ component: Component, through last: Instant, steps: inout Int) {
    var changes: [Change] = []
    var first: (onset: Instant, before: Int, after: Int)?
    var summers: [Int] = []
    for observance in component.components
    where observance.name == "STANDARD" || observance.name == "DAYLIGHT" {
      guard let after = observance.first("TZOFFSETTO")?.offsetSeconds,
        let start = observance.first("DTSTART")?.time
      else { continue }
      let before = observance.first("TZOFFSETFROM")?.offsetSeconds ?? after
      if observance.name == "DAYLIGHT" { summers.append(after) }
      for time in ZoneOffsets.onsets(of: observance, from: start.wallTime, before, last, &steps) {
        let onset = Instant(seconds: time.seconds - Int64(before))
        changes.append(Change(at: onset, to: after))
        if first == nil || onset < first?.onset ?? onset { first = (onset, before, after) }
      }
    }
    guard let first else { return nil }
    let isBack = first.after < first.before && summers.contains(first.before)
    self.init(before: isBack ? first.after : first.before, changes)
  }

  /// How many changes of one kind are taken from a file: two a year for more than a thousand years.
  private static let mostChanges = 2400
  /// Rules are not walked through before this year: clocks were not yet set by rule.
  private static let firstRuledDay = WallTime(seconds: -1_893_456_000)

  private static func onsets(
    of observance: Component, from start: WallTime, _ before: Int, _ last: Instant,
    _ steps: inout Int
  ) -> [WallTime] {
    var onsets = [start]
    let end =
      WallTime(seconds: min(last.seconds, WallTime.endOfTime.seconds - 86_400)) + Int64(before)
    for property in observance.all("RRULE") {
      guard var rule = try? RecurrenceRule(reading: property.encodedValue) else { continue }
      if case .until(.instant(let instant)) = rule.ending {
        rule.ending = .until(.local(WallTime(seconds: instant.seconds + Int64(before))))
      }
      var times = RecurrenceIterator(rule, from: start, through: end, steps: steps)
      times.seek(to: firstRuledDay)
      while onsets.count < mostChanges, let time = times.next() { onsets.append(time) }
      steps = times.stepsLeft
    }
    for property in observance.all("RDATE") {
      let isPeriod = property.encodedValue.utf8.contains(UInt8(ascii: "/"))
      let dates =
        isPeriod
        ? property.periods.compactMap { $0?.start.wallTime }
        : property.times.compactMap { $0?.wallTime }
      onsets += dates.prefix(max(0, mostChanges - onsets.count))
    }
    return onsets
  }
}
