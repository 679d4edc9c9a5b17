/// FW6xx: requests to the program, and the files that it should read or write.
extension FindingCode {
  /// A path leads nowhere.
  public static let fileNotFound = FindingCode(
    "FW601", "There is no such file or folder",
    """
    The path that was typed leads nowhere. Paths start from the folder that the command is run in; a \
    name with blanks in it needs quotes.
    """)

  /// A file is there but cannot be read.
  public static let fileUnreadable = FindingCode(
    "FW602", "A file cannot be read",
    """
    The file is there, but the computer refused to open it: perhaps it belongs to somebody else, or \
    another program holds it. Close it in Excel, or ask for permission to read it.
    """)

  /// A file is not of a form that can be read here.
  public static let unknownForm = FindingCode(
    "FW603", "This is not a form that fieldwork reads",
    """
    A review is a folder of CSV sheets or one JSON document; a timetable is a JSON plan or a \
    timetable sheet. Save each sheet of a workbook as "CSV UTF-8" into one folder, and give the folder.
    """)

  /// A file cannot be written.
  public static let fileUnwritable = FindingCode(
    "FW604", "A file cannot be written",
    """
    Nothing was changed: new files are written beside the old ones and take their places only when all are \
    complete. Choose another folder with -o, close the file in Excel, or make room on the disk.
    """)

  /// A file is in the way.
  public static let fileInTheWay = FindingCode(
    "FW605", "A file is in the way",
    """
    The command would have to overwrite what somebody wrote. A file is replaced only where the record in its folder \
    says that fieldwork wrote just these bytes. Choose another folder, or move the old files away first.
    """)

  /// A week is to start on another day than Monday.
  public static let weekNotMonday = FindingCode(
    "FW606", "The week does not start on a Monday",
    "A fieldwork week is given by its Monday. Choose one of the two nearest.")

  /// A command about a timetable found none.
  public static let timetableMissing = FindingCode(
    "FW607", "There is no timetable",
    """
    The command is about a timetable, and there is none: the folder's timetable.csv is missing or empty, \
    and no plan was given with --plan. Make one with "fieldwork solve".
    """)

  /// The sample that comes with the program is not to be found.
  public static let sampleNotFound = FindingCode(
    "FW608", "The sample cannot be found",
    """
    The demonstration uses the folder samples/manchester-2013, which comes with the source. Run it in \
    the folder that holds "samples", or beside the built program.
    """)

  /// People whose availability is blank.
  public static let diariesToChase = FindingCode(
    "FW609", "Some diaries are still to be asked for",
    """
    A blank availability means that nobody has asked. Such people are planned as free at any time, and their \
    sessions may have to move when they answer. Ask them, and write what they say, or "any".
    """)

  /// A setting of the environment makes no sense.
  public static let unfitEnvironment = FindingCode(
    "FW610", "A setting of the environment makes no sense",
    """
    SOURCE_DATE_EPOCH, where it is set, gives the time to stamp on files as seconds since 1970. FIELDWORK_SECRET \
    gives what the identifiers of invitations are made with, in 32 characters or more. Most people never set either.
    """)

  static var commandCodes: [FindingCode] {
    [
      fileNotFound, fileUnreadable, unknownForm, fileUnwritable, fileInTheWay, weekNotMonday,
      timetableMissing, sampleNotFound, diariesToChase, unfitEnvironment,
    ]
  }
}
