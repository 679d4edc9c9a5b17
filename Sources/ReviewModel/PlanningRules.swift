/// The numbers in the rules that a review may set for itself (`review-format.md`, `rules`).
public struct PlanningRules: Sendable, Hashable {
  /// The most contact sessions a reviewer has in a day.
  public var maxSessionsPerDay = 6
  /// The longest a reviewer works without a break, in minutes.
  public var maxRunMinutes = 180
  /// The shortest gap that counts as a break, in minutes.
  public var breakMinutes = 15
  /// The minutes a room stays empty between two sessions.
  public var turnaroundMinutes = 0
  /// The contact minutes a day above which a reviewer's day is long.
  public var longDayMinutes = 300
  /// The most contact sessions at the same time; 0 for no limit.
  public var maxParallel = 0

  /// The defaults of the format.
  public init() {}
}
