import CSVText
import CivilTime
import ReviewModel

/// What a workbook tells somebody who is about to type into a column: an explanation with an example, and the words
/// to choose from.
///
/// The explanations come from `HELP.txt` and the examples from the template, so a new column has both.
struct ColumnGuide: Sendable {
  private let explanations: [Sheet: [String: String]]
  private let examples: [Sheet: CSVTable]
  private let times: String
  /// The Monday of the fieldwork week.
  private let week: CivilDate

  /// Excel takes no longer prompt.
  private static let longestPrompt = 255

  /// - Parameter week: Any day of the fieldwork week, for examples with dates.
  init(week: CivilDate) {
    self.week = week - week.weekday.rawValue
    let help = HelpText.text(fieldworkStart: self.week)
    explanations = HelpEntries(help).explanations
    times = HelpEntries.exampleTimes(help).prefix(6).joined(separator: " · ")
    var examples: [Sheet: CSVTable] = [:]
    for file in ReviewSheets.template(week: week) {
      guard let kind = Sheet.allCases.first(where: { $0.file == file.name }) else { continue }
      examples[kind] = CSVTable(CSVReader.read(file.bytes, file: file.name))
    }
    self.examples = examples
  }

  /// The words beside a cell of the column while somebody types; empty for a column without any.
  func prompt(_ column: SheetColumnFacts, of sheet: Sheet) -> String {
    var ends: [String] = []
    if column.isFilled { ends.append("Needed.") }
    let example = example(column, of: sheet)
    if !example.isEmpty { ends.append("Example: " + example) }
    let end = Self.cut(ends.joined(separator: "\n"), to: Self.longestPrompt)
    guard let said = explanations[sheet]?[CSVTable.folded(column.heading)] else { return end }
    // The example stays whole: people copy it.
    let room = Self.longestPrompt - end.utf16.count - 1
    let whole = Self.cut(Self.sentence(ReviewWorkbook.inTabs(said)), to: max(1, room))
    return end.isEmpty ? whole : whole + "\n" + end
  }

  private static func sentence(_ words: String) -> String {
    let isWhole = words.last.map { ".?!".contains($0) } ?? true
    return words.prefix(1).uppercased() + words.dropFirst() + (isWhole ? "" : ".")
  }

  private func example(_ column: SheetColumnFacts, of sheet: Sheet) -> String {
    if ["Availability", "When", "Prefer"].contains(column.heading), sheet != .milestones {
      return times
    }
    if let typed = typed(under: column, of: sheet), !typed.isEmpty {
      // The template says of some of its entries that they are examples.
      return typed.hasPrefix("Example: ") ? String(typed.dropFirst("Example: ".count)) : typed
    }
    if let example = ColumnExamples.example(column.heading, of: sheet, week: week) {
      return example
    }
    if let word = Self.words(column.heading, of: sheet)?.first { return word }
    guard let other = Self.list(column.heading, of: sheet) else { return "" }
    return typed(under: other.columns[0], of: other) ?? ""
  }

  /// What the first entry of the template holds under a heading, or what it holds for a setting.
  private func typed(under column: SheetColumnFacts, of sheet: Sheet) -> String? {
    guard let table = examples[sheet] else { return nil }
    guard sheet == .review else {
      return table.rows.first.map { table.cell($0, under: column.heading) }
    }
    let wanted = CSVTable.folded(column.heading)
    return table.rows.first { $0.cells.first.map { CSVTable.folded($0) } == wanted }
      .flatMap { $0.cells.count > 1 ? $0.cells[1] : nil }
  }

  /// A text of at most `limit` UTF-16 units, cut between words.
  static func cut(_ text: String, to limit: Int) -> String {
    guard text.utf16.count > limit else { return text }
    var kept = ""
    for word in text.split(separator: " ", omittingEmptySubsequences: false) {
      guard kept.utf16.count + word.utf16.count + 2 <= limit else { break }
      kept += (kept.isEmpty ? "" : " ") + word
    }
    return kept + "…"
  }

  /// The columns of any sheet that say yes or no.
  static let yesNo: Set<String> = ["Contact time", "Confirmed", "Balance load", "Done"]

  /// The words that a cell of the column may hold, where it holds one of a few; nil for anything else.
  static func words(_ heading: String, of sheet: Sheet) -> [String]? {
    switch (sheet, heading) {
    case (.sessions, "Kind"): KindCell.words.choices.map { $0.word }
    case (.sessions, "Importance"): ImportanceCell.words.choices.map { $0.word }
    case (.sessions, "Phase"): PhaseCell.words.choices.map { $0.word }
    case (_, let heading) where yesNo.contains(heading):
      YesNoCell.words.choices.map { $0.word }
    case (.reviewers, "Role"): Role.usual.map { $0.words }
    case (.timetable, "Fixed"):
      [
        FixedParts.everything, FixedParts.timeWord, FixedParts.roomWord, FixedParts.teamWord,
      ]
    default: nil
    }
  }

  /// The sheet whose first column a cell of the column names one entry of; nil for a column that names several or none.
  static func list(_ heading: String, of sheet: Sheet) -> Sheet? {
    switch (sheet, heading) {
    case (.rooms, "Site"), (.travel, "From"), (.travel, "To"): .sites
    case (.people, "Line manager"): .people
    case (.timetable, "Room"), (.sessions, "Fixed room"): .rooms
    case (.timetable, "Session"): .sessions
    default: nil
    }
  }

  /// What the name of a setting takes as its value, where that is one of a few words.
  static func words(ofSetting name: String) -> [String]? {
    CSVTable.folded(name) == CSVTable.folded("Nation for bank holidays")
      ? NationCell.words.choices.map { $0.word } : nil
  }
}

/// The entries of `HELP.txt`, taken apart: a section a sheet, a line or more a column.
struct HelpEntries {
  private(set) var explanations: [Sheet: [String: String]] = [:]

  init(_ text: String) {
    var sheet: Sheet?
    var names: [String] = []
    // Only the first line of a paragraph names a sheet: the text about all its columns may take several lines.
    var beginsParagraph = true
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      defer { beginsParagraph = line.isEmpty }
      let indent = line.prefix { $0 == " " }.count
      let content = line.dropFirst(indent)
      if indent == 0 {
        names = []
        guard !content.isEmpty, beginsParagraph else { continue }
        sheet = Sheet.allCases.first { content.hasPrefix($0.file.uppercased()) }
        continue
      }
      guard let sheet, !content.isEmpty else { continue }
      if indent == 2 {
        let (key, rest) = Self.halves(content)
        names = key.split(separator: ",").map { CSVTable.folded(String($0)) }
        add(rest, to: names, of: sheet)
      } else {
        add(content, to: names, of: sheet)
      }
    }
  }

  private mutating func add(_ words: Substring, to names: [String], of sheet: Sheet) {
    guard !words.isEmpty else { return }
    for name in names {
      let known = explanations[sheet]?[name].map { $0 + " " } ?? ""
      explanations[sheet, default: [:]][name] = known + words
    }
  }

  /// The parts of a line before and after its first run of two blanks.
  private static func halves(_ line: Substring) -> (Substring, Substring) {
    var previous: Character = "x"
    for index in line.indices {
      if line[index] == " ", previous == " " {
        return (line[..<line.index(before: index)], line[index...].drop { $0 == " " })
      }
      previous = line[index]
    }
    return (line, "")
  }

  /// The times that the text gives as examples: `Tue am`.
  static func exampleTimes(_ text: String) -> [String] {
    var isInside = false
    var times: [String] = []
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      if !line.hasPrefix(" "), !line.isEmpty { isInside = line.hasPrefix("HOW TO WRITE TIMES") }
      guard isInside, line.hasPrefix("  ") else { continue }
      times.append(String(halves(line.dropFirst(2)).0))
    }
    return times
  }
}
