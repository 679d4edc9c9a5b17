/// One time at which an event or another component takes place (RFC 5545, section 3.8.5).
public struct Occurrence: Sendable, Hashable {
  /// When the occurrence begins (RFC 5545, section 3.8.5).
  public var start: Instant
  /// When the occurrence ends; equal to the start for an event that takes no time (RFC 5545, section 3.8.2.2).
  public var end: Instant
  /// The component of the calendar behind the occurrence: the event, or the component that replaces this one time of
  /// it (RFC 5545, section 3.8.4.4).
  public var component: Int
  /// Whether the occurrence takes up whole days: its start is a DATE (RFC 5545, section 3.3.4).
  public var isAllDay: Bool
  /// Whether the start names no zone, so that the occurrence begins when any clock shows that time (RFC 5545, section
  /// 3.3.5).
  public var isFloating: Bool

  /// A time at which something takes place.
  ///
  /// - Parameters:
  ///   - start: When it begins.
  ///   - end: When it has ended.
  ///   - component: Which of the calendar's components it comes from.
  ///   - isAllDay: Whether its start is a DATE.
  ///   - isFloating: Whether its start names no zone.
  public init(
    from start: Instant, to end: Instant, component: Int, isAllDay: Bool, isFloating: Bool
  ) {
    self.start = start
    self.end = end
    self.component = component
    self.isAllDay = isAllDay
    self.isFloating = isFloating
  }
}

/// What may be spent on finding occurrences, for all events of a file together.
///
/// A rule can ask for any number of times; these bounds keep a file from making the search run on. What is
/// left out because of one shows in ``isExhausted``.
public struct ExpansionBudget: Sendable, Hashable {
  /// How many occurrences may still be found.
  public var occurrences: Int
  /// How much work may still be done, in periods and days looked at.
  public var steps: Int

  /// Bounds for one file.
  public init(occurrences: Int = 1_000_000, steps: Int = 20_000_000) {
    self.occurrences = occurrences
    self.steps = steps
  }

  /// Whether something was left out because a bound was reached.
  public var isExhausted: Bool { occurrences <= 0 || steps <= 0 }
}
