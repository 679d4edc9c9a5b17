/// What is not known about a cost: how far it lies above the least that any timetable costs.
struct CostGap: Sendable, Hashable {
  /// What a timetable costs.
  let cost: Int
  /// What no timetable costs less than.
  let lowerBound: Int

  /// A gap.
  ///
  /// - Parameters:
  ///   - cost: What a timetable costs.
  ///   - lowerBound: What no timetable costs less than.
  init(cost: Int, lowerBound: Int) {
    self.cost = cost
    self.lowerBound = lowerBound
  }

  /// The part of the cost that another timetable might save, (cost − bound) ÷ cost, rounded up.
  var share: Percentage {
    guard cost > lowerBound, cost > 0 else { return Percentage(hundredths: 0) }
    return Percentage(hundredths: CostGap.ratio((cost - lowerBound) * 10_000, cost))
  }

  /// The cost with what is known about it, as the end of a sentence.
  ///
  ///     Cost 217, at most 36% above the least possible: no timetable costs less than 160 (a gap of 27%)
  var words: String {
    let cost = "Cost " + Prose.grouped(self.cost)
    if self.cost <= lowerBound { return cost + ", which is the least possible" }
    guard lowerBound > 0 else { return cost + "; how much less is possible is not known" }
    return cost + ", at most " + excess + ": no timetable costs less than "
      + Prose.grouped(lowerBound) + " (a gap of " + share.roundedUp + ")"
  }

  /// How far above the least possible the cost can be, rounded up, so that it is always true.
  private var excess: String {
    if cost < 2 * lowerBound {
      let above = Percentage(hundredths: CostGap.ratio((cost - lowerBound) * 10_000, lowerBound))
      return above.roundedUp + " above the least possible"
    }
    let tenths = CostGap.ratio(cost * 10, lowerBound)
    return Prose.grouped(tenths / 10) + (tenths % 10 == 0 ? "" : ".\(tenths % 10)")
      + " times the least possible"
  }

  /// A quotient of whole numbers, rounded up.
  private static func ratio(_ dividend: Int, _ divisor: Int) -> Int {
    (dividend + divisor - 1) / divisor
  }
}
