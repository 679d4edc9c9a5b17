/// Finds when the components of a calendar take place in a stretch of time
/// (RFC 5545, sections 3.8.5 and 3.8.4.4).
///
/// A component with a RECURRENCE-ID replaces the time that it names of the component with the same UID, or with
/// RANGE=THISANDFUTURE that time and all later ones. Without such a component it is an event of its own, as
/// invitations to a single meeting of a series are.
public struct OccurrenceSearch {
  private let entries: [ZonedComponent]
  private let window: Range<Instant>
  private let changes: OverrideBook

  /// A search in the components of one kind (RFC 5545, section 3.8.5).
  ///
  /// - Parameters:
  ///   - components: The components, by whose places in the list occurrences name them.
  ///   - zones: The clocks of their calendar.
  ///   - window: What takes place in it counts; what only touches it does not.
  public init(_ components: [Component], zones: ZoneBook, in window: Range<Instant>) {
    self.init(components.map { ZonedComponent($0, zones: zones) }, in: window)
  }

  /// A search in components of several calendars (RFC 5545, section 3.8.5).
  ///
  /// - Parameters:
  ///   - entries: The components, by whose places in the list occurrences name them.
  ///   - window: What takes place in it counts; what only touches it does not.
  public init(_ entries: [ZonedComponent], in window: Range<Instant>) {
    self.entries = entries
    self.window = window
    changes = OverrideBook(entries)
  }

  /// Every occurrence in the window that the budget allows to find, component by component, each in order of time
  /// (RFC 5545, section 3.8.5).
  public func occurrences(_ budget: inout ExpansionBudget) -> [Occurrence] {
    var result: [Occurrence] = []
    var seen: Set<String> = []
    for (index, entry) in entries.enumerated() {
      let uid = entry.uid
      if entry.component.first("RECURRENCE-ID")?.time != nil {
        guard seen.insert(uid).inserted else { continue }
        for override in changes.overrides(of: uid) {
          append(
            override.times, from: override.times.start.wallTime, override.index, to: &result,
            &budget)
        }
      } else if let times = ComponentTimes(entry.component, entry.zones) {
        append(
          entry.component, index, times, changes.overrides(of: uid), to: &result, &budget)
      }
    }
    return result
  }

  /// Adds the occurrences of one component that stands for itself.
  private func append(
    _ component: Component, _ index: Int, _ times: ComponentTimes,
    _ overrides: [OverrideBook.Override],
    to result: inout [Occurrence], _ budget: inout ExpansionBudget
  ) {
    // Each event of a UID looks at all its overrides, which a file may have many of.
    budget.steps -= overrides.count
    guard budget.steps > 0 else { return }
    var replaced = StartSet()
    for override in overrides {
      replaced.add(override.name)
    }
    replaced.sort()
    let set = RecurrenceSet(component: component, times: times, window: window)
    var later = overrides.filter { $0.isForFuture }.sorted { $0.replaced < $1.replaced }[...]
    var current: OverrideBook.Override?
    for start in set.starts(without: replaced, &budget) {
      while let next = later.first, next.replaced <= start.instant {
        current = next
        later.removeFirst()
      }
      if let change = current {
        // The move of the first is the move of all that follow it.
        let (zones, clock) = (change.times.zones, change.times.clock)
        let shift = change.times.start.wallTime - zones.wallTime(change.replaced, on: clock)
        append(
          change.times, from: zones.wallTime(start.instant, on: clock) + shift, change.index,
          to: &result, &budget)
      } else {
        let end = start.end ?? times.end(from: start.time, at: start.instant)
        append(times, start.instant, end, index, to: &result)
      }
    }
  }

  private func append(
    _ times: ComponentTimes, from time: WallTime, _ index: Int, to result: inout [Occurrence],
    _ budget: inout ExpansionBudget
  ) {
    guard budget.occurrences > 0 else { return }
    budget.occurrences -= 1
    let start = times.zones.instant(time, on: times.clock)
    append(times, start, times.end(from: time, at: start), index, to: &result)
  }

  private func append(
    _ times: ComponentTimes, _ start: Instant, _ end: Instant, _ index: Int,
    to result: inout [Occurrence]
  ) {
    guard start < window.upperBound, end > window.lowerBound || start >= window.lowerBound else {
      return
    }
    // A zone that nobody knows is as good as none.
    let isFloating = !times.start.isDate && times.clock == ZoneBook.reference
    result.append(
      Occurrence(
        from: start, to: end, component: index, isAllDay: times.start.isDate, isFloating: isFloating
      ))
  }
}
