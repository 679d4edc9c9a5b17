/// A lower bound on a linear program, proved in whole numbers from any multipliers of its rows.
///
/// Weak duality: for multipliers `y`, non-negative where a row is an inequality, no solution within its
/// column bounds costs less than `b · y` plus, for each column, the least of its reduced cost times its value.
/// The multipliers may come from anywhere, rounded to fractions of ``scale``; the sum is exact, so the bound
/// needs no trust in the method that found them (Neumaier and Shcherbina, *Safe bounds in linear and
/// mixed-integer programming*, 2004).
enum DualCertificate {
  /// Multipliers are held in these fractions of one.
  static let scale: Int64 = 1 << 20

  /// The bound, rounded up since every cost is whole; nil where the sum does not fit or a multiplier is no number.
  ///
  /// Multipliers that grow without end, as for an impossible program, are scaled down: any share of them is as good a
  /// proof, and a smaller number.
  ///
  /// - Parameters:
  ///   - program: The program.
  ///   - lower: The least value of each column, at least the program's own.
  ///   - upper: The greatest value of each column, at most the program's own.
  ///   - multipliers: One a row.
  /// - Returns: The bound, in cost units.
  static func bound(
    _ program: LinearProgram, lower: [Int32], upper: [Int32], multipliers: [Double]
  ) -> Int? {
    var largest = 0.0
    for multiplier in multipliers {
      guard multiplier.magnitude < .infinity else { return nil }
      largest = max(largest, multiplier.magnitude)
    }
    let share = Double(scale) * min(1, mostMultiplier / max(largest, 1))
    var reduced = program.costs.map { Int64($0) &* scale }
    var total = CheckedSum()
    for row in 0..<program.rowCount {
      let multiplier = multipliers[row] * share
      if !program.isEquation[row] && multiplier < 0 { continue }
      let whole = Int64(multiplier)
      if whole == 0 { continue }
      total.add(whole, times: program.rightSides[row])
      for position in program.row(row) {
        let entry = program.entries[position]
        // At most 2³⁶ times 2¹⁵, and a column has far fewer than 2¹⁰ entries: it fits, unchecked (see `add`).
        reduced[Int(entry.column)] -= whole &* Int64(entry.coefficient)
      }
    }
    for column in reduced.indices {
      total.add(reduced[column], times: reduced[column] > 0 ? lower[column] : upper[column])
    }
    // Shifting rounds down; so of the negative it rounds up.
    return total.value.map { Int(clamping: -(-$0 >> 20)) }
  }

  /// The largest multiplier that is summed.
  private static let mostMultiplier = Double(1 << 16)

  /// A sum that knows when it no longer fits.
  private struct CheckedSum {
    private var sum: Int64 = 0
    private var hasOverflowed = false

    /// The sum; nil where it does not fit.
    var value: Int64? { hasOverflowed ? nil : sum }

    /// Adds a product.
    mutating func add(_ factor: Int64, times other: Int32) {
      let (product, isTooMuch) = factor.multipliedReportingOverflow(by: Int64(other))
      let (next, isPast) = sum.addingReportingOverflow(product)
      sum = next
      hasOverflowed = hasOverflowed || isTooMuch || isPast
    }
  }
}
