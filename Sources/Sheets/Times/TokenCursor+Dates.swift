import CivilTime
import ReviewModel

/// Days: `Tue`, `Mon-Thu`, `5 Feb`, `Tue 5 Feb 2013`, `5/2/13`, `2013-02-05`, `1-5 Apr`, `41309`.
extension TokenCursor {
  /// Whether a weekday or a date starts this many tokens behind the next token.
  func beginsDay(_ offset: Int = 0) -> Bool {
    if case .weekday? = word(offset) { return true }
    return word(offset) == .weekdays || beginsDate(offset)
  }

  /// Reads a day or a range of days; call it only where ``beginsDay(_:)`` holds.
  ///
  /// - Throws: A fault that quotes the words where a day cannot be read.
  mutating func days() throws(CellFault) -> DayPhrase {
    let start = position
    if word() == .weekdays {
      position += 1
      return .weekdays(.monday, .friday)
    }
    let first = try dayTerm()
    guard isRangeSign(), beginsDay(1), word(1) != .weekdays else {
      if isAtEnd || isListSign(), case .date(let written) = first {
        try refuseChangedTime(written)
      }
      return try single(first)
    }
    position += 1
    let last = try dayTerm()
    return try range(first, last, text: excerpt(from: start))
  }

  /// Reads exactly one day; call it only where ``beginsDay(_:)`` holds.
  ///
  /// - Throws: A fault that quotes the words where the day cannot be read.
  mutating func singleDay() throws(CellFault) -> DayPhrase {
    try single(try dayTerm())
  }

  /// Reads `w/c 4 Feb`, the seven days from a Monday; call it only where that word stands.
  ///
  /// - Throws: A fault that quotes the words where no date follows.
  mutating func weekOf() throws(CellFault) -> DayPhrase {
    let start = position
    position += 1
    while word() == .filler { position += 1 }
    guard beginsDay(), case .dates(let first, let last) = try singleDay(), first == last else {
      throw unreadable(from: start)
    }
    let isStart = week.days.contains { $0.date == first } && week.anchor == first
    guard first.weekday == .monday || isStart else {
      throw .weekNotFromMonday(
        excerpt(from: start), date: first, examples: TimeExamples(week))
    }
    return .dates(first, first + (6 - first.weekday.rawValue))
  }

  private enum DayTerm {
    case weekday(Weekday)
    case date(WrittenDate)
  }

  /// Refuses a date that a spreadsheet has probably made from a time: `09-Dec` from `9-12`.
  ///
  /// A date that is one of the review's days is believed, unless it makes a good time as well.
  private func refuseChangedTime(_ written: WrittenDate) throws(CellFault) {
    guard let (first, last) = written.changedTime, !week.days.isEmpty else { return }
    let hours = week.clockHours
    guard case .certain(let start, let end)? = ClockRange(first, last, within: hours),
      hours.contains(start), hours.contains(end)
    else { return }
    let date = week.date(day: written.day, month: written.month ?? 0, near: nil)
    let meant = date.flatMap { week.day(on: $0) }.map { week.words(for: $0.date) }
    throw .spreadsheetDate(written.text, time: start.iso + "-" + end.iso, date: meant)
  }

  private func single(_ term: DayTerm) throws(CellFault) -> DayPhrase {
    switch term {
    case .weekday(let weekday):
      return .weekdays(weekday, weekday)
    case .date(let written):
      let date = try written.date(in: week)
      return .dates(date, date)
    }
  }

  private func range(_ first: DayTerm, _ last: DayTerm, text: String) throws(CellFault) -> DayPhrase
  {
    switch (first, last) {
    case (.weekday(let first), .weekday(let last)):
      return .weekdays(first, last)
    case (.weekday(let weekday), .date(let written)):
      let end = try written.date(in: week)
      guard let start = onlyDate(on: weekday) else {
        throw .unreadableTime(text, examples: TimeExamples(week))
      }
      return try dates(start, end, text: text)
    case (.date(let written), .weekday(let weekday)):
      let start = try written.date(in: week)
      guard let end = onlyDate(on: weekday) else {
        throw .unreadableTime(text, examples: TimeExamples(week))
      }
      return try dates(start, end, text: text)
    case (.date(var first), .date(let last)):
      if first.month == nil {
        first.month = last.month
        first.year = last.year
      }
      if first.year != nil {
        let start = try first.date(in: week)
        return try dates(start, try last.date(in: week, near: start), text: text)
      }
      let end = try last.date(in: week)
      return try dates(try first.date(in: week, near: end), end, text: text)
    }
  }

  private func dates(_ start: CivilDate, _ end: CivilDate, text: String) throws(CellFault)
    -> DayPhrase
  {
    guard start <= end else {
      throw .endsBeforeItBegins(
        text, likely: week.words(for: end) + " to " + week.words(for: start))
    }
    return .dates(start, end)
  }

  /// The date that a weekday on its own means; nil where it means several or none.
  func onlyDate(on weekday: Weekday) -> CivilDate? {
    let days = week.days(on: weekday)
    return days.count == 1 ? days[0].date : nil
  }

  private mutating func dayTerm() throws(CellFault) -> DayTerm {
    let start = position
    guard case .weekday(let weekday)? = word() else {
      var written = try date(from: start, weekday: nil)
      // "5 Feb Tue" is one date; "5 Feb Wed 6 Feb" is two.
      if case .weekday(let weekday)? = word(), isAtEndOfDay(1) {
        position += 1
        written.weekday = weekday
        written.text = excerpt(from: start)
      }
      return .date(written)
    }
    position += 1
    // "Tuesday, 5 February" is one date; "Tue, Thu" is two days.
    var skipped = 0
    while kind(skipped) == .comma || word(skipped) == .filler { skipped += 1 }
    guard beginsDate(skipped), skipped == 0 || !beginsDayOfList(skipped) else {
      return .weekday(weekday)
    }
    position += skipped
    return .date(try date(from: start, weekday: weekday))
  }

  /// Whether neither a date nor a range of days starts some tokens ahead.
  private func isAtEndOfDay(_ offset: Int) -> Bool {
    !beginsDate(offset) && !(isRangeSign(offset) && beginsDay(offset + 1))
  }

  // MARK: Dates

  private enum DatePattern {
    case dayMonth
    case monthDay
    case slashes
    case dots
    case yearFirst
    case dashes
    case dayOfRange
    case dayOfList
    case ordinal
    case serial
  }

  private func beginsDate(_ offset: Int) -> Bool {
    datePattern(offset) != nil
  }

  /// Whether a day without its month starts some tokens ahead, in a list that ends with the month: `5 and 6 Feb`.
  func beginsDayOfList(_ offset: Int) -> Bool {
    datePattern(offset) == .dayOfList
  }

  private func datePattern(_ at: Int) -> DatePattern? {
    if case .month? = word(at) {
      return number(at + 1) != nil || (kind(at + 1) == .dash && number(at + 2) != nil)
        ? .monthDay : nil
    }
    guard let first = number(at) else { return nil }
    if first.digits == 5, CivilDate.spreadsheetDays.contains(first.value) { return .serial }
    if first.digits == 4, kind(at + 1) == .dash || kind(at + 1) == .slash, isTight(at + 1),
      number(at + 2) != nil, kind(at + 3) == kind(at + 1), number(at + 4) != nil
    {
      return .yearFirst
    }
    guard first.digits <= 2 else { return nil }
    let afterOrdinal = word(at + 1) == .ordinal ? at + 2 : at + 1
    let afterOf = word(afterOrdinal) == .of ? afterOrdinal + 1 : afterOrdinal
    if case .month? = word(afterOf) { return .dayMonth }
    if first.value >= 1, monthOfList(afterOrdinal, after: first.value) != nil { return .dayOfList }
    if kind(at + 1) == .slash, number(at + 2) != nil { return .slashes }
    if kind(at + 1) == .dot, number(at + 2) != nil, kind(at + 3) == .dot, number(at + 4) != nil {
      return .dots
    }
    if kind(at + 1) == .dash, isTight(at + 1) {
      if case .month? = word(at + 2) { return .dashes }
      if number(at + 2) != nil, kind(at + 3) == .dash, isTight(at + 3), number(at + 4) != nil {
        return .dashes
      }
    }
    if isDayOfRange(afterOrdinal) { return .dayOfRange }
    return word(at + 1) == .ordinal ? .ordinal : nil
  }

  /// Whether a range sign and a day with its month follow, as after the `1` of `1-5 Apr` or `4 to Wed 6 Feb`.
  private func isDayOfRange(_ offset: Int) -> Bool {
    guard isRangeSign(offset) else { return false }
    var place = offset + 1
    if case .weekday? = word(place) { place += 1 }
    guard let last = number(place), last.digits <= 2 else { return false }
    place += word(place + 1) == .ordinal ? 2 : 1
    guard case .month? = word(place) else { return false }
    return true
  }

  private mutating func date(from start: Int, weekday: Weekday?) throws(CellFault) -> WrittenDate {
    guard let pattern = datePattern(0) else { throw .unreadableDate(excerpt(from: start)) }
    var day = 0
    var month: Int?
    var year: Int?
    var changedTime: (ClockReading, ClockReading)?
    switch pattern {
    case .dayMonth:
      day = takeNumber()
      skipOrdinal()
      month = takeMonth()
      year = try takeYear(from: start)
    case .monthDay:
      month = takeMonth()
      let isDashed = kind() == .dash
      if isDashed { position += 1 }
      day = takeNumber()
      skipOrdinal()
      year = try takeYear(from: start)
      // "9-17" has no seventeenth month, so it becomes September 2017: "Sep-17".
      if isDashed, let month { changedTime = (ClockReading(bare: month), ClockReading(bare: day)) }
    case .slashes, .dots:
      let sign = kind(1)
      day = takeNumber()
      position += 1
      month = takeNumber()
      if kind() == sign, isTight(), let number = number(1) {
        position += 2
        year = try fullYear(number, from: start)
      }
    case .yearFirst:
      if let number = number(), !CivilDate.readableYears.contains(number.value) {
        position += 5
        throw .noSuchDate(excerpt(from: start), mend: "Correct the year.")
      }
      year = takeNumber()
      position += 1
      month = takeNumber()
      position += 1
      day = takeNumber()
    case .dashes:
      day = takeNumber()
      position += 1
      let name = takeMonth()
      month = name ?? takeNumber()
      if kind() == .dash, isTight(), let number = number(1), isTight(1) {
        position += 2
        year = try fullYear(number, from: start)
      } else {
        year = try takeYear(from: start)
      }
      if let name, year == nil, weekday == nil {
        changedTime = (ClockReading(bare: day), ClockReading(bare: name))
      }
    case .dayOfRange:
      day = takeNumber()
      skipOrdinal()
    case .dayOfList:
      day = takeNumber()
      skipOrdinal()
      var ahead = self
      ahead.position += monthOfList(0, after: day) ?? 0
      month = ahead.takeMonth()
      year = try ahead.takeYear(from: start)
    case .ordinal:
      day = takeNumber()
      skipOrdinal()
      month = try monthOfReview(day: day, from: start)
    case .serial:
      let date = CivilDate(spreadsheetDay: takeNumber())
      (year, month, day) = date.components
      faults.append(.spreadsheetNumber(excerpt(from: start), means: date.words))
    }
    if pattern == .slashes, let first = month,
      let date = week.monthFirst(first: day, second: first, year: year)
    {
      faults.append(.monthFirst(excerpt(from: start), date: date))
      return WrittenDate(
        weekday: weekday, day: date.components.day, month: date.components.month,
        year: date.components.year, text: excerpt(from: start))
    }
    return WrittenDate(
      weekday: weekday, day: day, month: month, year: year, text: excerpt(from: start),
      changedTime: changedTime)
  }

  private mutating func takeNumber() -> Int {
    let value = number()?.value ?? 0
    position += 1
    return value
  }

  private mutating func takeMonth() -> Int? {
    guard case .month(let month)? = word() else { return nil }
    position += 1
    return month
  }

  private mutating func skipOrdinal() {
    if word() == .ordinal { position += 1 }
    if word() == .of, case .month? = word(1) { position += 1 }
  }

  /// The month in which the review has a day with this number, for `Tue 5th`.
  private func monthOfReview(day: Int, from start: Int) throws(CellFault) -> Int {
    let matching = week.days.filter { $0.date.components.day == day }
    let onSite = matching.first { $0.date >= week.anchor ?? $0.date }
    guard let found = onSite ?? matching.first else {
      throw .noSuchDate(
        excerpt(from: start),
        mend: "Write the month as well, such as " + quoted(TimeExamples(week).date) + ".")
    }
    return found.date.components.month
  }

  /// Reads a year behind a month, which must not be mistaken for a time: `5 Feb 2013`, `5 Feb 13 9am`,
  /// `5 Feb 2013 am`, but `5 Feb 1530-1600` and `5 Feb 13-15`.
  private mutating func takeYear(from start: Int) throws(CellFault) -> Int? {
    let offset = kind() == .comma && number(1)?.digits == 4 ? 1 : 0
    guard let number = number(offset) else { return nil }
    switch number.digits {
    case 4:
      let beginsRange =
        isRangeSign(offset + 1) && self.number(offset + 2).map { $0.digits >= 3 } ?? false
      // In "4 Feb 2013 am", the year of the review is no time, whatever half of the day follows.
      let isYearOfReview = week.anchor?.components.year == number.value
      guard (1900...2199).contains(number.value), !beginsRange,
        isYearOfReview || !hasHalf(offset + 1)
      else { return nil }
    case 2:
      guard !hasHalf(offset + 1), !isRangeSign(offset + 1) else { return nil }
      if kind(offset + 1) == .colon || kind(offset + 1) == .dot { return nil }
    default: return nil
    }
    position += offset + 1
    return try fullYear(number, from: start)
  }

  private func hasHalf(_ offset: Int) -> Bool {
    if case .half? = word(offset) { return true }
    return false
  }

  private func fullYear(_ number: WrittenNumber, from start: Int) throws(CellFault) -> Int {
    switch number.digits {
    case 2: return 2000 + number.value
    case 4 where CivilDate.readableYears.contains(number.value): return number.value
    case 4: throw .noSuchDate(excerpt(from: start), mend: "Correct the year.")
    default:
      throw .noSuchDate(excerpt(from: start), mend: "Write the year with four figures.")
    }
  }
}
