/// A stretch of time that is taken, and how (RFC 5545, section 3.2.9: FBTYPE).
public struct BusyPeriod: Sendable, Hashable {
  /// How a stretch of time is taken (RFC 5545, section 3.2.9).
  public enum Kind: Sendable, Hashable, CaseIterable {
    /// Something takes place then.
    case busy
    /// Something may take place then.
    case tentative
    /// Nothing may be put there.
    case unavailable
  }

  /// When the period begins (RFC 5545, section 3.8.2.6).
  public var start: Instant
  /// When the period ends (RFC 5545, section 3.8.2.6).
  public var end: Instant
  /// How the period is taken (RFC 5545, section 3.2.9).
  public var kind: Kind
  /// Whether the period comes from an event of whole days (RFC 5545, section 3.6.1).
  public var isAllDay: Bool

  /// A stretch of time that is taken (RFC 5545, section 3.8.2.6).
  public init(from start: Instant, to end: Instant, _ kind: Kind, isAllDay: Bool = false) {
    self.start = start
    self.end = end
    self.kind = kind
    self.isAllDay = isAllDay
  }

  /// The stretches of time that periods of any kind cover together, in order of time; stretches that touch are
  /// joined.
  public static func union(_ periods: [BusyPeriod]) -> [Range<Instant>] {
    var result: [Range<Instant>] = []
    for period in periods.sorted(by: { $0.start < $1.start }) where period.start < period.end {
      if let last = result.last, period.start <= last.upperBound {
        result[result.count - 1] = last.lowerBound..<max(last.upperBound, period.end)
      } else {
        result.append(period.start..<period.end)
      }
    }
    return result
  }
}
