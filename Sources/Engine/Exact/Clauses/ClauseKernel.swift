/// Clauses, what is assigned, and what the one makes of the other: the part of a clause-learning solver that
/// a theory may speak to.
struct ClauseKernel: Sendable {
  var trail: Trail
  var clauses = ClauseStore()
  var watches: WatchLists
  var order: ActivityHeap
  /// The value that each variable is given when it is decided.
  var phases: [Bool]
  /// Whether a variable is ever decided; others only follow.
  private(set) var isDecided: [Bool]
  /// The literals of a clause all of which are false: why nothing can be as it is.
  var conflict: [Literal] = []
  /// The clause that is the conflict; negative for a conflict outside the store.
  var conflictClause: Int32 = -1
  /// Below this no variable is open that the search may decide.
  var firstOpen = 0
  /// How far the clauses have looked along the trail.
  var clauseHead = 0
  /// Whether the facts alone contradict each other.
  private(set) var isContradictory = false
  /// Conflicts met since the last question was asked: what a theory may judge by whether the search has trouble.
  var recentConflicts = 0
  /// Literals that became true, ever: the measure of work.
  var propagations: Int64 = 0

  init() {
    trail = Trail(variableCount: 0)
    watches = WatchLists(literalCount: 0)
    order = ActivityHeap(variableCount: 0)
    phases = []
    isDecided = []
  }

  var variableCount: Int { phases.count }

  /// Adds variables, which the search may decide or not, and gives the number of the first.
  mutating func addVariables(_ count: Int, isDecided: Bool = true) -> Int {
    let first = variableCount
    let total = first + count
    trail.grow(to: total)
    watches.grow(to: 2 * total)
    order.grow(to: total)
    for _ in first..<total {
      phases.append(false)
      self.isDecided.append(isDecided)
    }
    return first
  }

  @inline(__always)
  func isTrue(_ literal: Literal) -> Bool { trail.value(literal) > 0 }

  @inline(__always)
  func isFalse(_ literal: Literal) -> Bool { trail.value(literal) < 0 }

  @inline(__always)
  func isOpen(_ literal: Literal) -> Bool { trail.value(literal) == 0 }

  /// Makes a literal true for a reason, or notes the conflict where it is false.
  ///
  /// - Parameters:
  ///   - literal: The literal.
  ///   - reason: The other literals of a clause that holds, all of them false.
  /// - Returns: False where the literal is false.
  @inline(__always)
  mutating func imply(_ literal: Literal, because reason: [Literal]) -> Bool {
    let value = trail.value(literal)
    if value > 0 { return true }
    if value < 0 {
      conflict = reason
      conflict.append(literal)
      conflictClause = -1
      return false
    }
    trail.assign(literal, trail.record(reason))
    return true
  }

  /// Makes a literal true because of one false literal.
  @inline(__always)
  mutating func imply(_ literal: Literal, unless other: Literal) -> Bool {
    let value = trail.value(literal)
    if value > 0 { return true }
    if value < 0 {
      conflict = [literal, other]
      conflictClause = -1
      return false
    }
    trail.assign(literal, .binary(other))
    return true
  }

  /// Makes a literal true because of two false literals.
  @inline(__always)
  mutating func imply(_ literal: Literal, unless one: Literal, _ other: Literal) -> Bool {
    let value = trail.value(literal)
    if value > 0 { return true }
    if value < 0 {
      conflict = [literal, one, other]
      conflictClause = -1
      return false
    }
    trail.assign(literal, .ternary(one, other))
    return true
  }

  /// Makes a literal true and leaves the reason with the theory; where the literal is false, asks for the reason now
  /// and notes the conflict.
  ///
  /// - Parameters:
  ///   - literal: The literal.
  ///   - first: The first note that the theory leaves itself.
  ///   - second: The second.
  ///   - explain: Adds the other literals of a clause that holds, all of them false.
  /// - Returns: False where the literal is false.
  @inline(__always)
  mutating func imply(
    _ literal: Literal, owing first: Int32, _ second: Int32,
    explain: (Trail, inout [Literal]) -> Void
  ) -> Bool {
    let value = trail.value(literal)
    if value > 0 { return true }
    if value == 0 {
      trail.assign(literal, .owed(first, second))
      return true
    }
    conflict.removeAll(keepingCapacity: true)
    conflict.append(literal)
    conflictClause = -1
    explain(trail, &conflict)
    return false
  }

  /// Notes that some literals, all of them false, cannot all be.
  mutating func refute(_ literals: [Literal]) -> Bool {
    conflict = literals
    conflictClause = -1
    return false
  }

  /// Adds a clause that holds; to be called while nothing but facts is assigned.
  ///
  /// - Parameter literals: At least one of them is true; none is the negation of another.
  mutating func addClause(_ literals: [Literal]) {
    if isContradictory || literals.contains(where: { isTrue($0) }) { return }
    let rest = literals.filter { !isFalse($0) }
    switch rest.count {
    case 0: isContradictory = true
    case 1: trail.assign(rest[0], .none)
    case 2: watchBinary(rest[0], rest[1])
    default: watch(clauses.add(rest, glue: 0, isLearned: false))
    }
  }

  /// Keeps a clause of two literals in the lists of both.
  mutating func watchBinary(_ one: Literal, _ other: Literal) {
    watches.append(Watch(blocker: other, clause: Watch.binary), to: !one)
    watches.append(Watch(blocker: one, clause: Watch.binary), to: !other)
  }

  /// Watches the first two literals of a clause.
  mutating func watch(_ clause: Int32) {
    let first = clauses.literal(at: clauses.first(clause))
    let second = clauses.literal(at: clauses.first(clause) + 1)
    watches.append(Watch(blocker: second, clause: clause), to: !first)
    watches.append(Watch(blocker: first, clause: clause), to: !second)
  }

  /// Notes that the facts contradict each other.
  mutating func giveUp() { isContradictory = true }
}
