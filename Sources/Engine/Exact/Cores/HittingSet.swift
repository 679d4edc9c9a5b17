/// The cheapest choice of members that has at least one of every set.
///
/// Branch and bound: some member of a set that has none yet is in the choice, so each is tried in turn, those
/// tried before it being out. Sets that share no member each cost their cheapest at least, which bounds what is
/// left.
struct HittingSet: Sendable {
  private let prices: [Int]
  private let sets: [[Int]]
  private var isIn: [Bool]
  private var isOut: [Bool]
  private(set) var best: [Int] = []
  private(set) var bestCost = Int.max
  /// Whether no cheaper choice exists: not where it took too long to be sure.
  private(set) var isProven = true
  private var nodesLeft = HittingSet.nodeLimit

  /// How many partial choices are looked at before the best so far must do.
  private static let nodeLimit = 200_000

  /// Finds the choice.
  ///
  /// - Parameters:
  ///   - sets: The sets, none empty, of members numbered from zero.
  ///   - prices: What each member costs, above zero.
  init(of sets: [[Int]], prices: [Int]) {
    self.prices = prices
    // Small sets leave the fewest choices, so they are decided first.
    self.sets = sets.enumerated().sorted {
      ($0.element.count, $0.offset) < ($1.element.count, $1.offset)
    }
    .map { $0.element }
    isIn = [Bool](repeating: false, count: prices.count)
    isOut = isIn
    choose(cost: 0)
  }

  private mutating func choose(cost: Int) {
    if nodesLeft == 0 {
      isProven = false
      return
    }
    nodesLeft -= 1
    guard let bound = leastToCome(), bound < bestCost - cost else { return }
    guard let open = sets.first(where: { set in !set.contains { isIn[$0] } }) else {
      bestCost = cost
      best = prices.indices.filter { isIn[$0] }
      return
    }
    let members = open.filter { !isOut[$0] }.sorted { (prices[$0], $0) < (prices[$1], $1) }
    for member in members {
      isIn[member] = true
      choose(cost: cost + prices[member])
      isIn[member] = false
      isOut[member] = true
    }
    for member in members { isOut[member] = false }
  }

  /// What the sets without a member cost at least; nil where one of them can have none.
  private func leastToCome() -> Int? {
    var isTaken = [Bool](repeating: false, count: prices.count)
    var total = 0
    for set in sets where !set.contains(where: { isIn[$0] }) {
      let members = set.filter { !isOut[$0] }
      guard let cheapest = members.map({ prices[$0] }).min() else { return nil }
      if members.contains(where: { isTaken[$0] }) { continue }
      for member in members { isTaken[member] = true }
      total += cheapest
    }
    return total
  }
}
