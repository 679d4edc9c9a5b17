/// An item in which each time bears a mark: `Mon x, Tue ok`, `✓ Mon ✗ Tue`, `Mon yes, Tue no`.
struct MarkedDays {
  private struct Marked {
    let range: Range<Int>
    let mark: DayMark
    /// Whether the mark belongs to every day of a list.
    let isPlural: Bool
  }

  /// The clauses of the item, in its order.
  let clauses: [TimeClause]

  /// Reads an item; nil where not every time in it bears a mark.
  ///
  /// - Throws: A fault where it is not clear which times a mark belongs to, or what the letter x says.
  init?(_ item: Range<Int>, in text: CellText, week: ReviewWeek) throws(CellFault) {
    let marks = item.filter { MarkedDays.mark(at: $0, in: text) != nil }
    let hasSign = marks.contains { DayMark.isSign(text.tokens[$0].kind, text.excerpt($0..<$0 + 1)) }
    guard let first = item.first, let last = item.last, hasSign || marks.count > 1 else {
      return nil
    }
    if marks.count == 1, item.count == 1 {
      throw MarkedDays.alone(first, in: text, week: week)
    }
    let isLeading = marks.first == first && marks.last != last
    guard isLeading ? hasSign : marks.last == last,
      let days = MarkedDays.days(of: item, marks, isLeading: isLeading, text, week)
    else { return nil }
    guard let clauses = MarkedDays.clauses(days, in: text) else {
      let offers = MarkedDays.offers(days, in: text)
      throw .unclearAbsence(text.excerpt(item), offers: offers, examples: TimeExamples(week))
    }
    self.clauses = clauses
  }

  private static func mark(at position: Int, in text: CellText) -> DayMark? {
    DayMark(text.tokens[position].kind, text.excerpt(position..<position + 1))
  }

  // MARK: Times and their marks

  private static func days(
    of item: Range<Int>, _ marks: [Int], isLeading: Bool, _ text: CellText, _ week: ReviewWeek
  ) -> [Marked]? {
    var result: [Marked] = []
    for (index, position) in marks.enumerated() {
      let range: Range<Int>
      if isLeading {
        let end = index + 1 < marks.count ? marks[index + 1] : item.upperBound
        range = position + 1..<end
      } else {
        range = (index == 0 ? item.lowerBound : marks[index - 1] + 1)..<position
      }
      guard let mark = mark(at: position, in: text),
        let times = times(range, isFirst: index == 0 || isLeading, text, week)
      else { return nil }
      let isPlural = DayMark.isPlural(text.excerpt(position..<position + 1))
      result.append(Marked(range: times, mark: mark, isPlural: isPlural))
    }
    return result
  }

  /// The times between two marks without the signs around them; nil where something else may be meant.
  private static func times(
    _ range: Range<Int>, isFirst: Bool, _ text: CellText, _ week: ReviewWeek
  ) -> Range<Int>? {
    let kinds = range.map { text.tokens[$0].kind }
    let start = kinds.firstIndex { !isSign($0) }
    let end = kinds.lastIndex { !isSign($0) }
    guard let start, let end,
      !kinds.contains(where: { kind in isClauseWord(kind) || kind == .word(.unknown) })
    else { return nil }
    let times = range.lowerBound + start..<range.lowerBound + end + 1
    // In "Tue ok 9-12 Wed no" the hours may belong to Tuesday.
    let cursor = TokenCursor(text, times, week: week)
    let hasDay = times.indices.contains { cursor.beginsDay($0 - times.lowerBound) }
    let isParted = start > 0 && kinds[..<start].contains { $0 == .comma || $0 == .word(.and) }
    guard isFirst || cursor.beginsDay() || (isParted && !hasDay) else { return nil }
    return times
  }

  private static func isSign(_ kind: TimeToken.Kind) -> Bool {
    switch kind {
    case .comma, .slash, .dash, .colon, .word(.and), .word(.filler), .word(.but): true
    default: false
    }
  }

  private static func isClauseWord(_ kind: TimeToken.Kind) -> Bool {
    switch kind {
    case .word(.not), .word(.except), .word(.prefer), .word(.unasked), .word(.never),
      .word(.back), .word(.only), .word(.leaves), .word(.arrives):
      true
    default: false
    }
  }

  private static func isList(_ range: Range<Int>, in text: CellText) -> Bool {
    text.tokens[range].contains { $0.kind == .comma || $0.kind == .word(.and) }
  }

  // MARK: What the marks say

  /// The clauses; nil where a mark may say two things.
  private static func clauses(_ days: [Marked], in text: CellText) -> [TimeClause]? {
    // Beside a tick, the letter x says no.
    let hasTick = text.tokens.indices.contains { mark(at: $0, in: text) == .free }
    var result: [TimeClause] = []
    for day in days {
      switch day.mark {
      case .free:
        result.append(TimeClause(kind: .windows, range: day.range, opening: .present))
      case .cross where !hasTick: return nil
      case .taken, .cross:
        guard day.isPlural || !isList(day.range, in: text) else { return nil }
        result.append(TimeClause(kind: .excluded, range: day.range, opening: .absent))
      }
    }
    return result
  }

  /// The item in words, for each thing that it may mean.
  private static func offers(_ days: [Marked], in text: CellText) -> [String] {
    func joined(_ free: [String], _ taken: [String]) -> String {
      (free + taken.map { "not " + $0 }).joined(separator: "; ")
    }
    func written(_ wanted: (Marked) -> Bool) -> [String] {
      days.filter(wanted).map { text.excerpt($0.range) }
    }
    if days.contains(where: { $0.mark == .cross }) {
      return [
        joined(written { $0.mark == .free }, written { $0.mark != .free }),
        joined(written { $0.mark != .taken }, written { $0.mark == .taken }),
      ]
    }
    var (free, taken) = (written { $0.mark == .free }, [String]())
    for day in days where day.mark == .taken {
      let sign = text.tokens[day.range].lastIndex {
        $0.kind == .comma || $0.kind == .word(.and)
      }
      guard let sign, !day.isPlural else {
        taken.append(text.excerpt(day.range))
        continue
      }
      free.append(text.excerpt(day.range.lowerBound..<sign))
      taken.append(text.excerpt(sign + 1..<day.range.upperBound))
    }
    return [
      joined(written { $0.mark == .free }, written { $0.mark == .taken }), joined(free, taken),
    ]
  }

  /// The fault of a mark without a time.
  private static func alone(_ position: Int, in text: CellText, week: ReviewWeek) -> CellFault {
    let offers =
      switch mark(at: position, in: text) {
      case .free?: ["any"]
      case .taken?: ["never"]
      default: ["any", "never"]
      }
    return .unclearAbsence(
      text.excerpt(position..<position + 1), offers: offers, examples: TimeExamples(week))
  }
}
