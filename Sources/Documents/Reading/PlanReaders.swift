import CivilTime
import JSONText
import ReviewModel

extension ValueReader<Plan> {
  static var plan: ValueReader {
    .object { root in
      root.expectFormat(PlanDocument.format)
      let review = root.required("review", .text)
      let status = root.optional("status", .status)
      let hasPlan = status != .infeasible && status != .unknown
      // Where there is no plan, its document may leave these out.
      let assignments =
        hasPlan
        ? root.required("assignments", .list(.assignment))
        : root.optional("assignments", .list(.assignment))
      let unscheduled = root.optional("unscheduled", .list(.identifier())) as [SessionID]?
      return Plan(
        review: review ?? "", assignments: assignments ?? [], unscheduled: unscheduled ?? [],
        outcome: root.outcome(status))
    }
  }
}

extension ObjectReader {
  /// What the document says about the quality of the plan, or why there is no plan.
  ///
  /// Other programs' plans may say nothing, or not what they cost: nobody has judged those. A lower bound that
  /// is not stated is zero, since no price is negative.
  fileprivate mutating func outcome(_ status: PlanStatus?) -> PlanOutcome {
    let cost = optional("cost", .cost)
    let lowerBound = optional("lowerBound", .cost, default: 0)
    let terms = optional("terms", .prices(default: .zero), default: .zero)
    let conflicts = optional("conflicts", .list(.conflict), default: [])
    switch (status, cost) {
    case (.infeasible, _): return .infeasible(conflicts)
    case (.unknown, _): return .unknown(conflicts)
    case (.optimal, let cost?): return .optimal(cost: cost, terms: terms)
    case (.feasible, let cost?):
      return .feasible(cost: cost, lowerBound: lowerBound, terms: terms)
    case (.optimal, nil), (.feasible, nil), (nil, _): return .unjudged
    }
  }
}

extension ValueReader<Int> {
  /// A plan's cost, or a bound of the cost: far above every cost that the search can add up.
  fileprivate static var cost: ValueReader { .integer(in: 0...1_000_000_000) }
}

extension ValueReader<PlanStatus> {
  fileprivate static var status: ValueReader {
    .word("what a plan can be", of: PlanStatus.allCases.map { $0.rawValue })
  }
}

extension ValueReader<Assignment> {
  fileprivate static var assignment: ValueReader {
    .object { object in
      let session = object.required("session", .identifier()) as SessionID?
      let start = object.required("start", .minute)
      let room = object.optional("room", .nullable(.identifier())) as RoomID??
      let reviewers = object.optional("reviewers", .list(.identifier())) as [ReviewerID]?
      let participants = object.optional("participants", .list(.identifier())) as [PersonID]?
      guard let session, let start else { return nil }
      return Assignment(
        session: session, start: start, room: room ?? nil, reviewers: reviewers ?? [],
        participants: participants ?? [])
    }
  }
}

extension ValueReader<Conflict> {
  fileprivate static var conflict: ValueReader {
    .object { object in
      let rule = object.required("constraint", .rule)
      let subject = object.optional("subject", .text)
      let sessions = object.optional("sessions", .list(.identifier())) as [SessionID]?
      let text = object.required("text", .text)
      return rule.map { Conflict($0, subject: subject, sessions: sessions ?? [], text: text ?? "") }
    }
  }
}

extension ValueReader<Rule> {
  fileprivate static var rule: ValueReader {
    .word("a rule of the catalogue", of: Rule.allCases.map { $0.name })
  }
}

extension ValueReader {
  /// A value, or `null`.
  fileprivate static func nullable<Wrapped>(_ reader: ValueReader<Wrapped>) -> ValueReader
  where Value == Wrapped? {
    ValueReader { value, place, findings in
      if value == .null { return .some(nil) }
      return reader.read(value, place, &findings).map { .some($0) }
    }
  }
}
