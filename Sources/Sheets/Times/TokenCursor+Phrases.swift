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
    while !isAtEnd {
      if isListSign() || word() == .filler {
        position += 1
        continue
      }
      do throws(CellFault) {
        result.append(try phrase())
      } catch {
        faults.append(error)
        if error.code == .unreadableTime { position = end }
        while !isAtEnd, !isListSign() { position += 1 }
      }
    }
    return result
  }

  /// Reads some days and hours in either order, at least one of them.
  private mutating func phrase() throws(CellFault) -> TimePhrase {
    let start = position
    var phrase = TimePhrase(range: start..<start, dayRange: start..<start)
    var bound: TimeWord?
    while !isAtEnd, !isListSign() {
      if word() == .filler || word() == .every {
        if word() == .every, phrase.days == nil, !beginsDay(1) { phrase.days = .every }
        position += 1
      } else if isBound, phrase.days == nil, beginsDay(1) {
        bound = word()
        position += 1
      } else if word() == .onwards, phrase.days?.isSingle == true, phrase.hours == nil {
        bound = .from
        position += 1
      } else if beginsDay() {
        if let days = phrase.days, days != .every { break }
        let dayStart = position
        phrase.days = try days()
        phrase.dayRange = dayStart..<position
      } else {
        if phrase.hours != nil { break }
        guard let hours = try hours() else {
          position = end
          throw .unreadableTime(excerpt(from: start))
        }
        phrase.hours = hours
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
    }
    return phrase
  }

  // MARK: Open ranges of days

  /// Whether the word ahead can set a bound to days: `from Wed`, `until 6 Feb`.
  private var isBound: Bool {
    switch word() {
    case .from?, .after?, .before?, .until?: true
    default: false
    }
  }

  /// Opens a phrase with one day towards the end or the start of the review.
  private func open(_ phrase: inout TimePhrase, _ bound: TimeWord) throws(CellFault) {
    guard let day = phrase.days else { return }
    let text = text.excerpt(phrase.range)
    switch phrase.hours {
    case nil, .between?, .after?, .before?:
      phrase.days = try days(day, boundedBy: bound, text: text)
    case .half?:
      // "Until Wed am" may or may not mean that Monday and Tuesday afternoon are fine.
      throw .unreadableTime(text)
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
      guard let date = onlyDate(on: weekday) else { throw .unreadableTime(text) }
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
