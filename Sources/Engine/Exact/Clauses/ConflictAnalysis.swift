/// Learns a clause from a conflict: the first unique implication point, minimised.
///
/// Marques-Silva and Sakallah (*GRASP*, 1996); Zhang and others (2001) for the first point; Sörensson and Biere
/// (*Minimizing Learned Clauses*, 2009). Literals that the assumptions made true through clauses of two are
/// replaced by what made them so: a clause then names the rule and not each of the starts that it bans.
struct ConflictAnalysis: Sendable {
  private enum Mark: UInt8 {
    case unseen, inClause, redundant, needed
  }

  private var marks: [Mark] = []
  private var marked: [Int32] = []
  private var antecedents: [Literal] = []
  private var levelStamps: [Int32] = []
  private var stamp: Int32 = 0
  /// The clause learned last; its first literal is the one it makes true.
  private(set) var learned: [Literal] = []
  /// How many levels it joins, facts and assumptions aside.
  private(set) var glue = 0
  /// The level at which its first literal follows.
  private(set) var backjump = 0

  /// The level at which all assumptions are made.
  static let assumptionLevel = 1

  /// Learns from the kernel's conflict, whose literals include some of the trail's last level.
  mutating func learn<Rules: Theory>(from kernel: inout ClauseKernel, _ theory: Rules) {
    prepare(kernel)
    let level = kernel.trail.level
    learned.removeAll(keepingCapacity: true)
    learned.append(Literal(code: 0))
    var open = 0
    var position = kernel.trail.literals.count - 1
    if kernel.conflictClause >= 0 { noteUse(kernel.conflictClause, in: &kernel) }
    for literal in kernel.conflict { meet(literal, level, &open, &kernel) }
    while true {
      while marks[kernel.trail.literals[position].variable] == .unseen { position -= 1 }
      let literal = kernel.trail.literals[position]
      position -= 1
      open -= 1
      if open == 0 {
        learned[0] = !literal
        break
      }
      marks[literal.variable] = .redundant
      antecedents.removeAll(keepingCapacity: true)
      if case .clause(let clause) = kernel.trail.reasons[literal.variable] {
        noteUse(clause, in: &kernel)
      }
      collect(literal, kernel, theory)
      for index in antecedents.indices { meet(antecedents[index], level, &open, &kernel) }
    }
    minimise(kernel, theory)
    place(kernel)
    for variable in marked { marks[Int(variable)] = .unseen }
    marked.removeAll(keepingCapacity: true)
    kernel.order.fade()
  }

  /// The assumptions that lead to the kernel's conflict, in which no decision took part; in the order in which they
  /// were assumed.
  mutating func core<Rules: Theory>(of kernel: ClauseKernel, _ theory: Rules) -> [Literal] {
    prepare(kernel)
    var result: [Literal] = []
    for literal in kernel.conflict where kernel.trail.level(of: literal) > 0 {
      mark(literal.variable, .inClause)
    }
    var position = kernel.trail.literals.count - 1
    while position >= 0 {
      let literal = kernel.trail.literals[position]
      position -= 1
      guard marks[literal.variable] != .unseen else { continue }
      if kernel.trail.level(of: literal) == 0 { continue }
      if case .none = kernel.trail.reasons[literal.variable] {
        result.append(literal)
        continue
      }
      antecedents.removeAll(keepingCapacity: true)
      collect(literal, kernel, theory)
      for other in antecedents where kernel.trail.level(of: other) > 0 {
        mark(other.variable, .inClause)
      }
    }
    for variable in marked { marks[Int(variable)] = .unseen }
    marked.removeAll(keepingCapacity: true)
    return result.reversed()
  }

  private mutating func prepare(_ kernel: ClauseKernel) {
    while marks.count < kernel.variableCount { marks.append(.unseen) }
    while levelStamps.count <= kernel.trail.level { levelStamps.append(0) }
  }

  private mutating func mark(_ variable: Int, _ mark: Mark) {
    if marks[variable] == .unseen { marked.append(Int32(truncatingIfNeeded: variable)) }
    marks[variable] = mark
  }

  /// Takes a literal of a clause that is being resolved.
  private mutating func meet(
    _ met: Literal, _ level: Int, _ open: inout Int, _ kernel: inout ClauseKernel
  ) {
    var literal = met
    let own = kernel.trail.level(of: literal)
    if own == 0 || marks[literal.variable] != .unseen { return }
    if own < level && own == ConflictAnalysis.assumptionLevel {
      while case .binary(let other) = kernel.trail.reasons[literal.variable],
        kernel.trail.level(of: other) == own
      {
        literal = other
      }
      if marks[literal.variable] != .unseen { return }
    }
    kernel.order.bump(literal.variable)
    mark(literal.variable, .inClause)
    if own == level { open += 1 } else { learned.append(literal) }
  }

  private mutating func noteUse(_ clause: Int32, in kernel: inout ClauseKernel) {
    guard kernel.clauses.isLearned(clause), kernel.clauses.glue(clause) > 2 else { return }
    stamp += 1
    var levels = 0
    let first = kernel.clauses.first(clause)
    for position in first..<first + kernel.clauses.count(clause) {
      let level = kernel.trail.level(of: kernel.clauses.literal(at: position))
      if level > ConflictAnalysis.assumptionLevel && levelStamps[level] != stamp {
        levelStamps[level] = stamp
        levels += 1
      }
    }
    kernel.clauses.noteUse(clause, glue: levels)
  }

  /// Adds the other literals of the clause that made a literal true.
  private mutating func collect<Rules: Theory>(
    _ literal: Literal, _ kernel: ClauseKernel, _ theory: Rules
  ) {
    switch kernel.trail.reasons[literal.variable] {
    case .none: break
    case .binary(let other): antecedents.append(other)
    case .ternary(let one, let other):
      antecedents.append(one)
      antecedents.append(other)
    case .clause(let clause):
      let first = kernel.clauses.first(clause)
      for position in first..<first + kernel.clauses.count(clause) {
        let other = kernel.clauses.literal(at: position)
        if other != literal { antecedents.append(other) }
      }
    case .recorded(let from, let count):
      for position in Int(from)..<Int(from + count) {
        antecedents.append(kernel.trail.recorded[position])
      }
    case .owed(let first, let second):
      theory.explain(literal, first, second, in: kernel.trail, into: &antecedents)
    }
  }

  /// Drops the literals that follow from the negation of the others.
  private mutating func minimise<Rules: Theory>(_ kernel: ClauseKernel, _ theory: Rules) {
    stamp += 1
    for literal in learned { levelStamps[kernel.trail.level(of: literal)] = stamp }
    var kept = 1
    for index in learned.indices.dropFirst() {
      if !followsFromRest(learned[index], kernel, theory) {
        learned[kept] = learned[index]
        kept += 1
      }
    }
    learned.removeLast(learned.count - kept)
  }

  /// A literal whose reason is being looked through, and where that reason lies among the antecedents.
  private struct Visit {
    var variable: Int
    var start: Int
    var next: Int
  }

  private mutating func followsFromRest<Rules: Theory>(
    _ literal: Literal, _ kernel: ClauseKernel, _ theory: Rules
  ) -> Bool {
    if case .none = kernel.trail.reasons[literal.variable] { return false }
    antecedents.removeAll(keepingCapacity: true)
    collect(!literal, kernel, theory)
    var visits = [Visit(variable: literal.variable, start: 0, next: 0)]
    while let visit = visits.last {
      if visit.next == antecedents.count {
        antecedents.removeLast(antecedents.count - visit.start)
        visits.removeLast()
        if !visits.isEmpty { mark(visit.variable, .redundant) }
        continue
      }
      let other = antecedents[visit.next]
      visits[visits.count - 1].next += 1
      let variable = other.variable
      let level = kernel.trail.level(of: other)
      if level == 0 || marks[variable] == .inClause || marks[variable] == .redundant { continue }
      var fails = marks[variable] == .needed || levelStamps[level] != stamp
      if case .none = kernel.trail.reasons[variable] { fails = true }
      if fails {
        for open in visits.dropFirst() { mark(open.variable, .needed) }
        return false
      }
      let start = antecedents.count
      collect(!other, kernel, theory)
      visits.append(Visit(variable: variable, start: start, next: start))
    }
    return true
  }

  /// Puts a literal of the highest level second, and counts the levels.
  private mutating func place(_ kernel: ClauseKernel) {
    stamp += 1
    glue = 0
    backjump = 0
    for index in learned.indices {
      let level = kernel.trail.level(of: learned[index])
      if level > ConflictAnalysis.assumptionLevel && levelStamps[level] != stamp {
        levelStamps[level] = stamp
        glue += 1
      }
      if index > 0 && level > backjump {
        backjump = level
        learned.swapAt(1, index)
      }
    }
  }
}
