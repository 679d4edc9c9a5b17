import CivilTime
import Correspondence
import Disk
import Documents
import Findings
import Foundation
import ReviewModel
import Timetables

/// What is to be forgotten of a review: releases to be redacted, and files to be deleted.
struct Purge {
  private let releases: [(path: String, purged: Release, people: Int)]
  private let files: [String]

  /// What an outbox holds; anything else in it is somebody's own.
  private static let messageForms = [".eml", ".ics", ".csv", ".json", ".log"]

  /// Looks through a folder.
  ///
  /// - Parameters:
  ///   - folder: The folder of a review.
  ///   - minute: What was written before it goes; on a UTC clock.
  ///   - date: The date that stands on what was purged.
  init(of folder: String, before minute: CivilMinute, on date: CivilDate) throws(CommandFailure) {
    let shelf = ReleaseShelf(folder: FileBytes.join(folder, ReleaseShelf.folderName))
    var releases: [(path: String, purged: Release, people: Int)] = []
    for name in try shelf.names() {
      let release = try shelf.read(name).release
      guard release.purgedOn == nil, release.releasedAt < minute else { continue }
      releases.append(
        (
          shelf.path(of: name), release.purged(on: date),
          release.version.review.people.count + release.version.review.reviewers.count
        ))
    }
    self.releases = releases

    var candidates = [SentInvitations.file, RepliesSheet.file].map { FileBytes.join(folder, $0) }
    let outbox = FileBytes.join(folder, InvitationFolder.outboxName)
    if FileBytes.kind(of: outbox) == .folder {
      candidates += try FileBytes.names(in: outbox)
        .filter { name in Purge.messageForms.contains { name.hasSuffix($0) } }
        .map { FileBytes.join(outbox, $0) }
    }
    files = candidates.filter { path in
      guard FileBytes.kind(of: path) == .file,
        let attributes = try? FileManager.default.attributesOfItem(atPath: path),
        let written = attributes[.modificationDate] as? Date
      else { return false }
      return Int(written.timeIntervalSince1970) / 60 < minute.minutes
    }
  }

  /// Whether there is nothing to forget.
  var isEmpty: Bool { releases.isEmpty && files.isEmpty }

  /// A line for each file.
  ///
  /// - Parameter isDone: Whether it is done, or only would be.
  func lines(isDone: Bool) -> [String] {
    releases.map { release in
      release.path + (isDone ? ": " : ": would have ")
        + Prose.count(release.people, "person", "people") + " replaced by roles"
    } + files.map { $0 + (isDone ? ": deleted" : ": would be deleted") }
  }

  /// Forgets it.
  func run() throws(CommandFailure) {
    try AtomicFile.write(
      releases.map {
        AtomicFile(path: $0.path, bytes: [UInt8](ReleaseDocument.write($0.purged).data))
      })
    for path in files {
      do {
        try FileManager.default.removeItem(atPath: path)
      } catch {
        throw CommandFailure(FileFault.unwritable(path, error))
      }
    }
  }
}

extension Release {
  /// The release without personal data: who was there by role alone, what was sent not at all.
  ///
  /// - Parameter date: When it was purged.
  func purged(on date: CivilDate) -> Release {
    let redaction = Redaction(of: version.review)
    var result = self
    result.version = TimetableVersion(
      name: name, review: redaction.review, plan: redaction.plan(version.plan))
    result.note = redaction.text(note)
    result.cancelledBecause = cancelledBecause.map { redaction.text($0) }
    result.sent = nil
    result.purgedOn = date
    return result
  }
}
