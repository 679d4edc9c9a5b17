/// An activity as a worker's or a place's day lists it, with all that a scan of the day asks, side by side.
struct Stint: Sendable {
  var placement: Placement
  var activity: Int32
  /// 1 for an activity that counts as contact, else 0: added up without a branch.
  var contact: Int32
  /// The bit of its place, and of its site, if they are among the first 64; else none.
  var placeBit: UInt64
  var siteBit: UInt64

  static let none = Stint(.absent, of: -1, isContact: false)

  @inline(__always)
  init(_ placement: Placement, of activity: Int, isContact: Bool) {
    self.placement = placement
    self.activity = Int32(truncatingIfNeeded: activity)
    contact = isContact ? 1 : 0
    // A shift by 64 or more gives no bit at all; a negative number is read as a very large one.
    placeBit = 1 << UInt64(UInt32(bitPattern: placement.place))
    siteBit = 1 << UInt64(UInt32(bitPattern: placement.site))
  }
}

/// The stints of each row (a worker's day, a place's day) in order of time, in one flat array.
struct DayRoster: Sendable {
  /// Rows of `width` entries; the first ``count(_:)`` of each are in use.
  var stints: [Stint]
  private var counts: [Int32]
  let width: Int

  /// Empty rows.
  ///
  /// - Parameters:
  ///   - rows: How many rows.
  ///   - width: The most entries a row can ever have.
  init(rows: Int, width: Int) {
    stints = [Stint](repeating: .none, count: rows * width)
    counts = [Int32](repeating: 0, count: rows)
    self.width = width
  }

  /// How many stints a row has.
  @inline(__always)
  func count(_ row: Int) -> Int { Int(counts[row]) }

  /// The positions of a row's stints.
  @inline(__always)
  func range(_ row: Int) -> Range<Int> {
    row * width..<row * width + Int(counts[row])
  }

  /// Adds a stint to a row, in order of its start.
  @inline(__always)
  mutating func add(_ stint: Stint, to row: Int) {
    let base = row * width
    var index = base + Int(counts[row])
    while index > base && stints[index - 1].placement.start > stint.placement.start {
      stints[index] = stints[index - 1]
      index -= 1
    }
    stints[index] = stint
    counts[row] += 1
  }

  /// Takes an activity out of a row that has it.
  @inline(__always)
  mutating func remove(_ activity: Int, from row: Int) {
    var index = row * width
    let last = index + Int(counts[row]) - 1
    while stints[index].activity != Int32(truncatingIfNeeded: activity) { index += 1 }
    while index < last {
      stints[index] = stints[index + 1]
      index += 1
    }
    counts[row] -= 1
  }
}
