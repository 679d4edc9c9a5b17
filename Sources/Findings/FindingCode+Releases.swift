/// FW80x to FW82x: releases, replanning, postponing and forgetting.
extension FindingCode {
  /// A release has a name that cannot be a file's.
  public static let releaseName = FindingCode(
    "FW801", "A release cannot have this name",
    """
    The name of a release is also the name of its file and stands on every calendar: up to 40 letters of the \
    English alphabet, digits, dots, hyphens and underscores, beginning with a letter or a digit, such as v2 or \
    2013-01-18.
    """)

  /// A release of that name is there.
  public static let releaseTaken = FindingCode(
    "FW802", "There is a release of this name already",
    """
    A release is never changed, because people hold calendars that name it. Where somebody else released at the \
    same moment, theirs stands and yours was not made: look at what changed with "fieldwork diff" and release again \
    under the next name.
    """)

  /// Another release came in between.
  public static let releaseOvertaken = FindingCode(
    "FW803", "Somebody else released a version meanwhile",
    """
    Two people released at the same time. The first stands; the second was not made, because it was prepared without \
    knowledge of the first. Look at the new release and, where yours is still wanted, release again.
    """)

  /// There is no such release.
  public static let releaseMissing = FindingCode(
    "FW804", "There is no release of this name",
    """
    Releases are the files of the folder "releases" beside the sheets, each under its name. "fieldwork release" \
    makes one.
    """)

  /// A release lacks part of its text.
  public static let releaseDamaged = FindingCode(
    "FW805", "A release is damaged",
    """
    The file is cut short or overwritten. A release is written whole or not at all, so this happened afterwards: \
    fetch the file from a backup. Nothing else depends on it but comparisons with it.
    """)

  /// A release was changed after it was written.
  public static let releaseEdited = FindingCode(
    "FW806", "A release was changed after it was made",
    """
    Each release ends with a SHA-256 of its content, which no longer fits. What people were given can therefore not \
    be told from this file. Fetch it from a backup, and change a timetable by releasing a new version.
    """)

  /// Two releases each replace the same one.
  public static let releaseFork = FindingCode(
    "FW807", "Two releases replace the same one",
    """
    They were copied together from two folders. Nobody can say which of them people hold: move one of the two out \
    of the folder "releases".
    """)

  /// The timetable breaks rules.
  public static let releaseClashes = FindingCode(
    "FW808", "A timetable with clashes was to be released",
    """
    People would be given a timetable that cannot be held as it is. "fieldwork check" lists the clashes. Where they \
    are known and meant, --allow-clashes releases it all the same.
    """)

  /// A recipient is not in either version.
  public static let unknownRecipient = FindingCode(
    "FW809", "Nobody has this reference",
    """
    --for takes the reference of a person, a reviewer or a room as the sheets have it, such as P07. It was found in \
    neither of the two versions.
    """)

  /// Too many sessions would move.
  public static let tooManyMoves = FindingCode(
    "FW812", "More sessions must move than are allowed to",
    """
    It is proved that no timetable obeys every rule and moves fewer sessions. Allow more with --max-moves, or make \
    room: another date for somebody, another room, one rule less.
    """)

  /// A time to freeze until cannot be read.
  public static let unreadableFreeze = FindingCode(
    "FW813", "The time to freeze until cannot be read",
    """
    --freeze-until takes a day of the review with a time, as in a sheet: "Tue 13:00" or "Tue 5 Feb 1pm".
    """)

  /// The new week is no week for the review.
  public static let unfitNewWeek = FindingCode(
    "FW821", "The review cannot be moved to this date",
    """
    The first day on site stays the same day of the week, because so do the hours people gave; it comes after the \
    lead-in, counted from the day the review was agreed; and it is another date than before.
    """)

  /// An age cannot be read.
  public static let unreadableAge = FindingCode(
    "FW822", "An age cannot be read",
    """
    --older-than takes a number of weeks or days, such as 12w or 90d.
    """)

  static var releaseCodes: [FindingCode] {
    [
      releaseName, releaseTaken, releaseOvertaken, releaseMissing, releaseDamaged, releaseEdited,
      releaseFork, releaseClashes, unknownRecipient, tooManyMoves, unreadableFreeze,
      fileChanged, changeIncomplete, changeCompleted, reviewInUse, foreignFolder, sheetTwice,
      staleExport,
      unfitNewWeek, unreadableAge, leftByPurge,
    ]
  }
}
