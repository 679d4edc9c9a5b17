/// Where a review comes from.
public enum ReviewSource: Sendable, Hashable {
  /// A folder of sheets.
  case folder(String)
  /// A review document, or a workbook with the sheets of a review.
  case document(String)
  /// A review document on standard input.
  case standardInput

  /// The path as it was typed, for the commands that are suggested next.
  public var path: String {
    switch self {
    case .folder(let path), .document(let path): path
    case .standardInput: "-"
    }
  }

  /// What findings call it: its path, or the name of standard input.
  var inputName: String { self == .standardInput ? InputName.standardInput : path }

  /// The folder that it is in; nil for standard input.
  public var folder: String? {
    switch self {
    case .folder(let path): path
    case .document(let path):
      path.split(separator: "/", omittingEmptySubsequences: false).dropLast()
        .joined(separator: "/") + (path.contains("/") ? "/" : ".")
    case .standardInput: nil
    }
  }

  /// The path for a command line: quoted where the shell would take it apart.
  public var argument: String {
    self == .standardInput ? Self.placeholder : Prose.shellWord(path)
  }

  /// What help and hints call the path of a review.
  public static let placeholder = "REVIEW"

  /// Endings of files that people take for workbooks; such a file of another kind is named for what it is.
  private static let workbookEndings = [
    ".xlsx", ".xlsm", ".xltx", ".xlsb", ".xls", ".ods", ".fods", ".ots", ".numbers", ".gsheet",
  ]

  /// Whether a path ends like a workbook's.
  public static func isWorkbook(_ path: String) -> Bool {
    workbookEndings.contains { path.lowercased().hasSuffix($0) }
  }

  /// Whether people are invited from here: invitations are kept beside the sheets, which a review document has not.
  public var keepsInvitations: Bool {
    switch self {
    case .folder: true
    case .document(let path): ReviewSource.isWorkbook(path)
    case .standardInput: false
    }
  }

  /// The path of a file of the folder.
  func path(of name: String) -> String {
    path.isEmpty || path.hasSuffix("/") ? path + name : path + "/" + name
  }
}

/// What findings call input that has no name of its own.
public enum InputName {
  /// Standard input.
  public static let standardInput = "standard input"
}
