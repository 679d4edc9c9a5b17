import JSONText
import PlanCheck
import ReviewModel
import Solving

/// What is being looked for in an open review.
///
/// Indirect, since a session holds thousands of words, and WebAssembly takes at most a thousand arguments.
indirect enum OpenSearch: Sendable {
  /// A timetable.
  case timetable(SearchSession)
  /// A timetable that moves as little as possible after a change.
  case replanned(ReplanSession)

  /// Whether there is nothing left to do.
  var isOver: Bool {
    switch self {
    case .timetable(let session): session.isOver
    case .replanned(let session): session.isOver
    }
  }

  /// The search after some more steps of each walker, or after as much other work.
  consuming func advanced(steps: Int) -> OpenSearch {
    switch consume self {
    case .timetable(var session):
      _ = session.advance(steps: steps)
      return .timetable(session)
    case .replanned(var session):
      _ = session.advance()
      return .replanned(session)
    }
  }

  /// The search ended with what was found so far.
  consuming func stopped() -> OpenSearch {
    switch consume self {
    case .timetable(var session):
      session.stop()
      return .timetable(session)
    case .replanned(var session):
      session.stop()
      return .replanned(session)
    }
  }

  /// How far the search has come.
  var progress: Answer {
    switch self {
    case .timetable(let session): OpenSearch.progress(of: session)
    case .replanned(let session): OpenSearch.progress(of: session)
    }
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

  /// The sessions that move from the timetable in place; null where none is kept or nothing is found.
  private static func moved(_ outcome: ReplanSearch.Outcome?) -> JSONMember {
    JSONMember(
      "moved", outcome.map { .list($0.moved.map { .text($0.text) }) } ?? .null)
  }
}
