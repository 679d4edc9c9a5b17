/// What Excel would "repair", or refuse to open, in a workbook to be written.
///
/// Public validators let most of these pass; each was found in reports on rust_xlsxwriter, XlsxWriter and POI.
public enum DraftFault: Error, Sendable, Hashable {
  /// A book has at least one sheet that people see.
  case noVisibleSheet
  /// A name of a sheet that is empty, over 31 characters, has one of `/ \ ? * [ ] :`, or begins or ends with `'`.
  case sheetName(String)
  /// Two sheets of one name, capitals aside.
  case doubledSheet(String)
  /// A cell, a table, a list or a link beyond row 1,048,576 or column XFD.
  case beyondSheet(sheet: String, cell: String)
  /// A text of more than 32,767 UTF-16 units.
  case longText(sheet: String, cell: String)
  /// A table's or a defined name that is no name: empty, with blanks, or named like a cell.
  case name(String)
  /// A name used twice, by tables or defined names.
  case doubledName(String)
  /// A head of a table that is not a text, or that differs from another head only in capitals.
  case tableHead(table: String, cell: String)
  /// A table without a row below its heads.
  case shortTable(String)
  /// Two tables, or two merged ranges, that share cells; or a table with a merged cell.
  case overlap(sheet: String, cell: String)
  /// A list whose choices take more than 255 characters, or a choice with a comma.
  case list(sheet: String, cell: String)
  /// A prompt of more than 255 characters, or a title of more than 32.
  case prompt(sheet: String, cell: String)
  /// A link to a sheet that is not there.
  case link(sheet: String, cell: String)
  /// A defined name of a sheet that is not there.
  case nameOfNoSheet(String)
}
