public import CivilTime
public import Findings
public import ICalendar
public import ReviewModel

/// What was understood of one diary: when its owner is busy in the days of a review, and nothing else of it.
public struct DiaryReading: Sendable, Hashable {
  /// When the owner is busy, by the review's clock: in order, merged, and cut to the hours of the review's days.
  public var busy: [TimeSpan]
  /// How many components about time the file holds, such as events.
  public var componentCount: Int
  /// What is wrong with the file, in words that never quote what an event is called or where it is.
  public var findings: [Finding]
}

/// Reads diaries for a review.
///
/// Nothing of a diary is kept but its busy time: no title, place, guest or note leaves this reader.
public struct DiaryReader: Sendable {
  private let days: [WorkingDay]
  private let clock: ZoneOffsets
  private let policy: DiaryPolicy

  /// A reader of diaries.
  ///
  /// - Parameters:
  ///   - review: The review, whose days and hours are asked about.
  ///   - clock: The clock of the review's time zone; floating times and whole days are read from it.
  ///   - policy: What counts as busy.
  public init(for review: Review, clock: ZoneOffsets, policy: DiaryPolicy = DiaryPolicy()) {
    days = review.days
    self.clock = clock
    self.policy = policy
  }

  /// Reads one diary.
  ///
  /// - Parameters:
  ///   - bytes: The file.
  ///   - file: Its name, for the findings.
  ///   - source: Knows the clocks of places beyond those that `ZoneNames` has.
  public func read(
    _ bytes: [UInt8], file: String, zonesFrom source: ZoneBook.Source = { _ in nil }
  ) -> DiaryReading {
    let reading = CalendarReader.read(bytes, file: file)
    var result = DiaryReading(busy: [], componentCount: 0, findings: reading.findings)
    guard let window else { return result }
    var budget = ExpansionBudget()
    var periods: [BusyPeriod] = []
    for calendar in reading.calendars {
      let zones = ZoneBook(
        calendar, reference: clock, through: window.upperBound, source: source)
      result.findings += TimeCheck.findings(calendar, zones, file: file)
      result.componentCount += calendar.components.count { $0.name != "VTIMEZONE" }
      periods += FreeBusySearch(calendar, zones: zones, in: window).periods(&budget)
    }
    if budget.isExhausted {
      result.findings.append(
        Finding(
          .calendarLimit, at: .file(file),
          "The diary repeats more often than can be followed, so busy time may be missing.",
          mend: "Export a shorter stretch of the diary."))
    }
    result.busy = spans(of: periods.filter { counts($0) })
    return result
  }

  private func counts(_ period: BusyPeriod) -> Bool {
    !(policy.ignoresTentative && period.kind == .tentative)
      && !(policy.ignoresAllDay && period.isAllDay)
  }

  /// From the start of the first day to the end of the last, as moments; nil for a review without days.
  private var window: Range<Instant>? {
    let hours = days.map { $0.hours }.filter { !$0.isEmpty }
    guard let first = hours.map({ $0.start }).min(), let last = hours.map({ $0.end }).max() else {
      return nil
    }
    return instant(first)..<instant(last)
  }

  private func instant(_ minute: CivilMinute) -> Instant {
    clock.instant(at: WallTime(seconds: Int64(minute.minutes) * 60))
  }

  /// The periods by the review's clock, in whole minutes that cover them, cut to each day's hours.
  private func spans(of periods: [BusyPeriod]) -> [TimeSpan] {
    let busy = BusyPeriod.union(periods).map { period in
      TimeSpan(
        from: minute(period.lowerBound, roundingUp: false),
        to: minute(period.upperBound, roundingUp: true))
    }
    let cut = days.flatMap { day in
      busy.filter { $0.overlaps(day.hours) }.map { span in
        TimeSpan(from: max(span.start, day.hours.start), to: min(span.end, day.hours.end))
      }
    }
    return TimeSpan.merged(cut.filter { !$0.isEmpty })
  }

  private func minute(_ instant: Instant, roundingUp: Bool) -> CivilMinute {
    let shown = clock.wallTime(at: instant) + (roundingUp ? 59 : 0)
    return CivilMinute(shown.date, .midnight) + shown.secondOfDay / 60
  }
}

extension Availability {
  /// The availability with busy time taken away.
  ///
  /// What was said before stays, so that reading the same diary twice changes nothing more. Somebody whose diary
  /// has no busy time in the review's days is free on all of them, and need not be asked again.
  ///
  /// - Parameters:
  ///   - busy: When they are busy.
  ///   - days: The review's days.
  ///   - isReplacing: Whether what was taken away before is forgotten.
  public func taking(
    _ busy: [TimeSpan], on days: [WorkingDay], isReplacing: Bool = false
  ) -> Availability {
    var result = self
    if isReplacing { result.unavailable = [] }
    // Spans that are covered already leave the words as they were written.
    if !TimeSpan.subtracting(result.unavailable, from: busy).isEmpty {
      result.unavailable = TimeSpan.merged(result.unavailable + busy)
    }
    if !result.wasAsked { result.available = days.map { $0.hours } }
    return result
  }
}
