import CivilTime
import Findings
import ReviewModel

/// What one clause says: phrases of days and hours, joined by commas and `and`.
extension TokenCursor {
  /// Reads the phrases up to the end of the clause; what is wrong with them is added to ``faults``.
  ///
  /// After words that make no sense the rest of the clause is skipped, since a guess where sense begins again would
  /// bury the one finding that matters. After a date or time that is merely wrong, reading continues behind the next
  /// comma, so that every slip is reported.
  mutating func phrases() -> [TimePhrase] {
    var result: [TimePhrase] = []
    let start = position
    var isFree = false
    skipRule()
    while !isAtEnd {
      if word() == .present { isFree = true }
      let isPartTime = word() == .partTime && result.isEmpty
      if isPartTime { isFree = false }
      if isPassedOver || isPartTime {
        position += 1
        skipRule()
        continue
      }
      if isListSign() {
        position += 1
        continue
      }
      do throws(CellFault) {
        result.append(try phrase())
      } catch {
        faults.append(error)
        if error.endsClause { position = end }
        while !isAtEnd, !isListSign() { position += 1 }
      }
    }
    if result.isEmpty, faults.isEmpty, isFree {
      result.append(TimePhrase(days: .every, range: start..<end, dayRange: start..<start))
    }
    return result
  }

  /// Whether the word ahead adds nothing: ``ClauseCutter`` has seen to it that it stands where it may.
  private var isPassedOver: Bool {
    switch word() {
    case .filler?, .only?, .present?, .but?: true
    default: false
    }
  }

  /// Passes over the colon or dash of `Free: Mon` and of a list with a dash before each item.
  private mutating func skipRule() {
    if kind() == .colon || kind() == .dash, position + 1 < end { position += 1 }
  }

  /// Whether the sign ahead only parts some days from their hours: `Mon: am`, `Mon - am`, `Mon - 9-12`.
  private func partsDaysFromHours(_ days: DayPhrase) -> Bool {
    guard position + 1 < end else { return false }
    if kind() == .colon { return isTight() && !isTight(1) }
    guard kind() == .dash, !isTight(), !isTight(1), !beginsDay(1) else { return false }
    // Behind a date, a dash and a number may be the start of a range of dates.
    if number(1) == nil { return true }
    if case .weekdays = days { return true }
    return false
  }

  /// Reads some days and hours in either order, at least one of them.
  private mutating func phrase() throws(CellFault) -> TimePhrase {
    let start = position
    var phrase = TimePhrase(range: start..<start, dayRange: start..<start)
    var bound: TimeWord?
    let leading = word()
    var isWhole = false
    while !isAtEnd, !isListSign() {
      if isPassedOver {
        position += 1
      } else if word() == .every {
        if phrase.days == nil, !beginsDay(1) { phrase.days = .every }
        position += 1
        if word() == .unit { isWhole = true }
        while word() == .unit || word() == .filler { position += 1 }
      } else if word() == .halfDay || word() == .countedWeekday || word() == .lunch
        || isCountedWeekday
      {
        throw vague(from: start)
      } else if phrase.days == nil, let length = lengthOfBound {
        bound = word()
        position += length
      } else if word() == .onwards, phrase.days?.isSingle == true, phrase.hours == nil {
        bound = .from
        position += 1
      } else if word() == .timeMark, isTight(), isTight(1), phrase.days?.isSingle == true {
        position += 1
      } else if phrase.hours == nil, let days = phrase.days, partsDaysFromHours(days) {
        position += 1
      } else if word() == .weekOf {
        guard phrase.days == nil else { throw unreadable(from: start) }
        let dayStart = position
        phrase.days = try weekOf()
        phrase.dayRange = dayStart..<position
      } else if beginsDay(), phrase.days == nil || !beginsDayOfList(0) {
        if let days = phrase.days, days != .every { break }
        let dayStart = position
        phrase.days = try days()
        phrase.dayRange = dayStart..<position
        if phrase.hours != nil { phrase.leadsWithHours = true }
      } else {
        let hoursStart = position
        guard let hours = try hours() else { throw unreadable(from: start) }
        if let first = phrase.hours {
          phrase.hours = try together(first, hours, from: start, second: hoursStart)
        } else {
          phrase.hours = hours
        }
        if phrase.days?.isSingle == true, isRangeSign(), beginsDay(1) {
          position += 1
          let lastDay = try singleDay()
          phrase.stretchEnd = (lastDay, isAtEnd || isListSign() ? nil : try self.hours())
          break
        }
      }
    }
    phrase.range = start..<position
    phrase.isWholeDay =
      isWhole && phrase.days != nil && phrase.days != .every && phrase.hours == nil
    if bound == nil, phrase.leadsWithHours, phrase.stretchEnd == nil,
      phrase.days?.isSingle == true, !(isListSign() && beginsDay(1))
    {
      bound = try boundBeforeHours(leading, &phrase)
    }
    if let bound, phrase.stretchEnd == nil, phrase.days?.isSingle == true {
      try open(&phrase, bound)
    } else if let bound, bound != .from {
      // "From Mon to Wed" says what it means; "after Mon-Wed" may mean Monday or Thursday.
      throw unreadable(from: start)
    }
    return phrase
  }

  /// The word that bounds a day behind its hour: `leaves noon Wed` is `leaves Wed noon`; nil where no word does.
  ///
  /// - Throws: A fault for `from 2pm on Tue`, which may end with Tuesday or with the week.
  private func boundBeforeHours(_ leading: TimeWord?, _ phrase: inout TimePhrase)
    throws(CellFault) -> TimeWord?
  {
    let clock: ClockReading
    switch (leading, phrase.hours) {
    case (.from?, .after(let start)?), (.arrives?, .after(let start)?),
      (.back?, .after(let start)?):
      clock = start
    case (.until?, .before(let end)?), (.leaves?, .before(let end)?): clock = end
    default: return nil
    }
    let written = text.excerpt(phrase.range.lowerBound..<position)
    let name = text.excerpt(phrase.dayRange)
    let isPlain = ["leave", "arriv", "return", "back "].contains {
      written.lowercased().hasPrefix($0)
    }
    if leading != .from, leading != .until, isPlain {
      phrase.hours = .at(clock)
      return leading
    }
    let isStart = leading == .from || leading == .arrives || leading == .back
    let time = try clock.time(within: week.clockHours, written).iso
    throw .oneDayOrMore(
      written,
      offers: [
        (isStart ? "from " : "until ") + name + " " + time,
        name + (isStart ? " after " : " before ") + time,
      ], examples: TimeExamples(week))
  }

  /// Two hours of one day with nothing between them: `pm from 3` is one time, `9-10 2-3` is refused.
  private func together(
    _ first: HoursPhrase, _ second: HoursPhrase, from start: Int, second place: Int
  ) throws(CellFault) -> HoursPhrase {
    if let hours = first.limited(by: second) ?? second.limited(by: first) { return hours }
    throw .severalHours(
      text.excerpt(start..<position),
      offer: text.excerpt(start..<place) + ", " + text.excerpt(place..<position))
  }

  // MARK: Words that do not say enough

  /// Whether `1st Tuesday` stands ahead.
  private var isCountedWeekday: Bool {
    guard number() != nil, word(1) == .ordinal, case .weekday? = word(2) else { return false }
    return true
  }

  /// The fault of a word that names a time without saying which: half a day, lunch, the first Tuesday.
  mutating func vague(from start: Int) -> CellFault {
    let place = position
    let clause = text.excerpt(start..<end)
    let before = text.excerpt(start..<place)
    position = end
    switch text.tokens[place].kind {
    case .word(.halfDay):
      let after = place + 1 < end ? text.excerpt(place + 1..<end) : ""
      let days = [before, after].filter { !$0.isEmpty }.joined(separator: " ")
      let space = days.isEmpty ? "" : " "
      return .vagueTime(
        clause, "does not say which half of the day.",
        offers: [days + space + "am", days + space + "pm"], examples: TimeExamples(week))
    case .word(.lunch):
      let rest = place + 1 < end ? " " + text.excerpt(place + 1..<end) : ""
      // In "lunch 12-1" the hours stand behind the word.
      var hasHours = false
      if place + 1 < end, case .number = text.tokens[place + 1].kind { hasHours = true }
      let ends = week.lunch.map { hours(of: $0, behind: start..<place) } ?? []
      let offers =
        hasHours
        ? [before.isEmpty ? String(rest.dropFirst()) : before + rest]
        : ends.map { before + (before.isEmpty ? "" : " ") + $0 + rest }
      return .vagueTime(
        clause, "does not say when lunch is.", offers: offers, examples: TimeExamples(week))
    default:
      // "First thing Tue" is no date.
      let behind = place + (text.tokens[place].kind == .word(.countedWeekday) ? 1 : 2)
      var weekday: Weekday?
      if behind < end, case .word(.weekday(let named)) = text.tokens[behind].kind {
        weekday = named
      }
      var date = behind + 1 == end ? weekday.flatMap { onlyDate(on: $0) } : nil
      let isDay = behind + 1 == end && text.tokens[behind].kind == .word(.unit)
      if isDay, text.excerpt(behind..<behind + 1).lowercased() == "day" {
        date = week.end(named: text.excerpt(place..<place + 1).lowercased())
      }
      return .vagueTime(
        clause, weekday == nil && !isDay ? "does not say which time." : "does not say which date.",
        offers: date.map { [before + (before.isEmpty ? "" : " ") + week.words(for: $0)] } ?? [],
        examples: TimeExamples(week))
    }
  }

  /// The fault of words that make no time; the rest of the clause is passed over.
  mutating func unreadable(from start: Int) -> CellFault {
    position = end
    let clause = text.excerpt(start..<end)
    let foreign = (start..<end).first {
      text.tokens[$0].kind == .word(.unknown) || text.tokens[$0].kind == .unknown
    }
    guard let foreign else { return .unreadableTime(clause, examples: TimeExamples(week)) }
    let word = text.excerpt(foreign..<foreign + 1)
    var offers: [String] = []
    if word.utf8.count > 4,
      let name = NearestName.suggestion(for: word.lowercased(), among: TimeWord.names)
    {
      let parts = [
        text.excerpt(start..<foreign), String(name.prefix(1)).uppercased() + name.dropFirst(),
        text.excerpt(foreign + 1..<end),
      ]
      offers = [parts.filter { !$0.isEmpty }.joined(separator: " ")]
    }
    return .unknownTimeWord(clause, word: word, offers: offers, examples: TimeExamples(week))
  }

  // MARK: Open ranges of days

  /// The hours that lunch may mean behind some tokens: both ends where either can be meant.
  private func hours(of lunch: LunchBreak, behind tokens: Range<Int>) -> [String] {
    let (from, to) = (lunch.from.iso, lunch.to.iso)
    let bound = text.tokens[tokens].last { TokenCursor.isBound($0.kind) }?.kind
    return switch bound {
    case .word(.after)?: [to]
    case .word(.before)?: [from]
    case nil: [from + "-" + to]
    default: [from, to]
    }
  }

  /// Whether a token can set a bound to days: `from Wed`, `until 6 Feb`, `back on Wed`.
  private static func isBound(_ kind: TimeToken.Kind) -> Bool {
    switch kind {
    case .word(.from), .word(.after), .word(.before), .word(.until), .word(.leaves),
      .word(.arrives), .word(.back):
      true
    default: false
    }
  }

  /// How many tokens lie before the day that the word ahead bounds; nil where that word bounds no day.
  private var lengthOfBound: Int? {
    guard let kind = kind(), TokenCursor.isBound(kind) else { return nil }
    var length = 1
    while word(length) == .filler { length += 1 }
    // In "after 3, 5 Feb" the number is an hour.
    return beginsDay(length) && !beginsDayOfList(length) ? length : nil
  }

  /// Opens a phrase with one day towards the end or the start of the review.
  private func open(_ phrase: inout TimePhrase, _ written: TimeWord) throws(CellFault) {
    guard let day = phrase.days else { return }
    let text = text.excerpt(phrase.range)
    let bound: TimeWord =
      written == .leaves ? .until : written == .arrives || written == .back ? .from : written
    phrase.bound = bound
    switch phrase.hours {
    case nil, .between?, .after?, .before?:
      guard written != .leaves, written != .arrives else {
        throw .vagueTime(
          text, "does not say at what time.", offers: [], examples: TimeExamples(week))
      }
      phrase.lastDay = bound == .until && phrase.hours == nil ? day : nil
      phrase.days = try days(day, boundedBy: bound, text: text)
    case .half(let half)?:
      // "Until Wed am" may or may not mean that Monday and Tuesday afternoon are fine.
      let name = self.text.excerpt(phrase.dayRange)
      let midday = " 12:00"
      let offers: [String] =
        switch (bound, half) {
        case (.until, .am): ["until " + name + midday]
        case (.until, .pm): ["until " + name + midday, "until " + name]
        case (.from, .am): ["from " + name]
        case (.from, .pm): ["from " + name + midday]
        default: []
        }
      throw .vagueTime(
        text, "may be one stretch or a part of each day.", offers: offers,
        examples: TimeExamples(week))
    case .at?:
      // "From Tue 10:00" is one stretch to the end of the last day.
      let isForwards = bound == .from || bound == .after
      let rest = try days(day, boundedBy: isForwards ? .from : .until, text: text)
      guard case .dates(let first, let last) = rest else { return }
      let day = week.onlyDate(of: day).map { DayPhrase.dates($0, $0) } ?? day
      if isForwards {
        phrase.days = day
        phrase.stretchEnd = (.dates(last, last), nil)
      } else {
        phrase.stretchEnd = (day, phrase.hours)
        phrase.days = .dates(first, first)
        phrase.hours = nil
      }
    }
  }

  /// The days of the review on one side of a day: from or until it with it, after or before it without.
  private func days(_ day: DayPhrase, boundedBy bound: TimeWord, text: String) throws(CellFault)
    -> DayPhrase
  {
    let limit: CivilDate
    var dates: [CivilDate]
    switch day {
    case .weekdays(let weekday, _):
      guard let date = onlyDate(on: weekday) else {
        throw .unreadableTime(text, examples: TimeExamples(week))
      }
      limit = date
      // A weekday on its own means a day on site, so it does not bound the lead-in.
      dates = week.days.map { $0.date }.filter { $0 >= week.anchor ?? $0 }
    case .dates(let date, _):
      limit = date
      dates = week.days.map { $0.date }
    case .every:
      return day
    }
    dates = dates.filter { date in
      switch bound {
      case .from: date >= limit
      case .after: date > limit
      case .before: date < limit
      default: date <= limit
      }
    }
    guard let first = dates.min(), let last = dates.max() else {
      throw .noSuchDays(text, extent: week.extent)
    }
    return .dates(first, last)
  }
}
