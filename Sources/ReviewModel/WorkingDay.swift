public import CivilTime

/// A day on which sessions may be held, on site or in the lead-in.
public struct WorkingDay: Sendable, Hashable {
  /// The date.
  public var date: CivilDate
  /// When the first session may start.
  public var start: TimeOfDay
  /// When the last session must have ended.
  public var end: TimeOfDay
  /// The break that every reviewer keeps; nil where the day has none.
  public var lunch: LunchBreak?

  /// A day with its working hours.
  ///
  /// - Parameters:
  ///   - date: The date.
  ///   - start: When the first session may start.
  ///   - end: When the last session must have ended.
  ///   - lunch: The break that every reviewer keeps.
  public init(date: CivilDate, start: TimeOfDay, end: TimeOfDay, lunch: LunchBreak? = nil) {
    self.date = date
    self.start = start
    self.end = end
    self.lunch = lunch
  }

  /// Its working hours.
  public var hours: TimeSpan {
    TimeSpan(from: CivilMinute(date, start), to: CivilMinute(date, end))
  }
}

/// The break that each reviewer keeps in the middle of a day, somewhere between two times.
public struct LunchBreak: Sendable, Hashable {
  /// The earliest that it may start.
  public var from: TimeOfDay
  /// The latest that it may end.
  public var to: TimeOfDay
  /// Its length, in one piece.
  public var minutes: Int

  /// A break of some minutes between two times.
  ///
  /// - Parameters:
  ///   - from: The earliest start.
  ///   - to: The latest end.
  ///   - minutes: Its length.
  public init(from: TimeOfDay, to: TimeOfDay, minutes: Int) {
    self.from = from
    self.to = to
    self.minutes = minutes
  }

  /// The times at which the break may lie on a date: every grid step from `from`, ending by `to`.
  ///
  /// - Parameters:
  ///   - date: The date.
  ///   - gridMinutes: The step, above zero.
  public func placements(on date: CivilDate, gridMinutes: Int) -> [TimeSpan] {
    let latest = to.minutes - minutes
    guard latest >= from.minutes else { return [] }
    return stride(from: from.minutes, through: latest, by: max(1, gridMinutes)).map {
      TimeSpan(from: CivilMinute(date, .midnight) + $0, minutes: minutes)
    }
  }
}
