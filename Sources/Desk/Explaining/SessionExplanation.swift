import Advice
import CivilTime
import JSONText
import PlanCheck
import ReviewModel

/// Why a session lies where it does: what binds it, and what each other start, room and reviewer would break or cost.
struct SessionExplanation {
  /// One way in which the session could be otherwise, everything else as it is.
  struct Alternative {
    let assignment: Assignment
    let change: JudgedChange
    let name: String
  }

  private let question: PlanQuestion
  private let session: Session
  private let current: Assignment
  private let starts: [Alternative]
  private let rooms: [Alternative]
  private let reviewers: [Alternative]

  /// Asks the judge about every alternative.
  init(
    _ session: Session, at current: Assignment, in plan: Plan, _ verdict: Verdict,
    _ question: PlanQuestion
  ) {
    self.question = question
    self.session = session
    self.current = current
    let judge = AlternativeJudge(question.review, plan)
    func judged(_ assignment: Assignment, _ name: String) -> Alternative {
      let change =
        judge.alternative(assignment).map { JudgedChange($0) }
        ?? JudgedChange(
          from: verdict, to: question.judge.verdict(on: plan.placing(assignment)),
          at: question.review.weights)
      return Alternative(assignment: assignment, change: change, name: name)
    }
    let names = question.names
    starts = judge.everyStart(of: session.id)
      .filter { $0 != current.start }
      .map { start in
        var other = current
        other.start = start
        return judged(other, start.words)
      }
    rooms =
      !session.needsRoom
      ? []
      : question.review.rooms.filter { $0.id != current.room }.map { room in
        var other = current
        other.room = room.id
        return judged(other, names.room(room.id))
      }
    reviewers = SessionExplanation.teams(of: current, session, question.review, names).map {
      var other = current
      other.reviewers = $0.team
      return judged(other, $0.name)
    }
  }

  /// Every team with one reviewer more, one fewer, or one in another's place.
  private static func teams(
    of current: Assignment, _ session: Session, _ review: Review, _ names: SubjectNames
  ) -> [(team: [ReviewerID], name: String)] {
    let team = current.reviewers
    var result: [(team: [ReviewerID], name: String)] = []
    for reviewer in review.reviewers where !team.contains(reviewer.id) {
      let name = names.reviewerInSentence(reviewer.id)
      if team.count < session.team.max {
        result.append((team + [reviewer.id], "with " + name + " as well"))
      }
      for (position, member) in team.enumerated() {
        var other = team
        other[position] = reviewer.id
        result.append((other, "\(name) instead of \(names.reviewerInSentence(member))"))
      }
    }
    for (position, member) in team.enumerated() {
      var other = team
      other.remove(at: position)
      result.append((other, "without \(names.reviewerInSentence(member))"))
    }
    return result
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
    if !rooms.isEmpty {
      lines += ["", "Another room, at the same time"] + rooms.map { "  \($0.name): \(words($0))" }
    }
    if !reviewers.isEmpty {
      lines += ["", "Another team, at the same time"]
      lines += reviewers.map { "  \($0.name): \(words($0))" }
    }
    return lines.map { Prose.harmless($0) }
  }

  private func words(_ alternative: Alternative) -> String {
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
  private func reasons(against starts: [Alternative]) -> [String] {
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
  private func runs(of starts: [Alternative]) -> [String] {
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
    func value(_ list: [Alternative]) -> JSONValue {
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
      JSONMember("starts", value(starts)), JSONMember("rooms", value(rooms)),
      JSONMember("teams", value(reviewers)),
    ]
  }
}
