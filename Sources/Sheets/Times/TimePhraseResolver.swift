import CivilTime
import ReviewModel

/// Looks phrases up in the review: which dates, and which minutes of them, they mean.
struct TimePhraseResolver {
  let week: ReviewWeek
  private let text: CellText
  /// The faults of the phrases resolved so far, and the notes about them.
  private(set) var faults: [CellFault] = []

  /// A resolver for the phrases of one cell.
  ///
  /// - Parameters:
  ///   - text: The cell.
  ///   - week: The days of the review.
  init(_ text: CellText, week: ReviewWeek) {
    self.text = text
    self.week = week
  }

  /// The spans of a phrase, one a day, in order of date; none for a phrase at fault, whose fault is noted.
  mutating func spans(of phrase: TimePhrase, as kind: ClauseKind) -> [TimeSpan] {
    let source = PhraseSource(phrase, in: text)
    do throws(CellFault) {
      if let stretch = try stretch(phrase, source) {
        remark(onStretch: stretch, of: phrase, source, isHarmless: kind.isHarmless)
        return [stretch]
      }
      return try dailySpans(of: phrase, source, as: kind)
    } catch {
      add(error)
      return []
    }
  }

  private mutating func dailySpans(
    of phrase: TimePhrase, _ source: PhraseSource, as kind: ClauseKind
  ) throws(CellFault) -> [TimeSpan] {
    let days = try days(phrase.days ?? .every, source)
    let hours = try HoursOfDay(phrase.hours, within: week.clockHours(of: days), source)
    let spans = days.map { (day: $0, span: hours.span(on: $0)) }
    let useful = spans.filter { isReviewDay($0.day) && $0.day.longHours.overlaps($0.span) }
    // "After 15:00" passes over a day that ends at 14:00, unless that leaves nothing at all.
    let isGeneral = phrase.days == nil || phrase.days == .every
    let kept = isGeneral && !useful.isEmpty ? useful : spans
    for (day, span) in kept {
      let fault = remark(on: span, of: day, source, isGeneral: isGeneral, kind)
      // One remark a phrase is enough.
      if let fault {
        add(fault)
        break
      }
    }
    return kept.map { $0.span }
  }

  private mutating func add(_ fault: CellFault) {
    // Hours shared by several days are at fault once.
    if faults.last != fault { faults.append(fault) }
  }

  /// The days that are meant; for a date outside the review, the whole of that day.
  ///
  /// - Throws: A fault that quotes the phrase where the review has no day with its weekdays.
  func days(_ phrase: DayPhrase, _ source: PhraseSource) throws(CellFault) -> [WorkingDay] {
    switch phrase {
    case .every:
      return week.days
    case .weekdays(let first, let last):
      let days = first == last ? week.days(on: first) : week.days(from: first, through: last)
      guard !days.isEmpty else {
        let name = first == last ? first.name : first.name + " to " + last.name
        throw .weekdayNotInReview(source.text, name: name, extent: week.extent)
      }
      return days
    case .dates(let first, let last):
      let days = week.days(from: first, through: last)
      return days.isEmpty ? [WorkingDay(date: first, start: .midnight, end: .endOfDay)] : days
    }
  }

  // MARK: Remarks

  private func isReviewDay(_ day: WorkingDay) -> Bool {
    week.day(on: day.date) != nil
  }

  private func remark(
    on span: TimeSpan, of day: WorkingDay, _ source: PhraseSource, isGeneral: Bool,
    _ kind: ClauseKind
  ) -> CellFault? {
    // Taking away a time that could not be used anyway does no harm.
    let isHarmless = kind.isHarmless
    if !isReviewDay(day) {
      return anotherYear(source, isHarmless: isHarmless)
        ?? .dateOutsideReview(source.text, extent: week.extent, isHarmless: isHarmless)
    }
    if !day.longHours.overlaps(span) {
      let later = TimeSpan(from: span.start + 720, to: span.end + 720)
      let afternoon =
        day.hours.contains(later)
        ? source.days + later.start.time.iso + "-" + later.clockEnd.iso : nil
      return .outsideHours(
        source.text, hours: day.hours, wanted: span, afternoon: afternoon, isHarmless: isHarmless)
    }
    if !day.longHours.contains(span), !isGeneral, !isHarmless {
      return .partlyOutsideHours(source.text, hours: day.longHours)
    }
    return nil
  }

  /// The fault of dates that are days of the review in its own year; nil for any others.
  private func anotherYear(_ source: PhraseSource, isHarmless: Bool) -> CellFault? {
    guard case .dates(let first, let last)? = source.phrase, !source.listsDays,
      let start = week.day(likeThatOf: first), let end = week.day(likeThatOf: last), start <= end
    else { return nil }
    let words = week.words(for: start)
    return .anotherYear(
      source.daysAsWritten, year: first.components.year,
      likely: start == end ? words : words + " to " + week.words(for: end),
      isHarmless: isHarmless)
  }

  private mutating func remark(
    onStretch span: TimeSpan, of phrase: TimePhrase, _ source: PhraseSource, isHarmless: Bool
  ) {
    guard !week.days.contains(where: { $0.longHours.overlaps(span) }) else { return }
    // Of "4/2/2014 9:00 to 6/2/2014 12:00" the days of the phrase are the first day alone.
    let likely = phrase.stretchEnd == nil ? anotherYear(source, isHarmless: isHarmless) : nil
    add(likely ?? .dateOutsideReview(source.text, extent: week.extent, isHarmless: isHarmless))
  }
}

/// A phrase as its writer knows it, for sentences about it.
struct PhraseSource {
  private let cell: CellText
  private let range: Range<Int>
  private let dayRange: Range<Int>
  /// The days of the phrase.
  let phrase: DayPhrase?

  /// The text of a phrase.
  ///
  /// - Parameters:
  ///   - phrase: The phrase.
  ///   - cell: The cell that it stands in.
  init(_ phrase: TimePhrase, in cell: CellText) {
    self.cell = cell
    range = phrase.range
    dayRange = phrase.dayRange
    self.phrase = phrase.days
  }

  /// The whole phrase.
  ///
  /// The text is put together only when a sentence needs it, because a thousand days may share one long text.
  var text: String { cell.excerpt(range) }

  /// Whether the phrase lists several days that share their hours.
  var listsDays: Bool {
    cell.tokens[dayRange].contains {
      $0.kind == .word(.and)
        || $0.kind == .comma
    }
  }

  /// The days of the phrase without its hours.
  var daysAsWritten: String { cell.excerpt(dayRange.isEmpty ? range : dayRange) }

  /// The days of the phrase with a space behind them, ready for other hours; empty where the phrase names no days.
  var days: String { dayRange.isEmpty ? "" : cell.excerpt(dayRange) + " " }
}
