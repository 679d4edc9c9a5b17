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

  /// What is broken, a rule at a time with whom and what it is about: `reviewer-clash (Health peer, with S05)`.
  func brokenWords(beside session: SessionID, _ names: SubjectNames) -> String {
    var words: [String] = []
    for violation in broken {
      let others = violation.sessions.filter { $0 != session }.map { $0.text }
      let subject = JudgedChange.words(for: violation.subject, names)
      let about =
        (subject.isEmpty ? [] : [subject])
        + (others.isEmpty ? [] : ["with " + English.list(others)])
      let text =
        violation.rule.name + (about.isEmpty ? "" : " (" + about.joined(separator: ", ") + ")")
      if !words.contains(text) { words.append(text) }
    }
    return words.joined(separator: "; ")
  }

  private static func words(for subject: ViolationSubject, _ names: SubjectNames) -> String {
    switch subject {
    case .session: ""
    case .room(let id): names.room(id)
    case .reviewer(let id), .lunch(let id, _): names.reviewer(id)
    case .person(let id): names.person(id)
    case .roles(let roles): roles.map { $0.words }.joined(separator: " or ")
    case .remark(let remark): remark.rawValue
    }
  }

  /// The change as members of an object.
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
