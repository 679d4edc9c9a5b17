/// Damage as it happens to files, and worse: a repeatable sequence of it.
struct Mutations {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  /// The next number below a bound (SplitMix64, by Steele, Lea and Flood).
  mutating func number(below bound: Int) -> Int {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return Int((mixed ^ (mixed >> 31)) % UInt64(bound))
  }

  /// The bytes with one to four of them changed, doubled or left out.
  mutating func damaged(_ bytes: [UInt8]) -> [UInt8] {
    var bytes = bytes
    for _ in 0...number(below: 4) where !bytes.isEmpty {
      let place = number(below: bytes.count)
      switch number(below: 4) {
      case 0: bytes.remove(at: place)
      case 1: bytes.insert(bytes[place], at: place)
      case 2: bytes[place] ^= 1 << UInt8(number(below: 8))
      default: bytes[place] = UInt8(number(below: 256))
      }
    }
    return bytes
  }
}
