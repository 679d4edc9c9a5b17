import Advice
import JSONText
import PlanCheck
import ReviewModel

/// What a timetable would break and cost that another does not: the difference between two verdicts of the judge.
struct JudgedChange {
  /// The rules that it breaks and the other does not.
  let broken: [Violation]
  /// What it costs more; negative where it saves.
  let cost: Int
  /// How much more of each price is paid.
  let terms: [(price: Price, points: Int)]

  /// Compares two verdicts at some prices; those of replanning are left out where they are set to nothing.
  init(from before: Verdict, to after: Verdict, at weights: PriceTable) {
    let known = Set(before.violations)
    broken = after.violations.filter { !known.contains($0) }
    cost = after.terms.cost(at: weights) - before.terms.cost(at: weights)
    terms = Price.allCases.compactMap { price in
      let points = (after.terms[price] - before.terms[price]) * weights[price]
      return points == 0 ? nil : (price, points)
    }
  }

  /// The change that another place of one session makes, as the judge of alternatives reckons it.
  init(_ alternative: Alternative) {
    broken = alternative.broken
    cost = alternative.costChange
    terms = Price.allCases.compactMap { price in
      alternative.points[price] == 0 ? nil : (price, alternative.points[price])
    }
  }

  /// Whether nothing is broken that was not.
  var isLegal: Bool { broken.isEmpty }

  /// `costs 12 more`, `costs the same`, `saves 3`.
  var costWords: String {
    if cost == 0 { return "costs the same" }
    return cost > 0 ? "costs \(Prose.grouped(cost)) more" : "saves \(Prose.grouped(-cost))"
  }

  /// `back-to-back 6 more, room-fit 2 less`; empty where no price changes.
  var termWords: String {
    let words = terms.map { price, points in
      price.name + " " + Prose.grouped(abs(points)) + (points > 0 ? " more" : " less")
    }
    return English.list(words)
  }

  /// What is broken, with the people and things concerned: `the health peer is at S05`.
  ///
  /// `session` is the session that is placed. `missing` holds the reviewers who are named for that session and are
  /// not in its team.
  ///
  /// - Returns: The phrases, joined.
  func brokenWords(
    beside session: SessionID, _ names: SubjectNames, missing: [ReviewerID] = []
  ) -> String {
    var words: [String] = []
    for violation in broken {
      let text = BrokenRuleWords(violation, beside: session, names, missing: missing).text
      if !words.contains(text) { words.append(text) }
    }
    return English.list(words)
  }

  /// The change as members of a JSON object.
  var members: [JSONMember] {
    [
      JSONMember("legal", .bool(isLegal)), JSONMember("costChange", .integer(cost)),
      JSONMember(
        "terms", .object(terms.map { JSONMember($0.price.name, .integer($0.points)) })),
      JSONMember(
        "violations",
        .list(
          broken.map { violation in
            .object([
              JSONMember("constraint", .text(violation.rule.name)),
              JSONMember("sessions", .list(violation.sessions.map { .text($0.text) })),
              JSONMember("detail", .text(violation.detail)),
            ])
          })),
    ]
  }
}

extension Plan {
  /// The plan with one session elsewhere, held where it was not.
  func placing(_ assignment: Assignment) -> Plan {
    var plan = self
    plan.unscheduled.removeAll { $0 == assignment.session }
    if let position = plan.assignments.firstIndex(where: { $0.session == assignment.session }) {
      plan.assignments[position] = assignment
    } else {
      plan.assignments.append(assignment)
    }
    return plan
  }
}
