import CivilTime
import JSONText
import ReviewModel

extension Plan {
  /// The whole document, its keys in the order of `review-format.md`.
  var document: JSONValue {
    .object { root in
      root.add("format", PlanDocument.format)
      root.add("review", review)
      if hasTimetable {
        root.add("assignments", .list(assignments.map { $0.document }))
        root.add("unscheduled", .list(unscheduled.map { .text($0.text) }))
      }
      outcome.write(to: &root)
    }
  }

  /// Whether the document says what is held: always, but where it is proved that no plan can be.
  private var hasTimetable: Bool {
    if case .infeasible = outcome { !assignments.isEmpty || !unscheduled.isEmpty } else { true }
  }
}

extension Assignment {
  fileprivate var document: JSONValue {
    .object {
      $0.add("session", session.text)
      $0.add("start", start.iso)
      $0.add("room", room.map { .text($0.text) } ?? .null)
      $0.add("reviewers", .list(reviewers.map { .text($0.text) }))
      $0.add("participants", unlessEmpty: participants)
    }
  }
}

extension PlanOutcome {
  fileprivate func write(to root: inout ObjectWriter) {
    func add(_ status: PlanStatus) { root.add("status", status.rawValue) }
    func add(cost: Int, lowerBound: Int, terms: PriceTable) {
      root.add("cost", cost)
      root.add("lowerBound", lowerBound)
      root.add("terms", terms.document)
    }
    switch self {
    case .unjudged: break
    case .feasible(let cost, let lowerBound, let terms):
      add(.feasible)
      add(cost: cost, lowerBound: lowerBound, terms: terms)
    case .optimal(let cost, let terms):
      add(.optimal)
      add(cost: cost, lowerBound: cost, terms: terms)
    case .unknown(let conflicts):
      add(.unknown)
      root.add("conflicts", .list(conflicts.map { $0.document }))
    case .infeasible(let conflicts):
      add(.infeasible)
      root.add("conflicts", .list(conflicts.map { $0.document }))
    }
  }
}

extension PriceTable {
  /// Every price by its name, in the order of the catalogue.
  var document: JSONValue {
    .object { object in
      for price in Price.allCases { object.add(price.name, self[price]) }
    }
  }
}

extension Conflict {
  fileprivate var document: JSONValue {
    .object {
      $0.add("constraint", rule.name)
      $0.add("subject", unlessNil: subject)
      $0.add("sessions", unlessEmpty: sessions)
      $0.add("text", text)
    }
  }
}
