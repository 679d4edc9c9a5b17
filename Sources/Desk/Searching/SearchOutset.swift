public import ReviewModel
public import Solving

/// What a search for a timetable begins with: what was agreed stays where it can, and moves cost what they should.
public struct SearchOutset: Sendable {
  /// The review, without errors.
  public let review: Review
  /// Decides every choice.
  public let seed: UInt64
  /// The timetable from which the search continues; nil for none.
  public let start: Plan?
  /// Whether the search is for a whole timetable, or for one that holds as much as possible.
  public let aim: SearchAim
  /// The timetable in place, which says when a session was agreed for where nothing else does; nil for none.
  public let draft: Plan?
  /// Whether what departs from the timetable in place costs what replanning charges.
  public let paysForMoves: Bool

  /// The outset of a search.
  public init(
    _ review: Review, seed: UInt64, from start: Plan?, aim: SearchAim, draft: Plan?,
    paysForMoves: Bool = false
  ) {
    self.review = review
    self.seed = seed
    self.start = start
    self.aim = aim
    self.draft = draft
    self.paysForMoves = paysForMoves
  }

  /// The search with its first timetable, and whether its bound holds for every timetable rather than for those alone
  /// that keep what was agreed or pay for moves.
  ///
  /// For a large review this takes seconds.
  public func search() -> (search: TimetableSearch, isBoundForAll: Bool) {
    let agreed = AgreedTimes(keptIn: review, asIn: draft)
    let kept = paysForMoves ? draft : nil
    let compiled = CompiledReview(agreed.review, for: aim, keeping: kept)
    return (
      TimetableSearch(compiled, seed: seed, from: start), !agreed.areFixed && kept == nil
    )
  }
}
