/// FW15x to FW17x: the sheets, their headings and the cells that hold no times.
extension FindingCode {
  /// A sheet that is needed is not there.
  public static let missingSheet = FindingCode(
    "FW150", "A sheet is missing",
    """
    A review needs at least review.csv and sessions.csv. "fieldwork init" writes a folder with every sheet, \
    its headings and an example row.
    """)

  /// A file is not one of the sheets.
  public static let unknownSheet = FindingCode(
    "FW151", "A file is not one of the sheets",
    """
    The sheets are found by the names of their files. A file with another name is left alone; if it was \
    meant as a sheet, give it that sheet's name.
    """)

  /// A heading that is needed is not there.
  public static let missingColumn = FindingCode(
    "FW152", "A column is missing",
    """
    The first row of a sheet holds the headings; capitals, spaces and order do not matter. Add a column \
    with the heading that is named.
    """)

  /// A heading is probably a slip.
  public static let unknownColumn = FindingCode(
    "FW153", "A heading is nearly one of the sheet's",
    """
    Columns of your own are welcome: they are kept and never read. This heading is so near to a known \
    one that the known one was probably meant.
    """)

  /// Two columns have the same heading.
  public static let repeatedColumn = FindingCode(
    "FW154", "Two columns have the same heading",
    "Only the first column of that heading is read. Delete one of the two, or rename it.")

  /// A row has more cells than there are headings.
  public static let cellsBeyondHeadings = FindingCode(
    "FW155", "A row is longer than the headings",
    """
    Usually a comma in a text was taken for the end of a cell. Put the text into quotation marks, or save \
    the sheet from Excel, which does so by itself.
    """)

  /// A setting is not known.
  public static let unknownSetting = FindingCode(
    "FW156", "A setting is not known",
    """
    Each row of review.csv is a setting and its value. Settings of your own are kept and not read. \
    HELP.txt lists those that are.
    """)

  /// A setting stands twice.
  public static let repeatedSetting = FindingCode(
    "FW157", "A setting stands twice",
    "Only the last of the two counts. Delete the other.")

  /// A number cannot be read.
  public static let unreadableNumber = FindingCode(
    "FW160", "A number cannot be read",
    "Counts are whole numbers in digits, such as 12; where a range makes sense, write 9-12.")

  /// A spreadsheet has changed what was typed.
  public static let changedBySpreadsheet = FindingCode(
    "FW161", "A spreadsheet has changed what was typed",
    """
    Spreadsheets take 2-3 for the second of March and a reference such as 1E5 for a hundred thousand, and they \
    take the noughts from 007. A CSV file cannot forbid that. Write "2 to 3", and give references a letter that makes \
    no month and no number of them, such as S07.
    """)

  /// A word is not one of those a column knows.
  public static let unfamiliarWord = FindingCode(
    "FW162", "A word is not one of those a column knows",
    "Some columns hold one of a few words, such as a kind of session. The finding says which.")

  /// The Reviewers cell cannot be understood.
  public static let unreadableTeam = FindingCode(
    "FW163", "The reviewers that a session needs cannot be understood",
    """
    Write how many ("2", "2-3"), which roles ("team leader; 2 of officer peer / member peer") and who by \
    reference ("named HP"), separated by semicolons.
    """)

  /// A closed day is listed as a day of its own.
  public static let closedDayListed = FindingCode(
    "FW164", "A closed day is listed among the days",
    """
    closed.csv says that nothing is held on a date, and days.csv gives that date hours. The hours count: \
    what is listed by hand wins. Delete one of the two rows.
    """)

  /// Nobody of the team is asked for.
  public static let nobodyAsked = FindingCode(
    "FW165", "No reviewers are asked for",
    """
    A blank Reviewers cell asks for nobody, so the session may be held without the team. Write how many \
    are needed, or "any" if it truly does not matter.
    """)

  /// A wish stands where only facts count.
  public static let wishIgnored = FindingCode(
    "FW166", "A wish has no effect here",
    "Wishes about time belong in the Prefer column of a session; availability says what is possible."
  )

  /// A session is at two sites.
  public static let severalSites = FindingCode(
    "FW167", "A session is at two sites",
    "A session is held at one site. Name the rooms that will do at either, or choose one site.")

  static var sheetCodes: [FindingCode] {
    [
      missingSheet, unknownSheet, missingColumn, unknownColumn, repeatedColumn, cellsBeyondHeadings,
      unknownSetting, repeatedSetting, unreadableNumber, changedBySpreadsheet, unfamiliarWord,
      unreadableTeam, closedDayListed, nobodyAsked, wishIgnored, severalSites,
    ]
  }
}
