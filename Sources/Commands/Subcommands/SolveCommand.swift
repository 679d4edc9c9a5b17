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
  fileprivate static let threads = OptionSpec(
    "--threads", "N", .wholeNumber(1...256),
    help: "how many threads may search at once (usually as many as the machine has cores)")
  fileprivate static let partial = OptionSpec(
    "--partial",
    help:
      "where not everything can be held, hold as much as can be, what must be held first, then by priority, and "
      + "say for each session left out what would bring it back, for which half of the time is kept"
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
      + "Ctrl-C stops early and keeps the best timetable found by then. Where several limits are given, the "
      + "first to be reached ends the search. Where there is no timetable, it ends by itself with the fewest rules it "
      + "finds that cannot hold together, and leaves your timetable as it is.",
    examples: [
      Example("fieldwork solve my-review", "ten seconds, then my-review/timetable.csv"),
      Example("fieldwork solve my-review --time 2m", "longer, for a better timetable"),
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
      .destination, .start, .seed, .steps, .time, .gap, .target, .threads, .partial, .planOnly,
    ],
    next: "fieldwork check my-review"
  ) { arguments, terminal async throws(CommandFailure) in
    // To read a large review takes time, which the limit counts.
    let begin = ContinuousClock.now
    let path = arguments.text(.review) ?? ""
    let reading = try ReviewReading(try ReviewSource(path), on: terminal)
    let review = try reading.usable()
    let destination = PlanDestination(
      arguments.text(.destination), from: reading.source,
      isForPrograms: arguments.has(.planOnly))
    let start = try arguments.text(.start).map { path throws(CommandFailure) in
      try StartingPlan(path, for: reading, on: terminal)
    }
    // Somebody may edit the timetable by hand while it is looked for.
    let former = destination.former(reading)
    let limit = SearchLimit(arguments)
    let threads = arguments.number(.threads) ?? PlanSearch.usualThreads

    let (solved, ending) = await PlanSearch(
      review: review, seed: UInt64(arguments.number(.seed) ?? 1), limit: limit, threads: threads,
      start: start, aim: arguments.has(.partial) ? .mostOfIt : .wholePlan, begin: begin
    ).run(on: terminal)
    let report = SolveReport(solved: solved, review: review, reading: reading, limit: limit)
    // Where there is proof that no timetable exists, or no time for one, the one that somebody has is worth more than
    // an empty one.
    let isKept = (solved.exitCode == .impossible || !solved.isBegun) && destination.writesSheet
    if !isKept {
      try destination.write(
        solved.plan, of: review, reading, replacing: former, locking: "fieldwork solve",
        on: terminal)
    }
    if arguments.has(.planOnly), destination != .standardOutput {
      try PlanDestination.standardOutput.write(solved.plan, of: review, reading, on: terminal)
    }
    report.lines(writtenTo: isKept ? nil : destination.path, ending).forEach { terminal.say($0) }
    return ending == .interrupted ? .interrupted : solved.exitCode
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
