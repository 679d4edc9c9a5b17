/// A repeatable source of random numbers for tests: SplitMix64 (Steele, Lea and Flood, 2014).
public struct SeededGenerator: RandomNumberGenerator, Sendable {
  private var state: UInt64

  /// A source that gives the same numbers for the same seed.
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

  /// A whole number in a range; slightly uneven, which tests can bear.
  public mutating func number(in range: ClosedRange<Int>) -> Int {
    range.lowerBound + Int(next() % UInt64(range.count))
  }

  /// True so many times in a hundred.
  public mutating func chance(_ percent: Int) -> Bool {
    number(in: 1...100) <= percent
  }

  /// One element of a list that is not empty.
  public mutating func pick<Element>(_ elements: [Element]) -> Element {
    elements[number(in: 0...elements.count - 1)]
  }

  /// Some elements of a list, at most a number of them, in a random order, none twice.
  public mutating func some<Element>(_ elements: [Element], atMost limit: Int) -> [Element] {
    let count = number(in: 0...min(limit, elements.count))
    return Array(elements.shuffled(using: &self).prefix(count))
  }
}
