/// When a place's clocks change, and by how much: readings of its clock to moments and back
/// (RFC 5545, section 3.6.5).
///
/// Before the first change it knows, the clock is taken to have run as it did just before it; after the last,
/// as it did from then on.
public struct ZoneOffsets: Sendable, Hashable {
  /// One change of the clock (RFC 5545, section 3.6.5).
  public struct Change: Sendable, Hashable {
    /// When the change happens (RFC 5545, section 3.6.5).
    public var onset: Instant
    /// Seconds ahead of UTC from then on (RFC 5545, section 3.8.3.4).
    public var offset: Int

    /// A change of the clock.
    public init(at onset: Instant, to offset: Int) {
      self.onset = onset
      self.offset = offset
    }
  }

  private let first: Int64
  private let onsets: [Int64]
  private let offsets: [Int64]
  /// The first reading of the clock that is told by the new offset: after a gap has passed, or once the
  /// repeated hour has been seen twice.
  private let turns: [Int64]

  /// A clock that never changes.
  public init(fixed offset: Int) {
    self.init(before: offset, [])
  }

  /// A clock that changes.
  ///
  /// - Parameters:
  ///   - before: Seconds ahead of UTC before the first change.
  ///   - changes: The changes, in any order.
  public init(before: Int, _ changes: [Change]) {
    let ordered = changes.sorted { $0.onset < $1.onset }
    first = Int64(before)
    onsets = ordered.map { $0.onset.seconds }
    offsets = ordered.map { Int64($0.offset) }
    var turns: [Int64] = []
    var offset = first
    for (onset, next) in zip(onsets, offsets) {
      // Changes that lie closer together than the clock moves must not cross each other.
      turns.append(max(turns.last ?? .min, onset + max(offset, next)))
      offset = next
    }
    self.turns = turns
  }

  /// Whether there is a time before its first change, about which it has nothing to say.
  var hasBeginning: Bool { !onsets.isEmpty }

  /// The same clock from its first change on, and another clock before that change.
  func preceded(by other: ZoneOffsets) -> ZoneOffsets {
    guard let begin = onsets.first else { return self }
    let earlier = zip(other.onsets, other.offsets).filter { onset, _ in onset < begin }
    let changes = (earlier + zip(onsets, offsets)).map { onset, offset in
      Change(at: Instant(seconds: onset), to: Int(offset))
    }
    return ZoneOffsets(before: Int(other.first), changes)
  }

  /// Whether two clocks show the same at every moment of a stretch of time.
  func agrees(with other: ZoneOffsets, in stretch: Range<Instant>) -> Bool {
    let changes = (onsets + other.onsets).lazy.map { Instant(seconds: $0) }
      .filter { stretch.contains($0) }
    return offset(at: stretch.lowerBound) == other.offset(at: stretch.lowerBound)
      && changes.allSatisfy { offset(at: $0) == other.offset(at: $0) }
  }

  /// Universal time.
  public static let utc = ZoneOffsets(fixed: 0)

  /// Seconds by which the clock is ahead of UTC at a moment (RFC 5545, section 3.3.14).
  public func offset(at instant: Instant) -> Int64 {
    let index = ZoneOffsets.count(of: onsets, upTo: instant.seconds)
    return index == 0 ? first : offsets[index - 1]
  }

  /// What the clock shows at a moment.
  public func wallTime(at instant: Instant) -> WallTime {
    WallTime(seconds: instant.seconds + offset(at: instant))
  }

  /// The moment at which the clock shows a time.
  ///
  /// A time that the clock skips is told by the offset before the gap, and of a time that it shows twice the
  /// first is meant (RFC 5545, section 3.3.5).
  ///
  /// - Returns: The moment on a UTC clock.
  public func instant(at time: WallTime) -> Instant {
    let index = ZoneOffsets.count(of: turns, upTo: time.seconds)
    return Instant(seconds: time.seconds - (index == 0 ? first : offsets[index - 1]))
  }

  /// How many of some numbers in order are not above a bound.
  private static func count(of numbers: [Int64], upTo bound: Int64) -> Int {
    var (low, high) = (0, numbers.count)
    while low < high {
      let middle = (low + high) / 2
      if numbers[middle] <= bound { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
