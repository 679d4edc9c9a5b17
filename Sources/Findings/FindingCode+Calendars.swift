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

  /// A file that was to be a diary is none.
  public static let notACalendar = FindingCode(
    "FW510", "The file is not an iCalendar file",
    """
    Diaries are read from iCalendar files (.ics), which begin with the line BEGIN:VCALENDAR. Outlook saves one \
    with File, Save Calendar; Google with Settings, Export. A web page, a PDF or a spreadsheet cannot be read.
    """)

  /// A calendar in the form that came before iCalendar.
  public static let oldCalendar = FindingCode(
    "FW511", "The calendar is in the old form vCalendar 1.0",
    """
    vCalendar 1.0 (.vcs) states times and repetitions in another way, so reading it as iCalendar would put \
    meetings at wrong times. Export the diary as iCalendar 2.0 (.ics).
    """)

  /// A calendar in JSON.
  public static let jsonCalendar = FindingCode(
    "FW512", "The calendar is in JSON",
    "Calendars in JSON (jCal, RFC 7265) are not read. Export the diary as iCalendar (.ics).")

  /// Text that is not UTF-8.
  public static let calendarNotUTF8 = FindingCode(
    "FW513", "The calendar is not UTF-8 text",
    """
    Calendar files are UTF-8 (RFC 5545, section 3.1.4). Where single lines are not, only their letters beyond \
    English ones suffer, and the times are read. A file in UTF-16 cannot be read at all: save it as UTF-8.
    """)

  /// A line that is not a content line.
  public static let brokenContentLine = FindingCode(
    "FW514", "A line of the calendar cannot be read",
    """
    Every line of a calendar is a name, a colon and a value (RFC 5545, section 3.1). A line that is not is left \
    out, and the rest is read. Export the diary again if something that matters stood there.
    """)

  /// A line outside of the calendar.
  public static let strayCalendarLine = FindingCode(
    "FW515", "A line stands outside of any calendar",
    "What stands before BEGIN:VCALENDAR or after END:VCALENDAR belongs to nothing, and is left out."
  )

  /// A component without an end, or an end without a component.
  public static let brokenNesting = FindingCode(
    "FW516", "A part of the calendar does not begin or end as it should",
    """
    Every BEGIN needs its END (RFC 5545, section 3.6). A part without an end is taken to end with what it lies \
    in; the file may have been cut off on its way. Export the diary again.
    """)

  /// More than is read at once.
  public static let calendarLimit = FindingCode(
    "FW517", "The calendar holds more than is read at once",
    """
    So that no file can make the program run for ever, lines, depth and repetitions are bounded, far above what \
    diaries hold. What is past a bound is left out. Export a shorter stretch of the diary.
    """)

  /// A time zone that is neither described nor known.
  public static let unknownCalendarZone = FindingCode(
    "FW518", "A time zone of the calendar is not known",
    """
    Times of a calendar name a zone that the file does not describe and that no list knows. They are read by the \
    clock that the calendar names for itself, or else by the review's, and may be hours off. Ask the diary's owner.
    """)

  /// A time of an event that cannot be used.
  public static let unusableTime = FindingCode(
    "FW519", "A time in the calendar cannot be used",
    """
    An event's start, end or another of its times is missing, cannot be read, or makes no sense. The rest of the \
    diary is read. Look the event up in the diary, and enter its time by hand where it falls in the review.
    """)

  /// A rule for repetition that cannot be followed.
  public static let unusableRule = FindingCode(
    "FW520", "An event repeats by a rule that cannot be followed",
    """
    The rule breaks RFC 5545, section 3.3.10, or counts by another calendar than the Gregorian one (RFC 7529). \
    The event counts once, at its start. Enter its other times by hand where they fall in the review.
    """)

  /// A diary that is silent about the days of the review.
  public static let silentDiary = FindingCode(
    "FW521", "The diary has no busy time in the days of the review",
    """
    That may be so, or the export may not reach as far as the review. Its owner is planned as free on every day. \
    Check that the export covers the dates.
    """)

  /// A file that belongs to nobody.
  public static let diaryWithoutOwner = FindingCode(
    "FW522", "It is not known whose diary this is",
    """
    With --from-folder, each diary is named by the reference of its owner in people.csv, reviewers.csv or \
    rooms.csv: P01.ics. Rename the file, or name the owner with --person, --reviewer or --room.
    """)

  static var calendarCodes: [FindingCode] {
    [
      unknownTimeZone, notACalendar, oldCalendar, jsonCalendar, calendarNotUTF8, brokenContentLine,
      strayCalendarLine, brokenNesting, calendarLimit, unknownCalendarZone, unusableTime,
      unusableRule,
      silentDiary, diaryWithoutOwner,
    ]
  }
}
