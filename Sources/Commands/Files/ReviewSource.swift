import Disk
import Findings

/// Where a review comes from.
enum ReviewSource: Sendable, Hashable {
  /// A folder of sheets.
  case folder(String)
  /// A review document, or a workbook with the sheets of a review.
  case document(String)
  /// A review document on standard input.
  case standardInput

  /// The source that a path leads to.
  ///
  /// - Parameter path: What was typed; `-` for standard input.
  init(_ path: String) throws(CommandFailure) {
    if path == "-" {
      self = .standardInput
      return
    }
    switch FileBytes.kind(of: path) {
    case .folder: self = .folder(path)
    case .nothing: throw CommandFailure(FileFault.missing(path))
    case .file:
      if let fault = ReviewSource.unfitFile(path) { throw CommandFailure(fault) }
      self = .document(path)
    }
  }

  /// The path as it was typed, for the commands that are suggested next.
  var path: String {
    switch self {
    case .folder(let path), .document(let path): path
    case .standardInput: "-"
    }
  }

  /// The folder that it is in; nil for standard input.
  var folder: String? {
    switch self {
    case .folder(let path): path
    case .document(let path):
      path.split(separator: "/", omittingEmptySubsequences: false).dropLast()
        .joined(separator: "/") + (path.contains("/") ? "/" : ".")
    case .standardInput: nil
    }
  }

  /// The same for a command line: quoted where the shell would take it apart.
  var argument: String {
    self == .standardInput ? PositionalSpec.review.name : Prose.shellWord(path)
  }

  /// What to say about a file that is plainly something else than a review document.
  private static func unfitFile(_ path: String) -> Finding? {
    let name = path.lowercased()
    if name.hasSuffix(".csv") {
      return Finding(
        .unknownForm, at: .file(path), text: path, "This is one sheet of a review.",
        mend: "Give the folder that holds it.")
    }
    return nil
  }
}
