/// FW23x: a workbook, before any sheet of it is understood.
extension FindingCode {
  /// The file is not a workbook of the kind that is read.
  public static let notAWorkbook = FindingCode(
    "FW230", "The file is not an Excel workbook (.xlsx)",
    """
    A review is read from a workbook that ends in .xlsx. What LibreOffice, Apple Numbers and old versions of Excel save \
    can be saved as .xlsx from those programs: choose File and Save As, or Export. A shortcut of Google Drive (.gsheet) \
    holds an address alone: open the sheet in Google Sheets and choose File, Download, Microsoft Excel (.xlsx).
    """)

  /// The workbook needs a password.
  public static let lockedWorkbook = FindingCode(
    "FW231", "The workbook is locked by a password",
    """
    A workbook with a password cannot be read by other programs. In Excel choose File, Info, Protect Workbook, Encrypt \
    with Password, clear the box, and save.
    """)

  /// The workbook's file is damaged.
  public static let damagedWorkbook = FindingCode(
    "FW232", "The workbook is damaged",
    """
    The file did not arrive whole, or a program wrote what the standard of workbooks does not allow. Copy the file again; \
    where that does not help, open the file in Excel, let Excel repair the file, and save it under another name.
    """)

  /// The workbook is larger than what is read.
  public static let largeWorkbook = FindingCode(
    "FW233", "The workbook is too large",
    """
    A file of up to 32 MB is read, with up to 64 MB in one part, 128 MB in all, 16 MB of text and about a million cells; a \
    whole review takes a hundredth of that. Formats that go down to the last row, and pictures, are what makes \
    workbooks large.
    """)

  /// A cell holds an error of Excel's.
  public static let errorCell = FindingCode(
    "FW234", "A cell holds an error",
    """
    A formula that refers to something deleted, or looks up what is not there, leaves an error such as #REF! or #N/A in its \
    cell. There is no value to read. Type the value, or mend the formula.
    """)

  /// Merged cells.
  public static let mergedCells = FindingCode(
    "FW235", "Cells are merged",
    """
    The value of merged cells belongs to the first of them; the others are empty, whatever they look like. Take the cells \
    apart, and type the value into each cell that has it.
    """)

  /// Rows or sheets that are not shown.
  public static let hiddenCells = FindingCode(
    "FW236", "Rows or sheets are hidden",
    """
    What is hidden, by a filter or by hand, is read like everything else. Have it shown to see what is planned with, and \
    delete what is not meant.
    """)

  /// A workbook that cannot be written.
  public static let unwritableWorkbook = FindingCode(
    "FW237", "The workbook cannot be written",
    """
    Excel takes at most 32,767 characters in a cell, 1,048,576 rows and 16,384 columns. What does not fit stays in the folder \
    of sheets, where there is no such limit.
    """)

  static var workbookCodes: [FindingCode] {
    [
      notAWorkbook, lockedWorkbook, damagedWorkbook, largeWorkbook, errorCell, mergedCells,
      hiddenCells, unwritableWorkbook,
    ]
  }
}
