/// How much the bound rose, on average, when a column was pushed below or above its value: what splits by it are
/// expected to gain (pseudo-costs; Bénichou et al., 1971).
struct BranchingGains: Sendable {
  private struct Average: Sendable {
    var sum = 0.0
    var count = 0.0

    var value: Double { count > 0 ? sum / count : 0 }
  }

  private var below: [Average]
  private var above: [Average]

  /// The most that one try counts for: an impossible side would drown all others.
  private static let most = 60.0

  init(columnCount: Int) {
    below = [Average](repeating: Average(), count: columnCount)
    above = below
  }

  /// Whether both sides of a column were tried.
  func isKnown(_ column: Int) -> Bool { below[column].count > 0 && above[column].count > 0 }

  /// Notes what a try gained.
  ///
  /// - Parameters:
  ///   - column: The column.
  ///   - isAbove: Which side was tried.
  ///   - gain: How much the bound rose.
  ///   - distance: How far the column was pushed.
  mutating func note(_ column: Int, isAbove: Bool, gain: Double, distance: Double) {
    let rate = min(gain, BranchingGains.most) / max(distance, 0.02)
    if isAbove {
      above[column].sum += rate
      above[column].count += 1
    } else {
      below[column].sum += rate
      below[column].count += 1
    }
  }

  /// How good a split by a column is expected to be: both sides must rise for the bound to rise.
  ///
  /// Both sides of the column must be known. `fraction` says how far its value is above a whole number.
  ///
  /// - Returns: The product of the expected rises of both sides.
  func score(_ column: Int, fraction: Double) -> Double {
    let low = min(below[column].value * fraction, BranchingGains.most)
    let high = min(above[column].value * (1 - fraction), BranchingGains.most)
    return max(low, 0.01) * max(high, 0.01)
  }
}
