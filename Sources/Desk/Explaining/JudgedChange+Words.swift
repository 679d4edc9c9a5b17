import Advice
import JSONText
import PlanCheck
import ReviewModel

// What a change costs, for people and for programs.
extension JudgedChange {
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
