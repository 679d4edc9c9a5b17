import Desk
import Disk
import PlanCheck

extension OptionSpec {
  fileprivate static let keep = OptionSpec(
    "--keep", "RELEASE", .text,
    help:
      "the release that people have, by its name or its file; without it the timetable of the sheets is kept"
  )
  fileprivate static let mostMoves = OptionSpec(
    "--max-moves", "N", .wholeNumber(0...Int.max),
    help: "how many sessions may move at most (usually as few as possible)")
  fileprivate static let freeze = OptionSpec(
    "--freeze-until", "TIME", .text,
    help: "leave everything that starts before a time as it is, such as \"Tue 13:00\"")
  fileprivate static let destination = OptionSpec(
    "--output", letter: "-o", "PLAN", .path,
    help:
      "where the timetable goes: a plan document (.json), a timetable sheet (.csv), a folder, or - for "
      + "standard output; usually the folder's own timetable.csv")
  fileprivate static let seed = OptionSpec(
    "--seed", "N", .wholeNumber(0...Int.max), help: "another number, another search (usually 1)")
  fileprivate static let steps = OptionSpec(
    "--steps", "N", .wholeNumber(0...Int.max), help: "how long rooms and teams are improved")
}

extension Subcommand {
  /// `fieldwork replan`.
  static let replan = Subcommand(
    name: "replan", summary: "find a timetable again after a change, moving as little as possible",
    details:
      "Takes the sheets as they are now and the timetable that people have, and moves the fewest sessions that "
      + "will do: that fewer cannot is proved. What was agreed by telephone moves only where "
      + "nothing else works. Among equally few it moves those with the fewest people outside the "
      + "team, and the fewest who have accepted. Who declined in replies.csv is taken to be away at the time that they "
      + "declined: that of the release they had by the date under When, or else that from which the session last moved. "
      + "What has been held stays. Of "
      + "each time that somebody proposed instead, it says what would have to move.",
    examples: [
      Example("fieldwork replan my-review --keep v1", "after a decline, an illness, a lost room"),
      Example("fieldwork replan my-review", "keeps the draft, before anything was released"),
      Example(
        "fieldwork replan my-review --keep v1 --freeze-until \"Tue 13:00\"",
        "leaves everything before Tuesday afternoon alone"),
      Example(
        "fieldwork replan my-review --keep v1 --max-moves 5",
        "up to five, where that makes a better week"),
    ],
    positionals: [.review],
    options: [.keep, .mostMoves, .freeze, .destination, .seed, .steps, .json],
    access: .plans, next: "fieldwork diff v1 draft my-review"
  ) { arguments, terminal throws(Refusal) in
    let source = try ReviewSource(arguments.text(.review) ?? "")
    let memory = try ReviewMemory(of: source)
    let reading = try ReviewReading(source, on: terminal)
    _ = try reading.soundReview()
    let clock = try WallClock(nil, terminal.environment)
    let wish = ReplanSession.Wish(
      keeping: try arguments.text(.keep).map { name throws(Refusal) in
        try VersionName(typed: name)
      }, freeze: arguments.text(.freeze), mostMoves: arguments.number(.mostMoves),
      seed: UInt64(arguments.number(.seed) ?? 1),
      steps: arguments.number(.steps) ?? ReplanSearch.usualSteps)
    var session = try ReplanSession(reading, PlanReading(beside: reading), memory, wish, at: clock)
    terminal.complain(session.findings)
    let destination = try PlanDestination(
      arguments.text(.destination), from: source, isForPrograms: arguments.has(.json))
    let former = destination.former(reading)
    while session.advance() {}
    let signpost = Signpost(.commandLine, to: source)
    switch session.ending {
    case .found(let outcome, let lines):
      let isEarlierKept = try destination.write(
        outcome.plan, of: session.review(beside: outcome.plan), reading, replacing: former,
        locking: "fieldwork replan", on: terminal)
      lines.forEach { terminal.say($0) }
      if let path = destination.path { terminal.say("Wrote \(path)") }
      if isEarlierKept { terminal.say(EarlierTimetables.words(for: source)) }
      let isOwn = destination.path?.hasSuffix("/" + PlanReading.Timetable.file) ?? false
      let next = Signpost(.commandLine, to: source, plan: isOwn ? nil : destination.path)
      terminal.say("Next: " + next.words(for: .release))
      return outcome.verdict.isFeasible ? .clean : .findings
    case .tooMany(let finding): throw Refusal([finding], outcome: .impossible)
    case .impossible(let lines):
      lines.forEach { terminal.complain($0) }
      terminal.complain("Next: " + signpost.words(for: .giveWay))
      return .impossible
    case .unfound(let lines):
      lines.forEach { terminal.complain($0) }
      return .findings
    case nil: return .findings
    }
  }
}
