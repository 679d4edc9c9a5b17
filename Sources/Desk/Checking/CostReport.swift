public import ReviewModel

/// What a plan pays, in words: a line a price, the dearest first.
public enum CostReport {
  /// The lines of the prices that a plan pays at these weights; none where it pays nothing.
  ///
  ///       60 points  themes that nobody on the team knows: 3 at 20
  ///
  /// - Returns: The lines, the dearest price first.
  public static func lines(_ terms: PriceTable, at weights: PriceTable) -> [String] {
    let paid = Price.allCases.filter { terms[$0] != 0 && weights[$0] != 0 }
      .map { (price: $0, points: terms[$0] * weights[$0]) }
      .enumerated()
      .sorted { ($1.element.points, $0.offset) < ($0.element.points, $1.offset) }
      .map { $0.element }
    let width = paid.map { Prose.grouped($0.points).count }.max() ?? 0
    return paid.map { price, points in
      let number = Prose.grouped(points)
      return "  " + String(repeating: " ", count: width - number.count) + number + "  "
        + price.meaning + ": " + Prose.grouped(terms[price]) + " at "
        + Prose.grouped(weights[price])
    }
  }
}
