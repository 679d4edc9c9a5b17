import CivilTime

/// Two limits of one time: `after 10 and before 3` is a time between the two, not a choice between them.
extension TimePhrase {
  /// The one phrase that two limits make; nil where the two do not limit each other; working hours tell the morning
  /// from the afternoon in `3`.
  func limited(by other: TimePhrase, within hours: ClosedRange<TimeOfDay>) -> TimePhrase? {
    var result = self
    result.range = range.lowerBound..<other.range.upperBound
    if bound != nil || other.bound != nil {
      guard let both = limitedDays(other) else { return nil }
      (result.days, result.hours, result.stretchEnd) = (both.days, both.hours, both.stretchEnd)
      result.dayRange = result.range
      result.lastDay = nil
      return result
    }
    guard other.days == nil || other.days == days || (days == nil && other.leadsWithHours),
      let (start, end) = limits(other),
      let first = try? start.time(within: hours, ""), let last = try? end.time(within: hours, ""),
      first < last
    else { return nil }
    result.hours = .between(ClockReading(first), ClockReading(last))
    if days == nil, other.days != nil {
      result.days = other.days
      result.dayRange = other.dayRange
      result.leadsWithHours = true
    }
    return result
  }

  /// The start that one phrase gives and the end that the other gives.
  private func limits(_ other: TimePhrase) -> (start: ClockReading, end: ClockReading)? {
    guard stretchEnd == nil, other.stretchEnd == nil else { return nil }
    switch (hours, other.hours) {
    case (.after(let start)?, .before(let end)?), (.before(let end)?, .after(let start)?):
      return (start, end)
    default: return nil
    }
  }

  private func limitedDays(_ other: TimePhrase) -> TimePhrase? {
    let isLower = bound == .from || bound == .after
    let isOtherLower = other.bound == .from || other.bound == .after
    guard bound != nil, other.bound != nil, isLower != isOtherLower else { return nil }
    let (lower, upper) = isLower ? (self, other) : (other, self)
    guard case .dates(let start, _)? = lower.days, case .dates(_, var end)? = upper.days else {
      return nil
    }
    switch (lower.hours, upper.hours) {
    case (nil, nil), (.at?, nil): break
    default: return nil
    }
    var result = lower
    if let last = upper.stretchEnd {
      guard case .dates(let day, _) = last.day else { return nil }
      end = day
      result.stretchEnd = last
    } else {
      result.stretchEnd = lower.stretchEnd == nil ? nil : (.dates(end, end), nil)
    }
    guard start < end || (start == end && result.stretchEnd == nil) else { return nil }
    result.days = result.stretchEnd == nil ? .dates(start, end) : .dates(start, start)
    return result
  }
}
