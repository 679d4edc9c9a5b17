public import CivilTime

/// How far a milestone has come on a day.
public enum MilestoneState: Sendable, Hashable, CaseIterable {
  /// The milestone is done.
  case done
  /// The milestone is due in this calendar week, today or later.
  case dueThisWeek
  /// The milestone should have been done already.
  case late
  /// The milestone is due later.
  case toCome

  /// The state in words: `due this week`.
  public var words: String {
    switch self {
    case .done: "done"
    case .dueThisWeek: "due this week"
    case .late: "late"
    case .toCome: "to come"
    }
  }
}

/// A milestone with its day.
public struct PlannedMilestone: Sendable, Hashable {
  /// The milestone.
  public var milestone: Milestone
  /// The day to which its weeks or working days lead.
  public var nominal: CivilDate
  /// The day on which it is due: the same, or the last working day before it.
  public var due: CivilDate
  /// When on that day it takes place, if it is a meeting or a session with a time.
  public var span: TimeSpan?
  /// What is special about the day to which its weeks lead.
  public var remarks: [DayRemark]
  /// How far it has come; nil where no day was given to look from.
  public var state: MilestoneState?
  /// What still stands open in the review, by name: a seat, a person, a room, a session.
  public var open: [OpenItem]
  /// The day by which it can be done as things stand: its own, or later where it or what it needs is late.
  public var expected: CivilDate
  /// How many working days later it may be done without moving the fieldwork week; nil after the week.
  public var slack: Int?
  /// Whether the milestone is on the chain that leaves least room before the fieldwork week.
  public var isCritical = false

  /// Whether lateness of its own or of others pushes it past its day.
  public var isPushed: Bool { expected > due }

  /// Whole weeks from the fieldwork week's first day to the day it leads to: `-6`.
  public func week(from start: CivilDate) -> Int {
    let days = nominal - start
    return days >= 0 ? days / 7 : -((-days + 6) / 7)
  }
}
