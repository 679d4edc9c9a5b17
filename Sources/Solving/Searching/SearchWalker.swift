import Engine

/// One walker of a search.
public struct SearchWalker: Sendable {
  var search: LocalSearch

  init(_ search: LocalSearch) {
    self.search = search
  }

  /// Takes a number of steps.
  ///
  /// - Parameter count: How many.
  public mutating func advance(steps count: Int) {
    search.advance(steps: count)
  }

  /// For each kind of move, how often it was tried and taken, in words for a report.
  public var moveReport: [(name: String, tried: Int, taken: Int)] {
    MoveKind.allCases.map {
      ($0.name, search.tally.tried[$0.rawValue], search.tally.taken[$0.rawValue])
    }
  }
}
