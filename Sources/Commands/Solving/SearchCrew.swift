import Solving

/// The parts of a search at work on threads, one slice of steps after the other.
///
/// A piece of a part cannot be ended from outside, and to set up the prover or the decider of a large review takes many
/// seconds. So no part is waited for longer than patience lasts: what has not come back by then is left at its piece, and
/// the search goes on, or ends, with what it had before.
struct SearchCrew {
  /// How many threads work side by side.
  private let threads: Int
  /// Whether walkers may go on while the prover or the decider is at a long piece.
  ///
  /// A search that counts steps waits for both, so that its plan depends on the steps alone.
  private let runsAhead: Bool
  private var prover: Loan<SearchProver>?
  private var decider: Loan<SearchDecider>?

  /// A part that somebody is at, which comes back once it is at rest.
  private struct Loan<Part: Sendable> {
    let part: PartAtWork<Part>
    let shift: SearchShift
    let number: Int

    /// The part; nil while somebody is at it.
    var returned: Part? { shift.isAtRest(number) ? part.value : nil }
  }

  /// Milliseconds that walkers wait for the others at the end of a slice: several of their usual pieces.
  private static let courtesy = 50

  /// - Parameters:
  ///   - threads: On how many threads at once.
  ///   - runsAhead: Whether walkers may go on while the others are at a long piece.
  init(threads: Int, runsAhead: Bool) {
    self.threads = threads
    // On one thread nobody can run ahead of anybody.
    self.runsAhead = runsAhead && threads > 1
  }

  /// Lets all parts take some steps.
  ///
  /// - Parameters:
  ///   - search: The search, which has its parts back afterwards, but for those at a long piece.
  ///   - steps: How many.
  ///   - patience: How long they are waited for.
  mutating func advance(
    _ search: inout TimetableSearch, steps: Int, within patience: Patience
  ) {
    takeBack(&search)
    let walkers = search.walkers.map { PartAtWork($0) }
    let ownProver = prover == nil ? PartAtWork(search.takeProver()) : nil
    let ownDecider = decider == nil ? PartAtWork(search.takeDecider()) : nil
    var parts: [SearchShift.Work] = []
    // The prover first: it is the slowest.
    if let ownProver { parts.append { steps in ownProver.change { $0.advance(steps: steps) } } }
    let first = parts.count
    for walker in walkers { parts.append { steps in walker.change { $0.advance(steps: steps) } } }
    let last = parts.count
    if let ownDecider { parts.append { steps in ownDecider.change { $0.advance(steps: steps) } } }

    let shift = SearchShift(steps: steps, of: parts)
    shift.begin(threads: max(1, threads - [prover == nil, decider == nil].count { !$0 }))
    if shift.wait(for: first..<last, within: patience) {
      _ = shift.wait(
        for: shift.everyPart,
        within: runsAhead ? .milliseconds(SearchCrew.courtesy) : patience)
    }
    shift.close()
    for number in walkers.indices where shift.isAtRest(first + number) {
      search.walkers[number] = walkers[number].value
    }
    if let ownProver { prover = Loan(part: ownProver, shift: shift, number: 0) }
    if let ownDecider { decider = Loan(part: ownDecider, shift: shift, number: last) }
    takeBack(&search)
  }

  /// Lets the decider alone go on.
  ///
  /// - Parameters:
  ///   - search: The search, which has its decider back afterwards where patience lasted.
  ///   - patience: How long it is waited for.
  mutating func decide(_ search: inout TimetableSearch, within patience: Patience) {
    takeBack(&search)
    if decider == nil {
      let own = PartAtWork(search.takeDecider())
      let shift = SearchShift(steps: 1, of: [{ _ in own.change { $0.goOn() } }])
      shift.begin(threads: 1)
      decider = Loan(part: own, shift: shift, number: 0)
    }
    if let loan = decider {
      _ = loan.shift.wait(for: loan.number..<loan.number + 1, within: patience)
    }
    takeBack(&search)
  }

  /// Puts back the parts that are at rest.
  private mutating func takeBack(_ search: inout TimetableSearch) {
    if let returned = prover?.returned {
      search.prover = returned
      prover = nil
    }
    if let returned = decider?.returned {
      search.decider = returned
      decider = nil
    }
  }
}
