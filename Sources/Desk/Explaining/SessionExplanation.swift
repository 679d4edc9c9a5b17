import Advice
import CivilTime
import JSONText
import PlanCheck
import ReviewModel

/// Why a session lies where it does: what binds it, and what each other start, room and reviewer would break or cost.
struct SessionExplanation {
  private let question: PlanQuestion
  private let session: Session
  private let current: Assignment
  private let ways: OneChange

  private var starts: [OneChange.Way] { ways.starts }

  /// Asks about every other place.
  init(
    _ session: Session, at current: Assignment, in plan: Plan, _ verdict: Verdict,
    _ question: PlanQuestion
  ) {
    (self.question, self.session, self.current) = (question, session, current)
    ways = OneChange(of: session, at: current, in: plan, verdict, question.review)
  }

  /// The report.
  var lines: [String] {
    let moves = PlanMoves(
      from: Plan(review: ""), to: Plan(review: "", assignments: [current]), of: question.review)
    var lines = [
      "\(question.names.session(session.id)) is held \(moves.place(current)).", "",
      "What binds it",
    ]
    lines += SessionBonds(of: session.id, in: question.review).facts.map { "  " + $0 }
    lines += ["", "Another start, in the same room and with the same team"] + startLines
    if !ways.rooms.isEmpty {
      lines += ["", "Another room, at the same time"]
      lines += ways.rooms.map { way in
        let name = way.assignment.room.map { question.names.room($0) } ?? "no room"
        return "  \(name): \(words(way))"
      }
    }
    if !ways.teams.isEmpty {
      lines += ["", "Another team, at the same time"]
      lines += ways.teams.map { "  \(name(of: $0.team)): \(words($0.way))" }
    }
    return lines.map { Prose.harmless($0) }
  }

  private func name(of team: OneChange.TeamChange) -> String {
    func name(_ id: ReviewerID) -> String { question.names.reviewerInSentence(id) }
    return switch team {
    case .joining(let reviewer): "with \(name(reviewer)) as well"
    case .replacing(let leaver, let reviewer): "\(name(reviewer)) instead of \(name(leaver))"
    case .leaving(let leaver): "without \(name(leaver))"
    }
  }

  private func words(_ alternative: OneChange.Way) -> String {
    let change = alternative.change
    if !change.isLegal {
      let team = alternative.assignment.reviewers
      let missing = session.team.named.filter { !team.contains($0) }
      return "no: "
        + change.brokenWords(beside: session.id, question.names, missing: missing)
    }
    return change.costWords + (change.termWords.isEmpty ? "" : " (\(change.termWords))")
  }

  /// The starts that break no rule, and then what stands against the others, the most frequent first.
  private var startLines: [String] {
    let legal = starts.filter { $0.change.isLegal }
    var lines = runs(of: legal).map { "  " + $0 }
    if legal.isEmpty { lines.append("  none is possible with everything else as it is") }
    let others = starts.filter { !$0.change.isLegal }
    if others.count > SessionExplanation.startsTold {
      lines.append("  Against the other \(others.count) starts:")
      lines += reasons(against: others).map { "    " + $0 }
    } else {
      lines += runs(of: others).map { "  " + $0 }
    }
    return lines
  }

  /// So few starts are told one after the other.
  private static let startsTold = 8
  private static let reasonsTold = 8

  /// `at 12 of them the health peer is needed for S05`.
  private func reasons(against starts: [OneChange.Way]) -> [String] {
    var reasons: [(words: String, count: Int)] = []
    for alternative in starts {
      var told: Set<String> = []
      for violation in alternative.change.broken {
        let words = BrokenRuleWords(violation, beside: session.id, question.names).text
        guard told.insert(words).inserted else { continue }
        if let known = reasons.firstIndex(where: { $0.words == words }) {
          reasons[known].count += 1
        } else {
          reasons.append((words, 1))
        }
      }
    }
    let ranked = reasons.enumerated().sorted {
      ($1.element.count, $0.offset) < ($0.element.count, $1.offset)
    }.map { $0.element }
    let rest = ranked.count - SessionExplanation.reasonsTold
    return ranked.prefix(SessionExplanation.reasonsTold).map { "at \($0.count): \($0.words)" }
      + (rest > 0 ? ["and \(Prose.count(rest, "other reason", "other reasons"))"] : [])
  }

  /// Neighbouring starts of one day with the same words make one line.
  private func runs(of starts: [OneChange.Way]) -> [String] {
    var runs: [(first: CivilMinute, last: CivilMinute, words: String)] = []
    for alternative in starts {
      let (start, words) = (alternative.assignment.start, words(alternative))
      if let last = runs.last, last.words == words, last.first.date == start.date,
        start - last.last <= question.review.gridMinutes
      {
        runs[runs.count - 1].last = start
      } else {
        runs.append((start, start, words))
      }
    }
    return runs.map { run in
      let until = run.first == run.last ? "" : " to " + run.last.time.words
      return "\(run.first.words)\(until): \(run.words)"
    }
  }

  /// The report as members of a JSON object.
  var members: [JSONMember] {
    func value(_ list: [OneChange.Way]) -> JSONValue {
      .list(
        list.map { alternative in
          .object(
            [JSONMember("at", PlanMoves.value(alternative.assignment))]
              + alternative.change.members + [JSONMember("text", .text(words(alternative)))])
        })
    }
    return [
      JSONMember("kind", .text("session")), JSONMember("session", .text(session.id.text)),
      JSONMember("at", PlanMoves.value(current)),
      JSONMember(
        "bonds",
        .list(SessionBonds(of: session.id, in: question.review).facts.map { .text($0) })),
      JSONMember("starts", value(starts)), JSONMember("rooms", value(ways.rooms)),
      JSONMember("teams", value(ways.teams.map { $0.way })),
    ]
  }
}
