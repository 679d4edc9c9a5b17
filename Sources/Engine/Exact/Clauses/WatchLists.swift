/// A clause as the list of one of its watched literals has it.
struct Watch: Sendable {
  /// Another literal of the clause (of a clause of two, the other one): while it is true, there is nothing to do.
  var blocker: Literal
  /// The clause, or ``binary``.
  var clause: Int32

  /// Stands for a clause of two literals, which is wholly in the list.
  static let binary: Int32 = -1
}

/// For each literal, the clauses to look at when it becomes true, because they watch its negation.
///
/// All lists share one array; a list that has outgrown its stretch moves to the end.
struct WatchLists: Sendable {
  var watches: [Watch] = []
  private var starts: [Int32]
  private var counts: [Int32]
  private var rooms: [Int32]

  init(literalCount: Int) {
    starts = [Int32](repeating: 0, count: literalCount)
    counts = [Int32](repeating: 0, count: literalCount)
    rooms = [Int32](repeating: 0, count: literalCount)
  }

  /// Makes lists for more literals.
  mutating func grow(to literalCount: Int) {
    while starts.count < literalCount {
      starts.append(0)
      counts.append(0)
      rooms.append(0)
    }
  }

  @inline(__always)
  func start(_ literal: Literal) -> Int { Int(starts[literal.index]) }

  @inline(__always)
  func count(_ literal: Literal) -> Int { Int(counts[literal.index]) }

  /// Keeps the first entries of a list.
  @inline(__always)
  mutating func truncate(_ literal: Literal, to count: Int) {
    counts[literal.index] = Int32(truncatingIfNeeded: count)
  }

  /// Adds an entry to the list of a literal.
  @inline(__always)
  mutating func append(_ watch: Watch, to literal: Literal) {
    let list = literal.index
    if counts[list] == rooms[list] { move(list) }
    watches[Int(starts[list] &+ counts[list])] = watch
    counts[list] &+= 1
  }

  private mutating func move(_ list: Int) {
    let room = max(4, rooms[list] * 2)
    let start = Int(starts[list])
    starts[list] = Int32(watches.count)
    for offset in 0..<Int(counts[list]) { watches.append(watches[start + offset]) }
    let none = Watch(blocker: Literal(code: 0), clause: Watch.binary)
    for _ in counts[list]..<room { watches.append(none) }
    rooms[list] = room
  }

  /// Renames the clauses, drops those that have no new name, and gives back the room that moves left behind.
  mutating func rename(_ names: [Int32]) {
    var kept: [Watch] = []
    kept.reserveCapacity(watches.count)
    for list in starts.indices {
      let start = Int(starts[list])
      starts[list] = Int32(kept.count)
      for position in start..<start + Int(counts[list]) {
        var watch = watches[position]
        if watch.clause != Watch.binary {
          watch.clause = names[Int(watch.clause)]
          if watch.clause < 0 { continue }
        }
        kept.append(watch)
      }
      counts[list] = Int32(kept.count) - starts[list]
      rooms[list] = counts[list]
    }
    watches = kept
  }
}
