import CivilTime

/// A time of day as written, which may leave open which half of the day is meant.
struct ClockReading: Hashable {
  /// 0 to 24.
  var hour: Int
  /// 0 to 59.
  var minute: Int
  /// The half of the day, where it was written.
  var half: DayHalf?
  /// How exactly it was written.
  var style: Style

  /// How exactly a time was written.
  enum Style: Hashable {
    /// In words, as in `midday` and `midnight`.
    case word
    /// On a clock of 24 hours, as in `09:30` or `14:00`.
    case exact
    /// With minutes but without a leading zero, as in `4:30`: either half of the day.
    case hourAndMinutes
    /// As an hour alone, as in `9`: either half of the day.
    case bareHour
  }

  /// A time about which there is no doubt.
  ///
  /// - Parameters:
  ///   - time: The time.
  ///   - style: How it was written.
  init(_ time: TimeOfDay, style: Style = .exact) {
    self.init(hour: time.hour, minute: time.minute, half: nil, style: style)
  }

  /// An hour written without anything else.
  ///
  /// - Parameter hour: The number, which need not be an hour.
  init(bare hour: Int) {
    self.init(hour: hour, minute: 0, half: nil, style: hour > 12 ? .exact : .bareHour)
  }

  /// A time as written.
  init(hour: Int, minute: Int, half: DayHalf?, style: Style) {
    self.hour = hour
    self.minute = minute
    self.half = half
    self.style = style
  }

  /// Whether only the working hours decide which half of the day is meant.
  var isOpen: Bool { half == nil && (style == .hourAndMinutes || style == .bareHour) }

  /// Whether the time says "midnight" in a way that, at the end of a stretch, means the end of that day.
  var isSpokenMidnight: Bool { asWritten == .midnight && (style == .word || half != nil) }

  /// The time on a clock of 24 hours, taken as it stands.
  var asWritten: TimeOfDay? {
    if let half { return time(in: half) }
    return TimeOfDay(hour: hour, minute: minute)
  }

  /// The time in one half of the day: 12am is midnight and 12pm is midday; nil where the hours written have no such
  /// half.
  func time(in half: DayHalf) -> TimeOfDay? {
    let hourOfHalf = hour == 12 ? 0 : hour
    switch half {
    case .am: return TimeOfDay(hour: hourOfHalf, minute: minute)
    case .pm: return TimeOfDay(hour: hour > 12 ? hour : hourOfHalf + 12, minute: minute)
    }
  }

  /// The times that may be meant, the one on a clock of 24 hours first.
  ///
  /// Nobody who writes `10`, `11` or `12` without more means the evening or the night.
  var candidates: [TimeOfDay] {
    guard isOpen, hour < 10 else { return [asWritten].compactMap { $0 } }
    return [asWritten, time(in: .pm)].compactMap { $0 }
  }

  /// The time that is meant on a day with these working hours: the only candidate inside the hours, or else the
  /// time as written.
  ///
  /// - Throws: A fault that quotes the text where there is no such time.
  func time(within hours: ClosedRange<TimeOfDay>, _ text: String) throws(CellFault) -> TimeOfDay {
    guard let time = candidates.first(where: { hours.contains($0) }) ?? asWritten else {
      throw .noSuchTime(text)
    }
    return time
  }
}
