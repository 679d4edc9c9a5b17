import CivilTime
import Findings

/// Reads one item of a cell: what stands between two semicolons.
struct TimeItemReader {
  private let text: CellText
  private let item: Range<Int>
  private let week: ReviewWeek
  /// What is wrong with the item, and what is remarkable.
  private(set) var faults: [CellFault] = []

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
    var result: [(kind: ClauseKind, spans: [TimeSpan])] = []
    var days: DayPhrase?
    let clauses = TimeClause.clauses(of: item, in: text)
    for (index, clause) in clauses.enumerated() {
      if !clause.range.isEmpty {
        let (spans, last) = spans(of: clause, inheriting: days)
        result.append((clause.kind, spans))
        days = last
      } else if opening(clause) == .never {
        result.append((.windows, []))
      } else if opening(clause) == .unasked {
        // The word alone says no more than a blank cell.
        continue
      } else if opening(clause) == .prefer, index + 1 < clauses.count {
        faults.append(.preferNot(text.excerpt(clauses[index + 1].range)))
        return []
      } else {
        faults.append(.unreadableTime(text.excerpt(item)))
        return []
      }
    }
    return result
  }

  /// The word that a clause begins with.
  private func opening(_ clause: TimeClause) -> TimeWord? {
    guard clause.range.lowerBound > item.lowerBound,
      case .word(let word) = text.tokens[clause.range.lowerBound - 1].kind
    else { return nil }
    return word
  }

  private mutating func spans(of clause: TimeClause, inheriting days: DayPhrase?)
    -> (spans: [TimeSpan], days: DayPhrase?)
  {
    var cursor = TokenCursor(text, clause.range, week: week)
    let read = cursor.phrases()
    faults += cursor.faults
    if read.isEmpty, cursor.faults.isEmpty {
      faults.append(.unreadableTime(text.excerpt(item)))
    }
    let (phrases, shared) = TimeClause.distributed(read, inheriting: days)
    faults += shared.map { .hoursMeantForAll(text.excerpt($0)) }
    var resolver = TimePhraseResolver(text, week: week)
    let spans = phrases.flatMap { resolver.spans(of: $0, as: clause.kind) }
    faults += resolver.faults
    return (spans, phrases.last?.days)
  }
}
