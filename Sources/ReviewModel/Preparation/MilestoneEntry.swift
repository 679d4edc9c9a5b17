public import CivilTime

/// When a milestone is due, counted from the fieldwork week.
public enum MilestoneTiming: Sendable, Hashable {
  /// On the day on which the review is commissioned.
  case commissioning
  /// Whole weeks from the first day on site; negative before it.
  case weeks(Int)
  /// Working days from the first day on site; negative before it.
  case workingDays(Int)
  /// When the fieldwork week begins.
  case firstDay
  /// When the fieldwork week ends.
  case lastDay
  /// A date that somebody chose.
  case date(CivilDate)
}

/// A row of milestones.csv: what differs from the milestones that every review has, or one more.
///
/// A value that is nil was left blank, and stays as usual.
public struct MilestoneEntry: Sendable, Hashable {
  /// The milestone by its name, one of the usual ones or a new one.
  public var name = ""
  /// Who sees to it.
  public var owner: String?
  /// When the milestone is due.
  public var timing: MilestoneTiming?
  /// Whether the milestone is not wanted in this review.
  public var isLeftOut = false
  /// The milestones that must be done first, by their names.
  public var needs: [String]?
  /// How many working days it takes once those are done.
  public var workingDays: Int?
  /// The hours of the milestone on its day, which make it a meeting.
  public var hours: ClosedRange<TimeOfDay>?
  /// Whether the milestone is done.
  public var isDone = false
  /// When the milestone was done; nil where nobody said.
  public var doneOn: CivilDate?

  /// A row with nothing in it.
  public init() {}
}

/// What people write about the time before the fieldwork week, beside the review.
public struct PreparationNotes: Sendable, Hashable {
  /// What the review is about, which decides the usual milestones.
  public var kind = ReviewKind.children
  /// Whose bank holidays count.
  public var nation = Nation.englandAndWales
  /// Days that are not like others.
  public var closed: [ClosedPeriod] = []
  /// What differs from the usual milestones.
  public var milestones: [MilestoneEntry] = []
  /// The row of each of those milestones in its sheet.
  public var milestoneRows: [Int] = []
  /// The row of the setting that names the fieldwork week; nil without such a row.
  public var weekRow: Int?

  /// Nothing but what is usual.
  public init() {}
}
