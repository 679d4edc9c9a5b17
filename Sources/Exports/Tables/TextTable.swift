import CSVText

/// A table of text with one row of headings.
struct TextTable {
  let headings: [String]
  var rows: [[String]] = []

  /// The table as a CSV file: UTF-8 with a byte order mark, CR LF, formulas guarded.
  func file(_ path: String) -> ExportFile {
    ExportFile(path: "tables/" + path + ".csv", bytes: CSVWriter.bytes([headings] + rows))
  }

  /// The file without the byte order mark, which Outlook takes for a part of the first heading.
  func unmarkedFile(_ path: String) -> ExportFile {
    let mark = 3
    return ExportFile(path: file(path).path, bytes: Array(file(path).bytes.dropFirst(mark)))
  }
}
