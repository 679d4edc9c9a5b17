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

  /// The bound, rounded up since every cost is whole; nil where a multiplier is too large to be summed safely.
  ///
  /// - Parameters:
  ///   - program: The program.
  ///   - lower: The least value of each column, at least the program's own.
  ///   - upper: The greatest value of each column, at most the program's own.
  ///   - multipliers: One a row.
  static func bound(
    _ program: LinearProgram, lower: [Int32], upper: [Int32], multipliers: [Double]
  ) -> Int? {
    var reduced = program.costs.map { Int64($0) * scale }
    var total: Int64 = 0
    // Sums of a hundred thousand terms of at most 2²⁶ · 2²⁰ stay below 2⁶³; programs and duals here are far smaller.
    let most = Double(1 << 20)
    for row in 0..<program.rowCount {
      var multiplier = multipliers[row]
      if !program.isEquation[row] && !(multiplier > 0) { continue }
      guard multiplier > -most, multiplier < most else { return nil }
      multiplier *= Double(scale)
      let whole = Int64(multiplier)
      if whole == 0 { continue }
      total += whole * Int64(program.rightSides[row])
      for position in program.row(row) {
        let entry = program.entries[position]
        reduced[Int(entry.column)] -= whole * Int64(entry.coefficient)
      }
    }
    for column in reduced.indices {
      let value = reduced[column] > 0 ? lower[column] : upper[column]
      total += reduced[column] * Int64(value)
    }
    // Shifting rounds down; so of the negative it rounds up.
    let result = -(-total >> 20)
    return Int(clamping: result)
  }
}
