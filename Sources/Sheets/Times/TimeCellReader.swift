public import CivilTime
import Findings
public import ReviewModel

/// Reads cells about time the way council officers write them.
///
/// Reading is total: every text gives a reading and never a crash, in time that grows with the length of the text.
/// ``TimeCell`` says how the items of a cell combine; `HowPeopleWriteTimes` shows the grammar. A weekday on its own
/// means the day of that name on site, or in the lead-in if there is none on site; a date without a year means the
/// review's own day, or the nearest such day to the first day on site.
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
    var reading = readWithoutOffers(text)
    let faults = reading.faults
    // A hostile cell has thousands of faults; nobody reads the offers of more than a few.
    for index in faults.indices.prefix(32) {
      reading.faults[index] = CellOffers(text, faults, read: { readWithoutOffers($0).faults })
        .offering(faults[index])
    }
    return reading
  }

  private func readWithoutOffers(_ text: String) -> TimeCellReading {
    let cellText = CellText(text)
    var reading = TimeCellReading(cell: TimeCell())
    var taken: [TimeSpan] = []
    var items = ItemCombination(cellText, week: week)
    for item in cellText.items {
      var reader = TimeItemReader(cellText, item, week: week, followsDate: items.followsDate)
      let parts = reader.parts()
      if reader.isBare, reader.faults.isEmpty,
        reading.isUnclear(parts.flatMap { $0.spans }, behind: taken)
      {
        reading.faults.append(reader.unclearBehindAbsence)
        continue
      }
      reading.faults += reader.faults
      // An item at fault counts for nothing, since half of it could mean something else.
      if reader.faults.contains(where: { $0.severity == .error }) { continue }
      if let fault = items.fault(of: parts, in: item) {
        reading.faults.append(fault)
        continue
      }
      items.add(parts, in: item, followsDate: reader.followsDate)
      for part in parts { reading.cell.add(part.spans, as: part.kind) }
      taken = parts.filter { $0.kind == .excluded }.flatMap { $0.spans }
    }
    switch items.windowsLeftByOnly {
    case .success(let windows): if let windows { reading.cell.windows = windows }
    case .failure(let fault): reading.faults.append(fault)
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
  /// The times that the cell gives; items at fault are left out.
  public var cell: TimeCell
  /// What is wrong, in the order of the text.
  public var faults: [CellFault] = []

  /// Whether times behind `not Mon 10-11;` may be meant as taken away too: nothing gave what is taken away, or
  /// something gave these times before.
  fileprivate func isUnclear(_ spans: [TimeSpan], behind taken: [TimeSpan]) -> Bool {
    guard !taken.isEmpty, !spans.isEmpty, !taken.contains(where: { $0.overlaps(any: spans) })
    else { return false }
    let given = cell.windows ?? []
    return !taken.contains { $0.overlaps(any: given) }
      || spans.allSatisfy { span in given.contains { $0.contains(span) } }
  }
}

extension TimeSpan {
  fileprivate func overlaps(any spans: [TimeSpan]) -> Bool {
    spans.contains { overlaps($0) }
  }
}

extension TimeCell {
  fileprivate mutating func add(_ spans: [TimeSpan], as kind: ClauseKind) {
    switch kind {
    case .windows, .restored:
      if windows == nil { windows = [] }
      windows?.append(contentsOf: spans)
    case .excluded: excluded += spans
    case .preferred: preferred += spans
    case .unasked: unasked += spans
    }
  }
}
