/// How far a cost may lie above the least that any timetable costs.
public struct CostGap: Sendable, Hashable {
  /// What a timetable costs.
  public let cost: Int
  /// What no timetable costs less than.
  public let lowerBound: Int

  /// A gap.
  public init(cost: Int, lowerBound: Int) {
    self.cost = cost
    self.lowerBound = lowerBound
  }

  /// The part of the cost that another timetable might save, (cost − bound) ÷ cost, rounded up.
  public var share: Percentage {
    guard cost > lowerBound, cost > 0 else { return Percentage(hundredths: 0) }
    return Percentage(hundredths: CostGap.ratio(10_000, cost - lowerBound, cost))
  }

  /// The cost and its gap, as the end of a sentence.
  ///
  ///     Cost 217, at most 36% above the least possible: no timetable costs less than 160 (a gap of 27%)
  public var words: String {
    let cost = "Cost " + Prose.grouped(self.cost)
    if self.cost <= lowerBound { return cost + ", which is the least possible" }
    guard lowerBound > 0 else { return cost + "; how much less is possible is not known" }
    return cost + ", at most " + excess + ": no timetable costs less than "
      + Prose.grouped(lowerBound) + " (a gap of " + share.roundedUp + ")"
  }

  /// How far the cost can be above the least possible, rounded up, so that the text is always true.
  private var excess: String {
    if cost - lowerBound < lowerBound {
      let above = Percentage(hundredths: CostGap.ratio(10_000, cost - lowerBound, lowerBound))
      return above.roundedUp + " above the least possible"
    }
    let tenths = CostGap.ratio(10, cost, lowerBound)
    return Prose.grouped(tenths / 10) + (tenths % 10 == 0 ? "" : ".\(tenths % 10)")
      + " times the least possible"
  }

  /// A quotient of costs in parts of a unit, rounded up.
  ///
  /// The product of a cost and 10,000 does not fit the 32 bits that `Int` has in WebAssembly.
  private static func ratio(_ parts: Int64, _ dividend: Int, _ divisor: Int) -> Int {
    Int(clamping: (parts * Int64(dividend) + Int64(divisor) - 1) / Int64(divisor))
  }
}
