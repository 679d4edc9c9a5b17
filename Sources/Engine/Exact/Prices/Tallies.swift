/// Weighted sums of literals, each with limits that other literals put in force.
///
/// A limit's switch is false as soon as the sum is above the limit; while a switch is true, no literal may become
/// true that would take the sum above its limit (pseudo-Boolean propagation by counting; Roussel and Manquinho,
/// *Handbook of Satisfiability*, 2021, 28.3).
struct Tallies: Sendable {
  /// A literal and what it adds to a sum while it is true.
  struct Item: Sendable {
    var literal: Literal
    var weight: Int32
  }

  /// The most that a sum may be while a switch is true.
  struct Limit: Sendable {
    var most: Int32
    var isOn: Literal
  }

  private struct Row: Sendable {
    var firstItem: Int
    var itemCount: Int
    var firstLimit: Int
    var limitCount: Int
    var sum: Int32
    var isDue: Bool
  }

  /// Where a literal occurs: a row, and what the literal adds to its sum; nothing where it is a switch.
  private struct Occurrence: Sendable {
    var row: Int32
    var weight: Int32
    var next: Int32
  }

  private var rows: [Row] = []
  /// The items of all rows, each row's by descending weight.
  private var items: [Item] = []
  /// The limits of all rows, each row's in ascending order.
  private var limits: [Limit] = []
  /// For each literal, the first of its occurrences, each of which names the next; negative for none.
  private var firstOccurrence: [Int32] = []
  private var occurrences: [Occurrence] = []
  private var due: [Int32] = []

  /// Adds a sum; to be called while nothing but facts is assigned.
  ///
  /// - Parameters:
  ///   - summed: The literals, each once, with weights above zero.
  ///   - bounds: The limits, none below zero.
  ///   - kernel: Says what is a fact already.
  mutating func add(_ summed: [Item], limits bounds: [Limit], in kernel: ClauseKernel) {
    let number = Int32(rows.count)
    var row = Row(
      firstItem: items.count, itemCount: summed.count, firstLimit: limits.count,
      limitCount: bounds.count, sum: 0, isDue: true)
    for item in summed {
      // What the search has yet to take notice of is added when it does.
      let isNoticed =
        kernel.isTrue(item.literal)
        && Int(kernel.trail.positions[item.literal.variable]) < kernel.clauseHead
      if isNoticed { row.sum += item.weight }
      occur(item.literal, in: number, weight: item.weight)
    }
    for limit in bounds { occur(limit.isOn, in: number, weight: 0) }
    items += summed.sorted {
      ($1.weight, $0.literal.code) < ($0.weight, $1.literal.code)
    }
    limits += bounds.sorted { $0.most < $1.most }
    rows.append(row)
    due.append(number)
  }

  private mutating func occur(_ literal: Literal, in row: Int32, weight: Int32) {
    while firstOccurrence.count <= literal.index { firstOccurrence.append(-1) }
    occurrences.append(
      Occurrence(row: row, weight: weight, next: firstOccurrence[literal.index]))
    firstOccurrence[literal.index] = Int32(occurrences.count - 1)
  }

  /// Takes notice of a literal that became true.
  @inline(__always)
  mutating func notice(_ literal: Literal) {
    guard literal.index < firstOccurrence.count else { return }
    var position = firstOccurrence[literal.index]
    while position >= 0 {
      let occurrence = occurrences[Int(position)]
      let row = Int(occurrence.row)
      rows[row].sum += occurrence.weight
      if !rows[row].isDue {
        rows[row].isDue = true
        due.append(occurrence.row)
      }
      position = occurrence.next
    }
  }

  /// Takes back what was noted of a literal.
  @inline(__always)
  mutating func forget(_ literal: Literal) {
    guard literal.index < firstOccurrence.count else { return }
    var position = firstOccurrence[literal.index]
    while position >= 0 {
      let occurrence = occurrences[Int(position)]
      rows[Int(occurrence.row)].sum -= occurrence.weight
      position = occurrence.next
    }
  }

  /// Forgets which sums were still to be looked at.
  mutating func dropPending() {
    for row in due { rows[Int(row)].isDue = false }
    due.removeAll(keepingCapacity: true)
  }

  /// Derives what the sums that changed demand; false where that contradicts.
  mutating func derive(in kernel: inout ClauseKernel) -> Bool {
    while let row = due.popLast() {
      rows[Int(row)].isDue = false
      if !derive(Int(row), in: &kernel) { return false }
    }
    return true
  }

  private mutating func derive(_ number: Int, in kernel: inout ClauseKernel) -> Bool {
    let row = rows[number]
    for position in 0..<row.limitCount {
      let limit = limits[row.firstLimit + position]
      if limit.most < row.sum {
        if !owe(!limit.isOn, note: Int32(-1 - position), number, in: &kernel) { return false }
        continue
      }
      guard kernel.isTrue(limit.isOn) else { continue }
      let spare = limit.most - row.sum
      for index in row.firstItem..<row.firstItem + row.itemCount {
        let item = items[index]
        if item.weight <= spare { break }
        if !kernel.isOpen(item.literal) { continue }
        if !owe(!item.literal, note: Int32(position), number, in: &kernel) { return false }
      }
      // The tightest limit in force says it all.
      break
    }
    return true
  }

  private func owe(
    _ literal: Literal, note: Int32, _ row: Int, in kernel: inout ClauseKernel
  ) -> Bool {
    kernel.imply(literal, owing: note, Int32(truncatingIfNeeded: -1 - row)) { trail, reason in
      explain(literal, note, row, in: trail, into: &reason)
    }
  }

  /// Whether the notes of a reason are of a tally's making, and of which: theories of rules number from zero up.
  static func row(ofNotes second: Int32) -> Int? { second < 0 ? Int(-1 - second) : nil }

  /// Gives the reason of a literal that a sum made true.
  func explain(
    _ literal: Literal, _ note: Int32, _ number: Int, in trail: Trail,
    into reason: inout [Literal]
  ) {
    // A literal that is not true is about to be a conflict: all that is known counts.
    let before = trail.value(literal) > 0 ? trail.positions[literal.variable] : Int32.max
    let row = rows[number]
    let isSwitch = note < 0
    let limit = limits[row.firstLimit + Int(isSwitch ? -1 - note : note)]
    var missing = limit.most + 1
    if !isSwitch {
      reason.append(!limit.isOn)
      for index in row.firstItem..<row.firstItem + row.itemCount
      where items[index].literal == !literal {
        missing -= items[index].weight
      }
    }
    for index in row.firstItem..<row.firstItem + row.itemCount where missing > 0 {
      let item = items[index]
      if trail.value(item.literal) > 0 && trail.positions[item.literal.variable] < before {
        reason.append(!item.literal)
        missing -= item.weight
      }
    }
  }
}
