import CivilTime
import Disk
import Findings
import LeadIn
import ReviewModel
import Sheets

extension PositionalSpec {
  fileprivate static let newFolder = PositionalSpec("DIR", .path, help: "the folder to make")
}

extension OptionSpec {
  fileprivate static let week = OptionSpec(
    "--week", "DATE", .date, help: "the Monday of the fieldwork week, such as 2013-02-04")
}

extension Subcommand {
  /// `fieldwork init`.
  static let initialise = Subcommand(
    name: "init", summary: "start a folder of sheets for a new review",
    details:
      "Makes one CSV file a sheet, with its headings and one example row, and HELP.txt, which says how to "
      + "fill them in. Nothing that is there already is overwritten.",
    examples: [
      Example(
        "fieldwork init my-review --week 2027-02-01", "sheets for the week from 1 February 2027")
    ],
    positionals: [.newFolder], options: [.week], required: [.week],
    access: .free, next: "fieldwork check my-review"
  ) { arguments, terminal throws(CommandFailure) in
    guard let folder = arguments.text(.newFolder), let week = arguments.date(.week) else {
      return .badInput
    }
    if week.weekday != .monday { throw CommandFailure(notMonday(week)) }
    let files = ReviewSheets.template(week: week, milestones: MilestoneEntry.usual).map {
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
    return Finding(
      .weekNotMonday, at: .file("--week"), text: date.iso, "\(date.iso) is a \(date.weekday.name).",
      mend: "Write \(before.iso) or \(after.iso), which are Mondays.")
  }
}
