import Desk
import Disk
import Findings

extension ReviewSource {
  /// The source that a typed path leads to; `-` means standard input.
  ///
  /// - Throws: `Refusal` where there is nothing at the path, or a file or folder that cannot be a review.
  init(_ path: String) throws(Refusal) {
    if path == "-" {
      self = .standardInput
      return
    }
    switch FileBytes.kind(of: path) {
    case .folder:
      if let fault = WorkbookFolder.packageFault(path) { throw Refusal(fault) }
      self = .folder(path)
    case .nothing: throw Refusal(FileFault.missing(path))
    case .file:
      if let fault = ReviewSource.unfitFile(path) { throw Refusal(fault) }
      self = .document(path)
    }
  }

  /// What to say about a file that is plainly something else than a review document.
  private static func unfitFile(_ path: String) -> Finding? {
    let name = path.lowercased()
    if name.hasSuffix(".csv") {
      return Finding(
        .unknownForm, at: .file(path), text: path, "This is one sheet of a review.",
        mend: "Give the folder that holds it.")
    }
    if name.hasSuffix(".zip") {
      return Finding(
        .unknownForm, at: .file(path), text: path, "This is a compressed folder.",
        mend: "Unpack it, and give the folder or the workbook that comes out.")
    }
    return nil
  }
}
