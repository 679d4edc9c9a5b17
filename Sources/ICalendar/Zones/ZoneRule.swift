import CivilTime

/// A time zone that this library can describe by rule (RFC 5545, section 3.6.5).
///
/// A calendar that names a zone must hold its VTIMEZONE, or Outlook shows the events an hour off. Zones
/// that are not here are for the caller to refuse: a wrong rule is worse than none.
public enum ZoneRule: Sendable, Hashable, CaseIterable {
  /// The clock of the United Kingdom, the Isle of Man and the Channel Islands.
  case london
  /// The clock of Ireland, which changes at the same instants.
  case dublin
  /// Coordinated universal time, which needs no VTIMEZONE (RFC 5545, section 3.2.19).
  case utc

  /// The rule for an IANA time zone name, or for a link to one; nil where it is not known here
  /// (RFC 5545, section 3.6.5).
  ///
  /// - Parameter name: The name, spelt as the IANA database spells it.
  public init?(named name: String) {
    switch name {
    case "Europe/London", "Europe/Belfast", "Europe/Jersey", "Europe/Guernsey",
      "Europe/Isle_of_Man", "GB", "GB-Eire":
      self = .london
    case "Europe/Dublin", "Eire":
      self = .dublin
    case "UTC", "Etc/UTC", "Etc/UCT", "UCT", "Zulu", "Etc/Zulu", "Universal", "Etc/Universal":
      self = .utc
    default:
      return nil
    }
  }

  /// The name under which times in this zone are written (RFC 5545, section 3.8.3.1).
  ///
  /// Links are written under the name they point at: every client knows `Europe/London`.
  public var name: String {
    switch self {
    case .london: "Europe/London"
    case .dublin: "Europe/Dublin"
    case .utc: "UTC"
    }
  }

  /// The clock to read times from (RFC 5545, section 3.3.5).
  public var clock: DateTime.Clock {
    self == .utc ? .utc : .zone(name)
  }

  /// The zone as a component, nil for UTC (RFC 5545, section 3.6.5).
  ///
  /// There is exactly one STANDARD and one DAYLIGHT, each with a yearly rule of one BYDAY, because
  /// importers may fail on more ([MS-OXCICAL], section 2.1.3.1.1.19).
  public var component: Component? {
    switch self {
    case .london: zone(standard: "GMT", summer: "BST")
    // The IANA database calls Irish summer time standard and winter time negative saving; clients do not
    // expect that, and the offsets are the same either way.
    case .dublin: zone(standard: "GMT", summer: "IST")
    case .utc: nil
    }
  }

  private func zone(standard: String, summer: String) -> Component {
    Component(
      "VTIMEZONE", [.text("TZID", name)],
      [
        change(
          "DAYLIGHT", to: summer, minutes: 60, from: 0, onset: "19700329T010000", month: 3),
        change(
          "STANDARD", to: standard, minutes: 0, from: 60, onset: "19701025T020000", month: 10),
      ])
  }

  /// One of the two changes of the year, on the last Sunday of a month.
  ///
  /// The onset is the first change, on the clock before the change. The rule has held since 1996 (Directive
  /// 2000/84/EC and before it 94/21/EC); it is stated from 1970, as Google's calendars state it, so that every date
  /// a client may ask about has an answer.
  ///
  /// - Returns: The component, DAYLIGHT or STANDARD.
  private func change(
    _ kind: String, to name: String, minutes: Int, from before: Int, onset: String, month: Int
  ) -> Component {
    Component(
      kind,
      [
        .offset("TZOFFSETFROM", minutes: before),
        .offset("TZOFFSETTO", minutes: minutes),
        .text("TZNAME", name),
        Property("DTSTART", encodedValue: onset),
        Property(
          "RRULE", encodedValue: "FREQ=YEARLY;BYMONTH=" + String(month) + ";BYDAY=-1SU"),
      ])
  }
}
