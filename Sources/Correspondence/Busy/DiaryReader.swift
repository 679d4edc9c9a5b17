public import CivilTime
public import Findings
public import ICalendar
public import ReviewModel

/// One file of a diary.
public struct DiaryFile: Sendable, Hashable {
  /// The name of the file, for findings and for a range of dates in the name.
  public var name: String
  /// The content of the file.
  public var bytes: [UInt8]

  /// A file of a diary.
  public init(name: String, bytes: [UInt8]) {
    self.name = name
    self.bytes = bytes
  }
}

/// What was understood of one diary: when its owner is busy in the days of a review, and on which days that is known.
public struct DiaryReading: Sendable, Hashable {
  /// When the owner is busy, by the review's clock: in order, merged, and cut to the hours of the review's days.
  public var busy: [TimeSpan]
  /// The days of the review about which the diary says something, busy or free; none where a part of the diary could
  /// not be read.
  public var knownDays: [WorkingDay]
  /// How many components about time the files hold, such as events.
  public var componentCount: Int
  /// What became of each of them.
  public var account: DiaryAccount
  /// What is wrong with the files, in words that never quote what an event is called or where it is.
  public var findings: [Finding]
  /// Whether an event that stands lists guests, whose own answers only their addresses tell.
  public var hasGuests = false
  /// Whether one of the files is no calendar at all, so that nothing may be taken from them.
  public var isRefused: Bool
}

/// Reads diaries for a review.
///
/// Nothing of a diary is kept but its busy time: no title, place, guest or note leaves this reader.
public struct DiaryReader: Sendable {
  private let review: Review
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
    self.review = review
    days = review.days
    self.clock = clock
    self.policy = policy
  }

  /// Reads a diary that is one file, whose owner is not known; `source` knows the clocks of places that `ZoneNames`
  /// does not have.
  public func read(
    _ bytes: [UInt8], file: String, zonesFrom source: ZoneBook.Source = { _ in nil }
  ) -> DiaryReading {
    read([DiaryFile(name: file, bytes: bytes)], zonesFrom: source)
  }

  /// Reads the files of one diary together: an event may be moved or called off in another file than its own.
  ///
  /// - Parameters:
  ///   - files: The files.
  ///   - owner: Whose diary it is, for the answers that the owner gave to invitations.
  ///   - source: Knows the clocks of places beyond those that `ZoneNames` has.
  /// - Returns: The busy times, with what could not be read.
  public func read(
    _ files: [DiaryFile], of owner: CalendarOwner = .unknown,
    zonesFrom source: ZoneBook.Source = { _ in nil }
  ) -> DiaryReading {
    var result = DiaryReading(
      busy: [], knownDays: [], componentCount: 0, account: DiaryAccount(), findings: [],
      isRefused: false)
    guard let window else { return result }
    var coverage = DiaryCoverage(
      clock: clock, in: window, year: review.fieldworkStart.components.year)
    var calendars: [ZonedComponent] = []
    for file in files {
      let reading = CalendarReader.read(file.bytes, file: file.name)
      result.findings += reading.findings
      var zoned: [ZonedComponent] = []
      for calendar in reading.calendars {
        let zones = ZoneBook(
          calendar, reference: clock, from: window.lowerBound, through: window.upperBound,
          source: source)
        result.findings += TimeCheck.findings(
          calendar, zones, file: file.name, in: window)
        result.findings += WorkingHoursNote.findings(calendar, file: file.name)
        zoned.append(ZonedComponent(calendar, zones: zones))
      }
      let isEmpty = zoned.allSatisfy { calendar in
        calendar.component.components.allSatisfy { $0.name == "VTIMEZONE" }
      }
      if isEmpty, reading.findings.contains(where: { $0.severity == .error }) {
        result.isRefused = true
      } else if isEmpty, files.count > 1 {
        result.findings.append(
          Finding(
            .silentDiary, .warning, at: .file(file.name), "This file holds no entries.",
            mend: "Export it again if its calendar has any."))
      }
      coverage.add(zoned, file: file.name)
      calendars += zoned
    }
    var budget = ExpansionBudget()
    take(calendars, in: window, of: owner, &budget, into: &result)
    if budget.isExhausted {
      result.findings.append(
        Finding(
          .calendarLimit, at: .file(files.first?.name ?? ""),
          "The diary repeats more often than can be followed, so busy time may be missing.",
          mend: "Export a shorter stretch of the diary."))
    }
    if !result.findings.contains(where: { $0.severity == .error }) {
      result.knownDays = coverage.known(of: days)
    }
    return result
  }

  /// Takes the busy time of calendars, and accounts for each of their components.
  private func take(
    _ calendars: [ZonedComponent], in window: Range<Instant>, of owner: CalendarOwner,
    _ budget: inout ExpansionBudget, into result: inout DiaryReading
  ) {
    let survey = EventSurvey(calendars, in: window, of: owner, &budget)
    let listed = FreeBusySearch(calendars, in: window).periodsBesideEvents(&budget)
    var periods = listed.filter { counts($0.kind, isAllDay: $0.isAllDay) }
    result.account.listedSetAside = listed.count {
      !counts($0.kind, isAllDay: $0.isAllDay) && isAsked($0.start..<$0.end)
    }
    // What becomes of an event that stands depends on all of its times.
    var fates: [Int: DiaryAccount.Fate] = [:]
    for time in survey.times {
      guard case .stands(let claim) = survey.events[time.event].fate,
        isAsked(time.start..<time.end)
      else { continue }
      if let kind = claim.kind {
        guard counts(kind, isAllDay: time.isAllDay && !claim.isStated) else {
          if fates[time.event] == nil { fates[time.event] = .setAside }
          continue
        }
        fates[time.event] = .busy
        periods.append(
          BusyPeriod(from: time.start, to: time.end, kind, isAllDay: time.isAllDay))
        if claim.isAgainstTransparency { result.account.busyAgainstTransparency += 1 }
      } else if let freedom = claim.freedom {
        fates[time.event] = DiaryAccount.Fate(freedom)
        result.account.addFree(freedom, isAllDay: time.isAllDay)
        if claim.isAgainstTransparency { result.account.freeAgainstTransparency += 1 }
      }
    }
    result.hasGuests = survey.events.contains { event in
      if case .stands = event.fate { event.entry.component.first("ATTENDEE") != nil } else { false }
    }
    for (index, event) in survey.events.enumerated() {
      result.account.add(fates[index] ?? DiaryAccount.Fate(event))
    }
    for component in calendars.flatMap({ $0.component.components }) {
      switch component.name {
      case "VEVENT", "VTIMEZONE": break
      case "VFREEBUSY", "VAVAILABILITY": result.account.add(.list)
      default: result.account.add(.otherKind)
      }
    }
    result.componentCount = result.account.total
    result.busy = spans(of: periods)
  }

  /// Whether a stretch of time lies in the hours of the review's days, if only in part.
  private func isAsked(_ stretch: Range<Instant>) -> Bool {
    days.contains { day in
      stretch.lowerBound < instant(day.hours.end) && instant(day.hours.start) < stretch.upperBound
    }
  }

  private func counts(_ kind: BusyPeriod.Kind, isAllDay: Bool) -> Bool {
    !(policy.ignoresTentative && kind == .tentative) && !(policy.ignoresAllDay && isAllDay)
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

extension DiaryAccount.Fate {
  /// Why an event takes none of the time in question.
  fileprivate init(_ freedom: TimeClaim.Freedom) {
    switch freedom {
    case .markedFree: self = .markedFree
    case .workingElsewhere: self = .workingElsewhere
    case .declined: self = .declined
    case .delegated: self = .delegated
    }
  }

  /// The fate of an event that has no time in the hours that are asked about.
  fileprivate init(_ event: EventSurvey.Event) {
    switch event.fate {
    case .stands: self = event.isMomentary ? .momentary : .elsewhere
    case .calledOff: self = .calledOff
    case .outdated: self = .outdated
    case .answer: self = .answer
    case .forOthers: self = .forOthers
    case .unreadable: self = .unreadable
    }
  }
}
