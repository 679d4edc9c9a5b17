/// How the temperature falls and rises again, as a function of the steps taken.
///
/// Cycles of doubling length each cool geometrically from a warm start, so that the plan needs no
/// knowledge of how many steps there will be: whenever it is stopped, at least a third of all steps went into
/// one whole cycle, and stopping early costs little.
struct TemperaturePlan: Sendable {
  /// Steps in the first cycle.
  var firstCycle = 1 << 19
  /// Where the first cycle begins, in fractions of ``Cooling/unit``.
  var hottest = 16 * Cooling.unit
  /// Where later cycles begin.
  var reheated = 4 * Cooling.unit
  /// Where each cycle ends.
  var coldest = Cooling.unit / 5

  /// The temperature after a number of steps.
  ///
  /// - Parameter steps: Steps taken.
  func temperature(at steps: Int) -> Int {
    let (cycle, begun, length) = cycle(at: steps)
    let from = cycle == 0 ? hottest : reheated
    // Geometric between the two ends: the logarithm falls evenly.
    let top = Cooling.binaryLogarithm(of: UInt64(from))
    let bottom = Cooling.binaryLogarithm(of: UInt64(coldest))
    // 64 bits by name, here and below, since `Int` has 32 on WebAssembly; unchecked as in ``Cooling``. The
    // product stays below 2²⁵ times the steps of a cycle.
    let fallen = Int64(top - bottom) &* Int64(steps - begun) / Int64(length)
    let logarithm = top - Int(fallen)
    return TemperaturePlan.binaryExponential(logarithm)
  }

  /// Whether a cycle begins within the thousand steps up to a number of steps.
  ///
  /// - Parameter steps: Steps taken, a multiple of 1,024.
  func startsCycle(at steps: Int) -> Bool {
    cycle(at: steps).begun == steps
  }

  private func cycle(at steps: Int) -> (number: Int, begun: Int, length: Int) {
    var number = 0
    var begun = 0
    var length = firstCycle
    while steps >= begun + length {
      begun += length
      length *= 2
      number += 1
    }
    return (number, begun, length)
  }

  /// Two to the power of a number in 1/2²⁰, near enough for a temperature: linear between powers of two.
  private static func binaryExponential(_ logarithm: Int) -> Int {
    let whole = Int64(logarithm >> 20)
    let fraction = Int64(logarithm & 0xFFFFF)
    return Int((((1 << 20) + fraction) << whole) >> 20)
  }
}
