public import CivilTime

/// A timetable: which session is held when, where and by whom.
public struct Plan: Sendable, Hashable {
  /// The reference of the review it is for.
  public var review: String
  /// The sessions that are held.
  public var assignments: [Assignment]
  /// The sessions that are not.
  public var unscheduled: [SessionID]
  /// What is known about how good the plan is, or why there is none.
  public var outcome: PlanOutcome

  /// A timetable.
  public init(
    review: String, assignments: [Assignment] = [], unscheduled: [SessionID] = [],
    outcome: PlanOutcome = .unjudged
  ) {
    self.review = review
    self.assignments = assignments
    self.unscheduled = unscheduled
    self.outcome = outcome
  }
}

/// One session's place in a timetable.
public struct Assignment: Sendable, Hashable {
  /// The session.
  public var session: SessionID
  /// When the session starts.
  public var start: CivilMinute
  /// The room; nil where it takes none.
  public var room: RoomID?
  /// The team.
  public var reviewers: [ReviewerID]
  /// The people chosen from its ``Session/choices``.
  public var participants: [PersonID]

  /// A session's place.
  public init(
    session: SessionID, start: CivilMinute, room: RoomID? = nil, reviewers: [ReviewerID] = [],
    participants: [PersonID] = []
  ) {
    self.session = session
    self.start = start
    self.room = room
    self.reviewers = reviewers
    self.participants = participants
  }
}

/// What is known about a plan.
public enum PlanOutcome: Sendable, Hashable {
  /// Nothing: it was made by hand or came without a verdict.
  case unjudged
  /// The plan obeys every rule; no plan costs less than the lower bound.
  case feasible(cost: Int, lowerBound: Int, terms: PriceTable)
  /// The plan obeys every rule, and no plan costs less.
  case optimal(cost: Int, terms: PriceTable)
  /// Not every session could be placed, and no proof was found that they cannot be.
  case unknown([Conflict])
  /// There is no plan: together the conflicts cannot hold (`constraints.md`, "Conflicts").
  case infeasible([Conflict])
}

/// One ground rule that stands in the way of a plan.
public struct Conflict: Sendable, Hashable {
  /// The rule.
  public var rule: Rule
  /// The person, reviewer or room it binds, by reference; nil where it binds sessions or nothing.
  public var subject: String?
  /// The sessions it binds.
  public var sessions: [SessionID]
  /// The conflict as a sentence for a reader.
  public var text: String

  /// A rule that stands in the way.
  public init(_ rule: Rule, subject: String? = nil, sessions: [SessionID] = [], text: String) {
    self.rule = rule
    self.subject = subject
    self.sessions = sessions
    self.text = text
  }
}

extension Review {
  /// The sessions that the conflicts bind, in the order of the review.
  public func sessions(of conflicts: [Conflict]) -> [Session] {
    sessions.filter { session in conflicts.contains { $0.sessions.contains(session.id) } }
  }
}
