import CivilTime
import Desk
import Disk
import Documents
import Findings
import Foundation
import ReviewModel
import Exports

extension PositionalSpec {
  fileprivate static let folder = PositionalSpec(
    "DIR", .path, help: "the folder of a review, with its releases and its outbox")
}

extension OptionSpec {
  fileprivate static let age = OptionSpec(
    "--older-than", "AGE", .text, help: "how old, in weeks or days: 12w, 90d")
}

extension Subcommand {
  /// `fieldwork purge`.
  static let purge = Subcommand(
    name: "purge", summary: "take personal data out of old releases, and delete old messages",
    details:
      "Releases that are old enough keep their timetable, with people replaced by their roles. Messages in the "
      + "outbox, the account of what was sent and the replies are deleted once nobody has written in them for so "
      + "long, and with them the sheets that \"fieldwork postpone\" kept, the earlier timetables and what a killed "
      + "program left behind. What "
      + "cannot be forgotten is named. The sheets are yours and are left alone. What is gone is gone: try --dry-run first.",
    examples: [
      Example("fieldwork purge my-review --older-than 12w --dry-run", "what would go"),
      Example("fieldwork purge my-review --older-than 12w", "after the final letter"),
    ],
    positionals: [.folder], options: [.age, .dryRun], required: [.age],
    access: .changes, next: "fieldwork redact my-review -o OUT"
  ) { arguments, terminal throws(CommandFailure) in
    let folder = arguments.text(.folder) ?? ""
    guard FileBytes.kind(of: folder) == .folder else {
      throw CommandFailure(FileFault.missing(folder))
    }
    let days = try Age.days(arguments.text(.age) ?? "")
    let now = try WritingTime.minute(nil, terminal.environment)
    var purge = try Purge(of: folder, before: now - days * 1440, on: now.date)
    if arguments.has(.dryRun) {
      purge.plan.forEach { terminal.print($0) }
      terminal.say("Nothing was changed (--dry-run).")
    } else {
      purge.run { terminal.print($0) }
      terminal.say(purge.isEmpty ? "Nothing here is that old." : "This cannot be undone.")
    }
    FindingPrinter(isColoured: terminal.talkIsColoured).lines(for: purge.left)
      .forEach { terminal.complain($0) }
    terminal.say(
      "The sheets still hold names; a copy without: fieldwork redact \(Prose.shellWord(folder)) -o OUT"
    )
    return purge.left.isEmpty ? .clean : .badInput
  }
}

/// How old something must be, as it is typed.
private enum Age {
  static func days(_ text: String) throws(CommandFailure) -> Int {
    if let count = Int(text.dropLast()), (1...5000).contains(count) {
      if text.hasSuffix("w") { return count * 7 }
      if text.hasSuffix("d") { return count }
    }
    throw CommandFailure(
      Finding(
        .unreadableAge, at: .file("--older-than"), text: text, "\"\(text)\" is not an age.",
        mend: "Write a number of weeks or days, such as 12w or 90d."))
  }
}
