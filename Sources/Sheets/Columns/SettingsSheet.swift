import CSVText
import CivilTime
import Findings
import ReviewModel

/// A row of review.csv.
struct SettingRow: Sendable, Hashable {
  /// The setting as written.
  var name = ""
  /// The value as written.
  var value = ""
}

/// What the settings say, before the days are known.
struct SettingsDraft {
  /// The review without its lists; its dates are only placeholders.
  var review = Review(
    id: "", title: "", commissionedOn: CivilDate(dayNumber: 0),
    fieldworkStart: CivilDate(dayNumber: 0))
  /// When the review was agreed; nil while unread.
  var commissionedOn: CivilDate?
  /// The first day on site; nil while unread.
  var fieldworkStart: CivilDate?
  /// The working days by the settings.
  var week = WorkingWeek()
  /// Whose bank holidays count.
  var nation = Nation.englandAndWales
  /// What the review is about.
  var kind = ReviewKind.children
}

/// One setting: its names, its place in the model, and both directions of its value.
struct Setting: Sendable {
  /// How badly review.csv needs it.
  enum Need: Hashable {
    /// The setting must be there and filled.
    case filled
    /// The setting is always written.
    case usual
    /// The setting is written only where it says something.
    case occasional
    /// The model does not hold it; it is kept as it is.
    case kept
  }

  /// The name as it is written.
  let name: String
  /// Other names that mean the same.
  let aliases: [String]
  /// How badly review.csv needs it.
  let need: Need
  /// The key of `review-format.md` that it holds; empty for none.
  let key: String
  /// The words for nothing that mean something as its value.
  let ownWords: [WordForNothing]
  /// The date that a value has put into the draft; nil where the setting is no date.
  let date: (@Sendable (SettingsDraft) -> CivilDate?)?
  /// Puts a value into the draft.
  let read:
    @Sendable (_ cell: String, _ draft: inout SettingsDraft, _ context: inout CellReader) -> Void
  /// The value for a review.
  let write: @Sendable (_ review: Review, _ week: WorkingWeek) -> String

  init(
    _ name: String, aliases: [String] = [], _ need: Need, key: String = "",
    ownWords: [WordForNothing] = [], date: (@Sendable (SettingsDraft) -> CivilDate?)? = nil,
    read: @escaping @Sendable (String, inout SettingsDraft, inout CellReader) -> Void = { _, _, _ in
    },
    write: @escaping @Sendable (Review, WorkingWeek) -> String = { _, _ in "" }
  ) {
    self.name = name
    self.aliases = aliases
    self.need = need
    self.key = key
    self.ownWords = ownWords
    self.date = date
    self.read = read
    self.write = write
  }
}

/// review.csv: the settings of the review, one a row.
enum SettingsSheet {
  /// The columns of the sheet.
  static let layout = EntrySheet<SettingRow>(
    sheet: .review, list: nil,
    columns: [
      SheetColumn(
        "Setting", aliases: ["Name", "What"], .filled, keys: [],
        read: { cell, row, _ in row.name = PlainText.trimmed(cell) }, write: { row, _ in row.name }),
      SheetColumn(
        "Value", aliases: ["Setting value", "Values"], .headed, keys: [],
        ownWords: WordForNothing.allCases,
        read: { cell, row, _ in row.value = cell }, write: { row, _ in row.value }),
    ],
    blank: { SettingRow() }, key: { CSVTable.folded($0.name) })

  /// The settings in the order in which they are written.
  static let settings: [Setting] = review + days + rules + prices

  /// The positions of the settings, by each of their names as headings are compared.
  private static let positions: [String: Int] = {
    var positions: [String: Int] = [:]
    for (index, setting) in settings.enumerated() {
      for name in [setting.name] + setting.aliases {
        positions[CSVTable.folded(name)] = positions[CSVTable.folded(name)] ?? index
      }
    }
    return positions
  }()

  /// The setting with a name, whatever its capitals, spaces and punctuation; nil for an unknown name.
  static func setting(named name: String) -> Setting? {
    positions[CSVTable.folded(name)].map { settings[$0] }
  }

  private static let review: [Setting] = [
    Setting(
      "Council", aliases: ["Host council", "Authority"], .usual, key: "council",
      read: { cell, draft, _ in draft.review.council = ExactText.read(cell) },
      write: { review, _ in review.council.isEmpty ? "" : ExactText.write(review.council) }),
    Setting(
      "Title", aliases: ["Name", "Review"], .usual, key: "title",
      read: { cell, draft, _ in draft.review.title = ExactText.read(cell) },
      write: { review, _ in ExactText.write(review.title) }),
    Setting(
      "Reference", aliases: ["Ref", "ID"], .usual, key: "id",
      read: { cell, draft, _ in draft.review.id = ExactText.read(cell) },
      write: { review, _ in ExactText.write(review.id) }),
    Setting(
      "Fieldwork starts",
      aliases: ["Fieldwork start", "On site from", "First day on site", "Start date", "Week"],
      .filled, key: "fieldworkStart", date: { $0.fieldworkStart },
      read: { $1.fieldworkStart = $2.value(DateCell.read($0)) },
      write: { review, _ in DateCell.write(review.fieldworkStart) }),
    Setting(
      "Commissioned on", aliases: ["Commissioned", "Agreed on", "Date commissioned"], .filled,
      key: "commissionedOn", date: { $0.commissionedOn },
      read: { $1.commissionedOn = $2.value(DateCell.read($0)) },
      write: { review, _ in DateCell.write(review.commissionedOn) }),
    Setting(
      "Lead-in weeks", aliases: ["Lead in", "Weeks of lead-in"], .usual, key: "leadInWeeks",
      read: { $1.review.leadInWeeks = $2.value(NumberCell.read($0)) ?? $1.review.leadInWeeks },
      write: { review, _ in String(review.leadInWeeks) }),
    // The model does not hold these two, so their rows are kept as they are written.
    Setting(
      "Kind of review", aliases: ["Review kind", "Type of review"], .kept,
      read: { cell, draft, context in
        draft.kind = context.value(ReviewKindCell.words.read(cell)) ?? draft.kind
      }),
    Setting(
      "Nation for bank holidays", aliases: ["Nation", "Bank holidays"], .kept,
      read: { cell, draft, context in
        draft.nation = context.value(NationCell.words.read(cell)) ?? draft.nation
      }),
  ]

  private static let days: [Setting] = [
    Setting(
      "Working days", aliases: ["Days", "Weekdays"], .usual,
      read: { cell, draft, context in
        let reading = WeekdaysCell.read(cell, canBeListed: context.listsDays)
        guard let choice = context.value(reading) else { return }
        draft.week.weekdays = choice.weekdays
      },
      write: { _, week in WeekdaysCell.write(week.weekdays) }),
    Setting(
      "Day hours", aliases: ["Hours", "Working hours", "Day"], .usual, key: "days",
      read: { cell, draft, context in
        guard let hours = context.value(ClockCell.readRange(cell)) else { return }
        (draft.week.start, draft.week.end) = (hours.lowerBound, hours.upperBound)
      },
      write: { _, week in week.start.iso + "-" + week.end.iso }),
    Setting(
      "Lunch", aliases: ["Lunch break"], .usual, key: "lunch", ownWords: [.none, .sign],
      read: { cell, draft, context in
        guard let choice = context.value(LunchCell.read(cell)) else { return }
        draft.week.lunch = choice.lunch
      },
      write: { _, week in LunchCell.write(week.lunch) }),
    Setting(
      "Timetable grid", aliases: ["Grid", "Grid minutes", "Starts every"], .occasional,
      key: "gridMinutes",
      read: { $1.review.gridMinutes = $2.value(MinutesCell.read($0)) ?? $1.review.gridMinutes },
      write: { review, _ in
        review.gridMinutes == blank.gridMinutes ? "" : String(review.gridMinutes) + " min"
      }),
    Setting(
      "Time zone", aliases: ["Timezone"], .occasional, key: "timeZone",
      read: { cell, draft, _ in
        draft.review.timeZone = ExactText.readOptional(cell) ?? blank.timeZone
      },
      write: { review, _ in
        review.timeZone == blank.timeZone ? "" : ExactText.write(review.timeZone)
      }),
  ]

  private static let rules: [Setting] = [
    rule("Most sessions a day", "maxSessionsPerDay", ["Sessions a day", "Maximum sessions a day"]) {
      $0.maxSessionsPerDay
    } set: {
      $0.maxSessionsPerDay = $1
    },
    rule("Longest run without a break", "maxRunMinutes", ["Longest run"], unit: " min") {
      $0.maxRunMinutes
    } set: {
      $0.maxRunMinutes = $1
    },
    rule("Break", "breakMinutes", ["Shortest break", "Break between sessions"], unit: " min") {
      $0.breakMinutes
    } set: {
      $0.breakMinutes = $1
    },
    rule("Room turnaround", "turnaroundMinutes", ["Turnaround"], unit: " min") {
      $0.turnaroundMinutes
    } set: {
      $0.turnaroundMinutes = $1
    },
    rule("Long day", "longDayMinutes", ["Long day above"], unit: " min") {
      $0.longDayMinutes
    } set: {
      $0.longDayMinutes = $1
    },
    rule("Most sessions at once", "maxParallel", ["Sessions at once", "In parallel"]) {
      $0.maxParallel
    } set: {
      $0.maxParallel = $1
    },
  ]

  private static let prices: [Setting] = Price.allCases.map { price in
    Setting(
      "Price of " + price.name,
      aliases: ["Weight of " + price.name, "weights." + price.name],
      .occasional, key: "weights." + price.name,
      read: { cell, draft, context in
        guard let weight = context.value(NumberCell.read(cell)) else { return }
        draft.review.weights[price] = weight
      },
      write: { review, _ in
        review.weights[price] == price.defaultWeight ? "" : String(review.weights[price])
      })
  }

  /// A review with every default of the format.
  private static let blank = SettingsDraft().review

  private static func rule(
    _ name: String, _ key: String, _ aliases: [String], unit: String = "",
    get: @escaping @Sendable (PlanningRules) -> Int,
    set: @escaping @Sendable (inout PlanningRules, Int) -> Void
  ) -> Setting {
    Setting(
      name, aliases: aliases + [key], .occasional, key: "rules." + key,
      read: { cell, draft, context in
        let reading = unit.isEmpty ? NumberCell.read(cell) : MinutesCell.read(cell)
        guard let value = context.value(reading) else { return }
        set(&draft.review.rules, value)
      },
      write: { review, _ in
        let value = get(review.rules)
        return value == get(PlanningRules()) ? "" : String(value) + unit
      })
  }
}

/// The settings that name somebody to turn to: `Contact: council contact`, with name and address as value.
enum ContactSetting {
  /// The contact in a row; nil where the row is about something else.
  static func read(_ row: SettingRow, _ context: inout CellReader) -> Contact? {
    guard let role = role(row.name) else { return nil }
    var contact = Contact(role: role, name: "", email: "")
    let items = ListCell.items(row.value)
    var address = items.last ?? ""
    var names = Array(items.dropLast())
    if items.count == 1 {
      // A value alone is a name, unless it has the sign of an address.
      if ListCell.quotation(address) == nil, address.contains("@") {
        names = displayName(&address)
      } else {
        (names, address) = ([address], "")
      }
    }
    if let second = names.first(where: { ListCell.quotation($0) == nil && $0.contains("@") }) {
      let spoken = names.filter { $0 != second }
      context.report(
        CellFault(
          .severalAddresses, text: row.value,
          "\(quoted(row.value)) holds two addresses, and a contact has one.",
          mend:
            "Write \"\(ListCell.joined(spoken + [second]))\" or \"\(ListCell.joined(spoken + [address]))\"."
        ))
    }
    contact.name = names.map { ListCell.quotation($0) ?? $0 }.joined(separator: ", ")
    if let literal = ListCell.quotation(address) {
      contact.email = literal
    } else if !address.isEmpty {
      contact.email = AddressCell.read(address, of: contact.name, &context) ?? ""
    }
    if PlainText.isBlank(contact.email) { report(noAddressOf: role, row.value, &context) }
    return contact
  }

  /// The name before an address in angle brackets, which stays alone: "Programme office <office@…>".
  private static func displayName(_ address: inout String) -> [String] {
    guard let bracket = address.firstIndex(of: "<") else { return [] }
    let name = PlainText.trimmed(address[..<bracket])
    address = String(address[bracket...])
    return name.isEmpty ? [] : [name]
  }

  private static func report(
    noAddressOf role: String, _ value: String, _ context: inout CellReader
  ) {
    let isSender = CSVTable.folded(role) == "councilcontact"
    context.report(
      CellFault(
        .contactWithoutAddress, isSender ? .warning : .note, text: value,
        isSender
          ? "Invitations go out in the name of this contact, who has no e-mail address."
          : "This contact has no e-mail address.",
        mend: "Write a name and an address: \"Programme office; office@council.example.org\"."))
  }

  /// The row for a contact.
  static func write(_ contact: Contact) -> SettingRow {
    SettingRow(
      name: "Contact: " + ListCell.item(contact.role),
      value: ListCell.joined([ListCell.item(contact.name), ListCell.item(contact.email)]))
  }

  private static func role(_ name: String) -> String? {
    if let colon = name.firstIndex(of: ":"), CSVTable.folded(String(name[..<colon])) == "contact" {
      let role = PlainText.trimmed(name[name.index(after: colon)...])
      return ListCell.quotation(role) ?? role
    }
    return switch CSVTable.folded(name) {
    case "contact": "contact"
    case "councilcontact": "council contact"
    case "reviewmanager": "review manager"
    default: nil
    }
  }
}
