public import ReviewModel

/// Another place for one session, with what the judge would say differently of the plan then.
public struct Alternative: Sendable, Hashable {
  /// Where, when and with whom the session would be held.
  public let assignment: Assignment
  /// What the plan would cost more; less than nothing where it would cost less.
  public let costChange: Int
  /// How much more of the cost each price would make up.
  public let points: PriceTable
  /// The rules that would be broken and are not now.
  public let broken: [Violation]
  /// The rules that are broken now and would not be.
  public let mended: [Violation]

  /// Whether the alternative breaks nothing that is not broken already.
  public var isAllowed: Bool { broken.isEmpty }
}
