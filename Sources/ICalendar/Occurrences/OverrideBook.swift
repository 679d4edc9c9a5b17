/// The components that each stand for one time of another, by the UID of both, and of several for one time the newest
/// (RFC 5545, section 3.8.4.4; RFC 5546, section 2.1.5).
///
/// Two name one time where they mean one moment, in whatever form: in universal time, by a zone, or by the event's
/// own clock.
struct OverrideBook {
  /// A component with a RECURRENCE-ID.
  struct Override {
    /// The place in the list.
    var index: Int
    var times: ComponentTimes
    /// The start that the component replaces.
    var name: StartName
    /// The moment of what it stands for.
    var replaced: Instant
    var isForFuture: Bool
    fileprivate var version: EventVersion
  }

  /// What is known of one UID.
  private struct Series {
    var overrides: [Override] = []
    var places: [Instant: Int] = [:]
  }

  private var series: [String: Series] = [:]
  /// The places in the list of those that a newer one takes the place of.
  private(set) var outdated: [Int] = []

  /// The overrides among some components.
  init(_ entries: [ZonedComponent]) {
    var masters: [String: ComponentTimes] = [:]
    for entry in entries where entry.component.first("RECURRENCE-ID")?.time == nil {
      let uid = entry.uid
      if masters[uid] == nil { masters[uid] = ComponentTimes(entry.component, entry.zones) }
    }
    for (index, entry) in entries.enumerated() {
      guard let identifier = entry.component.first("RECURRENCE-ID"), let replaced = identifier.time,
        let times = ComponentTimes(entry.component, entry.zones)
          ?? (entry.component.first("DTSTART") == nil
            ? ComponentTimes(at: replaced, entry.zones) : nil)
      else { continue }
      let uid = entry.uid
      let event = masters[uid] ?? times
      let name = event.name(replaced, in: entry.zones)
      let isForFuture =
        identifier.parameter("RANGE").map { isSameName($0, "THISANDFUTURE") } ?? false
      add(
        Override(
          index: index, times: times, name: name, replaced: event.moment(of: name),
          isForFuture: isForFuture, version: entry.version), to: uid)
    }
  }

  /// The overrides of a UID, in the order of the list.
  func overrides(of uid: String) -> [Override] {
    series[uid]?.overrides ?? []
  }

  private mutating func add(_ override: Override, to uid: String) {
    guard let same = series[uid]?.places[override.replaced],
      let other = series[uid]?.overrides[same]
    else {
      let count = series[uid]?.overrides.count ?? 0
      series[uid, default: Series()].places[override.replaced] = count
      series[uid, default: Series()].overrides.append(override)
      return
    }
    // Of two that are as new as each other the one written later counts.
    if override.version < other.version {
      outdated.append(override.index)
    } else {
      outdated.append(other.index)
      series[uid]?.overrides[same] = override
    }
  }
}
