public import Desk
import Foundation

extension FolderRecord {
  /// The record of a folder; nil without one that can be read.
  public init?(of folder: String) {
    let path = FileBytes.join(folder, FolderRecord.name)
    guard FileBytes.kind(of: path) == .file, let bytes = try? FileBytes.read(path) else {
      return nil
    }
    self.init(bytes)
  }

  /// Whether the file at a path in the folder is the file that the review wrote there.
  public func wrote(_ name: String, in folder: String) -> Bool {
    guard let digest = digests[name] else { return false }
    return FileBytes.digest(ofFile: FileBytes.join(folder, name)) == digest
  }

  /// The file of the record itself.
  func file(in folder: String) -> AtomicFile {
    AtomicFile(path: FileBytes.join(folder, FolderRecord.name), bytes: bytes)
  }
}

/// Files that a review writes into such a folder.
public enum RecordedFiles {
  /// Writes files, by their paths in the folder, and removes files of an earlier time that are no longer among them.
  ///
  /// - Parameters:
  ///   - files: The files; their paths lead into the folder.
  ///   - folder: The folder, which the caller has locked.
  ///   - review: The reference of the review.
  ///   - replaces: Whether a file of an earlier time is replaced by these, so that it goes when it is not among them.
  /// - Returns: What became of the folder, with what has to be said of files of an earlier time.
  /// - Throws: `Refusal` where a file is in the way, or cannot be written.
  public static func write(
    _ files: [AtomicFile], into folder: String, of review: String,
    replacing replaces: (String) -> Bool
  ) throws(Refusal) -> FolderUpdate {
    let digests = files.map { file in
      (name: FileBytes.relative(file.path, to: folder), digest: FileBytes.digest(file.bytes))
    }
    let update = try FolderUpdate(
      writing: digests, after: FolderRecord(of: folder), into: folder, of: review,
      replacing: replaces
    ) { name in
      let path = FileBytes.join(folder, name)
      return FileBytes.kind(of: path) == .nothing
        ? .nothing : .file(digest: FileBytes.digest(ofFile: path))
    }
    try AtomicFile.write(
      files + [update.record.file(in: folder)],
      removing: update.removals.map {
        FileRemoval(path: FileBytes.join(folder, $0.path), digest: $0.digest)
      }, home: folder)
    return update
  }
}
