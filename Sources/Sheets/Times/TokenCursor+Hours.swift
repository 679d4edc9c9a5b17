import CivilTime

/// Hours: `09:00-12:30`, `10am to 11.30am`, `after 10:00`, `before 3:30pm`, `am`, `morning`.
extension TokenCursor {
  /// Reads the hours that start here; nil, and nothing read, where none do.
  ///
  /// - Throws: A fault that quotes the words where one of the times does not exist.
  mutating func hours() throws(CellFault) -> HoursPhrase? {
    switch word() {
    case .half(let half)?, .partOfDay(let half)?:
      position += 1
      return .half(half)
    case .after?, .earliest?:
      let start = try clock(afterWords: 1)
      if word() == .onwards { position += 1 }
      return .after(start)
    case .from?, .arrives?, .back?:
      let start = try clock(afterWords: word() != .from && isBound(1) ? 2 : 1)
      if let last = try rangeEnd() { return .between(start, last) }
      if word() == .onwards { position += 1 }
      return .after(start)
    case .before?, .until?, .latest?:
      return .before(try clock(afterWords: 1))
    case .leaves?:
      return .before(try clock(afterWords: isBound(1) ? 2 : 1))
    case .between?:
      let first = try clock(afterWords: 1)
      guard isListSign() || isRangeSign() else {
        throw unreadable(from: position - 2)
      }
      return .between(first, try clock(afterWords: 1))
    default:
      if let fault = minutesOrHours { throw fault }
      guard let first = try clock() else { return nil }
      if let last = try rangeEnd() { return .between(first, last) }
      // "10am at the earliest"
      var length = 0
      while word(length) == .filler { length += 1 }
      switch word(length) {
      case .onwards? where length == 0: position += 1
      case .earliest?: position += length + 1
      case .latest?:
        position += length + 1
        return .before(first)
      default: return .at(first)
      }
      return .after(first)
    }
  }

  /// Whether a word ahead adds nothing between `leaves` or `arrives` and its hour: `leaves by 4`.
  private func isBound(_ offset: Int) -> Bool {
    switch word(offset) {
    case .until?, .before?: word() == .leaves
    case .from?, .after?: word() != .leaves
    default: false
    }
  }

  /// Reads a range sign and the time after it; nil, and nothing read, where a day or nothing follows.
  private mutating func rangeEnd() throws(CellFault) -> ClockReading? {
    guard isRangeSign(), !beginsDay(1) || beginsDayOfList(1) else { return nil }
    return try clock(afterWords: 1)
  }

  /// Reads a time that must follow some words.
  private mutating func clock(afterWords count: Int) throws(CellFault) -> ClockReading {
    let start = position
    position += count
    while word() == .filler { position += 1 }
    if word() == .lunch { throw vague(from: start) }
    // "From ten to four" has two ends, and "after ten to four" names one time.
    let isRange = text.tokens[start].kind == .word(.from)
    if let clock = try minutesToHour(unless: isRange) { return clock }
    guard let clock = try clock() else {
      position = start
      throw unreadable(from: start)
    }
    return clock
  }

  /// Reads one time of day; nil, and nothing read, where none starts here.
  ///
  /// - Throws: A fault that quotes the words where they are no time of day.
  mutating func clock() throws(CellFault) -> ClockReading? {
    switch kind() {
    case .word(.midday)?:
      position += 1
      return ClockReading(.midday, style: .word)
    case .word(.midnight)?:
      position += 1
      return ClockReading(.midnight, style: .word)
    case .word(.halfPast)?: return try clock(behindWord: 30)
    case .word(.quarterPast)?: return try clock(behindWord: 15)
    case .word(.quarterTo)?: return try clock(behindWord: -15)
    case .dot? where followsDateNumber:
      // 41309.375: the number of the date was read, the fraction is the time.
      return try spreadsheetClock(from: position - 1)
    case .number(let number)?:
      if number.value == 0, number.digits == 1, kind(1) == .dot, isTight(1), self.number(2) != nil {
        let start = position
        position += 1
        return try spreadsheetClock(from: start)
      }
      if let clock = try minutesPastHour() { return clock }
      if let clock = try minutesToHour(unless: number.value < 20) { return clock }
      return try clock(number)
    default:
      return nil
    }
  }

  /// Reads `half 2` and `quarter to 10`, some minutes from the hour that is named.
  ///
  /// - Throws: A fault that quotes the words where no hour follows.
  mutating func clock(behindWord minutes: Int) throws(CellFault) -> ClockReading {
    let start = position
    guard let number = number(1), number.digits <= 2, (1...12).contains(number.value) else {
      throw unreadable(from: start)
    }
    position += 2
    if word() == .clockUnit { position += 1 }
    let hour = minutes < 0 ? (number.value + 10) % 12 + 1 : number.value
    return ClockReading(
      hour: hour, minute: (minutes + 60) % 60, half: half(), style: .hourAndMinutes)
  }

  /// Whether the token before was a date as a spreadsheet's number, which ends just here.
  private var followsDateNumber: Bool {
    guard position > 0, isTight(), isTight(1), number(1) != nil,
      case .number(let days) = text.tokens[position - 1].kind
    else { return false }
    return days.digits == 5
  }

  /// Reads the dot and digits of a fraction of a day, such as 0.375 for 09:00.
  private mutating func spreadsheetClock(from start: Int) throws(CellFault) -> ClockReading {
    guard let fraction = number(1) else { throw .unreadableClock(excerpt(from: start)) }
    position += 2
    let minutes = DayFraction.minutes(fraction.value, digits: fraction.heldDigits)
    guard let time = TimeOfDay(minutes: minutes) else {
      throw .unreadableClock(excerpt(from: start))
    }
    faults.append(.spreadsheetNumber(excerpt(from: start), means: time.iso))
    return ClockReading(time)
  }

  private mutating func clock(_ number: WrittenNumber) throws(CellFault) -> ClockReading {
    let start = position
    position += 1
    guard number.digits <= 4 else { throw .noSuchTime(excerpt(from: start)) }
    let hasMinuteDigits = number.digits > 2
    var hour = hasMinuteDigits ? number.value / 100 : number.value
    var minute = hasMinuteDigits ? number.value % 100 : 0
    var style: ClockReading.Style =
      number.isPadded || hour > 12 ? .exact : hasMinuteDigits ? .hourAndMinutes : .bareHour
    if !hasMinuteDigits, kind() == .colon || (kind() == .dot && isTight()),
      let minutes = self.number(1)
    {
      position += 2
      guard minutes.digits == 2 else {
        throw .noSuchTime(excerpt(from: start), mend: mend(hour: hour, minutes))
      }
      minute = minutes.value
      if style == .bareHour { style = .hourAndMinutes }
      skipSeconds()
    }
    if word() == .clockUnit { position += 1 }
    // "12 noon"
    if !hasMinuteDigits, hour == 12, minute == 0, word() == .midday || word() == .midnight {
      let isMidday = word() == .midday
      position += 1
      return ClockReading(isMidday ? .midday : .midnight, style: .word)
    }
    let half = half()
    if word() == .clockUnit { position += 1 }
    if let half, half == .am, hour > 12 { throw .noSuchTime(excerpt(from: start)) }
    guard TimeOfDay(hour: hour, minute: minute) != nil else {
      throw .noSuchTime(excerpt(from: start))
    }
    if half == .am, hour == 0 { hour = 12 }
    return ClockReading(hour: hour, minute: minute, half: half, style: style)
  }

  /// What a spreadsheet makes of 9.30 is 9.3, so a single digit of minutes is most likely tens.
  private func mend(hour: Int, _ minutes: WrittenNumber) -> String {
    guard minutes.digits == 1, let time = TimeOfDay(hour: hour, minute: minutes.value * 10) else {
      return "Write it like \"09:30\" or \"2:15pm\"."
    }
    return "Write \"" + time.iso + "\" if that was meant."
  }

  /// Passes over the seconds that databases and spreadsheets add, which no timetable needs.
  private mutating func skipSeconds() {
    if kind() == .colon, isTight(), let seconds = number(1), seconds.digits == 2 { position += 2 }
  }

  /// Reads `am` or `pm` behind a number.
  private mutating func half() -> DayHalf? {
    guard case .half(let half)? = word() else { return nil }
    position += 1
    return half
  }
}
