/// FW168 to FW199 and FW210 to FW229: what is not read of a folder, a sheet or a cell that holds no times.
extension FindingCode {
  /// Accents were lost or garbled.
  public static let garbledText = FindingCode(
    "FW168", "The accents of a cell are garbled",
    """
    Somewhere the text was saved in one encoding and opened in another: "Zoë" becomes "ZoÃ«", or "Zo?". The finding \
    offers the text where it can be restored. Correct the cell and save the sheet as CSV UTF-8.
    """)

  /// Something stands above the headings.
  public static let rowsAboveHeadings = FindingCode(
    "FW169", "A title stands above the headings",
    """
    The headings were found further down, and the rows above them are not read. Nothing need be done; delete those \
    rows if they are in the way.
    """)

  /// Columns are not read.
  public static let columnsNotRead = FindingCode(
    "FW170", "Some columns are not read",
    """
    Columns of your own are welcome and are kept as they are. They have no effect on the timetable. Where a column \
    was meant to have one, give it a heading from HELP.txt.
    """)

  /// A sheet has no headings.
  public static let headingsMissing = FindingCode(
    "FW171", "A sheet has no headings",
    """
    The first rows of the sheet hold none of the headings by which columns are found, so the sheet is not read. \
    Insert a row with the headings above the others; the finding lists those that are needed.
    """)

  /// A row is no entry.
  public static let rowNotRead = FindingCode(
    "FW172", "A row looks like a title, a total or a footnote",
    """
    The row fills hardly any of the columns that every row needs, and reads like a remark, so it is not read. Delete \
    the row, or fill in the cells if it was meant as an entry.
    """)

  /// A sheet has another name.
  public static let misnamedSheet = FindingCode(
    "FW173", "A sheet has another name than it needs",
    """
    Browsers and online spreadsheets save a sheet as "Peer review - sessions.csv", "sessions (1).csv" or "Copy of \
    sessions.csv". The sheets are found by their plain names. Rename the file; where two files could be the same sheet, \
    keep one of them.
    """)

  /// A file of another program lies in the folder.
  public static let fileNotRead = FindingCode(
    "FW174", "A file that looks like a sheet is not read",
    """
    The folder has CSV files, and beside them a workbook or a document that may hold the same sheets. Only the CSV files \
    are read. If the other file is newer, save its sheets as CSV; then move it to another folder.
    """)

  /// A headcount in unusual words.
  public static let countedGroup = FindingCode(
    "FW175", "A number before a plural is a headcount",
    """
    Under Who, a number before a plural noun ("8 social workers") counts people who are not named. The note says how \
    a phrase in other than the usual words was counted. Use the Ref of each person who is named.
    """)

  /// References that Excel changes.
  public static let fragileReference = FindingCode(
    "FW176", "A spreadsheet would change a reference",
    """
    Excel takes MAR1 and 1-2 for dates, 2E3 for 2000, and the nought from 04, as soon as it opens a CSV file: in your \
    sheets, and in those that we send to others. Use references that begin with a letter and are neither month nor number, \
    such as S04.
    """)

  /// A feature that no room has.
  public static let unknownFeature = FindingCode(
    "FW177", "No room has a feature that a session needs",
    """
    The session can be held in no room until one has the feature. Correct the spelling, or add the feature to a room in \
    rooms.csv.
    """)

  /// A role of people's own.
  public static let ownRole = FindingCode(
    "FW178", "A role is not one of the usual ones",
    """
    Roles of your own are welcome, and sessions can ask for them by the same words. The finding is a warning where the \
    role is nearly a usual one, which was probably meant.
    """)

  /// An address cell holds more than an address.
  public static let severalAddresses = FindingCode(
    "FW179", "An address cell does not hold one address",
    """
    Each row is somebody who gets an invitation of their own. Give each person a row, or use the one address of the \
    group.
    """)

  /// A name could mean several entries.
  public static let ambiguousName = FindingCode(
    "FW180", "A name could mean several entries",
    "Two rows have that name, job title or title. Write the reference of the one that is meant.")

  /// A wish about reviewers that the cell cannot hold.
  public static let unsayableTeam = FindingCode(
    "FW181", "A wish about reviewers cannot be said there",
    """
    The Reviewers cell says how many come, of which roles, and who by name. A choice is between roles: "1 of team leader \
    / officer peer". Whom a reviewer must not meet stands under Not with in reviewers.csv. Two sessions have the same \
    reviewers where both name them.
    """)

  /// A session in two rooms.
  public static let severalRooms = FindingCode(
    "FW182", "A session is in two rooms at once",
    "A session has one room. Separate the rooms with semicolons where any of them will do.")

  /// A heading that means something and is not read.
  public static let unreadHeading = FindingCode(
    "FW183", "A heading asks for something that is not read",
    """
    The column looks like a rule, and rules are read from other columns. The finding says where the same can be said. Until \
    then the timetable takes no notice of the column.
    """)

  /// Words beside a name.
  public static let unreadWords = FindingCode(
    "FW184", "Some words of a cell are not understood",
    """
    Every word of such a cell must mean something. Delete the words that are named, or put them in a column of your own. \
    What the column cannot say is named with what can be written instead.
    """
  )

  /// A contact has no address.
  public static let contactWithoutAddress = FindingCode(
    "FW185", "A contact has no e-mail address",
    """
    A contact is a name and an address: "Programme office; office@council.example.org". Invitations go out in the name of \
    the council contact, to whom people answer.
    """)

  /// The program's memory in a workbook cannot be read.
  public static let damagedMemory = FindingCode(
    "FW190", "What the program remembers in the workbook is damaged",
    """
    A workbook keeps releases, invitations and replies in a sheet of its own that is not shown. Somebody or some program \
    has changed that sheet. Take a copy of the workbook from before, and put the cells of your sheets into the copy.
    """)

  /// Somebody has the workbook open.
  public static let openWorkbook = FindingCode(
    "FW191", "Somebody has the workbook open",
    """
    Excel and LibreOffice write the whole workbook when somebody saves it, so a change made meanwhile would be lost, or \
    theirs would. Nothing is read or written until the workbook is closed.
    """)

  /// The program's work on a workbook was cut off.
  public static let interruptedWorkbook = FindingCode(
    "FW192", "A command was cut off before the workbook was written",
    """
    While a command works on a workbook its files lie in a hidden folder beside it. The command did not end, so the folder \
    is still there. What the command had done is put into the workbook if the workbook is as the command found it.
    """)

  /// A spreadsheet has made something else of what was typed.
  public static let changedCell = FindingCode(
    "FW193", "A spreadsheet has made something else of a text",
    """
    Excel and Google Sheets take 9-12 for 9 December, an answer of true for a logical value, and a telephone number for a \
    figure, whose nought in front they drop. Choose the format Text for the cell, then type again what was meant; in a \
    workbook that fieldwork made, cells have that format.
    """)

  /// Notes on cells.
  public static let notedCells = FindingCode(
    "FW194", "Cells have notes",
    """
    Notes and comments that people hang on cells are kept as they are. They are words between people, so nothing of them is \
    read: "not Tuesday!" in a note keeps nobody free. Write what the timetable must heed into the cell.
    """)

  /// Formulas that were never worked out.
  public static let formulaWithoutValue = FindingCode(
    "FW195", "A formula has no value",
    """
    A workbook holds the value of each formula beside the formula. Programs that only write workbooks leave the value out, \
    and then there is nothing to read. Open the workbook in Excel or LibreOffice and save it, or type the value.
    """)

  static var cellCodes: [FindingCode] {
    [
      garbledText, rowsAboveHeadings, columnsNotRead, headingsMissing, rowNotRead, misnamedSheet,
      fileNotRead, countedGroup, fragileReference, unknownFeature, ownRole, severalAddresses,
      ambiguousName, unsayableTeam, severalRooms, unreadHeading, unreadWords, contactWithoutAddress,
      damagedMemory, openWorkbook, interruptedWorkbook, changedCell, notedCells,
      formulaWithoutValue,
    ]
  }
}
