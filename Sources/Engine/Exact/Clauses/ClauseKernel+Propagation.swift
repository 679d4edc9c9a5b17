extension ClauseKernel {
  /// Makes true what the clauses demand now that a literal is true.
  ///
  /// Two literals of each clause are watched; a clause is looked at when one of them becomes false and
  /// its blocker is not true (Moskewicz and others, 2001; Eén and Sörensson, 2003; Biere's blockers).
  ///
  /// - Parameter literal: A literal that became true.
  /// - Returns: False where a clause has all its literals false; the conflict is noted.
  mutating func followClauses(of literal: Literal) -> Bool {
    let negation = !literal
    let start = watches.start(literal)
    let count = watches.count(literal)
    if count == 0 { return true }
    var kept = start
    var position = start
    let stop = start + count
    while position < stop {
      var watch = watches.watches[position]
      position &+= 1
      let blockerValue = trail.value(watch.blocker)
      if blockerValue > 0 {
        watches.watches[kept] = watch
        kept &+= 1
        continue
      }
      if watch.clause == Watch.binary {
        watches.watches[kept] = watch
        kept &+= 1
        if blockerValue < 0 {
          keepRest(from: position, stop: stop, at: kept, of: literal, start: start)
          conflict = [watch.blocker, negation]
          conflictClause = -1
          return false
        }
        trail.assign(watch.blocker, .binary(negation))
        continue
      }
      let first = clauses.first(watch.clause)
      if clauses.literal(at: first) == negation { clauses.swapLiterals(first, first + 1) }
      let other = clauses.literal(at: first)
      let otherValue = trail.value(other)
      watch.blocker = other
      if otherValue > 0 {
        watches.watches[kept] = watch
        kept &+= 1
        continue
      }
      var next = first + 2
      let end = first + clauses.count(watch.clause)
      while next < end && trail.value(clauses.literal(at: next)) < 0 { next &+= 1 }
      if next < end {
        clauses.swapLiterals(first + 1, next)
        watches.append(watch, to: !clauses.literal(at: first + 1))
        continue
      }
      watches.watches[kept] = watch
      kept &+= 1
      if otherValue < 0 {
        keepRest(from: position, stop: stop, at: kept, of: literal, start: start)
        noteConflict(watch.clause)
        return false
      }
      trail.assign(other, .clause(watch.clause))
    }
    watches.truncate(literal, to: kept - start)
    return true
  }

  private mutating func keepRest(
    from position: Int, stop: Int, at kept: Int, of literal: Literal, start: Int
  ) {
    var kept = kept
    for rest in position..<stop {
      watches.watches[kept] = watches.watches[rest]
      kept += 1
    }
    watches.truncate(literal, to: kept - start)
  }

  private mutating func noteConflict(_ clause: Int32) {
    conflict.removeAll(keepingCapacity: true)
    let first = clauses.first(clause)
    for position in first..<first + clauses.count(clause) {
      conflict.append(clauses.literal(at: position))
    }
    conflictClause = clause
  }
}
