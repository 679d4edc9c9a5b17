public import CivilTime
public import ReviewModel

/// What a cell about time says: when, when not, and when best.
///
/// The items of one cell are joined by `;` or a line end and combine like this:
/// - Items that name times (`Tue am`, `after 10:00`) are windows, and any of them will do: they add up.
/// - `only` limits the other windows of the cell: `any; only Tue` is Tuesday, `Mon-Wed; mornings only` three mornings.
///   Windows that `only` rules out are asked about.
/// - `any` is a window a day, its working hours; `never` is no window at all.
/// - `after` and `before` without a day, like all hours without a day, count for every day of the review. Beside an
///   item that names days, hours without a day are asked about.
/// - `after 10 and before 3` is one window, and no union of two.
/// - `not` and `except` take away, whatever else is said; behind times that are taken away, `except` gives back. Without
///   windows, every other time is free.
/// - `prefer` is a wish and limits nothing.
/// - `unknown` names times about which nobody was asked yet, and limits nothing.
///
/// Spans stand in the order in which they were written, one a day, and are never merged.
public struct TimeCell: Sendable, Hashable {
  /// The only windows; nil where none were named.
  public var windows: [TimeSpan]?
  /// Times taken away.
  public var excluded: [TimeSpan]
  /// Times wished for.
  public var preferred: [TimeSpan]
  /// Times about which nobody was asked.
  public var unasked: [TimeSpan]

  /// States times.
  public init(
    windows: [TimeSpan]? = nil, excluded: [TimeSpan] = [], preferred: [TimeSpan] = [],
    unasked: [TimeSpan] = []
  ) {
    self.windows = windows
    self.excluded = excluded
    self.preferred = preferred
    self.unasked = unasked
  }

  /// The times of a person, a reviewer or a room.
  public init(_ availability: Availability) {
    self.init(
      windows: availability.available, excluded: availability.unavailable,
      unasked: availability.unasked)
  }

  /// When a person, a reviewer or a room is available; never asked where the cell names neither windows nor times
  /// taken away.
  public var availability: Availability {
    Availability(available: windows, unavailable: excluded, unasked: unasked)
  }

  /// Whether the cell says nothing.
  public var isBlank: Bool {
    windows == nil && excluded.isEmpty && preferred.isEmpty && unasked.isEmpty
  }

  /// The windows less the times that the cell takes away; nil where the cell names neither.
  ///
  /// Windows are returned as written unless something is taken away.
  ///
  /// Where the cell names no windows, times are taken away from the days of the review.
  ///
  /// - Returns: The spans of time that remain.
  public func possibleTimes(on days: [WorkingDay]) -> [TimeSpan]? {
    if excluded.isEmpty { return windows }
    return TimeSpan.subtracting(excluded, from: windows ?? days.map { $0.hours })
  }
}
