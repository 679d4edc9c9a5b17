import CivilTime
import Findings
import ReviewModel

/// What one clause of an item says.
struct ItemPart {
  /// What the clause makes of its times.
  var kind: ClauseKind
  /// The times of the part.
  var spans: [TimeSpan]
  /// The phrases of the part, as they were written.
  var phrases: [TimePhrase] = []
  /// Where `only` stands in it.
  var only: OnlyPlace?

  /// Whether the clause names hours and no days: `2-4`, `am`.
  var namesHoursAlone: Bool {
    !phrases.isEmpty && phrases.allSatisfy { $0.days == nil && $0.hours != nil }
  }

  /// Whether each phrase names days.
  var namesDays: Bool { !phrases.isEmpty && phrases.allSatisfy { $0.days != nil } }

  /// Whether a phrase names hours.
  var namesHours: Bool { phrases.contains { $0.hours != nil || $0.stretchEnd != nil } }
}

/// Reads one item of a cell: what stands between two semicolons.
struct TimeItemReader {
  let text: CellText
  let item: Range<Int>
  let week: ReviewWeek
  /// Whether the last date before the item stands there without hours, so that a number may be a date as well.
  private(set) var followsDate: Bool
  /// The faults of the item, and the notes about it.
  private(set) var faults: [CellFault] = []
  /// Whether the item names times without a word that says what they are: `Wed am`, but not `only Wed am`.
  private(set) var isBare = false

  /// A reader for one item.
  ///
  /// - Parameters:
  ///   - text: The cell.
  ///   - item: The tokens of the item.
  ///   - week: The days of the review.
  ///   - followsDate: Whether a date without hours stands before the item.
  init(_ text: CellText, _ item: Range<Int>, week: ReviewWeek, followsDate: Bool = false) {
    self.text = text
    self.item = item
    self.week = week
    self.followsDate = followsDate
  }

  /// What the item says, clause by clause; not to be used where there is an error among ``faults``.
  mutating func parts() -> [ItemPart] {
    do throws(CellFault) {
      if let fault = dateOrHour ?? danglingWord { throw fault }
      if let marked = try MarkedDays(item, in: text, week: week)?.clauses {
        return try parts(of: marked)
      }
      return try parts(of: ClauseCutter.clauses(of: item, in: text, week: week))
    } catch {
      faults.append(error)
      return []
    }
  }

  private mutating func parts(of clauses: [TimeClause]) throws(CellFault) -> [ItemPart] {
    var result: [ItemPart] = []
    var days: [DayPhrase] = []
    isBare = clauses.count == 1 && isBare(clauses[0])
    for (index, clause) in clauses.enumerated() {
      if clause.range.isEmpty {
        if clause.opening == .never {
          result.append(ItemPart(kind: .windows, spans: []))
          continue
        }
        // The word alone says no more than a blank cell.
        if clause.opening == .unasked { continue }
        if clause.opening == .prefer, index + 1 < clauses.count {
          throw .preferNot(text.excerpt(clauses[index + 1].range), item: text.excerpt(item))
        }
        var fault = CellFault.unreadableTime(text.excerpt(item), examples: TimeExamples(week))
        if clause.opening == .not, clauses.count == 1 { fault.offers = ["never"] }
        throw fault
      }
      let (part, last) = part(of: clause, inheriting: days)
      if clause.opening == .not, reachesBeyond(clause, part.spans, windows: result) {
        throw .unclearAbsence(text.excerpt(item), offers: [], examples: TimeExamples(week))
      }
      try add(part, to: &result)
      days = last
    }
    return result
  }

  /// Adds a clause to those before: what gives times back, or limits them with `only`, changes the last of them.
  private func add(_ part: ItemPart, to result: inout [ItemPart]) throws(CellFault) {
    let isLimit = part.only != nil && part.namesHoursAlone && part.kind == .windows
    guard let last = result.indices.last, part.kind == .restored || isLimit else {
      result.append(part)
      return
    }
    let before = result[last]
    if part.kind == .restored {
      let isNever = before.kind == .windows && before.spans.isEmpty
      guard isNever || part.spans.allSatisfy({ before.spans.covers($0) }) else {
        throw .unclearAbsence(text.excerpt(item), offers: [], examples: TimeExamples(week))
      }
      result[last].spans =
        isNever ? part.spans : TimeSpan.subtracting(part.spans, from: before.spans)
      if isNever { result[last].phrases = part.phrases }
    } else if before.kind == .windows {
      result[last].spans = before.spans.shared(with: part.spans)
      if result[last].spans.isEmpty { throw .nothingLeft(text.excerpt(item)) }
    } else {
      result.append(part)
    }
  }

  private func isBare(_ clause: TimeClause) -> Bool {
    clause.kind == .windows && clause.opening == nil
      && !text.tokens[clause.range].contains {
        [.word(.only), .word(.present), .word(.back)].contains($0.kind)
      }
  }

  /// The fault of the item where it stands behind times that are not free, and may be meant as one of these.
  var unclearBehindAbsence: CellFault {
    let written = text.excerpt(item)
    return .unclearBehindAbsence(
      written, offers: ["not " + written, "only " + written], examples: TimeExamples(week))
  }

  /// Whether a list behind `except` names times that were not given before it: in `Mon except am, Tue`
  /// Tuesday may well be free.
  private func reachesBeyond(
    _ clause: TimeClause, _ spans: [TimeSpan], windows: [ItemPart]
  ) -> Bool {
    let given = windows.filter { $0.kind == .windows }.flatMap { $0.spans }
    let isList = text.tokens[clause.range].contains {
      $0.kind == .comma || $0.kind == .slash || $0.kind == .word(.and)
    }
    guard isList, !given.isEmpty else { return false }
    return spans.contains { span in !given.contains { $0.overlaps(span) } }
  }

  /// A fault of a part of the item as one of the whole item, so that its mend may say "not" as well.
  private func ofItem(_ fault: CellFault) -> CellFault {
    let whole = Array(text.excerpt(item).unicodeScalars)
    let part = Array(fault.text.unicodeScalars)
    guard part.count < whole.count,
      let start = (0...whole.count - part.count).last(where: {
        whole[$0..<$0 + part.count].elementsEqual(part)
      })
    else { return fault }
    func string(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
      var view = String.UnicodeScalarView()
      view.append(contentsOf: scalars)
      return String(view)
    }
    var fault = fault
    fault.text = string(whole[...])
    let (before, after) = (string(whole[..<start]), string(whole[(start + part.count)...]))
    fault.offers = fault.offers.map { before + $0 + after }
    return fault
  }

  private mutating func part(of clause: TimeClause, inheriting days: [DayPhrase])
    -> (part: ItemPart, days: [DayPhrase])
  {
    var result = ItemPart(kind: clause.kind, spans: [], only: clause.only)
    var cursor = TokenCursor(text, clause.range, week: week)
    var read = cursor.phrases()
    faults += cursor.faults.map { $0.endsClause ? ofItem($0) : $0 }
    if read.isEmpty, cursor.faults.isEmpty {
      faults.append(.unreadableTime(text.excerpt(item), examples: TimeExamples(week)))
    }
    if isUnclearList(read, of: clause) {
      faults.append(
        .unclearAbsence(text.excerpt(item), offers: [], examples: TimeExamples(week)))
      return (result, days)
    }
    do throws(CellFault) {
      read = try joiningLimits(read, of: clause)
      read = try joiningAnyTime(read)
      if let fault = numberBehindDate(read, of: clause, inheriting: days)
        ?? halfOfEachDay(read, of: clause) ?? hoursOfLastDay(read, of: clause)
      {
        throw fault
      }
    } catch {
      faults.append(error)
      return (result, days)
    }
    if clause.kind == .excluded, let fault = untilDay(read, of: clause) { faults.append(fault) }
    var (phrases, shared) = TimeClause.distributed(read, inheriting: days.last)
    // "Mon, Wed not pm": the hours are meant for both days.
    if let first = read.first, first.days == nil, days.count > 1 {
      for day in days.dropLast().reversed() {
        var phrase = first
        phrase.days = day
        phrases.insert(phrase, at: 0)
      }
      shared.append(item)
    }
    faults += shared.map { .hoursMeantForAll(text.excerpt($0)) }
    var resolver = TimePhraseResolver(text, week: week)
    result.spans = phrases.flatMap { resolver.spans(of: $0, as: clause.kind) }
    result.phrases = read
    faults += resolver.faults
    followsDate = read.last.map { isDateAlone($0) } ?? followsDate
    let named = read.compactMap { $0.days }
    return (result, named.isEmpty ? days : named)
  }

  /// The phrases with two limits of one time as one: `after 10 and before 3`.
  private func joiningLimits(_ phrases: [TimePhrase], of clause: TimeClause) throws(CellFault)
    -> [TimePhrase]
  {
    var result: [TimePhrase] = []
    for phrase in phrases {
      guard let last = result.last, let both = last.limited(by: phrase, within: week.clockHours)
      else {
        result.append(phrase)
        continue
      }
      let isChoice = text.tokens.indices(
        between: last.range.upperBound, and: phrase.range.lowerBound
      ).contains { text.excerpt($0..<$0 + 1).lowercased() == "or" }
      // "Not after 10 and before 3" leaves either the hours between or no hours at all.
      guard clause.kind != .excluded, !isChoice else {
        throw .unclearAbsence(text.excerpt(item), offers: [], examples: TimeExamples(week))
      }
      result[result.count - 1] = both
    }
    return result
  }

  /// The phrases with `Tue, any time` as all of Tuesday.
  private func joiningAnyTime(_ phrases: [TimePhrase]) throws(CellFault) -> [TimePhrase] {
    var result: [TimePhrase] = []
    for phrase in phrases {
      guard let last = result.last, isEverything(phrase) != isEverything(last),
        phrase.days != nil, last.days != nil
      else {
        result.append(phrase)
        continue
      }
      let written = text.excerpt(phrase.range).lowercased()
      guard isEverything(phrase), last.hours == nil, last.stretchEnd == nil,
        !TextSearch.contains("day", in: written), !TextSearch.contains("week", in: written)
      else {
        throw .unclearAbsence(
          text.excerpt(last.range.lowerBound..<phrase.range.upperBound),
          offers: [text.excerpt(last.range), text.excerpt(phrase.range)],
          examples: TimeExamples(week))
      }
      result[result.count - 1].isWholeDay = true
    }
    return result
  }

  private func isEverything(_ phrase: TimePhrase) -> Bool {
    phrase.days == .every && phrase.hours == nil && phrase.stretchEnd == nil
  }

  /// Whether hours behind "and" may be meant for the day before them or for every day: `Tue and after 3`.
  private func isUnclearList(_ phrases: [TimePhrase], of clause: TimeClause) -> Bool {
    zip(phrases, phrases.dropFirst()).contains { before, phrase in
      phrase.days == nil && before.days != nil && before.hours == nil && before.stretchEnd == nil
        && phrase.range.lowerBound > clause.range.lowerBound
        && text.tokens[phrase.range.lowerBound - 1].kind == .word(.and)
    }
  }

  /// What there is to say of `away until Wed`: Wednesday may be the last day away or the first one back.
  private func untilDay(_ phrases: [TimePhrase], of clause: TimeClause) -> CellFault? {
    guard phrases.count == 1, let last = phrases[0].lastDay, let day = week.onlyDate(of: last)
    else {
      return nil
    }
    let written = text.excerpt(phrases[0].dayRange)
    let next = week.days.map { $0.date }.filter { $0 > day }.min()
    let isWhole =
      text.tokens[item.lowerBound..<clause.range.lowerBound].count <= 1
      && clause.range.upperBound == item.upperBound
    let later = next.map { ["from " + week.words(for: $0)] } ?? []
    return .untilDay(
      text.excerpt(item), day: day, isIdiom: clause.opening == .not,
      offers: isWhole ? ["from " + written] + later : [], examples: TimeExamples(week))
  }
}

extension [TimeToken] {
  /// The positions from one token up to another; none where the two are in no order.
  fileprivate func indices(between start: Int, and end: Int) -> Range<Int> {
    start < end ? start..<end : start..<start
  }
}

extension [TimeSpan] {
  /// Whether a span lies within these, laid together.
  func covers(_ span: TimeSpan) -> Bool { TimeSpan.subtracting(self, from: [span]).isEmpty }

  /// What these spans share with others.
  func shared(with others: [TimeSpan]) -> [TimeSpan] {
    TimeSpan.subtracting(TimeSpan.subtracting(others, from: self), from: self)
  }
}
