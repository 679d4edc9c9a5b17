import CSVText
import CivilTime
import Findings
import ReviewModel

/// What a cell about lunch says.
enum LunchChoice: Sendable, Hashable {
  /// No break is kept.
  case none
  /// A break of some minutes between two times.
  case someTime(LunchBreak)

  /// The break, if there is one.
  var lunch: LunchBreak? {
    switch self {
    case .none: nil
    case .someTime(let lunch): lunch
    }
  }
}

/// Cells about lunch: `12:00-14:00, 45 min`, `45 min between 12:00 and 14:00`, `12:30-13:15`, `none`.
enum LunchCell {
  /// Reads a cell; blank is as usual.
  static func read(_ cell: String) -> CellReading<LunchChoice> {
    let text = PlainText.typed(cell).lowercased()
    if text.isEmpty { return CellReading(nil) }
    if ["none", "no", "no lunch", "-"].contains(text) { return CellReading(LunchChoice.none) }
    var hours: ClosedRange<TimeOfDay>?
    var minutes: Int?
    for item in items(text) {
      if hours == nil, let range = ClockCell.readRange(item).value {
        hours = range
      } else if minutes == nil, let length = MinutesCell.read(item).value {
        minutes = length
      } else {
        return unreadable(cell)
      }
    }
    guard let hours else { return unreadable(cell) }
    let whole = hours.upperBound.minutes - hours.lowerBound.minutes
    return CellReading(
      .someTime(LunchBreak(from: hours.lowerBound, to: hours.upperBound, minutes: minutes ?? whole))
    )
  }

  /// The cell for a break.
  static func write(_ lunch: LunchBreak?) -> String {
    guard let lunch else { return "none" }
    return lunch.from.iso + "-" + lunch.to.iso + ", " + MinutesCell.write(lunch.minutes) + " min"
  }

  /// The parts about hours and length: `45 min between 12:00 and 14:00` has two.
  private static func items(_ text: String) -> [String] {
    var items: [String] = []
    for item in ListCell.items(text) {
      var words: [String] = []
      for word in item.split(separator: " ") {
        switch word {
        case "between", "from":
          items.append(words.joined(separator: " "))
          words = []
        case "and": words.append("-")
        default: words.append(String(word))
        }
      }
      items.append(words.joined(separator: " "))
    }
    return items.filter { !$0.isEmpty }
  }

  private static func unreadable(_ cell: String) -> CellReading<LunchChoice> {
    CellReading(
      nil,
      faults: [
        CellFault(
          .unreadableTime, text: cell, quoted(cell) + " does not say when lunch is.",
          mend: "Write \"12:00-14:00, 45 min\", or \"none\".")
      ])
  }
}
