import CivilTime
import ReviewModel

/// Hours about which there is no doubt any more, to be laid over the hours of any day.
enum HoursOfDay: Hashable {
  /// The whole of the working hours.
  case whole
  /// From a time to their end.
  case after(TimeOfDay)
  /// From their start to a time.
  case before(TimeOfDay)
  /// From one time to another, whatever the working hours.
  case between(TimeOfDay, TimeOfDay)

  /// Decides what hours as written mean; no phrase means the whole day, and the working hours tell the morning from
  /// the afternoon in `2-4`.
  ///
  /// - Throws: A fault that quotes the phrase where the hours make no sense.
  init(_ phrase: HoursPhrase?, within hours: ClosedRange<TimeOfDay>, _ source: PhraseSource)
    throws(CellFault)
  {
    switch phrase {
    case nil: self = .whole
    case .half(.am)?: self = .before(.midday)
    case .half(.pm)?: self = .after(.midday)
    case .after(let clock)?:
      let time = try clock.time(within: hours, source.text)
      if time == .endOfDay { throw .emptyRange(source.text) }
      self = .after(time)
    case .before(let clock)?:
      let time =
        clock.isSpokenMidnight ? .endOfDay : try clock.time(within: hours, source.text)
      if time == .midnight { throw .emptyRange(source.text) }
      self = .before(time)
    case .at(let clock)?:
      throw .startWithoutEnd(
        source.text, day: source.days, start: try clock.time(within: hours, source.text))
    case .between(let first, let last)?:
      let times = try ClockRange.times(first, last, within: hours, source)
      self = .between(times.lowerBound, times.upperBound)
    }
  }

  /// The span on one day: the working hours limit an open end, or the longer hours where the time lies beyond them,
  /// unless it lies beyond both.
  func span(on day: WorkingDay) -> TimeSpan {
    let midnight = CivilMinute(day.date, .midnight)
    let hours = day.hours
    switch self {
    case .whole:
      return hours
    case .after(let time):
      let start = max(midnight + time.minutes, hours.start)
      let ends = [hours.end, day.longHours.end].first { start < $0 }
      return TimeSpan(from: start, to: ends ?? midnight + 1440)
    case .before(let time):
      let end = min(midnight + time.minutes, hours.end)
      let starts = [hours.start, day.longHours.start].first { $0 < end }
      return TimeSpan(from: starts ?? midnight, to: end)
    case .between(let start, let end):
      return TimeSpan(from: midnight + start.minutes, to: midnight + end.minutes)
    }
  }
}
