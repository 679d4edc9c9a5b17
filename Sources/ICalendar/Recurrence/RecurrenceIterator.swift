import CivilTime

/// The times at which a rule applies, one after the other and as they are asked for
/// (RFC 5545, section 3.3.10).
///
/// The times are readings of the clock of the start. The start is among them only where the rule applies to it. Dates
/// that do not exist, such as 30 February, are left out and not counted.
///
/// Each period of the rule (a year, a month, …) is laid out when it is reached: its days, and from them its
/// times, in order. ``seek(to:)`` reaches a period far ahead by arithmetic.
public struct RecurrenceIterator: IteratorProtocol, Sequence, Sendable {
  private let frequency: RecurrenceRule.Frequency
  private let interval: Int64
  private let count: Int
  private let start: WallTime
  private let last: WallTime
  private let positions: [Int]
  private let weekStart: Weekday
  private let days: DayFilter
  private let clock: ClockFilter
  private let times: TimeList

  /// The number of the period laid out, from 0; -1 before the first.
  private var period: Int64 = -1
  /// The starts of what each has all of ``times`` in: its days, or the period itself where it is shorter.
  private var bases: [Int64] = []
  /// Which of the period's times apply, where the rule has BYSETPOS.
  private var chosen: [Int] = []
  /// Which of the period's times comes next.
  private var place = 0
  /// A time that was reached by walking, to be given before all others.
  private var pending: WallTime?
  /// The earliest time that is wanted.
  private var earliest: WallTime
  /// How many times were given.
  private var given = 0
  private var isOver = false
  /// How much work is left, in periods and days looked at.
  public private(set) var stepsLeft: Int

  /// The times of a rule.
  ///
  /// - Parameters:
  ///   - rule: The rule.
  ///   - start: The first time that it may apply to, which also says what the rule leaves open: DTSTART.
  ///   - last: The last time that it may apply to, beside what the rule says; the end of the year 9999 unless
  ///     given.
  ///   - steps: How much work may be done before the sequence ends, in periods and days looked at: a rule
  ///     may never apply.
  public init(
    _ rule: RecurrenceRule, from start: WallTime, through last: WallTime = .endOfTime,
    steps: Int = 10_000_000
  ) {
    frequency = rule.frequency
    interval = Int64(Swift.max(1, Swift.min(rule.interval, Int(Int32.max))))
    self.start = start
    earliest = start
    stepsLeft = steps
    positions = rule.positions.filter { $0 != 0 }
    days = DayFilter(rule, from: start)
    clock = ClockFilter(rule)
    times = TimeList(rule, from: start)
    weekStart = rule.weekStart
    switch rule.ending {
    case .never: (count, self.last) = (.max, Swift.min(last, .endOfTime))
    case .count(let count): (self.count, self.last) = (count, Swift.min(last, .endOfTime))
    case .until(let limit):
      (count, self.last) = (.max, Swift.min(limit.wallTime, last, .endOfTime))
    }
  }

  /// The next time; nil where there is none, or where the allowed work is used up (RFC 5545, section 3.3.10).
  public mutating func next() -> WallTime? {
    if let pending {
      self.pending = nil
      return pending
    }
    while !isOver, given < count {
      if place < size {
        let time = time(place)
        place += 1
        given += 1
        if time <= last { return time }
        isOver = true
      } else if !advance() {
        isOver = true
      }
    }
    return nil
  }

  /// Goes on so that the next time is not before a given one.
  ///
  /// A rule without COUNT, or whose periods all have the same number of times, is not walked through.
  ///
  /// - Parameter time: The earliest time that is wanted from here on.
  public mutating func seek(to time: WallTime) {
    guard time > earliest, !isOver else { return }
    if count == .max {
      earliest = time
      jump(to: time)
    } else if hasEvenPeriods {
      seekCounting(to: time)
    } else {
      while let found = next() {
        guard found < time else {
          pending = found
          return
        }
      }
    }
  }

  /// Whether the work that may be done was used up, so that times may be missing.
  public var isExhausted: Bool { stepsLeft <= 0 }

  // MARK: Times of one period

  private var size: Int { positions.isEmpty ? bases.count * times.count : chosen.count }

  private func time(_ index: Int) -> WallTime {
    let member = positions.isEmpty ? index : chosen[index]
    return WallTime(seconds: bases[member / times.count] + times.offset(member % times.count))
  }

  /// Moves to the first time of the period that is not before the earliest wanted.
  private mutating func skipEarly() {
    var (low, high) = (0, size)
    while low < high {
      let middle = (low + high) / 2
      if time(middle) < earliest { low = middle + 1 } else { high = middle }
    }
    place = low
  }

  /// Lays out a period, which must lie within time.
  private mutating func lay(_ number: Int64) {
    period = number
    bases.removeAll(keepingCapacity: true)
    switch frequency {
    case .yearly:
      let year = Int(Int64(start.date.components.year) + number * interval)
      for month in 1...12 where days.allows(month: month) { layMonth(year, month) }
    case .monthly:
      let (year, month, _) = start.date.components
      let index = Int(Int64(year * 12 + month - 1) + number * interval)
      layMonth(index / 12, index % 12 + 1)
    case .weekly:
      let first = Int(firstBase / 86_400 + number * interval * 7)
      days.addDays(from: first, through: first + 6, to: &bases)
      stepsLeft -= 1
    case .daily:
      let day = Int(firstBase / 86_400 + number * interval)
      if days.passes(dayNumber: day) { bases.append(Int64(day) * 86_400) }
    case .hourly, .minutely, .secondly:
      bases.append(firstBase + number * step)
    }
    stepsLeft -= 1
    choosePositions()
    skipEarly()
  }

  private mutating func layMonth(_ year: Int, _ month: Int) {
    guard let first = CivilDate(year: year, month: month, day: 1) else { return }
    let length = CivilDate.daysInMonth(month, of: year)
    days.addDays(from: first.dayNumber, through: first.dayNumber + length - 1, to: &bases)
    stepsLeft -= 4
  }

  private mutating func choosePositions() {
    guard !positions.isEmpty else { return }
    let all = bases.count * times.count
    chosen.removeAll(keepingCapacity: true)
    for position in positions {
      let member = position > 0 ? position - 1 : all + position
      if (0..<all).contains(member) { chosen.append(member) }
    }
    chosen.sort()
    // One time may be both the third and the third from the end.
    var kept = 0
    for index in chosen.indices where index == 0 || chosen[index] != chosen[kept - 1] {
      chosen[kept] = chosen[index]
      kept += 1
    }
    chosen.removeLast(chosen.count - kept)
  }

  // MARK: From period to period

  /// Where the first period begins, for all but months and years.
  private var firstBase: Int64 {
    switch frequency {
    case .yearly, .monthly: WallTime(start.date).seconds
    case .weekly:
      WallTime(start.date - (start.date.weekday.rawValue - weekStart.rawValue + 7) % 7).seconds
    case .daily: WallTime(start.date).seconds
    case .hourly: floorQuotient(start.seconds, 3600) * 3600
    case .minutely: floorQuotient(start.seconds, 60) * 60
    case .secondly: start.seconds
    }
  }

  /// Seconds from one period that applies to the next, for all but months and years.
  private var step: Int64 {
    switch frequency {
    case .yearly, .monthly: 0
    case .weekly: interval * 604_800
    case .daily: interval * 86_400
    case .hourly: interval * 3600
    case .minutely: interval * 60
    case .secondly: interval
    }
  }

  /// Lays out the next period that may apply; false without one.
  private mutating func advance() -> Bool {
    guard stepsLeft > 0 else { return false }
    guard frequency < .daily else {
      guard begin(of: period + 1) <= last.seconds else { return false }
      lay(period + 1)
      return true
    }
    var number = period + 1
    while stepsLeft > 0 {
      let base = firstBase + number * step
      guard base <= last.seconds else { return false }
      let day = floorQuotient(base, 86_400)
      let second = base - day * 86_400
      if !days.passes(dayNumber: Int(day)) {
        number = firstPeriod(from: (day + 1) * 86_400)
      } else if !clock.isOpen, !clock.passes(second) {
        number = firstPeriod(from: day * 86_400 + Swift.max(second + 1, clock.first(from: second)))
      } else {
        lay(number)
        return true
      }
      stepsLeft -= 1
    }
    return false
  }

  /// When a period begins; past the end of time where it lies out of reach.
  private func begin(of number: Int64) -> Int64 {
    switch frequency {
    case .yearly:
      let year = Int64(start.date.components.year) + number * interval
      guard year <= 9999, let first = CivilDate(year: Int(year), month: 1, day: 1) else {
        return .max
      }
      return WallTime(first).seconds
    case .monthly:
      let (year, month, _) = start.date.components
      let index = Int64(year * 12 + month - 1) + number * interval
      guard index < 120_000,
        let first = CivilDate(year: Int(index / 12), month: Int(index % 12) + 1, day: 1)
      else { return .max }
      return WallTime(first).seconds
    case .weekly, .daily, .hourly, .minutely, .secondly:
      return firstBase + number * step
    }
  }

  /// The first period of seconds, minutes or hours that does not begin before a time.
  private func firstPeriod(from seconds: Int64) -> Int64 {
    -floorQuotient(firstBase - seconds, step)
  }

  // MARK: Seeking

  /// Lays out the last period that begins by a time, where it is still ahead.
  private mutating func jump(to time: WallTime) {
    guard time <= last else {
      isOver = true
      return
    }
    let number: Int64
    switch frequency {
    case .yearly:
      let years = Int64(time.date.components.year - start.date.components.year)
      number = floorQuotient(years, interval)
    case .monthly:
      let (year, month, _) = start.date.components
      let (wantedYear, wantedMonth, _) = time.date.components
      number = floorQuotient(
        Int64((wantedYear - year) * 12 + wantedMonth - month), interval)
    case .weekly, .daily, .hourly, .minutely, .secondly:
      number = floorQuotient(time.seconds - firstBase, step)
    }
    guard number > period else {
      skipEarly()
      return
    }
    period = number - 1
    bases.removeAll(keepingCapacity: true)
    chosen.removeAll(keepingCapacity: true)
    place = 0
  }

  /// Whether every period has the same number of times, so that they can be counted without a look.
  private var hasEvenPeriods: Bool {
    guard positions.isEmpty, clock.isOpen else { return false }
    switch frequency {
    case .yearly, .monthly: return false
    case .weekly: return days.limitsWeekdaysAlone
    case .daily, .hourly, .minutely, .secondly: return days.isOpen
    }
  }

  private mutating func seekCounting(to time: WallTime) {
    if period < 0 { guard advance() else { return } }
    let number = floorQuotient(time.seconds - firstBase, step)
    earliest = time
    guard number > period else {
      let before = place
      skipEarly()
      given += place - before
      return
    }
    let perPeriod = Int64(size)
    let passed = Int64(size - place) + (number - period - 1) * perPeriod
    guard passed < Int64(count - given), begin(of: number) <= last.seconds else {
      isOver = true
      return
    }
    given += Int(passed)
    lay(number)
    given += place
  }
}

extension RecurrenceRule {
  /// The times at which the rule applies from DTSTART on, without end unless the rule has one (RFC 5545, section
  /// 3.3.10).
  public func times(from start: WallTime) -> RecurrenceIterator {
    RecurrenceIterator(self, from: start)
  }
}

extension RecurrenceRule.Limit {
  /// The last second that the limit allows on the clock of an event; on a UTC clock where the limit is a moment.
  var wallTime: WallTime {
    switch self {
    case .instant(let instant): instant.wallTime
    case .local(let time): time
    case .date(let date): WallTime(date) + 86_399
    }
  }
}

extension WallTime {
  /// The last second of the year 9999, beyond which nothing is reckoned.
  public static let endOfTime = WallTime(seconds: 253_402_300_799)
}
