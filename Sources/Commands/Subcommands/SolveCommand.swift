import Desk
import Disk
import ReviewModel
import Solving

extension OptionSpec {
  fileprivate static let destination = OptionSpec(
    "--output", letter: "-o", "PLAN", .path,
    help:
      "where the timetable goes: a plan document (.json), a timetable sheet (.csv), a folder, or - for "
      + "standard output; usually the folder's own timetable.csv, or standard output for a document"
  )
  fileprivate static let seed = OptionSpec(
    "--seed", "N", .wholeNumber(0...Int.max), help: "another number, another search (usually 1)")
  fileprivate static let steps = OptionSpec(
    "--steps", "N", .wholeNumber(0...Int.max),
    help: "search for so many steps: the same timetable on any machine, whatever the threads")
  fileprivate static let time = OptionSpec(
    "--time", "TIME", .duration,
    help: "search for so long, such as 30s or 2m (usually 10s), reading a large review included")
  fileprivate static let start = OptionSpec(
    "--from", planWord, .path,
    help:
      "go on from a timetable: a plan document (.json) or a timetable sheet (.csv); what is found costs no more"
  )
  fileprivate static let gap = OptionSpec(
    "--gap", "PERCENT", .percentage,
    help: "stop once it is proved that no other timetable could save more of the cost, such as 5%")
  fileprivate static let target = OptionSpec(
    "--target", "COST", .wholeNumber(0...Int.max), help: "stop once a timetable costs no more")
  fileprivate static let partial = OptionSpec(
    "--partial",
    help:
      "where not everything can be held, hold as much as can be, what must be held first, then by priority, and "
      + "say for each session left out what would bring it back, for which half of the time is kept"
  )
  fileprivate static let afresh = OptionSpec(
    "--afresh",
    help: "begin from nothing, although there is a timetable; only what is fixed or agreed stays")
  fileprivate static let mostMoves = OptionSpec(
    "--max-moves", "N", .wholeNumber(0...Int.max),
    help:
      "how many sessions of the timetable in place may move where that makes a better one (usually as few as possible)"
  )
  fileprivate static let undo = OptionSpec(
    "--undo",
    help:
      "go back to the timetable before the last change; the last three are kept, so this works three times"
  )
  fileprivate static let planOnly = OptionSpec(
    "--json", help: "print the plan document, and leave a folder as it is unless -o names it")
}

extension Subcommand {
  /// `fieldwork solve`.
  static let solve = Subcommand(
    name: "solve", summary: "find a good timetable that obeys every rule",
    details:
      "Finds a timetable and improves it until the time is over. What is fixed stays where it is. "
      + "Where the folder has a timetable already, that one is kept: as few sessions move as the sheets demand, which "
      + "is proved, and each is listed with its old and its new time. What was agreed by telephone moves only where nothing "
      + "else works, and after it what people were told of by the newest release. "
      + "Ctrl-C stops early and keeps the best timetable found by then. Where several limits are given, the "
      + "first to be reached ends the search. Where there is no timetable, it ends by itself with the fewest rules it "
      + "finds that cannot hold together, and leaves your timetable as it is.",
    examples: [
      Example("fieldwork solve my-review", "ten seconds, then my-review/timetable.csv"),
      Example("fieldwork solve my-review", "again after a change: what need not move stays"),
      Example("fieldwork solve my-review --undo", "the timetable before that"),
      Example(
        "fieldwork solve my-review --afresh --time 2m",
        "from nothing, and longer, for a better timetable"),
      Example(
        "fieldwork solve my-review --from plan.json", "goes on from a timetable, never for a worse"),
      Example(
        "fieldwork solve my-review --gap 5% --time 10m",
        "until little is left to gain, or ten minutes"),
      Example(
        "fieldwork solve my-review --steps 200000 -o plan.json", "the same plan on any machine"),
      Example(
        "fieldwork solve my-review --partial", "today's timetable, even if not everything fits"),
      Example("fieldwork solve - < review.json > plan.json", "from one program to another"),
    ],
    positionals: [.review],
    options: [
      .destination, .start, .afresh, .mostMoves, .undo, .seed, .steps, .time, .gap, .target,
      .threads, .partial, .planOnly,
    ],
    exclusive: [[.start, .afresh, .mostMoves, .undo]],
    access: .plans, next: "fieldwork check my-review"
  ) { arguments, terminal async throws(Refusal) in
    // To read a large review takes time, which the limit counts.
    let begin = ContinuousClock.now
    let source = try ReviewSource(arguments.text(.review) ?? "")
    if arguments.has(.undo) { return try goBack(source, on: terminal) }
    let reading = try ReviewReading(source, on: terminal)
    let review = try reading.soundReview()
    let destination = try PlanDestination(
      arguments.text(.destination), from: reading.source,
      isForPrograms: arguments.has(.planOnly))
    // Somebody may edit the timetable by hand while it is looked for.
    let former = destination.former(reading)
    let limit = SearchLimit(arguments)
    var run = SolveRun(
      reading: reading, review: review, limit: limit,
      seed: UInt64(arguments.number(.seed) ?? 1),
      threads: arguments.number(.threads) ?? PlanSearch.usualThreads,
      aim: arguments.has(.partial) ? .mostOfIt : .wholePlan, draft: reading.plan, begin: begin)
    run.start = try arguments.text(.start).map { path throws(Refusal) in
      try StartingPlan(path, for: reading, on: terminal)
    }
    run.isAfresh = arguments.has(.afresh)
    run.mostMoves = arguments.number(.mostMoves)

    let found = await run.run(on: terminal)
    var report = SolveReport(
      solved: found.solved, review: review, reading: reading, limit: limit, moves: found.moves)
    // A timetable that somebody has is worth more than an empty one, even where no timetable obeys every rule or time
    // was too short to find one.
    let isWorse = found.solved.exitCode == .impossible || !found.solved.isBegun
    let isOwn = destination.isOwn(of: reading)
    if !(isWorse && destination.writesSheet), !(found.isUnchanged && isOwn) {
      report.isEarlierKept = try destination.write(
        found.solved.plan, of: review.stating(reading.plan, leftBy: found.solved.plan), reading,
        replacing: former, locking: "fieldwork solve", on: terminal)
      report.written = destination.path
    } else if found.isUnchanged {
      report.stays = destination.path
    }
    if arguments.has(.planOnly), destination != .standardOutput {
      try PlanDestination.standardOutput.write(found.solved.plan, of: review, reading, on: terminal)
    }
    report.lines(found.ending).forEach { terminal.say($0) }
    return found.ending == .interrupted ? .interrupted : found.solved.exitCode
  }

  /// Goes back to the timetable before the last change.
  private static func goBack(
    _ source: ReviewSource, on terminal: Terminal
  ) throws(Refusal) -> ExitCode {
    guard case .folder(let folder) = source else {
      throw Refusal(EarlierTimetables.missing(from: source.path))
    }
    let lock = try ReviewLock(folder, for: "fieldwork solve --undo")
    let (timetable, undone) = try EarlierTimetables.goBack(in: folder)
    withExtendedLifetime(lock) {}
    terminal.say("Wrote \(timetable), as it was before the last change.")
    if let undone { terminal.say("What stood there is kept as \(undone)") }
    let left = EarlierTimetables(of: folder).count
    terminal.say(
      left == 0
        ? "There is no timetable before this one."
        : Prose.count(left, "timetable") + " before this one can still be gone back to.")
    terminal.say("Next: fieldwork check \(source.argument)")
    return .clean
  }
}

extension Review {
  /// The review in which agreements for the time that a session had state that time, where the new timetable moves
  /// the session.
  fileprivate func stating(_ draft: Plan?, leftBy plan: Plan) -> Review {
    draft.map { statingAgreements(of: $0, leftBy: plan) } ?? self
  }
}

extension SearchLimit {
  /// The limits that were typed; the usual time where nothing says how long.
  fileprivate init(_ arguments: Arguments) {
    self.init(
      steps: arguments.number(.steps), milliseconds: arguments.milliseconds(.time),
      target: arguments.number(.target), gap: arguments.percentage(.gap))
    if steps == nil, milliseconds == nil { milliseconds = SearchLimit.usual.milliseconds }
  }
}
