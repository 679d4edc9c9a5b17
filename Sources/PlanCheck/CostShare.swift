public import CivilTime
public import ReviewModel

/// One piece of what a plan costs: a price, how often it is paid here, and by whom.
///
/// The shares of a plan add up to its cost, price by price: the verdict's counts are their sums.
public struct CostShare: Sendable, Hashable {
  /// The price.
  public var price: Price
  /// How often it is paid here; never none.
  public var count: Int
  /// The sessions that pay it; none where a reviewer's whole week does.
  public var sessions: [SessionID]
  /// The reviewers who pay it.
  public var reviewers: [ReviewerID]
  /// The date on which a reviewer's day pays it.
  public var date: CivilDate?
  /// What is missed, where it has a name: themes, and people who are wanted.
  public var missed: Missed

  /// What a session goes without.
  public enum Missed: Sendable, Hashable {
    /// Nothing that has a name.
    case nothing
    /// Themes that nobody on the team knows.
    case themes([ThemeID])
    /// People who are wanted and cannot come, or who stand in for others.
    case people([PersonID])
  }

  init(
    _ price: Price, _ count: Int, sessions: [SessionID] = [], reviewers: [ReviewerID] = [],
    on date: CivilDate? = nil, missing missed: Missed = .nothing
  ) {
    self.price = price
    self.count = count
    self.sessions = sessions
    self.reviewers = reviewers
    self.date = date
    self.missed = missed
  }
}

extension PlanJudge {
  /// Where the cost of a plan comes from, in the order of the catalogue, and of time or the review's lists within
  /// it; moves count from the published plan.
  public func shares(of plan: Plan, against baseline: Plan? = nil) -> [CostShare] {
    let timetable = JudgedTimetable(plan, of: roll)
    return Price.allCases.flatMap { timetable.shares(of: $0, against: baseline) }
  }
}
