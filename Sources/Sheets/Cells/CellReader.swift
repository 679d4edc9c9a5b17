import CSVText
import CivilTime
import Findings
import ReviewModel

/// What the columns need to read their cells: the names known so far, the review's days, and a place
/// to put faults.
struct CellReader {
  /// Everything that a cell can refer to.
  var names = ReviewNames()
  /// Reads times; nil while the fieldwork week is unknown, when no time can be judged.
  var times: TimeCellReader?
  /// The days of the review.
  var days: [WorkingDay] = []
  /// Whether days.csv has rows.
  var listsDays = false
  /// The first day on site; nil while it is unknown.
  var fieldworkStart: CivilDate?
  /// Whether a setting only makes sense with its month first, so that other dates are in doubt as well.
  var doubtsDayFirst = false
  /// The people who can come instead of others.
  var standIns = StandIns()
  /// The words of Who cells that say more than names, by session.
  var whoWords: [SessionID: WhoWords] = [:]
  /// What the cells about teams say that were read without a fault: most sessions ask for a team as another does.
  var teams: [String: TeamRequirement] = [:]
  /// The faults of the cell being read.
  private(set) var faults: [CellFault] = []

  /// Notes that something is wrong with the cell.
  mutating func report(_ fault: CellFault) {
    faults.append(fault)
  }

  /// Takes the faults of the cell read last.
  mutating func takeFaults() -> [CellFault] {
    defer { faults = [] }
    return faults
  }

  /// The value of a reading, its faults reported.
  mutating func value<Value>(_ reading: CellReading<Value>) -> Value? {
    faults += reading.faults
    return reading.value
  }

  /// Whether a cell says nothing: it is blank, or holds a word such as `n/a` or `TBC`.
  ///
  /// Every column and setting asks here, so a word for nothing means the same in all of them.
  ///
  /// - Parameters:
  ///   - cell: The text of the cell.
  ///   - ownWords: The words for nothing that mean something in this column.
  /// - Returns: Whether the cell counts as blank.
  func saysNothing(_ cell: String, except ownWords: [WordForNothing]) -> Bool {
    guard let word = WordForNothing(cell), !ownWords.contains(word) else { return false }
    // A room may be called "TBC".
    return !names.isKnown(PlainText.typed(cell))
  }

  /// The reference that a row has.
  mutating func reference<Subject>(_ cell: String) -> Identifier<Subject> {
    let reference = ExactText.read(cell)
    if SpreadsheetDamage.isLikely(reference) {
      report(
        CellFault(
          .changedBySpreadsheet, .warning, text: reference,
          quoted(reference)
            + " looks like a reference that a spreadsheet took for a number or a date.",
          mend: "Give the entry a reference that no spreadsheet changes, such as \"S01\"."))
    }
    return Identifier(reference)
  }

  /// The date of a cell, in the year nearest to the fieldwork week where it has none.
  mutating func date(_ cell: String) -> CivilDate? {
    let date = value(DateCell.read(cell, near: fieldworkStart))
    if let date { doubt(date...date, in: cell) }
    return date
  }

  /// Reports that dates can be read in both orders, where another date of the folder has its month first, or where only the
  /// other order brings them near the review.
  mutating func doubt(_ dates: ClosedRange<CivilDate>, in cell: String) {
    let fault = SuspectDates.fault(
      of: cell, read: dates, near: fieldworkStart, isDoubted: doubtsDayFirst)
    fault.map { report($0) }
  }

  /// What a cell about time says; nothing where it is blank or the week is unknown.
  mutating func time(_ cell: String) -> TimeCell {
    guard let reading = times?.read(cell) else { return TimeCell() }
    faults += reading.faults
    return reading.cell
  }

  /// When somebody is available, or a room.
  mutating func availability(_ cell: String) -> Availability {
    let time = time(cell)
    if !time.preferred.isEmpty {
      report(
        CellFault(
          .wishIgnored, .warning, text: cell,
          "Availability says what is possible, so \"prefer\" has no effect here.",
          mend: "Write the wish in the Prefer column of the session."))
    }
    return time.availability
  }

  /// The windows that a cell leaves open; empty where any time will do.
  mutating func windows(_ cell: String) -> [TimeSpan] {
    windows(time(cell), cell)
  }

  /// The windows that a cell that has been read leaves open; empty where any time will do.
  mutating func windows(_ time: TimeCell, _ cell: String) -> [TimeSpan] {
    if !time.unasked.isEmpty {
      report(
        CellFault(
          .wishIgnored, .warning, text: cell,
          "\"unknown\" says whom nobody has asked yet, so it has no effect on a session.",
          mend: "Write it in the Availability column of whoever is meant."))
    }
    guard let windows = time.possibleTimes(on: days) else { return [] }
    if windows.isEmpty, faults.isEmpty {
      report(
        CellFault(
          .nothingLeft, text: cell, quoted(cell) + " leaves no time at all.",
          mend: "Name a time, or leave the cell blank for any."))
    }
    return windows
  }
}

/// What the columns need to write their cells.
struct CellWriter {
  /// Everything that a cell can refer to.
  let names: ReviewNames
  /// Writes times.
  let times: TimeCellWriter
  /// The people who can come instead of others.
  var standIns = StandIns()
  /// The words of Who cells that say more than names, by session.
  let whoWords: [SessionID: WhoWords]

  /// Whether a cell would be read as blank although it means something.
  func saysNothing(_ cell: String, except ownWords: [WordForNothing]) -> Bool {
    WordForNothing(cell).map { !ownWords.contains($0) } ?? false
  }

  /// The times when somebody, or a room, is available; blank where nobody asked.
  func availability(_ availability: Availability) -> String {
    times.write(TimeCell(availability))
  }

  /// The windows of a session; blank where any time will do.
  func windows(_ windows: [TimeSpan]) -> String {
    windows.isEmpty ? "" : times.write(TimeCell(windows: windows))
  }
}
