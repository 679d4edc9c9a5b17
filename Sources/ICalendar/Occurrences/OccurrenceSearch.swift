/// Finds when the components of a calendar take place in a stretch of time
/// (RFC 5545, sections 3.8.5 and 3.8.4.4).
///
/// A component with a RECURRENCE-ID stands for the one time that it names of the component with the same UID,
/// or with RANGE=THISANDFUTURE for that one and all later ones. Where there is no such component it stands
/// for itself: invitations to a single meeting of a series come so.
public struct OccurrenceSearch {
  private let components: [Component]
  private let zones: ZoneBook
  private let window: Range<Instant>
  /// Those that stand for one time of another, by the UID of both.
  private var overrides: [String: [Override]] = [:]

  /// A component with a RECURRENCE-ID.
  private struct Override {
    var index: Int
    var times: ComponentTimes
    var replaced: CalendarTime
    var isForFuture: Bool
  }

  /// A search in the components of one kind (RFC 5545, section 3.8.5).
  ///
  /// - Parameters:
  ///   - components: The components, by whose places in the list occurrences name them.
  ///   - zones: The clocks of their calendar.
  ///   - window: What takes place in it counts; what only touches it does not.
  public init(_ components: [Component], zones: ZoneBook, in window: Range<Instant>) {
    self.components = components
    self.zones = zones
    self.window = window
    for (index, component) in components.enumerated() {
      guard let identifier = component.first("RECURRENCE-ID"), let replaced = identifier.time,
        let times = ComponentTimes(component, zones)
      else { continue }
      let isForFuture =
        identifier.parameter("RANGE").map { isSameName($0, "THISANDFUTURE") } ?? false
      let override = Override(
        index: index, times: times, replaced: replaced, isForFuture: isForFuture)
      add(override, to: component.first("UID")?.encodedValue ?? "")
    }
  }

  /// Adds an override, of which the latest for one time counts (RFC 5545, section 3.8.7.4).
  private mutating func add(_ override: Override, to uid: String) {
    let sequence = components[override.index].first("SEQUENCE")?.integer ?? 0
    // A series seldom has many, but a file may be all overrides of one event; then each stands as it is.
    if let same = overrides[uid], same.count < 512,
      let index = same.firstIndex(where: { $0.replaced == override.replaced })
    {
      let other = components[same[index].index].first("SEQUENCE")?.integer ?? 0
      if sequence >= other { overrides[uid]?[index] = override }
      return
    }
    overrides[uid, default: []].append(override)
  }

  /// Every occurrence in the window, component by component, each in order of time (RFC 5545, section 3.8.5).
  ///
  /// - Parameter budget: What may be spent on finding them.
  public func occurrences(_ budget: inout ExpansionBudget) -> [Occurrence] {
    var result: [Occurrence] = []
    var seen: Set<String> = []
    for (index, component) in components.enumerated() {
      let uid = component.first("UID")?.encodedValue ?? ""
      if component.first("RECURRENCE-ID")?.time != nil {
        guard seen.insert(uid).inserted else { continue }
        for override in overrides[uid] ?? [] {
          append(
            override.times, from: override.times.start.wallTime, override.index, to: &result,
            &budget)
        }
      } else if let times = ComponentTimes(component, zones) {
        append(component, index, times, overrides[uid] ?? [], to: &result, &budget)
      }
    }
    return result
  }

  /// Adds the occurrences of one component that stands for itself.
  private func append(
    _ component: Component, _ index: Int, _ times: ComponentTimes, _ overrides: [Override],
    to result: inout [Occurrence], _ budget: inout ExpansionBudget
  ) {
    // Each event of a UID looks at all its overrides, which a file may have many of.
    budget.steps -= overrides.count
    guard budget.steps > 0 else { return }
    var replaced = StartSet()
    for override in overrides { replaced.add(override.replaced, of: times, zones) }
    replaced.sort()
    let set = RecurrenceSet(component: component, times: times, zones: zones, window: window)
    var later = overrides.filter { $0.isForFuture }
      .map { (from: zones.instant(of: $0.replaced), override: $0) }
      .sorted { $0.from < $1.from }[...]
    var current: Override?
    for start in set.starts(without: replaced, &budget) {
      while let next = later.first, next.from <= start.instant {
        current = next.override
        later.removeFirst()
      }
      if let change = current {
        // The move of the first is the move of all that follow it.
        let shift = change.times.start.wallTime - change.replaced.wallTime
        append(change.times, from: start.time + shift, change.index, to: &result, &budget)
      } else {
        let end = start.end ?? times.end(from: start.time, at: start.instant, zones)
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
    let start = zones.instant(time, on: times.clock)
    append(times, start, times.end(from: time, at: start, zones), index, to: &result)
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
