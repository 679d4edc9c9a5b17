import Correspondence
import Documents
import Exports
import Findings
import JSONText
import PlanCheck
import ReviewModel

// Requests that look for a timetable, and the request that keeps what was found.
extension OpenReview {
  mutating func begin(_ request: SearchRequest) throws(Refusal) -> Answer {
    let reading = try reading.get()
    let review = try reading.soundReview()
    var remarks: [Finding] = []
    switch request.start {
    case .nothing, .timetable:
      let start = request.start == .nothing ? nil : try plan().readable(for: reading)
      search = OpenSearch(
        SearchSession(
          review, seed: request.seed, from: start, aim: request.aim, steps: request.steps))
    case .keptTimetable(let mostMoves):
      let draft = try plan().readable(for: reading)
      let told = ToldSessions(draft, of: review, released: newestRelease(&remarks))
      search = OpenSearch(
        SearchSession(
          review, keeping: draft, told: told, mostMoves: mostMoves, seed: request.seed,
          aim: request.aim, steps: request.steps))
    }
    var answer = progress()
    answer.findings = remarks
    return answer
  }

  mutating func begin(_ wish: ReplanSession.Wish, at clock: WallClock) throws(Refusal) -> Answer {
    let session = try ReplanSession(
      try reading.get(), try plan(), try files.memory(), wish, at: clock)
    search = OpenSearch(session)
    var answer = progress()
    answer.findings = session.findings
    return answer
  }

  /// Begins to try every single absence that could befall the week.
  mutating func beginWithstanding(showing privacy: Privacy) throws(Refusal) -> Answer {
    search = OpenSearch(try WithstandSession(try question(), privacy: privacy))
    return progress()
  }

  /// What people were told last; nil where nothing was released; faults in the releases become remarks, because
  /// they are no reason to refuse a timetable.
  private func newestRelease(_ remarks: inout [Finding]) -> TimetableVersion? {
    do throws(Refusal) {
      return try KeptReleases(try files.memory()).newest()?.release.version
    } catch {
      remarks = error.findings
      return nil
    }
  }

  /// Writes what was found into the files of the review.
  ///
  /// - Throws: ``Refusal`` where nothing was found yet, or the files of the review cannot hold it.
  mutating func keep() throws(Refusal) -> Answer {
    if let session = search?.timetable { return try keep(session) }
    if let session = search?.replanned { return try keep(session) }
    if let session = search?.withstood { return keep(session) }
    throw Refusal(PlanReading.missing(from: try reading.get()))
  }

  /// What the absences would do, as files beside the review, which stays as it is.
  private func keep(_ session: WithstandSession) -> Answer {
    let report = session.report
    return Answer(
      report.outcome, words: report.lines, report.members, files: report.files)
  }

  /// A timetable that somebody has is worth more than an empty one, even where no timetable obeys every rule or time
  /// was too short to find one.
  private mutating func keep(_ session: SearchSession) throws(Refusal) -> Answer {
    let reading = try reading.get()
    let (solved, moves, review) = (session.found, session.moves, session.review)
    let present = try plan().plan
    let moved = moves.flatMap { outcome in
      present.map { MovesReport(outcome, from: $0, of: review).lines }
    }
    let words = (moved ?? []) + FoundPlanReport(solved, of: review).lines
    guard solved.outcome != .impossible, solved.isBegun, moves?.isUnchanged != true else {
      return Answer(solved.outcome, words: words)
    }
    let stated = present.map { review.statingAgreements(of: $0, leftBy: solved.plan) } ?? review
    let changed = try write(solved.plan, of: stated, reading)
    var answer = Answer(solved.outcome, words: words, files: changed)
    answer.changesReview = true
    return answer
  }

  private mutating func keep(_ session: ReplanSession) throws(Refusal) -> Answer {
    let reading = try reading.get()
    let signpost = Signpost(reading.door, to: reading.source)
    func next(_ step: NextStep) -> [JSONMember] {
      [JSONMember("next", .text(signpost.words(for: step)))]
    }
    switch session.ending {
    case .found(let outcome, let lines):
      let changed = try write(outcome.plan, of: session.review(beside: outcome.plan), reading)
      var answer = Answer(
        outcome.verdict.isFeasible ? .clean : .findings, words: lines, next(.release),
        files: changed)
      answer.changesReview = true
      return answer
    case .tooMany(let finding): throw Refusal([finding], outcome: .impossible)
    case .impossible(let lines): return Answer(.impossible, words: lines, next(.giveWay))
    case .unfound(let lines): return Answer(.findings, words: lines)
    case nil: throw Refusal(PlanReading.missing(from: reading))
    }
  }
}
