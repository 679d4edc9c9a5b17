public import CivilTime
public import ReviewModel

/// Whether a change to the timetable comes so late that people must be told by more than a new version.
public enum LateChange {
  /// How many days before the fieldwork week people should be able to rely on what was released.
  public static let noticeDays = 14

  /// Whether a change to a session is late: after a release, in the two weeks before the fieldwork week or
  /// before the session itself, where that is earlier.
  ///
  /// For a session that is moved, ask for each of its two dates: one late answer makes the change late.
  ///
  /// - Parameters:
  ///   - date: The date of the session, before or after the change.
  ///   - today: The date of the change.
  ///   - releasedOn: When the timetable was first released; nil where it never was.
  ///   - review: The review.
  /// - Returns: Whether the change is late.
  public static func isLate(
    sessionOn date: CivilDate, changedOn today: CivilDate, releasedOn: CivilDate?, of review: Review
  ) -> Bool {
    guard let releasedOn, releasedOn <= today else { return false }
    return today > min(review.fieldworkStart, date) - noticeDays
  }
}
