/// FW5xx: calendars, those written and those read.
extension FindingCode {
  /// The review's time zone is not one whose clock changes the program knows.
  public static let unknownTimeZone = FindingCode(
    "FW501", "Calendars cannot be written for this time zone",
    """
    A calendar must say when the clocks change, and a wrong rule moves every meeting by an hour. The rules \
    are known for the United Kingdom ("Europe/London"), Ireland ("Europe/Dublin") and "UTC". Correct the \
    time zone in the review, or export tables and the page, which show the times as they are.
    """)

  static var calendarCodes: [FindingCode] { [unknownTimeZone] }
}
