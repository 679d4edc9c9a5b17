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
  /// When the first session that may lie out of hours may start; nil where that is ``start``.
  public var early: TimeOfDay?
  /// When the last session that may lie out of hours must have ended; nil where that is ``end``.
  public var late: TimeOfDay?

  /// A day with its working hours.
  public init(
    date: CivilDate, start: TimeOfDay, end: TimeOfDay, lunch: LunchBreak? = nil,
    early: TimeOfDay? = nil, late: TimeOfDay? = nil
  ) {
    self.date = date
    self.start = start
    self.end = end
    self.lunch = lunch
    self.early = early
    self.late = late
  }

  /// The working hours, in which any session may lie.
  public var hours: TimeSpan {
    TimeSpan(from: CivilMinute(date, start), to: CivilMinute(date, end))
  }

  /// The longer hours, in which sessions that may lie out of hours are held; the same as ``hours`` where it has none.
  public var longHours: TimeSpan {
    TimeSpan(from: CivilMinute(date, early ?? start), to: CivilMinute(date, late ?? end))
  }

  /// The hours in which the session may lie on this day (rule `day`).
  public func hours(for session: Session) -> TimeSpan {
    session.isOutOfHours ? longHours : hours
  }
}

/// The break that each reviewer keeps in the middle of a day, somewhere between two times.
public struct LunchBreak: Sendable, Hashable {
  /// The earliest that it may start.
  public var from: TimeOfDay
  /// The latest that it may end.
  public var to: TimeOfDay
  /// The length, in one piece.
  public var minutes: Int

  /// A break of some minutes between two times.
  public init(from: TimeOfDay, to: TimeOfDay, minutes: Int) {
    self.from = from
    self.to = to
    self.minutes = minutes
  }

  /// The time on a date within which the break lies.
  public func hours(on date: CivilDate) -> TimeSpan {
    TimeSpan(from: CivilMinute(date, from), to: CivilMinute(date, to))
  }

  /// The times at which the break may lie on a date: every step of the grid, in minutes, from `from`, ending by
  /// `to`.
  public func placements(on date: CivilDate, gridMinutes: Int) -> [TimeSpan] {
    let latest = to.minutes - minutes
    guard latest >= from.minutes else { return [] }
    return stride(from: from.minutes, through: latest, by: max(1, gridMinutes)).map {
      TimeSpan(from: CivilMinute(date, .midnight) + $0, minutes: minutes)
    }
  }
}
