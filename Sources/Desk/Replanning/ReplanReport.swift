import Advice
import CivilTime
import Correspondence
import Findings
import PlanCheck
import ReviewModel

/// What a replanning says when it is over.
struct ReplanReport: Sendable {
  /// The review that was planned, with what people declined and what has been held.
  let review: Review
  /// The timetable that people have.
  let kept: TimetableVersion
  /// The minute before which everything stays; nil for none.
  let held: CivilMinute?
  /// How many invitations were declined.
  let declines: Int

  /// The lines about what was found and each change, with what would have to move for each time that somebody
  /// proposes.
  func lines(_ outcome: ReplanSearch.Outcome, _ proposals: [String]) -> [String] {
    let after = TimetableVersion(name: VersionName.draftName, review: review, plan: outcome.plan)
    let difference = TimetableDifference(from: kept, to: after)
    let report = DifferenceReport(difference)
    let moves = MovesReport(outcome, from: kept.plan, of: review)
    var lines = heeded + moves.brokenAgreements
    lines.append(moves.summary + " Against \(kept.name): " + report.summary)
    lines += swaps(outcome.plan)
    lines += report.lines.map { "  " + $0 }
    if !outcome.verdict.isFeasible {
      lines.append(
        "It still has " + Prose.count(outcome.verdict.violations.count, "clash", "clashes") + ".")
    }
    return lines + proposals
  }

  /// The line for a search that found no timetable, and no proof that none exists.
  static let unfound =
    "No timetable was found that obeys every rule; that there is none was not proved."

  /// The lines that say why there is no timetable; nil conflicts mean that the rules in the way are not known.
  func impossible(_ conflicts: [Conflict]?) -> [String] {
    let opening =
      "No timetable obeys every rule, whatever "
      + (held == nil ? "moves." : "else moves.")
    let known = heeded + clashesThatStay
    guard let conflicts else { return known + [opening] }
    return known + [opening + " These cannot hold together:"]
      + conflicts.map { "  " + Prose.harmless(words(for: $0)) }
  }

  /// The clashes among what stays as it is, which no move of anything else can mend, with the way out.
  private var clashesThatStay: [String] {
    guard let held else { return [] }
    let staying = Plan(
      review: review.id, assignments: kept.plan.assignments.filter { $0.start < held })
    let judge = PlanJudge(review)
    let verdict = judge.verdict(on: staying)
    // What starts later is not there, which breaks no rule that counts here.
    let clashes = zip(verdict.violations, judge.messages(verdict, on: staying))
      .filter { $0.0.rule != .mandatory && $0.0.rule != .leadIn }.map { $0.1 }
    if clashes.isEmpty { return [] }
    return [
      "Among what stays there \(clashes.count == 1 ? "is" : "are") \(Prose.count(clashes.count, "clash", "clashes")) already. Mend "
        + "\(clashes.count == 1 ? "it" : "them") in the timetable first, or freeze until an earlier time:"
    ] + clashes.map { "  " + Prose.harmless($0) }
  }

  /// The finding where more sessions must move than may move.
  func tooMany(_ outcome: ReplanSearch.Outcome, most: Int) -> Finding {
    let names = outcome.moved.map { review.label(of: $0) }
    return Finding(
      .tooManyMoves, at: .file("--max-moves"), text: String(most),
      outcome.isProven
        ? "At least \(Prose.count(names.count, "session")) must move: \(English.list(names))."
        : "The best that was found moves \(Prose.count(outcome.moved.count, "session")), and at least \(Prose.grouped(outcome.leastMoves)) must.",
      mend: "Nothing was written. Allow more with --max-moves.")
  }

  /// The lines that name people who can come instead of others, with nothing else changed.
  private func swaps(_ plan: Plan) -> [String] {
    let swaps = StandInOffer.swaps(from: kept.plan, of: kept.review, to: plan, of: review)
    let changed = Set(kept.plan.assignments).symmetricDifference(plan.assignments)
    let isAll = changed.allSatisfy { place in swaps.contains { $0.session == place.session } }
    return swaps.map { $0.words(in: review, isOnlyChange: isAll) }
  }

  private var heeded: [String] {
    var lines: [String] = []
    if let held { lines.append("Everything that starts before \(held.words) stays as it is.") }
    if declines > 0 {
      lines.append(
        Prose.count(declines, "invitation") + " declined: who declined is taken to be away then.")
    }
    return lines
  }

  private func words(for conflict: Conflict) -> String {
    let about = conflict.subject.map { [$0] } ?? conflict.sessions.map { review.label(of: $0) }
    return conflict.rule.name + (about.isEmpty ? "" : " (" + English.list(about) + ")") + ": "
      + conflict.text
  }
}
