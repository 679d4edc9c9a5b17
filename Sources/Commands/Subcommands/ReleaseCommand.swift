import Desk
import Disk
import Documents

extension OptionSpec {
  fileprivate static let name = OptionSpec(
    "--name", "NAME", .text, help: "what to call it (usually the next number: v1, v2 and so on)")
  fileprivate static let note = OptionSpec(
    "--note", "TEXT", .text, help: "a note for those who look back at the release")
  fileprivate static let allowClashes = OptionSpec(
    "--allow-clashes", help: "release a timetable that breaks rules")
}

extension Subcommand {
  /// `fieldwork release`.
  static let release = Subcommand(
    name: "release", summary: "freeze a timetable under a name, before people are told of it",
    details:
      "Writes the review, its timetable and what was sent into releases/NAME.json beside the sheets. A release is "
      + "never changed: what people hold can always be looked up, and the next is compared with it.",
    examples: [
      Example("fieldwork release my-review --note \"For the team to look at\"", "v1, v2 and so on"),
      Example(
        "fieldwork release my-review --plan plan.json --name v2", "another timetable, another name"),
    ],
    positionals: [.review], options: [.plan, .name, .note, .allowClashes],
    access: .changes, next: "fieldwork diff v1 v2 my-review"
  ) { arguments, terminal throws(Refusal) in
    let source = try ReviewSource(arguments.text(.review) ?? "")
    let memory = try ReviewMemory(of: source)
    let reading = try ReviewReading(source, on: terminal)
    // Faults of the review come before faults of a timetable for it.
    _ = try reading.soundReview()
    let planReading = try PlanReading(arguments.text(.plan), for: reading, on: terminal)
    let wish = NewRelease.Wish(
      name: arguments.text(.name), note: arguments.text(.note) ?? "",
      allowsClashes: arguments.has(.allowClashes),
      releasedAt: try WritingTime.minute(nil, terminal.environment),
      secret: InvitationSecret(terminal.environment))
    let made = try NewRelease(reading, planReading, after: memory, wish)
    try ReleaseShelf(in: memory.folder).add(made.release, made.edits)
    terminal.complain(made.findings)
    made.lines.forEach { terminal.say($0) }
    terminal.say("Wrote \(memory.path(of: KeptReleases.path(of: made.release.name)))")
    terminal.say("Next: " + Signpost(.commandLine, to: source).words(for: made.next))
    return ExitCode(made.outcome)
  }
}
