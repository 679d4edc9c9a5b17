/// FW814 to FW829 and FW837 to FW839: files that are written, and folders that two programs may use at the same time.
extension FindingCode {
  /// A file was changed between reading and writing.
  public static let fileChanged = FindingCode(
    "FW814", "A file was changed while a command ran",
    """
    Somebody saved the file after the command had read it. Their changes are never overwritten: the result is beside \
    the file, under its name with "(fieldwork)" in it. Compare the two and keep what you want, or run the command again.
    """)

  /// A change to several files is not complete.
  public static let changeIncomplete = FindingCode(
    "FW815", "A change to several files is not complete",
    """
    Some of the files had been written when one could not be, perhaps because a spreadsheet or a sync program held it. \
    The rest waits in hidden files. Close the file and run any command on the folder: it first completes the change.
    """)

  /// A change that was cut off is complete now.
  public static let changeCompleted = FindingCode(
    "FW816", "A change that was cut off has been completed",
    """
    An earlier command was ended, or the machine was, while it gave several files their names. All of them were on the \
    disk already, so this command completed that change first.
    """)

  /// Another command is at work.
  public static let reviewInUse = FindingCode(
    "FW817", "Another command is at work in this folder",
    """
    Commands that change the files of one review wait for each other. This one waited ten seconds and then gave up, \
    without changing anything. Where a program hangs, end it: its lock ends with it.
    """)

  /// A folder is another review's.
  public static let foreignFolder = FindingCode(
    "FW818", "The folder belongs to another review",
    """
    An outbox and a folder of exports belong to the review that first wrote into them, or two reviews would replace \
    each other's files. The hidden file .fieldwork.json in the folder says which review that is. Choose another folder.
    """)

  /// One sheet is there twice.
  public static let sheetTwice = FindingCode(
    "FW819", "Two files are the same sheet",
    """
    The names of sheets are read whatever their letter case, so Timetable.csv and timetable.csv are the same sheet, and \
    on many disks the same file. Keep the right one and move the other out of the folder.
    """)

  /// A file of an earlier export went.
  public static let staleExport = FindingCode(
    "FW820", "A file of an earlier export was removed",
    """
    The folder held a file from an earlier export which is no longer part of it, such as the calendar of somebody who \
    has left. It was removed because it was as fieldwork had written it. A file that somebody has changed stays.
    """)

  /// Something could not be purged.
  public static let leftByPurge = FindingCode(
    "FW823", "Something was left by a purge",
    """
    "fieldwork purge" does all that it can, and then names what is left: a release that is damaged, a file that cannot \
    be removed, or a file that this review did not write. Look at each, and delete it yourself where it holds names.
    """)

  /// A file of an outbox is not one of the review's messages.
  public static let unlistedMessage = FindingCode(
    "FW837", "A file in the outbox is not a message of this review",
    """
    The outbox holds a mail that this review did not write, or that was changed or copied since. It is neither sent nor \
    removed. Sync programs make such copies; keep what you need elsewhere.
    """)

  /// An outbox without a record.
  public static let unknownOutbox = FindingCode(
    "FW838", "It is not known what was written into this outbox",
    """
    "fieldwork send" hands over what the record of the outbox lists, the hidden file .fieldwork.json, and nothing else. \
    Where it was lost, or was not copied with the folder, fetch it, or send the messages from a mail program.
    """)

  /// Sending was given up.
  public static let sendingStopped = FindingCode(
    "FW839", "Sending was stopped",
    """
    The mail system could not be reached for several messages one after the other, so the rest was not tried. Look at \
    the mail system, then run the command again; it goes on where it stopped.
    """)
}
