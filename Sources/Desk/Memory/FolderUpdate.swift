public import Findings

/// What becomes of a folder of exports when a review writes into it again: which files are written, and which files of an
/// earlier time go.
public struct FolderUpdate: Sendable {
  /// What stands in the folder under a name at present.
  public enum Present: Sendable, Hashable {
    /// Nothing.
    case nothing
    /// Something with a SHA-256, in hexadecimal; nil where it cannot be read.
    case file(digest: String?)
  }

  /// The record of what the review wrote, to be written with the files.
  public let record: FolderRecord
  /// Files of an earlier time to remove, because they are no longer among the files written; their paths lead into
  /// the folder.
  public let removals: [FileEdits.Removal]
  /// The names of files of an earlier time that stay, because somebody has changed them since.
  private let changed: [String]
  private let folder: String

  /// Decides about a folder.
  ///
  /// - Parameters:
  ///   - digests: The SHA-256 of each file that is to be written, in hexadecimal, with its path in the folder.
  ///   - old: The record of what the review wrote earlier; nil where there is none.
  ///   - folder: What findings call the folder.
  ///   - review: The reference of the review.
  ///   - replaces: Whether a file of an earlier time is replaced by these, so that it goes when it is not among them.
  ///   - present: What stands in the folder under a name.
  /// - Throws: ``Refusal`` where the folder is another review's, or a file is in the way that the review did not write.
  public init(
    writing digests: [(name: String, digest: String)], after old: FolderRecord?,
    into folder: String,
    of review: String, replacing replaces: (String) -> Bool, over present: (String) -> Present
  ) throws(Refusal) {
    var record = old ?? FolderRecord(review: review)
    guard record.review == review else { throw Refusal(record.foreign(folder, to: review)) }
    var inTheWay: [Finding] = []
    for (name, digest) in digests {
      if case .file(let standing) = present(name) {
        let isOurs = standing != nil && standing == record.digests[name]
        if !isOurs, standing != digest {
          inTheWay.append(
            FolderRecord.notOurs(
              ReviewSource.folder(folder).path(of: name), isKnown: record.digests[name] != nil))
        }
      }
      record.note(name, digest)
    }
    guard inTheWay.isEmpty else { throw Refusal(inTheWay) }
    let names = Set(digests.map { $0.name })
    var removals: [FileEdits.Removal] = []
    var changed: [String] = []
    for (name, digest) in record.digests.sorted(by: { $0.key < $1.key })
    where !names.contains(name) && replaces(name) {
      record.forget(name)
      guard case .file(let standing) = present(name) else { continue }
      if standing == digest {
        removals.append(FileEdits.Removal(name, digest: digest))
      } else {
        changed.append(name)
      }
    }
    self.record = record
    self.removals = removals
    self.changed = changed
    self.folder = folder
  }

  /// Files of an earlier time that go, as findings call them.
  public var stale: [String] { removals.map { title($0.path) } }

  /// The names, for findings, of files of an earlier time that are no longer written but stay, because somebody has
  /// changed them.
  public var kept: [String] { changed.map { title($0) } }

  private func title(_ name: String) -> String { ReviewSource.folder(folder).path(of: name) }

  /// A finding for each file of an earlier export that was removed, or that stays because somebody has changed the file.
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
}
