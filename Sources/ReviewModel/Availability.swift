public import CivilTime

/// When a person or a room can be had.
///
/// Nothing said at all means *never asked*: planned as free, and listed as a diary to chase.
public struct Availability: Sendable, Hashable {
  /// The only windows in which the subject is free; nil where it is free at any time.
  public var available: [TimeSpan]?
  /// Times taken away from that.
  public var unavailable: [TimeSpan]

  /// States when a subject is free.
  ///
  /// - Parameters:
  ///   - available: The only windows; nil for any time.
  ///   - unavailable: Times taken away.
  public init(available: [TimeSpan]? = nil, unavailable: [TimeSpan] = []) {
    self.available = available
    self.unavailable = unavailable
  }

  /// Nothing is known: the subject was never asked.
  public static let neverAsked = Availability()

  /// Whether anything was said.
  public var wasAsked: Bool { available != nil || !unavailable.isEmpty }

  /// Whether the subject is free for the whole of a span (`constraints.md`: availability counts for the
  /// whole of a session; touching windows read as one).
  ///
  /// - Parameter span: The time of a session.
  public func isFree(_ span: TimeSpan) -> Bool {
    if let available, !TimeSpan.merged(available).contains(where: { $0.contains(span) }) {
      return false
    }
    return !unavailable.contains { $0.overlaps(span) }
  }
}
