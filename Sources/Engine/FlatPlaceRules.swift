/// What a place asks of its neighbours in time and space, beside being free: walls that can be moved, and the time that
/// is taken to set up and to clear away.
struct FlatPlaceRules: Sendable {
  /// Whether no place has such rules: then the slots of the activities are enough.
  let arePlain: Bool
  /// For each place, the set of that place and of all places that cannot be used at the same time.
  let neighbours: [UInt64]
  /// The slots that lie between two activities in a place, row by row of the kinds of the one before and of the one
  /// after.
  private let gaps: [Int32]
  private let kindCount: Int
  /// For each activity, the kind of its set-up and clearing; activities of one kind need the same times.
  private let kind: [Int32]
  /// The most of ``gaps``.
  let longestGap: Int
  /// For each activity, where its places begin in ``openPlaces``; negative where the slots of its places say all.
  private let firstOpen: [Int32]
  /// For each start of such an activity, the places that are free for it from the outset.
  private let openPlaces: [UInt64]

  init(_ problem: ActivityProblem, horizonSlots: Int, placeWords: Int) {
    var neighbours = [UInt64](repeating: 0, count: problem.places.count * placeWords)
    for (number, place) in problem.places.enumerated() {
      for other in place.overlapping + [number] {
        neighbours[number * placeWords + other >> 6] |= 1 << UInt64(other & 63)
      }
    }
    self.neighbours = neighbours
    var kinds: [(setup: Int, clearing: Int)] = []
    kind = problem.activities.map { activity in
      if let known = kinds.firstIndex(where: { $0 == (activity.setup, activity.clearing) }) {
        return Int32(known)
      }
      kinds.append((activity.setup, activity.clearing))
      return Int32(kinds.count - 1)
    }
    kindCount = kinds.count
    gaps = kinds.flatMap { before in
      kinds.map { Int32(problem.placeGap(clearing: before.clearing, setup: $0.setup)) }
    }
    longestGap = Int(gaps.max() ?? 0)
    var firstOpen: [Int32] = []
    var openPlaces: [UInt64] = []
    for activity in problem.activities {
      guard !activity.placeAbsences.isEmpty else {
        firstOpen.append(-1)
        continue
      }
      let base = openPlaces.count
      firstOpen.append(Int32(base))
      openPlaces += [UInt64](repeating: ~0, count: horizonSlots * placeWords)
      for absence in activity.placeAbsences {
        for start in absence.starts {
          openPlaces[base + start * placeWords + absence.place >> 6] &=
            ~(1 << UInt64(absence.place & 63))
        }
      }
    }
    self.firstOpen = firstOpen
    self.openPlaces = openPlaces
    arePlain =
      kinds.allSatisfy { $0 == (0, 0) } && openPlaces.isEmpty
      && problem.places.allSatisfy { $0.overlapping.isEmpty }
  }

  /// The slots that lie between an activity and one after it in a place.
  @inline(__always)
  func gap(from before: Int, to after: Int) -> Int32 {
    gaps[Int(kind[before]) * kindCount + Int(kind[after])]
  }

  /// The places of one word that are free from the outset for an activity at a start, setup and clearing included.
  @inline(__always)
  func open(_ word: Int, for activity: Int, at start: Int, placeWords: Int) -> UInt64 {
    let first = Int(firstOpen[activity])
    return first < 0 ? ~0 : openPlaces[first + start * placeWords + word]
  }
}

extension ActivityProblem {
  /// The slots that lie between two activities in a place: its turnaround, or what clearing up after the one and setting up
  /// for the other take, if that is more.
  func placeGap(clearing: Int, setup: Int) -> Int {
    let parts = clearing + setup
    return max(limits.turnaroundSlots, (parts + partsPerSlot - 1) / max(1, partsPerSlot))
  }
}
