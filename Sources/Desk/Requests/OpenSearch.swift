import JSONText
import PlanCheck
import ReviewModel
import Solving

/// The search that runs in an open review: for a timetable, for a timetable that moves few sessions after a change, or for
/// what every single absence would do.
///
/// One of the three sessions is present. An enum would copy the whole session whenever the session changes.
struct OpenSearch: Sendable {
  @Boxed private(set) var timetable: SearchSession?
  @Boxed private(set) var replanned: ReplanSession?
  @Boxed private(set) var withstood: WithstandSession?

  /// A search for a timetable.
  init(_ session: SearchSession) { (timetable, replanned, withstood) = (session, nil, nil) }

  /// A search for a timetable that moves as little as possible.
  init(_ session: ReplanSession) { (timetable, replanned, withstood) = (nil, session, nil) }

  /// A trial of every absence.
  init(_ session: WithstandSession) { (timetable, replanned, withstood) = (nil, nil, session) }

  /// Whether there is nothing left to do.
  var isOver: Bool { timetable?.isOver ?? replanned?.isOver ?? withstood?.isOver ?? true }

  /// Lets each walker take some more steps, or does as much other work.
  mutating func advance(steps: Int) {
    _ = timetable?.advance(steps: steps)
    _ = replanned?.advance()
    _ = withstood?.advance()
  }

  /// Ends the search with what was found so far.
  mutating func stop() {
    timetable?.stop()
    replanned?.stop()
    withstood?.stop()
  }

  /// How far the search has come.
  var progress: Answer {
    timetable.map { OpenSearch.progress(of: $0) } ?? replanned.map { OpenSearch.progress(of: $0) }
      ?? withstood.map { OpenSearch.progress(of: $0) } ?? Answer(.badInput)
  }

  private static func progress(of session: SearchSession) -> Answer {
    let progress = session.progress
    return Answer(
      words: [session.isKeeping ? SearchWords.fewestMoves : SearchWords.words(for: progress)],
      [
        JSONMember("steps", .integer(session.steps)),
        JSONMember("cost", progress.cost.map { .integer($0) } ?? .null),
        JSONMember("lowerBound", .integer(progress.lowerBound)),
        JSONMember("unplaced", .list(progress.unplaced.map { .text($0.text) })),
        JSONMember("impossible", .bool(progress.isImpossible)),
        moved(session.moves),
        JSONMember("over", .bool(session.isOver)),
      ])
  }

  private static func progress(of session: ReplanSession) -> Answer {
    let isImpossible = if case .impossible = session.ending { true } else { false }
    return Answer(
      words: session.ending?.lines ?? [SearchWords.fewestMoves],
      [
        JSONMember("cost", session.outcome.map { .integer($0.verdict.cost) } ?? .null),
        JSONMember("impossible", .bool(isImpossible)),
        moved(session.outcome),
        JSONMember("over", .bool(session.isOver)),
      ])
  }

  private static func progress(of session: WithstandSession) -> Answer {
    let counts = [
      JSONMember("tried", .integer(session.done)), JSONMember("of", .integer(session.count)),
      JSONMember("over", .bool(session.isOver)),
    ]
    guard session.isOver else { return Answer(words: [session.progress], counts) }
    let report = session.report
    return Answer(report.outcome, words: report.lines, counts + report.members)
  }

  /// The sessions that move from the timetable in place; null where no timetable is kept or nothing is found.
  private static func moved(_ outcome: ReplanSearch.Outcome?) -> JSONMember {
    JSONMember(
      "moved", outcome.map { .list($0.moved.map { .text($0.text) }) } ?? .null)
  }
}
