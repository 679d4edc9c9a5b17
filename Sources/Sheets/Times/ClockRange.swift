import CivilTime

/// What two times with a hyphen between them mean.
enum ClockRange {
  /// One range and no other.
  case certain(TimeOfDay, TimeOfDay)
  /// Either of two ranges.
  case ambiguous((TimeOfDay, TimeOfDay), (TimeOfDay, TimeOfDay))
  /// None: the second time is not after the first.
  case backwards(TimeOfDay, TimeOfDay)

  /// Reads a range the way a person would.
  ///
  /// `9-11am` and `2-4pm` share their half of the day; `11-1pm` cannot; `9am-5` ends at the next five
  /// o'clock; `9-5` and `2-4` are whatever fits into the working hours.
  ///
  /// - Parameters:
  ///   - start: The first time.
  ///   - end: The second time.
  ///   - hours: The working hours of the day.
  init?(_ start: ClockReading, _ end: ClockReading, within hours: ClosedRange<TimeOfDay>) {
    guard let plainStart = start.asWritten, var plainEnd = end.asWritten else { return nil }
    // An end at midnight is the end of the day.
    if plainEnd == .midnight { plainEnd = .endOfDay }
    let starts = ClockRange.starts(start, before: end)
    let ends = plainEnd == .endOfDay ? [plainEnd] : ClockRange.ends(end, after: start)
    var pairs: [(TimeOfDay, TimeOfDay)] = []
    for first in starts {
      // The first end after each start: nobody writes 9-5 for twenty hours.
      if let last = ends.filter({ $0 > first }).min() { pairs.append((first, last)) }
    }
    let inside = pairs.filter { hours.contains($0.0) && hours.contains($0.1) }
    if inside.count > 1, start.style == .bareHour, end.style == .bareHour, end.half == nil {
      self = .ambiguous(inside[0], inside[1])
    } else if let pair = inside.first ?? pairs.first {
      self = .certain(pair.0, pair.1)
    } else {
      self = .backwards(plainStart, plainEnd)
    }
  }

  private static func starts(_ start: ClockReading, before end: ClockReading) -> [TimeOfDay] {
    guard start.isOpen, let half = end.half else {
      return start.candidates
    }
    let other: DayHalf = half == .am ? .pm : .am
    return [start.time(in: half), start.time(in: other)].compactMap { $0 }
  }

  private static func ends(_ end: ClockReading, after start: ClockReading) -> [TimeOfDay] {
    guard end.isOpen, start.half != nil else { return end.candidates }
    return [end.time(in: .am), end.time(in: .pm)].compactMap { $0 }
  }

  /// The start and the end of a range that a person wrote, read in the working hours of the day.
  ///
  /// - Throws: A fault that quotes the phrase where the two times make no range.
  static func times(
    _ start: ClockReading, _ end: ClockReading, within hours: ClosedRange<TimeOfDay>,
    _ source: PhraseSource
  ) throws(CellFault) -> ClosedRange<TimeOfDay> {
    switch ClockRange(start, end, within: hours) {
    case .certain(let first, let last)?:
      return first...last
    case .ambiguous(let early, let late)?:
      throw .ambiguousRange(
        source.text, first: source.days + early.0.iso + "-" + early.1.iso,
        second: source.days + late.0.iso + "-" + late.1.iso)
    case .backwards(let first, let last)? where first == last:
      throw .emptyRange(source.text)
    case .backwards(let first, let last)?:
      throw .endsBeforeItBegins(
        source.text, likely: source.days + last.iso + "-" + first.iso)
    case nil:
      throw .noSuchTime(source.text)
    }
  }
}
