import CivilTime
import Correspondence
import Desk
import Disk
import Documents
import Findings
import PlanCheck
import ReviewModel
import Solving

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
    next: "fieldwork diff v1 draft my-review"
  ) { arguments, terminal throws(CommandFailure) in
    let source = try ReviewSource(arguments.text(.review) ?? "")
    let shelf = try ReleaseShelf(for: source)
    let reading = try ReviewReading(source, on: terminal)
    let now = try reading.usable()
    // Replies answer what was released, whichever timetable is kept.
    let release: Release?
    let kept: TimetableVersion
    if let name = arguments.text(.keep) {
      let named = try shelf.read(name).release
      release = named
      kept = named.version
    } else {
      release = try shelf.newest()?.release
      kept = try draft(of: reading, on: terminal)
    }
    let memory = try ReviewMemory(of: source)
    let sheet = try atDesk { () throws(Refusal) in try RepliesSheet(memory, for: now) }
    terminal.complain(sheet.findings)
    let clock = try WallClock(nil, terminal.environment)
    let history = try atDesk { () throws(Refusal) in
      try release.map { release throws(Refusal) in
        try ReplyHistory(of: release, in: shelf.kept, at: clock)
      }
    }
    let rows = history == nil ? [] : sheet.rows
    var review = history?.heeding(rows, in: now) ?? now
    let held = try atDesk { () throws(Refusal) in
      try HeldTime.end(arguments.text(.freeze), in: now, at: clock)
    }
    if let held { review = review.holding(kept.plan, before: held) }

    let destination = PlanDestination(
      arguments.text(.destination), from: source, isForPrograms: arguments.has(.json))
    let former = destination.former(reading)
    let disturbance = Disturbance(
      of: release?.version ?? kept, replies: history?.current(rows) ?? [])
    let told =
      arguments.has(.keep)
      ? [] : ToldSessions(kept.plan, of: review, source, on: terminal).inPlace
    var search = ReplanSearch(review, keeping: kept.plan, told: told) {
      disturbance.weight(of: $0)
    }
    search.mostMoves = arguments.number(.mostMoves)
    search.seed = UInt64(arguments.number(.seed) ?? 1)
    search.steps = arguments.number(.steps) ?? ReplanSearch.usualSteps
    let (outcome, isImpossible) = search.run()
    let proposed = rows.filter { $0.proposed != nil && history?.isCurrent($0) ?? false }
    let trial = ProposalTrial(review, keeping: kept.plan) { disturbance.weight(of: $0) }
    let report = ReplanReport(
      review: review, kept: kept, held: held,
      declines: rows.count { $0.answer?.leavesSeatEmpty ?? false },
      source: source, proposals: trial.lines(proposed))
    guard let outcome else {
      report.failure(isImpossible: isImpossible).forEach { terminal.complain($0) }
      return isImpossible ? .impossible : .findings
    }
    if let most = search.mostMoves, outcome.moved.count > most {
      throw CommandFailure([report.tooMany(outcome, most: most)], exitCode: .impossible)
    }
    let isEarlierKept = try destination.write(
      outcome.plan, of: now.statingAgreements(of: kept.plan, leftBy: outcome.plan), reading,
      replacing: former, locking: "fieldwork replan", on: terminal)
    report.lines(outcome, writtenTo: destination.path, isEarlierKept: isEarlierKept)
      .forEach { terminal.say($0) }
    return outcome.verdict.isFeasible ? .clean : .findings
  }

  /// The timetable of the sheets as a version.
  private static func draft(
    of reading: ReviewReading, on terminal: Terminal
  ) throws(CommandFailure) -> TimetableVersion {
    let plan = try PlanReading(nil, for: reading, on: terminal).usable(for: reading)
    return TimetableVersion(name: "the draft", review: try reading.usable(), plan: plan)
  }
}
