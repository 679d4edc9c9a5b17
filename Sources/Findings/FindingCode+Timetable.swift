/// FW42x: the timetable as a sheet.
extension FindingCode {
  /// The end of a session does not follow from its start and length.
  public static let endDisagrees = FindingCode(
    "FW420", "The end does not agree with the session's length",
    """
    How long a session lasts is said in sessions.csv; the End column of the timetable is for the reader \
    and is not used. Change Minutes in sessions.csv if the session shall be longer or shorter.
    """)

  /// Two sheets fix a session differently.
  public static let fixedTwice = FindingCode(
    "FW421", "Two sheets fix a session differently",
    """
    The Fixed columns of sessions.csv and the Fixed column of the timetable both hold a session in place. \
    Where they disagree, clear one of them.
    """)

  /// A session stands in the timetable twice.
  public static let sessionPlacedTwice = FindingCode(
    "FW422", "A session stands in the timetable twice",
    "Each session has one row in the timetable. Delete one of the two.")

  /// The timetable names something that the review does not have.
  public static let unknownInTimetable = FindingCode(
    "FW423", "The timetable names something that is not in the review",
    """
    Sessions, rooms and reviewers stand in the timetable by the references of their own sheets. Correct \
    the spelling, or add the missing row there.
    """)

  /// A row has a day without a start, or the other way round.
  public static let halfPlaced = FindingCode(
    "FW424", "A session has a day or a start, but not both",
    "Fill in both Day and Start, or clear both for a session that is not held yet.")

  /// Something is marked as fixed that is not there.
  public static let nothingToFix = FindingCode(
    "FW425", "Something is fixed that is blank",
    "The Fixed column holds what the row says. Fill in what shall be fixed, or clear the mark.")

  /// A timetable leaves a participant no break.
  public static let participantPlannedWithoutBreak = FindingCode(
    "FW426", "The timetable leaves somebody no break",
    """
    No rule is broken: breaks and lunch are kept for the reviewers alone. The timetable keeps one participant \
    there longer than the review lets a reviewer work, or through lunch. Move one of the sessions.
    """)

  static var timetableCodes: [FindingCode] {
    [
      endDisagrees, fixedTwice, sessionPlacedTwice, unknownInTimetable, halfPlaced, nothingToFix,
      participantPlannedWithoutBreak,
    ]
  }
}
