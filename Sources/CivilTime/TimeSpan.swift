/// A stretch of wall-clock time: it includes its start and stops just before its end.
///
/// A span whose end is not after its start is empty. Validation reports such spans
/// (`FW304`); arithmetic treats them as covering nothing.
public struct TimeSpan: Sendable, Hashable {
  /// The first minute inside.
  public var start: CivilMinute
  /// The first minute after it.
  public var end: CivilMinute

  /// The span from one minute up to another.
  public init(from start: CivilMinute, to end: CivilMinute) {
    self.start = start
    self.end = end
  }

  /// The span that starts at a minute and lasts some minutes.
  public init(from start: CivilMinute, minutes: Int) {
    self.init(from: start, to: start + minutes)
  }

  /// The length in minutes; negative where the end comes first.
  public var minutes: Int { end - start }

  /// Whether the span covers nothing.
  public var isEmpty: Bool { end <= start }

  /// Whether the two spans share a minute, or would share one if each ended `gap` minutes later.
  public func overlaps(_ other: TimeSpan, keeping gap: Int = 0) -> Bool {
    start < other.end + gap && other.start < end + gap
  }

  /// Whether the other lies wholly inside this one.
  public func contains(_ other: TimeSpan) -> Bool {
    start <= other.start && other.end <= end
  }

  /// Spans, given in any order, joined where they touch or overlap, in order of time.
  ///
  /// - Complexity: O(*n* log *n*) in the number of spans.
  public static func merged(_ spans: [TimeSpan]) -> [TimeSpan] {
    var result: [TimeSpan] = []
    for span in spans.sorted(by: { ($0.start, $0.end) < ($1.start, $1.end) }) {
      if let last = result.last, span.start <= last.end {
        result[result.count - 1].end = max(last.end, span.end)
      } else {
        result.append(span)
      }
    }
    return result
  }

  /// The time in some spans that no removed span covers, merged and in order of time; either list may be in any
  /// order.
  ///
  /// - Complexity: O(*n* log *n*) in the number of spans.
  public static func subtracting(_ removed: [TimeSpan], from spans: [TimeSpan]) -> [TimeSpan] {
    let holes = merged(removed.filter { !$0.isEmpty })
    var result: [TimeSpan] = []
    // Both lists are in order of time, so the holes before a span lie before all later ones too.
    var firstHole = 0
    for span in merged(spans.filter { !$0.isEmpty }) {
      while firstHole < holes.count, holes[firstHole].end <= span.start { firstHole += 1 }
      var start = span.start
      var hole = firstHole
      while hole < holes.count, holes[hole].start < span.end {
        if start < holes[hole].start {
          result.append(TimeSpan(from: start, to: holes[hole].start))
        }
        start = max(start, holes[hole].end)
        hole += 1
      }
      if start < span.end { result.append(TimeSpan(from: start, to: span.end)) }
    }
    return result
  }
}
