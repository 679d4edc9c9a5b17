public import Findings
import Foundation
import JSONText

/// What a review wrote into a folder that people may put files of their own into: an outbox, a folder of exports.
///
/// A file is replaced or removed only where the record says that the review wrote the bytes which are there. Without a
/// record nothing is.
public struct FolderRecord: Sendable, Hashable {
  /// The reference of the review whose folder it is.
  public let review: String
  /// The SHA-256 of each file, in hexadecimal, by its path in the folder.
  public private(set) var digests: [String: String] = [:]

  /// Folders elsewhere that the review writes into, such as outboxes.
  public private(set) var folders: [String] = []

  /// The name of its file.
  public static let name = ".fieldwork.json"
  private static let format = "fieldwork-folder/1"

  /// The record of a folder that is used for the first time.
  ///
  /// - Parameter review: The reference of the review.
  public init(review: String) {
    self.review = review
  }

  /// The record of a folder; nil where there is none that can be read.
  ///
  /// - Parameter folder: The folder.
  public init?(of folder: String) {
    guard FileBytes.kind(of: FolderRecord.path(in: folder)) == .file,
      let bytes = try? FileBytes.read(FolderRecord.path(in: folder)),
      case .object(let members)? = JSONValue(document: bytes),
      members.contains(where: { $0.key == "format" && $0.value == .text(FolderRecord.format) }),
      case .text(let review)? = members.first(where: { $0.key == "review" })?.value,
      case .object(let files)? = members.first(where: { $0.key == "files" })?.value
    else { return nil }
    self.review = review
    if case .list(let paths)? = members.first(where: { $0.key == "folders" })?.value {
      folders = paths.compactMap { if case .text(let path) = $0 { path } else { nil } }
    }
    for file in files {
      guard case .text(let digest) = file.value, FolderRecord.leadsInside(file.key) else {
        continue
      }
      digests[file.key] = digest
    }
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
      throw CommandFailure(
        Finding(
          .foreignFolder, at: .file(folder), text: record.review,
          "This folder belongs to the review \"\(record.review)\", and this is \"\(review)\". Nothing was written.",
          mend: "Choose another folder with -o."))
    }
    return record
  }

  /// Where that of a folder is.
  static func path(in folder: String) -> String { FileBytes.join(folder, name) }

  /// Notes that a file was written.
  mutating func note(_ name: String, _ digest: String) { digests[name] = digest }

  /// Notes that a file is gone.
  mutating func forget(_ name: String) { digests[name] = nil }

  /// Notes that the review writes into a folder elsewhere.
  mutating func note(folder: String) {
    if !folders.contains(folder) { folders.append(folder) }
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
    let files = digests.sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }
      .map { JSONMember($0.key, .text($0.value)) }
    return AtomicFile(
      path: FolderRecord.path(in: folder),
      bytes: JSONWriter.document(
        .object(
          [
            JSONMember("format", .text(FolderRecord.format)), JSONMember("review", .text(review)),
          ] + (folders.isEmpty ? [] : [JSONMember("folders", .list(folders.map { .text($0) }))])
            + [JSONMember("files", .object(files))])))
  }

  /// Whether a path stays in the folder: a record that somebody edited must not reach anything else.
  private static func leadsInside(_ path: String) -> Bool {
    !path.isEmpty && !path.hasPrefix("/") && !path.split(separator: "/").contains("..")
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
        inTheWay.append(FileFault.notOurs(file.path, isKnown: record.digests[name] != nil))
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
