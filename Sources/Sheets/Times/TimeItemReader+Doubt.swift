import CivilTime
import ReviewModel

// Words and numbers of an item that can mean two things.
extension TimeItemReader {
  /// The fault of numbers that may be dates: `Mon 1 - Wed 3`, `Wed 3 am`, `1.2-3.2`; nil without such numbers.
  var dateOrHour: CellFault? {
    var dates: [Int: String] = [:]
    var hours: [Int: String] = [:]
    for position in item {
      if let date = dateOfWeekday(at: position) {
        dates[position] = date
        hours[position] = clock(at: position)
      } else if let date = dottedDate(at: position) {
        dates[position] = date.date
        dates[position + 1] = ""
        dates[position + 2] = ""
        hours[position] = date.hours
        hours[position + 1] = ""
        hours[position + 2] = ""
      }
    }
    return dates.isEmpty ? nil : unclearNumbers(writtenAsDates: dates, asHours: hours)
  }

  /// The fault of numbers that may be dates or hours.
  private func unclearNumbers(writtenAsDates dates: [Int: String], asHours hours: [Int: String])
    -> CellFault
  {
    .dateOrHour(
      text.excerpt(item),
      offers: [text.excerpt(item, replacing: dates), text.excerpt(item, replacing: hours)],
      examples: TimeExamples(week))
  }

  /// The date that a number behind its own weekday may be: `3 Feb` of `Wed 3`; nil where it can only be an hour.
  private func dateOfWeekday(at position: Int) -> String? {
    guard position > item.lowerBound, case .number(let number) = text.tokens[position].kind,
      number.digits <= 2, case .word(.weekday(let weekday)) = text.tokens[position - 1].kind,
      let day = week.days(on: weekday).first(where: { $0.date.components.day == number.value })
    else { return nil }
    let cursor = TokenCursor(text, position..<item.upperBound, week: week)
    guard !cursor.beginsDay() else { return nil }
    switch cursor.kind(1) {
    case .colon?, .slash?, .word(.clockUnit)?, .word(.midday)?, .word(.midnight)?: return nil
    case .dot? where cursor.number(2) != nil: return nil
    case .dash?, .word(.to)?, .word(.until)?:
      // "Tue 2-4" gives hours; "Tue 2 - Thu 4" may give dates.
      if cursor.kind(2) != nil, !cursor.beginsDay(2) { return nil }
    case .word(.half(let half))?:
      let hour = ClockReading(hour: number.value, minute: 0, half: half, style: .bareHour)
      if let time = hour.asWritten, week.clockHours.contains(time) { return nil }
    default: break
    }
    return name(of: day.date)
  }

  /// The date that `1.2` may be, and the time that a spreadsheet writes so; nil where it is no day of the review.
  private func dottedDate(at position: Int) -> (date: String, hours: String)? {
    guard position + 2 < item.upperBound, case .number(let day) = text.tokens[position].kind,
      text.tokens[position + 1].kind == .dot, text.tokens[position + 1].isTight,
      case .number(let month) = text.tokens[position + 2].kind, text.tokens[position + 2].isTight,
      day.digits <= 2, month.digits == 1, day.value > 0,
      let date = week.date(day: day.value, month: month.value, near: nil),
      week.day(on: date) != nil
    else { return nil }
    if position + 3 < item.upperBound, text.tokens[position + 3].kind == .dot { return nil }
    let time = ClockReading(
      hour: day.value, minute: month.value * 10, half: nil, style: .hourAndMinutes)
    return (name(of: date), (try? time.time(within: week.clockHours, ""))?.iso ?? "")
  }

  /// What is wrong with numbers without a day behind a date: `2-4 Feb, not 3` may name the third or three o'clock.
  func numberBehindDate(
    _ phrases: [TimePhrase], of clause: TimeClause, inheriting days: [DayPhrase]
  ) -> CellFault? {
    var isBehindDate = followsDate
    for (index, phrase) in phrases.enumerated() {
      if phrase.days != nil {
        isBehindDate = isDateAlone(phrase)
        continue
      }
      let clocks: [ClockReading]
      switch phrase.hours {
      case .at(let clock)?: clocks = [clock]
      case .between(let first, let last)?: clocks = [first, last]
      default: clocks = []
      }
      // An item of hours alone, behind a date, is asked about with that date.
      let isItem = index == 0 && clause.kind == .windows && clause.range == item
      guard isBehindDate, !clocks.isEmpty, !isItem || clocks.count == 1 else { continue }
      let days = clocks.compactMap { clock in
        clock.isOpen && clock.style == .bareHour
          ? week.days.first { $0.date.components.day == clock.hour } : nil
      }
      guard days.count == clocks.count, days.first == days.last || days.count == 2,
        days.count == 1 || days[0].date < days[1].date
      else { continue }
      var (dates, hours): ([Int: String], [Int: String]) = ([:], [:])
      for position in phrase.range {
        guard case .number = text.tokens[position].kind else { continue }
        hours[position] = clock(at: position)
        dates[position] = name(of: days[min(dates.count, days.count - 1)].date)
      }
      return unclearNumbers(writtenAsDates: dates, asHours: hours)
    }
    return nil
  }

  /// Whether a phrase names dates by their numbers, without hours.
  func isDateAlone(_ phrase: TimePhrase) -> Bool {
    guard case .dates? = phrase.days, phrase.hours == nil, phrase.stretchEnd == nil else {
      return false
    }
    return text.tokens[phrase.range].contains {
      if case .number = $0.kind { true } else { false }
    }
  }

  /// What is wrong with `away Mon to Wed am` and `leave Mon-Wed am`, which are three mornings or one stretch.
  ///
  /// Where no word tells of an absence that lasts, a dash without spaces makes one name of the days: `not Mon-Wed am`.
  func halfOfEachDay(_ phrases: [TimePhrase], of clause: TimeClause) -> CellFault? {
    guard clause.kind == .excluded else { return nil }
    for phrase in phrases {
      guard case .half(let half)? = phrase.hours, phrase.stretchEnd == nil, phrase.bound == nil,
        let days = phrase.days, days != .every, !days.isSingle, !phrase.leadsWithHours,
        let sign = phrase.dayRange.first(where: { isRangeSign($0) }),
        isSpaced(sign) || tellsOfLastingAbsence,
        !text.excerpt(phrase.range).lowercased().hasSuffix("s")
      else { continue }
      let written = phrase.dayRange
      let tight = CellText(
        text.excerpt(written.lowerBound..<sign) + "-"
          + text.excerpt(sign + 1..<written.upperBound))
      let each =
        tight.excerpt(0..<tight.tokens.count) + (half == .am ? " mornings" : " afternoons")
      let stretch = text.excerpt(written) + (half == .am ? " 12:00" : "")
      return .oneDayOrMore(
        text.excerpt(phrase.range), offers: [each, stretch], examples: TimeExamples(week))
    }
    return nil
  }

  /// What is wrong with `not Mon, Tue am`: Monday may be taken away whole.
  ///
  /// A stroke makes one name of the days, and a plural one of all their mornings: `not Mon/Tue am`, `not Mon, Tue mornings`.
  func hoursOfLastDay(_ phrases: [TimePhrase], of clause: TimeClause) -> CellFault? {
    guard clause.kind == .excluded, (2...6).contains(phrases.count), let last = phrases.last,
      last.days != nil, last.hours != nil, last.stretchEnd == nil, !last.leadsWithHours,
      last.dayRange.upperBound < last.range.upperBound, last.range.lowerBound > item.lowerBound,
      text.tokens[last.range.lowerBound - 1].kind != .slash,
      !text.excerpt(last.range).lowercased().hasSuffix("s"),
      phrases.dropLast().allSatisfy({
        $0.days != nil && $0.hours == nil && $0.stretchEnd == nil && !$0.isWholeDay
          && $0.bound == nil
      })
    else { return nil }
    let days = phrases.map { text.excerpt($0.dayRange) }
    let hours = " " + text.excerpt(last.dayRange.upperBound..<last.range.upperBound)
    let all = phrases[0].range.lowerBound..<last.range.upperBound
    return .hoursOfLastOrAll(
      text.excerpt(all),
      offers: [
        days.map { $0 + hours }.joined(separator: ", "),
        days.dropLast().joined(separator: ", ") + "; not " + days[days.count - 1] + hours,
      ], examples: TimeExamples(week))
  }

  private func isRangeSign(_ position: Int) -> Bool {
    [.dash, .word(.to), .word(.until)].contains(text.tokens[position].kind)
  }

  private func isSpaced(_ position: Int) -> Bool { !text.tokens[position].isTight }

  /// Whether a word of the item says where somebody is, for as long as that lasts, such as "away" and "on leave".
  ///
  /// Other words say of each time that somebody cannot come: "not", "busy", "clinic".
  private var tellsOfLastingAbsence: Bool {
    item.contains { position in
      guard text.tokens[position].kind == .word(.absent) else { return false }
      let words = text.excerpt(position..<position + 1).lowercased()
        .split { !$0.isLetter && $0 != "/" }
      return words.contains { TimeItemReader.lastingAbsences.contains(String($0)) }
    }
  }

  private static let lastingAbsences: Set<String> = [
    "away", "off", "out", "leave", "holiday", "holidays", "hols", "vacation", "sick", "al", "a/l",
    "l", "ooo", "toil", "conference", "training", "course", "court", "absent",
  ]

  /// The fault of a word at the end that joins nothing: `any or`.
  var danglingWord: CellFault? {
    guard let last = item.last, text.tokens[last].kind == .word(.and) else { return nil }
    return .danglingWord(
      text.excerpt(item), word: text.excerpt(last..<last + 1),
      offers: [text.excerpt(item.lowerBound..<last)], examples: TimeExamples(week))
  }

  private func clock(at position: Int) -> String {
    guard case .number(let number) = text.tokens[position].kind else { return "" }
    let time = try? ClockReading(bare: number.value).time(within: week.clockHours, "")
    return time?.iso ?? ""
  }

  /// The day and the month: `3 Feb`.
  private func name(of date: CivilDate) -> String {
    let (_, month, day) = date.components
    return String(day) + " " + CivilDate.monthNames[month - 1].prefix(3)
  }
}
