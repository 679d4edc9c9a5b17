public import CivilTime

/// When a person or a room can be had.
///
/// Nothing said at all means *never asked*: planned as free, and listed as a diary to chase. Somebody may have been
/// asked about some days alone, by a diary that reaches no further; the other days stay never asked.
public struct Availability: Sendable, Hashable {
  /// The only windows in which the subject is free; nil where it is free at any time.
  public var available: [TimeSpan]?
  /// Times taken away from that.
  public var unavailable: [TimeSpan]
  /// Times about which nobody was asked, though they were about others: planned as free, and still to be chased.
  public var unasked: [TimeSpan]

  /// States when a subject is free.
  public init(
    available: [TimeSpan]? = nil, unavailable: [TimeSpan] = [], unasked: [TimeSpan] = []
  ) {
    self.available = available
    self.unavailable = unavailable
    self.unasked = unasked
  }

  /// Nothing is known: the subject was never asked.
  public static let neverAsked = Availability()

  /// Whether anything was said.
  public var wasAsked: Bool { available != nil || !unavailable.isEmpty || !unasked.isEmpty }

  /// The days of the review about which nobody was asked; all of them where nothing was said.
  public func unaskedDays(of days: [WorkingDay]) -> [WorkingDay] {
    wasAsked ? days.filter { day in unasked.contains { $0.overlaps(day.hours) } } : days
  }

  /// Whether somebody still has to be asked about some or all days of the review.
  public func isToBeChased(on days: [WorkingDay]) -> Bool {
    !wasAsked || !unaskedDays(of: days).isEmpty
  }

  /// Whether the subject is free for the whole of a session's time; touching windows read as one
  /// (`constraints.md`).
  public func isFree(_ span: TimeSpan) -> Bool {
    if let available, !TimeSpan.merged(available).contains(where: { $0.contains(span) }) {
      return false
    }
    return !unavailable.contains { $0.overlaps(span) }
  }
}
