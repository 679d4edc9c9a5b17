public import CivilTime

/// Cells that hold a time of day or hours: day hours, lunch, the timetable's `Start` and `End`.
public enum ClockCell {
  /// Reads a time of day: `09:30`, `9.30`, `0930`, `2:15pm`, `midday`, or 0.375 for 09:00.
  ///
  /// - Parameters:
  ///   - text: The text of the cell.
  ///   - hours: Working hours, which say that `2:30` is in the afternoon; nil to take it as it stands.
  /// - Returns: The time; nil with a fault, or without one where the cell is blank.
  public static func read(_ text: String, within hours: ClosedRange<TimeOfDay>? = nil)
    -> CellReading<TimeOfDay>
  {
    read(text, as: .start, within: hours)
  }

  /// Reads a time of day that is a start or an end; for `10-11` the fault offers the one that is wanted.
  static func read(
    _ text: String, as bound: LikelyClocks.Bound, within hours: ClosedRange<TimeOfDay>? = nil
  ) -> CellReading<TimeOfDay> {
    let refused = { (source: PhraseSource) -> CellFault in
      let likely = LikelyClocks.times(
        in: source.text, bound: bound,
        within: hours ?? ReviewWeek(days: [], anchor: nil).clockHours)
      return .unreadableClock(source.text, likely: likely)
    }
    return read(text, refused: refused) { phrase, source throws(CellFault) in
      guard case .at(let clock)? = phrase else { throw refused(source) }
      return try clock.time(within: hours ?? allDay, source.text)
    }
  }

  /// Reads hours: `09:00-17:00`, `12.30 to 1.15pm`.
  ///
  /// - Parameters:
  ///   - text: The text of the cell.
  ///   - hours: Hours that say that `2-4` is in the afternoon; the usual 08:00-18:00 if not given.
  /// - Returns: The start and the end; nil with a fault, or without one where the cell is blank.
  public static func readRange(_ text: String, within hours: ClosedRange<TimeOfDay>? = nil)
    -> CellReading<ClosedRange<TimeOfDay>>
  {
    read(text, refused: { .unreadableHours($0.text) }) { phrase, source throws(CellFault) in
      guard case .between(let first, let last)? = phrase else {
        throw .unreadableHours(source.text)
      }
      let hours = hours ?? ReviewWeek(days: [], anchor: nil).clockHours
      return try ClockRange.times(first, last, within: hours, source)
    }
  }

  /// A time of day as it fits a cell: `09:30`.
  public static func write(_ time: TimeOfDay) -> String { time.iso }

  /// Hours as they fit a cell: `09:00-17:00`.
  public static func write(_ hours: ClosedRange<TimeOfDay>) -> String {
    hours.lowerBound.iso + "-" + hours.upperBound.iso
  }

  private static let allDay = TimeOfDay.midnight...TimeOfDay.endOfDay

  private static func read<Value>(
    _ text: String, refused: (PhraseSource) -> CellFault,
    as value: (HoursPhrase?, PhraseSource) throws(CellFault) -> Value
  ) -> CellReading<Value> {
    let cellText = CellText(text)
    guard !cellText.tokens.isEmpty else { return CellReading(nil) }
    let whole = 0..<cellText.tokens.count
    let source = PhraseSource(TimePhrase(range: whole, dayRange: 0..<0), in: cellText)
    var cursor = TokenCursor(cellText, whole, week: ReviewWeek(days: [], anchor: nil))
    do throws(CellFault) {
      while cursor.word() == .filler { cursor.position += 1 }
      let hours = try cursor.hours()
      guard cursor.isAtEnd else { throw refused(source) }
      return CellReading(try value(hours, source), faults: cursor.faults)
    } catch {
      // Advice about days and windows is of no use in a cell that holds hours alone.
      return CellReading(nil, faults: cursor.faults + [error.endsClause ? refused(source) : error])
    }
  }
}
