/// A small seeded generator, so that a run can be repeated on any machine.
///
/// Steele, Lea, Flood: *Fast Splittable Pseudorandom Number Generators* (OOPSLA 2014).
public struct SplitMix64: RandomNumberGenerator, Sendable {
  private var state: UInt64

  /// A generator that always gives the same numbers for the same seed.
  ///
  /// - Parameter seed: Any number.
  public init(seed: UInt64) {
    state = seed
  }

  /// The next 64 random bits.
  public mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var bits = state
    bits = (bits ^ (bits >> 30)) &* 0xBF58_476D_1CE4_E5B9
    bits = (bits ^ (bits >> 27)) &* 0x94D0_49BB_1331_11EB
    return bits ^ (bits >> 31)
  }

  /// A number from 0 up to a bound, by multiplication instead of division (Lemire, 2019).
  ///
  /// The bound is above zero and below 2³². The bias is below 2⁻³² for the bounds used here, which no search can
  /// notice.
  ///
  /// - Returns: The number.
  @inline(__always)
  mutating func below(_ bound: Int) -> Int {
    Int(truncatingIfNeeded: ((next() >> 32) &* UInt64(truncatingIfNeeded: bound)) >> 32)
  }

  /// A number of a list that is not empty.
  @inline(__always)
  mutating func pick(_ list: [Int32]) -> Int { Int(list[below(list.count)]) }
}
