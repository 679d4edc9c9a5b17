import CivilTime

/// The times of day that a text probably means which names none: `10am-11am`, `10,30`, `10:00 (tbc)`, `9ish`.
enum LikelyClocks {
  /// Which end of some hours is wanted.
  enum Bound {
    case start
    case end
  }

  /// The times likely meant in a cell, at most two; of a start and an end, only the wanted bound; working hours
  /// decide that `2:30` is in the afternoon.
  static func times(
    in text: String, bound: Bound, within hours: ClosedRange<TimeOfDay>
  ) -> [TimeOfDay] {
    let cell = CellText(text)
    if let time = time(withOddSign: cell, within: hours) { return [time] }
    var cursor = TokenCursor(cell, 0..<cell.tokens.count, week: ReviewWeek(days: [], anchor: nil))
    var times: [TimeOfDay] = []
    while !cursor.isAtEnd {
      let start = cursor.position
      if let clock = try? cursor.minutesToHour(unless: false) {
        add(try? clock.time(within: hours, text), to: &times)
        continue
      }
      if let phrase = try? cursor.hours() {
        switch phrase {
        case .at(let clock), .after(let clock), .before(let clock):
          add(try? clock.time(within: hours, text), to: &times)
        case .between(let first, let last):
          guard case .certain(let from, let to)? = ClockRange(first, last, within: hours) else {
            return []
          }
          add(bound == .start ? from : to, to: &times)
        case .half: return []
        }
        if cursor.position > start { continue }
      }
      cursor.position = start + 1
    }
    return times.count <= 2 ? times : []
  }

  private static func add(_ time: TimeOfDay?, to times: inout [TimeOfDay]) {
    if let time, !times.contains(time) { times.append(time) }
  }

  /// The time of two numbers with nothing, a comma or a semicolon between them: `10,30`.
  private static func time(
    withOddSign cell: CellText, within hours: ClosedRange<TimeOfDay>
  ) -> TimeOfDay? {
    guard case .number(let hour)? = cell.tokens.first?.kind,
      case .number(let minute)? = cell.tokens.last?.kind, hour.digits <= 2, minute.digits == 2,
      cell.tokens.count == 2
        || cell.tokens.count == 3 && [.comma, .separator].contains(cell.tokens[1].kind)
    else { return nil }
    let clock = ClockReading(
      hour: hour.value, minute: minute.value, half: nil,
      style: hour.isPadded || hour.value > 12 ? .exact : .hourAndMinutes)
    return try? clock.time(within: hours, "")
  }
}
