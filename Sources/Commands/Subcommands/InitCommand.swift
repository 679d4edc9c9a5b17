import CivilTime
import Desk
import Disk
import Findings
import LeadIn
import ReviewModel
import Sheets
import Workbook

extension PositionalSpec {
  fileprivate static let newFolder = PositionalSpec(
    "DIR", .path, help: "the folder to make, or the workbook (.xlsx)")
}

extension OptionSpec {
  fileprivate static let week = OptionSpec(
    "--week", "DATE", .date, help: "the Monday of the fieldwork week, such as 2013-02-04")
  fileprivate static let kind = OptionSpec(
    "--kind", "KIND", .choice(ReviewKind.allCases.map { $0.rawValue } + [blankKind]),
    help: "a ready week: its days, roles, themes, usual sessions and milestones (usually blank)")

  /// The word for sheets with one example row.
  fileprivate static let blankKind = "blank"
}

extension Subcommand {
  /// `fieldwork init`.
  static let initialise = Subcommand(
    name: "init", summary: "start a folder of sheets, or a workbook, for a new review",
    details:
      "Makes one CSV file a sheet, with its headings and one example row or the ready week of a kind of review, and "
      + "HELP.txt, which says how to fill them in; or one workbook with the same sheets, lists to choose from and a first "
      + "sheet that says the order of work. Nothing that is there already is overwritten.",
    examples: [
      Example(
        "fieldwork init my-review --week 2027-02-01", "sheets for the week from 1 February 2027"),
      Example("fieldwork init review.xlsx --week 2027-02-01", "the same as one workbook"),
      Example(
        "fieldwork init my-review --week 2027-02-01 --kind corporate",
        "the usual week of a corporate peer challenge, to be changed"),
    ],
    positionals: [.newFolder], options: [.week, .kind], required: [.week],
    access: .free, next: "fieldwork check my-review"
  ) { arguments, terminal throws(Refusal) in
    guard let folder = arguments.text(.newFolder), let week = arguments.date(.week) else {
      return .badInput
    }
    if week.weekday != .monday { throw Refusal(notMonday(week)) }
    let kind = arguments.text(.kind).flatMap { ReviewKind(rawValue: $0) }
    let sheets =
      kind.map {
        ReviewSheets.template(of: $0, week: week, milestones: MilestoneEntry.usual(for: $0))
      } ?? ReviewSheets.template(week: week, milestones: MilestoneEntry.usual())
    if try WorkbookFolder.isNew(folder) {
      let files = sheets.map { BookFile(path: $0.name, bytes: $0.bytes) }
      try AtomicFile.writeNew(
        [try WorkbookFolder.new(files, at: folder)], locking: FileBytes.folder(of: folder),
        for: "fieldwork init")
      terminal.say("Made \(folder) for the week from \(week.words).")
      terminal.say("Open it and begin with the sheet \"Start here\".")
      terminal.say("Next: fieldwork check \(Prose.shellWord(folder))")
      return .clean
    }
    let files = sheets.map {
      AtomicFile(path: FileBytes.place(of: $0.name, in: folder), bytes: $0.bytes)
    }
    try AtomicFile.writeNew(files, locking: folder, for: "fieldwork init")
    terminal.say(
      "Made \(folder) with \(Prose.count(files.count, "file")) for the week from \(week.words).")
    terminal.say("Read \(FileBytes.join(folder, "HELP.txt")) and fill in the sheets.")
    terminal.say("Next: fieldwork check \(Prose.shellWord(folder))")
    return .clean
  }

  private static func notMonday(_ date: CivilDate) -> Finding {
    let before = date - date.weekday.rawValue
    let after = before + 7
    // A person who writes the month first means 1 February by 2/1/2027, and neither Monday beside 2 January.
    let (year, month, day) = date.components
    let turned = CivilDate(year: year, month: day, day: month)
    let monthFirst = turned.flatMap { $0.weekday == .monday ? [$0] : nil } ?? []
    let mondays = ([before, after] + monthFirst).map { $0.iso }
    return Finding(
      .weekNotMonday, at: .file("--week"), text: date.iso, "\(date.iso) is a \(date.weekday.name).",
      mend: "Write \(English.list(mondays, or: true)), which are Mondays.")
  }
}
