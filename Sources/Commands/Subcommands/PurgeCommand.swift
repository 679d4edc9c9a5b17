import Desk
import Disk

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
  ) { arguments, terminal throws(Refusal) in
    let folder = arguments.text(.folder) ?? ""
    guard FileBytes.kind(of: folder) == .folder else {
      throw Refusal(FileFault.missing(folder))
    }
    let age = try PurgeAge(arguments.text(.age) ?? "")
    let old = OldFiles(of: folder)
    var purge = Purge(
      of: old.memory, files: old.files, leftovers: old.leftovers, olderThan: age,
      at: try WritingTime.minute(nil, terminal.environment))
    if arguments.has(.dryRun) {
      purge.steps.forEach { terminal.print(purge.outlook($0)) }
      terminal.say("Nothing was changed (--dry-run).")
    } else {
      for step in purge.steps {
        do throws(Refusal) {
          try old.take(step)
          terminal.print(purge.account(of: step))
        } catch {
          purge.leave(error.findings)
        }
      }
      old.removeVacantFolders()
      terminal.say(purge.closing)
    }
    FindingPrinter(isColoured: terminal.talkIsColoured).lines(for: purge.left)
      .forEach { terminal.complain($0) }
    terminal.say(
      "The sheets still hold names; a copy without: fieldwork redact \(Prose.shellWord(folder)) -o OUT"
    )
    return purge.left.isEmpty ? .clean : .badInput
  }
}
