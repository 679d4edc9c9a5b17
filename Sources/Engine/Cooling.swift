/// Metropolis acceptance in whole numbers: which rises in cost are taken at a temperature.
///
/// A rise is taken with probability exp(−rise ÷ temperature), so the limit for one move is an
/// exponentially distributed number, drawn from a table of its quantiles (Kirkpatrick, Gelatt, Vecchi 1983).
/// Everything is integers: the same moves are taken on every machine.
struct Cooling: Sendable {
  /// Temperatures are held in these fractions of one unit of cost.
  static let unit = 1024

  /// −ln(u) at 1,024 quantiles, in 1/1024.
  private let quantiles: [Int32]

  init() {
    quantiles = (0..<1024).map { index in
      // −ln((index + ½) ÷ 1024) = (log₂ 2048 − log₂(2·index + 1)) · ln 2
      let binary = (11 << 20) - Cooling.binaryLogarithm(of: UInt64(2 * index + 1))
      // 64 bits by name, since `Int` has 32 on WebAssembly; unchecked, since the check would need 128 bits,
      // for which there is no instruction. The product stays below 2⁴⁵.
      return Int32((Int64(binary) &* 726_817) >> 30)
    }
  }

  /// The largest rise in cost, in cost units, that is taken at a temperature in fractions of ``unit``; `random`
  /// draws the quantile.
  @inline(__always)
  func limit(at temperature: Int, _ random: inout SplitMix64) -> Int {
    let quantile = Int(quantiles[Int(truncatingIfNeeded: random.next() >> 54)])
    return (temperature &* quantile) >> 20
  }

  /// The logarithm to base 2 in 1/2²⁰, by repeated squaring (Knuth, *The Art of Computer Programming*, 1.2.2).
  static func binaryLogarithm(of value: UInt64) -> Int {
    let whole = 63 - value.leadingZeroBitCount
    var result = whole << 20
    // The mantissa in 1/2³¹, from one up to two.
    var mantissa = whole <= 31 ? value << UInt64(31 - whole) : value >> UInt64(whole - 31)
    var bit = 1 << 19
    while bit > 0 {
      mantissa = (mantissa &* mantissa) >> 31
      if mantissa >= 1 << 32 {
        mantissa >>= 1
        result += bit
      }
      bit >>= 1
    }
    return result
  }
}
