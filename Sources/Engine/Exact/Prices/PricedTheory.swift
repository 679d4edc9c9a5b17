/// The rules of a timetable together with the linear sums of its prices.
struct PricedTheory: Theory {
  var rules: TimetableTheory
  var tallies: Tallies

  mutating func notice(_ literal: Literal, in kernel: inout ClauseKernel) -> Bool {
    tallies.notice(literal)
    return rules.notice(literal, in: &kernel)
  }

  mutating func forget(_ literal: Literal) {
    tallies.forget(literal)
    rules.forget(literal)
  }

  mutating func dropPending() {
    tallies.dropPending()
    rules.dropPending()
  }

  mutating func derive(in kernel: inout ClauseKernel) -> Bool {
    let length = kernel.trail.literals.count
    if !tallies.derive(in: &kernel) { return false }
    if kernel.trail.literals.count > length { return true }
    return rules.derive(in: &kernel)
  }

  func explain(
    _ literal: Literal, _ first: Int32, _ second: Int32, in trail: Trail,
    into reason: inout [Literal]
  ) {
    if let row = Tallies.row(ofNotes: second) {
      tallies.explain(literal, first, row, in: trail, into: &reason)
    } else {
      rules.explain(literal, first, second, in: trail, into: &reason)
    }
  }

  mutating func proposal(in kernel: ClauseKernel) -> Literal? { rules.proposal(in: kernel) }
}
