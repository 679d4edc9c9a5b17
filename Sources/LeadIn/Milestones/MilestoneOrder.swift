/// Which milestone comes after which, by their positions in the list.
struct MilestoneOrder {
  /// The positions of what each needs.
  let needs: [[Int]]

  /// The order of some milestones whose needs are all among them.
  init(_ milestones: [Milestone]) {
    needs = milestones.map { milestone in
      milestone.needs.compactMap { need in milestones.firstIndex { $0.name == need } }
    }
  }

  /// The positions such that each comes after all that it needs; those in a circle are left out.
  var sorted: [Int] {
    var result: [Int] = []
    var isPlaced = needs.map { _ in false }
    var isMoving = true
    while isMoving {
      isMoving = false
      for position in needs.indices where !isPlaced[position] {
        guard needs[position].allSatisfy({ isPlaced[$0] }) else { continue }
        isPlaced[position] = true
        result.append(position)
        isMoving = true
      }
    }
    return result
  }

  /// One circle of milestones that wait for each other; nil without a circle.
  var circle: [Int]? {
    let placed = sorted
    guard let start = needs.indices.first(where: { !placed.contains($0) }) else { return nil }
    // Each one left over needs another that is left over, so the walk must come round.
    var path = [start]
    while let next = needs[path[path.count - 1]].first(where: { !placed.contains($0) }) {
      if let seen = path.firstIndex(of: next) { return Array(path[seen...]) }
      path.append(next)
    }
    return nil
  }
}
