import Desk
import Disk
import Workbook

/// All files of a review's folder as values.
enum FolderFiles {
  /// The files of a folder and of the folders in it, without what commands at work leave there.
  ///
  /// - Throws: `Refusal` where a file or folder cannot be read.
  static func read(_ folder: String) throws(Refusal) -> [BookFile] {
    try read(folder, below: "")
  }

  private static func read(
    _ folder: String, below path: String
  ) throws(Refusal) -> [BookFile] {
    var files: [BookFile] = []
    for name in FileBytes.everyName(in: folder) where isKept(name, below: path) {
      let place = FileBytes.join(folder, name)
      switch FileBytes.kind(of: place) {
      case .folder: files += try read(place, below: path + name + "/")
      case .file: files.append(BookFile(path: path + name, bytes: try FileBytes.read(place)))
      case .nothing: break
      }
    }
    return files
  }

  private static func isKept(_ name: String, below path: String) -> Bool {
    // Messages and what else leaves lie beside a workbook, and are nothing that a workbook remembers.
    if path.isEmpty, name == KeptInvitations.outbox { return false }
    // The record of what a folder holds is the only hidden file that counts.
    return !name.hasPrefix(".") || name == FolderRecord.name
  }
}
