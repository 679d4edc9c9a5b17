/// FW14x: a sheet's file, before any cell of it is understood.
extension FindingCode {
  /// The file holds no text.
  public static let notAText = FindingCode(
    "FW140", "The file is not a text file",
    """
    A sheet is a text file whose name ends in .csv. A workbook (.xlsx, .xls) cannot be read under that \
    name: open it in Excel and save each sheet as "CSV UTF-8 (Comma delimited)".
    """)

  /// The file is in a Windows encoding.
  public static let oldEncoding = FindingCode(
    "FW141", "The file was saved in an old encoding",
    """
    Excel's plain "CSV" keeps only the characters of Western Windows; a name with other accents loses \
    them. The file was read all the same. Save it as "CSV UTF-8 (Comma delimited)" to be sure.
    """)

  /// Some bytes stand for no character.
  public static let damagedText = FindingCode(
    "FW142", "Some characters could not be read",
    """
    Part of the file is damaged, or two encodings were mixed by copying. The places show as a black \
    diamond with a question mark. Correct those cells and save the sheet as CSV UTF-8.
    """)

  /// A quoted cell has no end.
  public static let unclosedQuote = FindingCode(
    "FW143", "A quotation mark is never closed",
    """
    A cell that begins with a quotation mark ends with one; quotation marks inside it are doubled. Without \
    the closing mark the rest of the file would belong to that cell. Saving the sheet from Excel puts it right.
    """)

  /// Text follows the closing quotation mark of a cell.
  public static let textAfterQuote = FindingCode(
    "FW144", "Text follows a closing quotation mark",
    """
    In a cell that begins with a quotation mark, those inside must be doubled: "the ""front door"" team". \
    Saving the sheet from Excel does this by itself.
    """)

  static var fileCodes: [FindingCode] {
    [notAText, oldEncoding, damagedText, unclosedQuote, textAfterQuote]
  }
}
