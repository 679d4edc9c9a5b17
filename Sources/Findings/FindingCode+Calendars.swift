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

  /// A file that should be a diary is not one.
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

  /// A calendar that is larger than what is read.
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
    That may be so, or the export may not reach as far as the review. Its owner is planned as free; the days about \
    which the file says something count as asked, and no others (FW523). Check that the export covers the dates.
    """)

  /// A file that belongs to nobody.
  public static let diaryWithoutOwner = FindingCode(
    "FW522", "It is not known whose diary this is",
    """
    With --from-folder, each diary is named by the reference of its owner in people.csv, reviewers.csv or \
    rooms.csv, as P01.ics, or by a name or an address of those sheets, as Google and Outlook name what they export: \
    jane.smith@example.org.ics, Jane Smith Calendar.ics. Where a name fits nobody or several people, nothing is taken \
    from any file. Rename the file, or name the owner with --person, --reviewer or --room.
    """)

  /// A diary that says nothing about some days of the review.
  public static let diaryDaysUnknown = FindingCode(
    "FW523", "The diary does not reach all days of the review",
    """
    A file says something about a stretch of time only: free-busy lists from DTSTART to DTEND, Outlook's export from \
    X-CALSTART to X-CALEND, a range of dates in the file's name, and any other export from its first event to its \
    last. The other days stay as if never asked: planned as free, "unknown" in the Availability cell, and on the list \
    of diaries to chase. Export the diary again so that it covers the whole review, or ask its owner about those days.
    """)

  /// A diary of which a part could not be read.
  public static let diaryPartlyRead = FindingCode(
    "FW524", "A part of the diary could not be read, so its owner still has to be asked",
    """
    What was read counts as busy. But busy time may be missing, so no day counts as known, and the owner stays on the \
    list of diaries to chase. Mend what the other findings name, and run "fieldwork busy" again, or ask the owner.
    """)

  /// A VTIMEZONE that contradicts the place whose name it bears.
  public static let misdescribedZone = FindingCode(
    "FW525", "The file describes a place's clocks wrongly",
    """
    A calendar may describe its time zones (VTIMEZONE). Some programs write half a zone, without winter or without \
    summer, or one that never changes. Where a description under the name of a place, such as Europe/London, differs \
    from that place's clocks in the days of the review, the place's own clocks are used. The same goes for half a \
    description under Windows' name for the zone, or with the place in X-LIC-LOCATION.
    """)

  /// A calendar of another zone whose times name none.
  public static let floatingElsewhere = FindingCode(
    "FW526", "Times name no zone, and the calendar is kept in another one",
    """
    The calendar says where it is kept (X-WR-TIMEZONE), and that is not the review's time zone. Times that name no \
    zone mean what the clock on the wall shows, wherever its reader is (RFC 5545, section 3.3.5), so they are read by \
    the review's clock. If the owner meant the other zone, they are hours off.
    """)

  /// A time zone that is an offset alone.
  public static let offsetAlone = FindingCode(
    "FW527", "A time zone is no more than an offset",
    """
    Times name a zone such as "(GMT +01:00)" that the file does not describe. It is read as that many hours from \
    universal time, in winter and in summer. If its writer has summer time, half of the year is an hour off.
    """)

  /// Working hours that the diary states.
  public static let statedWorkingHours = FindingCode(
    "FW528", "The diary states its owner's working days or hours",
    """
    Outlook writes which days its owner works and when (X-MS-OLK-WKHRDAYS, X-MS-OLK-WKHRSTART, X-MS-OLK-WKHREND). \
    Nothing is taken away for it, because many people never set it. If it is right, write it into the Availability cell.
    """)

  /// Files of a folder that are no diaries.
  public static let diaryPassedOver = FindingCode(
    "FW529", "Files of the folder were passed over",
    """
    With --from-folder, files are looked at whose names end in .ics, .ical, .icalendar, .ifb, .vfb, .eml, .msg, .zip, \
    .gz or .vcs. What else lies in the folder is named, so that nobody takes a diary for read. Export it as iCalendar \
    (.ics), or rename it.
    """)

  /// An owner without an address, whose answers cannot be told from others'.
  public static let diaryOwnerWithoutAddress = FindingCode(
    "FW530", "The diary's owner has no address in the sheets",
    """
    Meetings that the owner declined are free, and their own answer is known by their address. Without one in the \
    Email column every meeting counts as busy. Fill it in, and run "fieldwork busy" again.
    """)

  /// A diary in a form that is not read.
  public static let diaryInOtherForm = FindingCode(
    "FW531", "The diary is in a form that is not read",
    """
    Diaries are read from iCalendar files (.ics), also where a saved mail (.eml), a ZIP archive such as Google's \
    export, or a .gz file carries them, and from single appointments that Outlook saved (.msg). Other forms, and \
    containers that are damaged or protected by a password, are named for what they are, with what to do. Nothing is \
    written while one is among the files.
    """)

  /// A container without a calendar.
  public static let noCalendarInside = FindingCode(
    "FW532", "The file holds no calendar",
    """
    A mail, an archive or an item of Outlook was opened, and there was no iCalendar file and no appointment in it. \
    Save the diary from the program that it is kept in, and give that file.
    """)

  /// Days nobody was asked about, which a JSON document cannot say.
  public static let unaskedDaysLost = FindingCode(
    "FW533", "The document cannot say on which days nobody was asked",
    """
    A diary that covers a part of the week leaves the other days unknown, and the sheets say so: "unknown Wed-Fri". \
    The JSON document of a review has no place for that, so in it these days are free like any other, and nobody is \
    reminded to ask. Keep the sheets or a workbook (.xlsx), which hold it, or ask about those days first.
    """)

  static var calendarCodes: [FindingCode] {
    [
      unknownTimeZone, notACalendar, oldCalendar, jsonCalendar, calendarNotUTF8, brokenContentLine,
      strayCalendarLine, brokenNesting, calendarLimit, unknownCalendarZone, unusableTime,
      unusableRule,
      silentDiary, diaryWithoutOwner, diaryDaysUnknown, diaryPartlyRead, misdescribedZone,
      floatingElsewhere, offsetAlone, statedWorkingHours, diaryPassedOver, diaryOwnerWithoutAddress,
      diaryInOtherForm, noCalendarInside, unaskedDaysLost,
    ]
  }
}
