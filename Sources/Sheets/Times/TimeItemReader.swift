import CivilTime
import Findings
import ReviewModel

/// Reads one item of a cell: what stands between two semicolons.
struct TimeItemReader {
  private let text: CellText
  private let item: Range<Int>
  private let week: ReviewWeek
  /// What is wrong with the item, and what is remarkable.
  private(set) var faults: [CellFault] = []
  /// Whether the item names times without a word that says what they are: `Wed am`, but not `only Wed am`.
  private(set) var isBare = false

  /// A reader for one item.
  ///
  /// - Parameters:
  ///   - text: The cell.
  ///   - item: The tokens of the item.
  ///   - week: The days of the review.
  init(_ text: CellText, _ item: Range<Int>, week: ReviewWeek) {
    self.text = text
    self.item = item
    self.week = week
  }

  /// What the item says, clause by clause; not to be used where there is an error among ``faults``.
  mutating func parts() -> [(kind: ClauseKind, spans: [TimeSpan])] {
    do throws(CellFault) {
      return try parts(of: ClauseCutter.clauses(of: item, in: text, week: week))
    } catch {
      faults.append(error)
      return []
    }
  }

  private mutating func parts(of clauses: [TimeClause]) throws(CellFault)
    -> [(kind: ClauseKind, spans: [TimeSpan])]
  {
    var result: [(kind: ClauseKind, spans: [TimeSpan])] = []
    var days: [DayPhrase] = []
    isBare = clauses.count == 1 && isBare(clauses[0])
    for (index, clause) in clauses.enumerated() {
      if clause.range.isEmpty {
        if clause.opening == .never {
          result.append((.windows, []))
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
      let (spans, last) = spans(of: clause, inheriting: days)
      if clause.opening == .not, reachesBeyond(clause, spans, windows: result) {
        throw .unclearAbsence(text.excerpt(item), offers: [], examples: TimeExamples(week))
      }
      result.append((clause.kind, spans))
      days = last
    }
    return result
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
    _ clause: TimeClause, _ spans: [TimeSpan], windows: [(kind: ClauseKind, spans: [TimeSpan])]
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

  private mutating func spans(of clause: TimeClause, inheriting days: [DayPhrase])
    -> (spans: [TimeSpan], days: [DayPhrase])
  {
    var cursor = TokenCursor(text, clause.range, week: week)
    let read = cursor.phrases()
    faults += cursor.faults.map { $0.endsClause ? ofItem($0) : $0 }
    if read.isEmpty, cursor.faults.isEmpty {
      faults.append(.unreadableTime(text.excerpt(item), examples: TimeExamples(week)))
    }
    if isUnclearList(read, of: clause) {
      faults.append(
        .unclearAbsence(text.excerpt(item), offers: [], examples: TimeExamples(week)))
      return ([], days)
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
    let spans = phrases.flatMap { resolver.spans(of: $0, as: clause.kind) }
    faults += resolver.faults
    let named = read.compactMap { $0.days }
    return (spans, named.isEmpty ? days : named)
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
