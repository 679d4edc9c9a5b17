/// What holds beside clauses: it watches literals become true, derives others, and owes reasons for them.
///
/// The clause solver is generic over it, so that the two are compiled into one.
protocol Theory: Sendable {
  /// Takes notice of a literal that became true; may assign others.
  ///
  /// - Returns: False where that contradicts; the trail then holds the conflict.
  mutating func notice(_ literal: Literal, in kernel: inout ClauseKernel) -> Bool

  /// Takes back what it noted of a literal.
  mutating func forget(_ literal: Literal)

  /// Takes notice that the search goes back: what it had still to look at is void.
  mutating func dropPending()

  /// Derives something more, now that the clauses derive nothing: may assign literals, the cheapest work first.
  ///
  /// - Returns: False where that contradicts; the kernel then holds the conflict.
  mutating func derive(in kernel: inout ClauseKernel) -> Bool

  /// Gives the reason of a literal for which the theory left two notes: the other literals of a clause that
  /// holds, all false before it.
  func explain(
    _ literal: Literal, _ first: Int32, _ second: Int32, in trail: Trail,
    into reason: inout [Literal])

  /// What to decide where no conflict has yet pointed at a variable; nil to leave it to the clause solver.
  mutating func proposal(in kernel: ClauseKernel) -> Literal?
}

/// Nothing holds beside the clauses.
struct NoTheory: Theory {
  mutating func notice(_ literal: Literal, in kernel: inout ClauseKernel) -> Bool { true }
  mutating func forget(_ literal: Literal) {}
  mutating func dropPending() {}
  mutating func derive(in kernel: inout ClauseKernel) -> Bool { true }
  func explain(
    _ literal: Literal, _ first: Int32, _ second: Int32, in trail: Trail,
    into reason: inout [Literal]
  ) {}
  mutating func proposal(in kernel: ClauseKernel) -> Literal? { nil }
}
