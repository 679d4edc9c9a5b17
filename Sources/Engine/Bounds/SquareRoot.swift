/// The square root by Newton's method, since a module that imports nothing links no mathematical library.
enum SquareRoot {
  /// The square root of a number that is not negative; zero of zero.
  static func of(_ value: Double) -> Double {
    guard value > 0, value < .infinity else { return max(value, 0) }
    // Half of the exponent gives a first guess within a few per cent; each round doubles the digits.
    var root = Double(bitPattern: value.bitPattern >> 1 + 1023 << 51)
    for _ in 0..<5 { root = 0.5 * (root + value / root) }
    return root
  }
}
