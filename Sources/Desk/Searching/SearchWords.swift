public import Solving

/// What a search tells on the way and at the end, in words.
public enum SearchWords {
  /// How far a search has come while the timetable in place is kept.
  public static let fewestMoves = "looking for the fewest sessions to move"

  /// How far a search has come, on one line: `cost 217, at least 160, gap 27%`.
  public static func words(for progress: SearchProgress) -> String {
    guard let cost = progress.cost else {
      return Prose.count(progress.unplaced.count, "session") + " without a place"
    }
    return "cost \(Prose.grouped(cost)), at least \(Prose.grouped(progress.lowerBound)), gap "
      + CostGap(cost: cost, lowerBound: progress.lowerBound).share.roundedUp
  }
}
