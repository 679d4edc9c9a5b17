/// FW650 onwards: what somebody asked about a timetable.
extension FindingCode {
  /// A question names what the review does not have.
  public static let unknownSubject = FindingCode(
    "FW650", "A question names what the review does not have",
    """
    Sessions are asked about by their reference or title, rooms by their name, reviewers by their reference or \
    role. Capitals do not matter. Look the name up in the sheets.
    """)

  /// A wish is not one that a timetable could grant.
  public static let unfitWish = FindingCode(
    "FW651", "A wish is not one that a timetable could grant",
    """
    A wish names a start, such as "Tue 10:00", and if you like a room and reviewers after it, as in \
    fieldwork explain my-review --why-not S04 "Tue 10:00" "Committee Room 1" HP.
    """)

  static var questionCodes: [FindingCode] { [unknownSubject, unfitWish] }
}
