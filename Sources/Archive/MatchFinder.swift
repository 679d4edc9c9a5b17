/// Finds bytes that occurred before: the repetitions of deflate (RFC 1951, section 4).
struct MatchFinder {
  static let shortest = 3
  static let longest = 258
  private static let window = 32_768
  /// How many earlier places are tried for each position: enough for XML, which repeats itself nearby.
  private static let tries = 48

  private let bytes: [UInt8]
  /// The last position of each hash, and for each position in the window the one before with the same hash; -1 for none.
  private var heads = [Int32](repeating: -1, count: 1 << 15)
  private var previous = [Int32](repeating: -1, count: Self.window)

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// The longest repetition at a position; a length of 0 without one.
  func match(at position: Int) -> (length: Int, distance: Int) {
    let most = min(Self.longest, bytes.count - position)
    guard most >= Self.shortest else { return (0, 0) }
    var best = (length: Self.shortest - 1, distance: 0)
    var place = Int(heads[hash(at: position)])
    var triesLeft = Self.tries
    while place >= 0, position - place <= Self.window, triesLeft > 0 {
      // The byte that would make the match longer is the likeliest to differ.
      if bytes[place + best.length] == bytes[position + best.length] {
        var length = 0
        while length < most, bytes[place + length] == bytes[position + length] { length += 1 }
        if length > best.length {
          best = (length, position - place)
          if length == most { break }
        }
      }
      let earlier = Int(previous[place & (Self.window - 1)])
      // A place that left the window has been written over by a later one.
      guard earlier < place else { break }
      place = earlier
      triesLeft -= 1
    }
    return best.length >= Self.shortest ? best : (0, 0)
  }

  /// Remembers a position, so that later ones can repeat its bytes.
  mutating func remember(_ position: Int) {
    guard position + Self.shortest <= bytes.count else { return }
    let hash = hash(at: position)
    previous[position & (Self.window - 1)] = heads[hash]
    heads[hash] = Int32(position)
  }

  private func hash(at position: Int) -> Int {
    let three =
      UInt32(bytes[position]) | UInt32(bytes[position + 1]) << 8 | UInt32(bytes[position + 2]) << 16
    return Int((three &* 0x9E37_79B1) >> 17)
  }
}
