import Desk
import Disk
import ReviewModel
import Solving

/// One `fieldwork solve`: it goes on from the timetable in place, or looks for one from nothing.
struct SolveRun: Sendable {
  /// The review, without errors, as it was read.
  let reading: ReviewReading
  let review: Review
  /// When the search is over.
  let limit: SearchLimit
  /// Decides every choice.
  let seed: UInt64
  /// How many threads work side by side.
  let threads: Int
  /// Whether a whole timetable is looked for, or as much as can be held.
  let aim: SearchAim
  /// The timetable in place; nil for none.
  let draft: Plan?
  /// What the search goes on from at no price for moves; nil to keep the timetable in place, where there is one.
  var start: StartingPlan?
  /// Whether the search begins from nothing, whatever timetable is in place.
  var isAfresh = false
  /// How many sessions may move for a better timetable; nil for as few as possible.
  var mostMoves: Int?
  /// The moment from which time is counted.
  let begin: ContinuousClock.Instant

  /// The outcome of the search.
  struct Found: Sendable {
    /// What was found.
    var solved: SolvedPlan
    /// Why the search ended.
    var ending: SearchDriver.Ending
    /// What moves from the timetable in place; nil where none was kept.
    var moves: MovesReport?
    /// Whether the timetable in place stays as it is.
    var isUnchanged = false
  }

  /// Searches, and shows progress on the terminal.
  func run(on terminal: Terminal) async -> Found {
    let stop = StopFlag()
    let watch = InterruptWatch(raising: stop)
    defer { withExtendedLifetime(watch) {} }
    if let draft, !isAfresh, start == nil {
      return await goOn(from: draft, until: stop, on: terminal)
    }
    terminal.say("Looking for a timetable \(limit.words); Ctrl-C stops early and keeps the best.")
    let (solved, ending) = await search(from: start).run(on: terminal, until: stop)
    return Found(solved: solved, ending: ending)
  }

  private func search(from start: StartingPlan?) -> PlanSearch {
    PlanSearch(
      review: review, seed: seed, limit: limit, threads: threads, start: start, draft: draft,
      aim: aim, begin: begin)
  }

  private func goOn(
    from draft: Plan, until stop: StopFlag, on terminal: Terminal
  ) async -> Found {
    let name = reading.timetablePath
    terminal.say(
      "Going on from \(name); what need not move stays. Ctrl-C stops early and keeps the best.")
    var line = ProgressLine(terminal)
    let told = ToldSessions(draft, of: review, reading.source, on: terminal)
    let search = DraftSearch(
      review, keeping: draft, told: told, aim: aim, seed: seed, steps: limit.steps,
      mostMoves: mostMoves)
    let result = DraftRun(search: search, limit: limit, begin: begin)
      .run(until: stop, showing: &line)
    line.finish()
    if let outcome = result.outcome, let solved = result.found {
      return found(solved, outcome, from: draft, stop.isRaised ? .interrupted : .finished)
    }
    if stop.isRaised { return Found(solved: .unbegun(review), ending: .interrupted) }
    var usual = self.search(from: StartingPlan(draft, called: name))
    usual.paysForMoves = result.fallback.paysForMoves
    let (solved, ending) = await usual.run(on: terminal, until: stop)
    guard let outcome = result.moves(in: solved) else {
      return Found(solved: solved, ending: ending)
    }
    return found(solved, outcome, from: draft, ending)
  }

  private func found(
    _ solved: SolvedPlan, _ outcome: ReplanSearch.Outcome, from draft: Plan,
    _ ending: SearchDriver.Ending
  ) -> Found {
    Found(
      solved: solved, ending: ending, moves: MovesReport(outcome, from: draft, of: review),
      isUnchanged: outcome.isUnchanged)
  }
}

extension ReviewReading {
  /// The path of the timetable in place, as findings call it.
  var timetablePath: String {
    switch source {
    case .folder(let folder): FileBytes.place(of: PlanReading.Timetable.file, in: folder)
    case .document(let path): path
    case .standardInput: InputName.standardInput
    }
  }
}
