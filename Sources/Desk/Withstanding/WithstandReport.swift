public import Advice
public import JSONText
public import Sheets
import CSVText
import CivilTime
import Exports
import ReviewModel

/// What every single absence would do to a week: as lines, as a table, and for a program.
public struct WithstandReport: Sendable {
  /// The effects that may be told, the worst first.
  public let effects: [AbsenceEffect]
  /// How many absences were not tried, since the trials were stopped.
  private let untried: Int
  /// How many sessions the timetable leaves out.
  private let leftOut: Int
  private let words: AbsenceWords

  /// A report.
  ///
  /// - Parameters:
  ///   - effects: What the absences do, the worst first.
  ///   - review: The review.
  ///   - privacy: How much is told about people.
  ///   - untried: How many absences were not tried.
  ///   - leftOut: How many sessions the timetable leaves out.
  init(
    _ effects: [AbsenceEffect], of review: Review, privacy: Privacy, untried: Int, leftOut: Int
  ) {
    let words = AbsenceWords(review, privacy)
    self.words = words
    self.effects = effects.filter { words.mayTell($0) }
    self.untried = untried
    self.leftOut = leftOut
  }

  /// How the trials ended: with findings where something would be lost.
  public var outcome: Outcome { count(.critical) > 0 ? .findings : .clean }

  /// How many absences are as bad as that.
  public func count(_ gravity: AbsenceEffect.Gravity) -> Int {
    effects.count { $0.gravity == gravity }
  }

  /// The report as lines for a screen: what changes something, the worst first, and how much does not.
  public var lines: [String] {
    var lines: [String] = []
    if leftOut > 0 {
      lines.append(
        Prose.count(leftOut, "session") + " of the review "
          + (leftOut == 1 ? "is" : "are") + " not in the timetable and counted nowhere here.")
    }
    lines.append(summary)
    for gravity in AbsenceEffect.Gravity.allCases {
      let told = effects.filter { $0.gravity == gravity && $0.changes > 0 }
      guard !told.isEmpty else { continue }
      lines.append(WithstandReport.heading(gravity))
      lines += told.map { "  " + words.sentence($0) }
    }
    let inPlace = effects.count { $0.changes == 0 && !$0.touched.isEmpty }
    let untouched = effects.count { $0.touched.isEmpty }
    if inPlace > 0 {
      lines.append(
        "In \(Prose.count(inPlace, "more case")) somebody else comes, or another room is taken, and nothing moves."
      )
    }
    if untouched > 0 {
      lines.append("\(Prose.count(untouched, "absence")) would touch no session.")
    }
    if untried > 0 {
      lines.append(
        "Stopped early: \(Prose.count(untried, "absence was", "absences were")) not tried.")
    }
    return lines
  }

  private static func heading(_ gravity: AbsenceEffect.Gravity) -> String {
    switch gravity {
    case .critical: "Critical, since something is lost:"
    case .fragile: "Fragile, since several sessions move:"
    case .harmless: "Harmless, with one session that moves:"
    }
  }

  /// The counts: `Of 210 absences, 4 are critical, 11 are fragile and 195 are harmless; each is proved to change as little as can be.`.
  public var summary: String {
    func part(_ gravity: AbsenceEffect.Gravity) -> String {
      let number = count(gravity)
      return "\(Prose.grouped(number)) \(number == 1 ? "is" : "are") \(gravity.rawValue)"
    }
    let unproved = effects.count { !$0.isProven }
    return "Of \(Prose.count(effects.count, "absence")), \(part(.critical)), \(part(.fragile)) and "
      + part(.harmless) + "; "
      + (unproved == 0
        ? "each is proved to change as little as can be."
        : "\(Prose.grouped(unproved)) could perhaps change less, which is said there.")
  }

  // MARK: Files

  private static let headings = [
    "How bad", "Who or what", "When", "Sessions lost", "Sessions that move", "Stands in", "Proved",
    "In words",
  ]

  private var rows: [[String]] {
    effects.map { effect in
      [
        effect.gravity.rawValue, words.subject(effect.absence.subject).capitalisedFirst,
        words.time(effect.absence.extent),
        effect.lost.map { words.session($0) }.joined(separator: "; "),
        effect.moved.map { words.session($0.session) + " to " + $0.start.words }
          .joined(separator: "; "),
        effect.changes == 0 && !effect.touched.isEmpty ? words.standIns(effect) : "",
        effect.isProven ? "yes" : "no", words.sentence(effect),
      ]
    }
  }

  /// The table as a CSV file; formulas guarded.
  public var table: SheetFile {
    SheetFile(
      path: WithstandReport.name + ".csv",
      bytes: CSVWriter.bytes([WithstandReport.headings] + rows))
  }

  /// The table as the sheet of a workbook; nil where a cell holds more text than a workbook takes.
  public var workbook: SheetFile? {
    TableBook.bytes(
      sheet: WithstandReport.name, headings: WithstandReport.headings, rows: rows
    ).map { SheetFile(path: WithstandReport.name + ".xlsx", bytes: $0) }
  }

  /// The table in every form.
  public var files: [SheetFile] { [table] + (workbook.map { [$0] } ?? []) }

  private static let name = "withstand"

  // MARK: For programs

  /// The report for a program, by name.
  public var members: [JSONMember] {
    [
      JSONMember("absences", .integer(effects.count)),
      JSONMember("untried", .integer(untried)),
    ]
      + AbsenceEffect.Gravity.allCases.map { JSONMember($0.rawValue, .integer(count($0))) }
      + [
        JSONMember("unproved", .integer(effects.count { !$0.isProven })),
        JSONMember("effects", .list(effects.map { AbsenceDocument.value($0, words) })),
      ]
  }
}
