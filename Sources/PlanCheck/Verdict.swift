public import ReviewModel

/// What the judge says about a plan: the rules it breaks and what it costs.
public struct Verdict: Sendable, Hashable {
  /// Every rule it breaks: in the order of the catalogue, and within a rule in the order of time (rules about
  /// sessions) or of the review's lists (rules about reviewers and about sessions not held).
  public let violations: [Violation]
  /// How often it pays each price.
  public let terms: PriceTable
  /// The sum of price × count.
  public let cost: Int

  /// A verdict; only the judge makes one outside tests.
  public init(violations: [Violation], terms: PriceTable, cost: Int) {
    self.violations = violations
    self.terms = terms
    self.cost = cost
  }

  /// Whether the plan breaks no rule.
  public var isFeasible: Bool { violations.isEmpty }
}
