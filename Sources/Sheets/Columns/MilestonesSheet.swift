import CSVText
import CivilTime
import Findings
import ReviewModel

/// milestones.csv: what differs from the milestones that every lead-in has.
enum MilestonesSheet {
  static let layout = EntrySheet<MilestoneEntry>(
    sheet: .milestones, list: nil,
    columns: [
      SheetColumn(
        "Milestone", aliases: ["Name", "What", "Title"], .filled, keys: [],
        read: { cell, entry, _ in entry.name = ExactText.read(cell) },
        write: { entry, _ in ExactText.write(entry.name) }),
      SheetColumn(
        "Owner", aliases: ["Who"], .usual, keys: [],
        read: { cell, entry, _ in entry.owner = ExactText.readOptional(cell) },
        write: { entry, _ in ExactText.write(optional: entry.owner) }),
      SheetColumn(
        "When", aliases: ["Due", "Offset"], .usual, keys: [], ownWords: [.none],
        read: { cell, entry, context in
          guard let due = context.value(DueCell.read(cell, near: context.fieldworkStart)) else {
            return
          }
          (entry.timing, entry.isLeftOut) = (due.timing, due.timing == nil)
          if case .date(let date)? = due.timing { context.doubt(date...date, in: cell) }
        },
        write: { entry, _ in DueCell.write(entry.timing, isLeftOut: entry.isLeftOut) }),
      SheetColumn(
        "Needs", aliases: ["After", "Needs first"], .usual, keys: [], ownWords: [.none],
        read: { cell, entry, _ in
          guard !PlainText.isBlank(cell) else { return }
          let items = ListCell.items(cell)
          let isNone = items.count == 1 && CSVTable.folded(items[0]) == "none"
          entry.needs = isNone ? [] : items.map { ListCell.quotation($0) ?? $0 }
        },
        write: { entry, _ in
          guard let needs = entry.needs else { return "" }
          return needs.isEmpty ? "none" : ListCell.joined(needs.map { ListCell.item($0) })
        }),
      SheetColumn(
        "Working days", aliases: ["Takes", "Days"], .usual, keys: [],
        read: { $1.workingDays = $2.value(NumberCell.read($0)) },
        write: { entry, _ in entry.workingDays.map { String($0) } ?? "" }),
      SheetColumn(
        "Time", aliases: ["Hours"], .occasional, keys: [],
        read: { $1.hours = $2.value(ClockCell.readRange($0)) },
        write: { entry, _ in entry.hours.map { ClockCell.write($0) } ?? "" }),
      SheetColumn(
        "Done", aliases: ["Done on", "Completed"], .usual, keys: [], ownWords: [.none],
        read: { cell, entry, context in
          if let isDone = YesNoCell.words.read(cell).value {
            entry.isDone = isDone
          } else if let date = context.date(cell) {
            (entry.isDone, entry.doneOn) = (true, date)
          }
        },
        write: { entry, _ in
          entry.doneOn.map { DateCell.write($0) } ?? YesNoCell.write(entry.isDone, usually: false)
        }),
    ],
    blank: { MilestoneEntry() }, key: { $0.name })
}

/// Cells that say when a milestone is due: `-6 weeks`, `6 weeks before`, `8 working days before`,
/// `9 weeks after`, `on commissioning`, `first day`, `last day`, a date, or `not needed`.
enum DueCell {
  /// What a cell says: when, or that the milestone is not wanted.
  struct Due: Sendable, Hashable {
    /// When; nil for not at all.
    var timing: MilestoneTiming?
  }

  /// Reads when a milestone is due; blank stays as usual.
  static func read(_ cell: String, near anchor: CivilDate?) -> CellReading<Due> {
    let text = PlainText.typed(cell).lowercased()
    if text.isEmpty { return CellReading(nil) }
    switch CSVTable.folded(text) {
    case "notneeded", "leftout", "leaveout", "none", "no": return CellReading(Due(timing: nil))
    case "oncommissioning", "commissioning", "commissioned":
      return CellReading(Due(timing: .commissioning))
    case "firstday", "theweek": return CellReading(Due(timing: .firstDay))
    case "lastday": return CellReading(Due(timing: .lastDay))
    default: break
    }
    if let timing = offset(text) { return CellReading(Due(timing: timing)) }
    let date = DateCell.read(cell, near: anchor)
    guard let value = date.value else {
      return CellReading(
        nil,
        faults: [
          CellFault(
            .unreadableMilestone, text: cell, quoted(cell) + " does not say when it is due.",
            mend:
              "Write \"6 weeks before\", \"8 working days before\", \"9 weeks after\" or a date.")
        ])
    }
    return CellReading(Due(timing: .date(value)), faults: date.faults)
  }

  /// The cell that says when a milestone is due; blank for as usual.
  static func write(_ timing: MilestoneTiming?, isLeftOut: Bool) -> String {
    if isLeftOut { return "not needed" }
    return switch timing {
    case nil: ""
    case .commissioning: "on commissioning"
    case .firstDay: "first day"
    case .lastDay: "last day"
    case .weeks(let count): written(count, "week", "weeks")
    case .workingDays(let count): written(count, "working day", "working days")
    case .date(let date): DateCell.write(date)
    }
  }

  private static func written(_ count: Int, _ unit: String, _ units: String) -> String {
    String(abs(count)) + " " + (abs(count) == 1 ? unit : units) + (count < 0 ? " before" : " after")
  }

  /// A number of weeks or working days with a sign, or with "before" or "after".
  private static func offset(_ text: String) -> MilestoneTiming? {
    var words = text.split(separator: " ")
    var sign: Int?
    if let first = words.first, first == "-" || first == "+" {
      sign = first == "-" ? -1 : 1
      words.removeFirst()
    }
    guard var number = words.first else { return nil }
    words.removeFirst()
    if number.first == "-" || number.first == "+" {
      guard sign == nil else { return nil }
      sign = number.first == "-" ? -1 : 1
      number = number.dropFirst()
    }
    guard number.utf8.count <= 3, let count = Int(number), count >= 0 else { return nil }
    if let last = words.last, last == "before" || last == "after" {
      guard sign == nil else { return nil }
      sign = last == "before" ? -1 : 1
      words.removeLast()
    }
    guard let sign else { return nil }
    return switch words.joined(separator: " ") {
    case "", "week", "weeks", "w", "wk", "wks": .weeks(sign * count)
    case "working day", "working days": .workingDays(sign * count)
    default: nil
    }
  }
}
