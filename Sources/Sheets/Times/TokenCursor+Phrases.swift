import CivilTime
import Findings
import ReviewModel

/// What one clause says: phrases of days and hours, joined by commas and `and`.
extension TokenCursor {
  /// Reads the phrases up to the end of the clause; what is wrong with them is added to ``faults``.
  ///
  /// After words that make no sense the rest of the clause is passed over, since guessing where sense
  /// begins again would bury the one finding that matters. After a date or time that is merely wrong,
  /// reading goes on behind the next comma, so that every slip is reported.
  mutating func phrases() -> [TimePhrase] {
    var result: [TimePhrase] = []
    let start = position
    var isFree = false
    while !isAtEnd {
      if word() == .present { isFree = true }
      if isListSign() || isPassedOver {
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

  /// Reads some days and hours in either order, at least one of them.
  private mutating func phrase() throws(CellFault) -> TimePhrase {
    let start = position
    var phrase = TimePhrase(range: start..<start, dayRange: start..<start)
    var bound: TimeWord?
    while !isAtEnd, !isListSign() {
      if isPassedOver {
        position += 1
      } else if word() == .every {
        if phrase.days == nil, !beginsDay(1) { phrase.days = .every }
        position += 1
        while word() == .unit || word() == .filler { position += 1 }
      } else if word() == .halfDay || word() == .countedWeekday || word() == .lunch
        || isCountedWeekday
      {
        throw vague(from: start)
      } else if isBound, phrase.days == nil, beginsDay(1) {
        bound = word()
        position += 1
      } else if word() == .onwards, phrase.days?.isSingle == true, phrase.hours == nil {
        bound = .from
        position += 1
      } else if word() == .timeMark, isTight(), isTight(1), phrase.days?.isSingle == true {
        position += 1
      } else if kind() == .colon, isTight(), !isTight(1), phrase.days != nil, phrase.hours == nil {
        // "Mon: am"
        position += 1
      } else if word() == .weekOf {
        guard phrase.days == nil else { throw unreadable(from: start) }
        let dayStart = position
        phrase.days = try weekOf()
        phrase.dayRange = dayStart..<position
      } else if beginsDay() {
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
    if let bound, phrase.stretchEnd == nil, phrase.days?.isSingle == true {
      try open(&phrase, bound)
    } else if let bound, bound != .from {
      // "From Mon to Wed" says what it means; "after Mon-Wed" may mean Monday or Thursday.
      throw unreadable(from: start)
    }
    return phrase
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
      var offers: [String] = []
      if let lunch = week.lunch {
        let word = place > start ? text.tokens[place - 1].kind : .unknown
        let isAfter = word == .word(.after) || word == .word(.from)
        let isBefore = word == .word(.before) || word == .word(.until)
        let hours =
          isAfter ? lunch.to.iso : isBefore ? lunch.from.iso : lunch.from.iso + "-" + lunch.to.iso
        offers = [before + (before.isEmpty ? "" : " ") + hours + rest]
      }
      return .vagueTime(
        clause, "does not say when lunch is.", offers: offers, examples: TimeExamples(week))
    default:
      var weekday: Weekday?
      for token in text.tokens[place..<end] where weekday == nil {
        if case .word(.weekday(let named)) = token.kind { weekday = named }
      }
      let date = weekday.flatMap { onlyDate(on: $0) }
      return .vagueTime(
        clause, "does not say which date.",
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

  /// Whether the word ahead can set a bound to days: `from Wed`, `until 6 Feb`.
  private var isBound: Bool {
    switch word() {
    case .from?, .after?, .before?, .until?, .leaves?, .arrives?: true
    default: false
    }
  }

  /// Opens a phrase with one day towards the end or the start of the review.
  private func open(_ phrase: inout TimePhrase, _ written: TimeWord) throws(CellFault) {
    guard let day = phrase.days else { return }
    let text = text.excerpt(phrase.range)
    let bound: TimeWord = written == .leaves ? .until : written == .arrives ? .from : written
    switch phrase.hours {
    case nil, .between?, .after?, .before?:
      guard bound == written else {
        throw .vagueTime(
          text, "does not say at what time.", offers: [], examples: TimeExamples(week))
      }
      phrase.days = try days(day, boundedBy: bound, text: text)
    case .half(let half)?:
      // "Until Wed am" may or may not mean that Monday and Tuesday afternoon are fine.
      let name = self.text.excerpt(phrase.dayRange)
      let isMidday = (bound == .until) == (half == .am)
      let offers =
        bound == .until || bound == .from
        ? [(bound == .until ? "until " : "from ") + name + (isMidday ? " 12:00" : "")] : []
      throw .vagueTime(
        text, "may be one stretch or a part of each day.", offers: offers,
        examples: TimeExamples(week))
    case .at?:
      // "From Tue 10:00" is one stretch to the end of the last day.
      let isForwards = bound == .from || bound == .after
      let rest = try days(day, boundedBy: isForwards ? .from : .until, text: text)
      guard case .dates(let first, let last) = rest else { return }
      if isForwards {
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
