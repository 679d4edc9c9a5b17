/// Where a finding lies, in the terms of the file that its reader has open.
public enum Place: Sendable, Hashable {
  /// A whole file or folder.
  case file(String)
  /// A line of a text file; lines count from 1.
  case line(file: String, line: Int)
  /// A cell of a sheet: the row as the spreadsheet numbers it, the column by its heading.
  case cell(file: String, row: Int, column: String)
  /// A value inside a JSON document, as a path from its root: `sessions[3].team.min`.
  case key(file: String, path: String)

  /// The place as it is printed: `sessions.csv:14 When`, `review.json sessions[3].minutes`.
  public var text: String {
    switch self {
    case .file(let file): file
    case .line(let file, let line): file + ":" + String(line)
    case .cell(let file, let row, let column): file + ":" + String(row) + " " + column
    case .key(let file, let path): path.isEmpty ? file : file + " " + path
    }
  }

  /// The name of the file that the place lies in.
  public var file: String {
    switch self {
    case .file(let file), .line(let file, _), .cell(let file, _, _), .key(let file, _): file
    }
  }
}
