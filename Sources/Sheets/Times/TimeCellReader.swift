public import CivilTime
public import ReviewModel

/// Reads cells about time the way council officers write them.
///
/// Reading is total: every text gives a reading and never a crash, in time that grows with its
/// length. ``TimeCell`` says how the items of a cell combine; `HowPeopleWriteTimes` shows the
/// grammar. A weekday on its own is the day of that name on site, or in the lead-in where there is none
/// on site; a date without a year is the review's own day or the nearest one to the first day on site.
public struct TimeCellReader: Sendable {
  let week: ReviewWeek

  /// A reader for the cells of one review.
  ///
  /// - Parameters:
  ///   - days: The days on which sessions may be held, on site and before.
  ///   - fieldworkStart: The first day on site.
  public init(days: [WorkingDay], fieldworkStart: CivilDate) {
    week = ReviewWeek(days: days, anchor: fieldworkStart)
  }

  /// Reads a cell of times: availability, `When`, `Prefer`.
  ///
  /// - Parameter text: The text of the cell.
  /// - Returns: What it says and what is wrong with it. A blank cell says nothing
  ///   (``TimeCell/isBlank``); an item at fault is left out.
  public func read(_ text: String) -> TimeCellReading {
    let cellText = CellText(text)
    var reading = TimeCellReading(cell: TimeCell())
    for item in cellText.items {
      var reader = TimeItemReader(cellText, item, week: week)
      do throws(CellFault) {
        try reader.read(into: &reading.cell)
      } catch {
        reading.faults.append(error)
      }
      reading.faults += reader.remarks
    }
    if reading.faults.isEmpty, let windows = reading.cell.possibleTimes(on: week.days),
      windows.isEmpty, !reading.cell.excluded.isEmpty, !week.days.isEmpty
    {
      reading.faults.append(.nothingLeft(text))
    }
    return reading
  }
}

/// What a cell about time says, and everything that is wrong with it.
public struct TimeCellReading: Sendable, Hashable {
  /// What it says; items at fault are left out.
  public var cell: TimeCell
  /// What is wrong, in the order of the text.
  public var faults: [CellFault] = []
}

/// Reads one item of a cell.
private struct TimeItemReader {
  private let text: CellText
  private let item: Range<Int>
  private let week: ReviewWeek
  private var resolver: TimePhraseResolver
  private var notes: [CellFault] = []

  init(_ text: CellText, _ item: Range<Int>, week: ReviewWeek) {
    self.text = text
    self.item = item
    self.week = week
    resolver = TimePhraseResolver(week)
  }

  /// What is remarkable about the item.
  var remarks: [CellFault] { notes + resolver.remarks }

  /// Adds what the item says to a cell.
  ///
  /// - Parameter cell: What the items before it said; unchanged where this one is at fault.
  mutating func read(into cell: inout TimeCell) throws(CellFault) {
    var result = cell
    var days: DayPhrase?
    let clauses = TimeClause.clauses(of: item, in: text)
    for (index, clause) in clauses.enumerated() {
      if clause.range.isEmpty, isNever(clause) {
        result.windows = result.windows ?? []
        continue
      }
      if clause.range.isEmpty, clause.kind == .preferred, index + 1 < clauses.count {
        throw .preferNot(text.excerpt(clauses[index + 1].range))
      }
      let (spans, last) = try spans(of: clause, inheriting: days)
      days = last
      switch clause.kind {
      case .windows: result.windows = (result.windows ?? []) + spans
      case .excluded: result.excluded += spans
      case .preferred: result.preferred += spans
      }
    }
    cell = result
  }

  private func isNever(_ clause: TimeClause) -> Bool {
    clause.range.lowerBound > item.lowerBound
      && text.tokens[clause.range.lowerBound - 1].kind == .word(.never)
  }

  private mutating func spans(of clause: TimeClause, inheriting days: DayPhrase?) throws(CellFault)
    -> (spans: [TimeSpan], days: DayPhrase?)
  {
    var cursor = TokenCursor(text, clause.range, week: week)
    let read: [TimePhrase]
    do throws(CellFault) {
      read = try cursor.phrases()
    } catch {
      notes += cursor.notes
      throw error
    }
    notes += cursor.notes
    guard !read.isEmpty else { throw .unreadableTime(text.excerpt(item)) }
    let (phrases, shared) = TimeClause.distributed(read, inheriting: days)
    notes += shared.map { .hoursMeantForAll(text.excerpt($0)) }
    var spans: [TimeSpan] = []
    for phrase in phrases {
      spans += try resolver.spans(of: phrase, text: text.excerpt(phrase.range), kind: clause.kind)
    }
    return (spans, phrases.last?.days)
  }
}
