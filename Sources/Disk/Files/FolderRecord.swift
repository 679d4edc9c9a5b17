public import Desk
public import Findings
import Foundation

extension FolderRecord {
  /// The record of a folder; nil where there is none that can be read.
  ///
  /// - Parameter folder: The folder.
  public init?(of folder: String) {
    let path = FileBytes.join(folder, FolderRecord.name)
    guard FileBytes.kind(of: path) == .file, let bytes = try? FileBytes.read(path) else {
      return nil
    }
    self.init(bytes)
  }

  /// The record of a folder, which must be the review's or nobody's.
  ///
  /// - Parameters:
  ///   - folder: The folder.
  ///   - review: The reference of the review.
  public static func of(
    _ folder: String, for review: String
  ) throws(CommandFailure) -> FolderRecord {
    guard let record = FolderRecord(of: folder) else { return FolderRecord(review: review) }
    guard record.review == review else {
      throw CommandFailure(record.foreign(folder, to: review))
    }
    return record
  }

  /// Whether what is in the folder under a name is what the review wrote there.
  ///
  /// - Parameters:
  ///   - name: The path in the folder.
  ///   - folder: The folder.
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
public struct RecordedFiles: Sendable {
  /// The folder.
  public let folder: String
  /// Files of an earlier time that were removed, because they are no longer among those written.
  public private(set) var stale: [String] = []
  /// Files of an earlier time that are no longer among those written and have been changed since, and so stay.
  public private(set) var kept: [String] = []

  /// What has to be said of files of an earlier time.
  public var remarks: [Finding] {
    stale.map { path in
      Finding(
        .staleExport, .note, at: .file(path), text: path,
        "This was written by an earlier export and is no longer part of it, so it was removed.")
    }
      + kept.map { path in
        Finding(
          .staleExport, .warning, at: .file(path), text: path,
          "This was written by an earlier export and is no longer part of it, but somebody has changed it since. "
            + "It is left as it is.", mend: "Delete it if nobody needs it.")
      }
  }

  /// Writes files, by their paths in the folder, and removes those of an earlier time that are no longer among them.
  ///
  /// - Parameters:
  ///   - files: The files; their paths lead into the folder.
  ///   - folder: The folder, which the caller has locked.
  ///   - review: The reference of the review.
  ///   - replaces: Whether a file of an earlier time is replaced by these, so that it goes when it is not among them.
  public init(
    _ files: [AtomicFile], into folder: String, of review: String,
    replacing replaces: (String) -> Bool
  ) throws(CommandFailure) {
    self.folder = folder
    var record = try FolderRecord.of(folder, for: review)
    var inTheWay: [Finding] = []
    var names: Set<String> = []
    for file in files {
      let name = FileBytes.relative(file.path, to: folder)
      names.insert(name)
      let digest = FileBytes.digest(file.bytes)
      if FileBytes.kind(of: file.path) != .nothing, !record.wrote(name, in: folder),
        FileBytes.digest(ofFile: file.path) != digest
      {
        inTheWay.append(FolderRecord.notOurs(file.path, isKnown: record.digests[name] != nil))
      }
      record.note(name, digest)
    }
    guard inTheWay.isEmpty else { throw CommandFailure(inTheWay) }
    var removals: [FileRemoval] = []
    for (name, digest) in record.digests.sorted(by: { $0.key < $1.key })
    where !names.contains(name) && replaces(name) {
      let path = FileBytes.join(folder, name)
      record.forget(name)
      guard FileBytes.kind(of: path) != .nothing else { continue }
      if FileBytes.digest(ofFile: path) == digest {
        stale.append(path)
        removals.append(FileRemoval(path: path, digest: digest))
      } else {
        kept.append(path)
      }
    }
    try AtomicFile.write(files + [record.file(in: folder)], removing: removals, home: folder)
  }
}
