import CivilTime
import Correspondence
import Desk
import Disk
import Documents
import Findings
import Foundation
import ReviewModel
import Exports

/// What is to be forgotten of a review: releases to be redacted, and files to be deleted.
///
/// All that can be forgotten is, whatever stands in the way of the rest; then what is left is named.
struct Purge {
  /// One thing to be forgotten.
  private enum Item {
    /// A release in which roles take the place of people.
    case release(String, Release, people: Int)
    /// A file that goes; nil for a digest where any bytes will do.
    case file(String, digest: String?)
    /// A folder that goes if nothing is left in it.
    case folder(String)
  }

  private var items: [Item] = []
  /// What is left, and why.
  private(set) var left: [Finding] = []
  private let minute: CivilMinute

  /// What an outbox without a record may hold of ours; anything else in it is somebody's own.
  private static let messageForms = [".eml", ".ics", ".csv", ".json", ".log"]

  /// Looks through a folder.
  ///
  /// - Parameters:
  ///   - folder: The folder of a review.
  ///   - minute: What was written before it goes; on a UTC clock.
  ///   - date: The date that stands on what was purged.
  init(of folder: String, before minute: CivilMinute, on date: CivilDate) throws(CommandFailure) {
    self.minute = minute
    let releases = FileBytes.join(folder, KeptReleases.folder)
    let memory = ReviewMemory(onDisk: folder)
    findReleases(memory, on: date)
    for name in Purge.lists(memory) {
      add(FileBytes.place(of: name, in: folder))
    }
    let record = FolderRecord(of: folder)
    var outboxes = [FileBytes.join(folder, KeptInvitations.outbox)]
    outboxes += (record?.folders ?? []).filter { !outboxes.contains($0) }
    for outbox in outboxes { findMessages(outbox) }
    let kept =
      FileBytes.everyName(in: folder).filter { PostponedSheets.isFolder($0) }
      .map { FileBytes.join(folder, $0) }
      + [FileBytes.join(folder, EarlierTimetables.folderName)]
    for folder in kept { findSheets(folder) }
    for folder in [folder, releases] + outboxes + kept { findLeftovers(folder) }
    for folder in kept { items.append(.folder(folder)) }
  }

  /// Whether there is nothing to forget.
  var isEmpty: Bool {
    items.allSatisfy { if case .folder = $0 { true } else { false } }
  }

  /// A line for each file that would go.
  var plan: [String] {
    items.compactMap { item in
      switch item {
      case .release(let path, _, let people):
        path + ": would have " + Prose.count(people, "person", "people") + " replaced by roles"
      case .file(let path, _): path + ": would be deleted"
      case .folder: nil
      }
    }
  }

  /// Forgets all that can be forgotten.
  ///
  /// - Parameter tell: Called with a line for each file that is gone.
  mutating func run(_ tell: (String) -> Void) {
    for item in items {
      do throws(CommandFailure) {
        switch item {
        case .release(let path, let purged, let people):
          try AtomicFile.write([
            AtomicFile(path: path, bytes: ReleaseDocument.write(purged).bytes)
          ])
          tell(path + ": " + Prose.count(people, "person", "people") + " replaced by roles")
        case .file(let path, let digest):
          try FileBytes.remove(path, withDigest: digest)
          tell(path + ": deleted")
        case .folder(let path): FileBytes.removeIfVacant(path)
        }
      } catch {
        left += error.findings.map { finding in
          Purge.left(finding.place.file, "This is left: " + finding.message)
        }
      }
    }
  }

  // MARK: Looking

  /// The files that say what people were told and what they answered.
  ///
  /// An account that names nobody stays, since the secret in it is needed for those who are invited later; one that cannot
  /// be read may name anybody.
  private static func lists(_ memory: ReviewMemory) -> [String] {
    do throws(Refusal) {
      guard try KeptInvitations(memory).sent() == nil else {
        return [KeptInvitations.file, RepliesSheet.file]
      }
      return [RepliesSheet.file]
    } catch {
      return [KeptInvitations.file, RepliesSheet.file]
    }
  }

  private mutating func findReleases(_ memory: ReviewMemory, on date: CivilDate) {
    let releases = KeptReleases(memory)
    for name in (try? releases.names()) ?? [] {
      let path = memory.path(of: KeptReleases.path(of: name))
      do throws(Refusal) {
        let release = try releases.read(name).release
        guard release.purgedOn == nil, release.releasedAt < minute else { continue }
        let review = release.version.review
        items.append(
          .release(
            path, release.purged(on: date), people: review.people.count + review.reviewers.count))
      } catch {
        left.append(
          Purge.left(
            path, "This release cannot be read, so names in it cannot be replaced."))
      }
    }
  }

  private mutating func findMessages(_ outbox: String) {
    guard FileBytes.kind(of: outbox) == .folder else { return }
    guard let record = FolderRecord(of: outbox) else {
      for name in FileBytes.everyName(in: outbox)
      where !name.hasPrefix(".") && Purge.messageForms.contains(where: { name.hasSuffix($0) }) {
        add(FileBytes.join(outbox, name))
      }
      return
    }
    for (name, digest) in record.digests.sorted(by: { $0.key < $1.key }) {
      // The list is worked in by hand, and is ours all the same.
      add(FileBytes.join(outbox, name), digest: name == OutboxMemory.listName ? nil : digest)
    }
    add(FileBytes.join(outbox, SendingAccount.name))
    for name in FileBytes.everyName(in: outbox)
    where record.digests[name] == nil && name.lowercased().hasSuffix(OutboxMemory.mailEnding)
      && isOld(FileBytes.join(outbox, name))
    {
      left.append(
        Purge.left(
          FileBytes.join(outbox, name), "This is left, because it was not written by this review."))
    }
  }

  /// The sheets that `postpone` kept as they were.
  private mutating func findSheets(_ folder: String) {
    for name in FileBytes.everyName(in: folder) where name.lowercased().hasSuffix(".csv") {
      add(FileBytes.join(folder, name))
    }
  }

  private mutating func findLeftovers(_ folder: String) {
    for path in FileBytes.leftovers(in: folder) { items.append(.file(path, digest: nil)) }
  }

  private mutating func add(_ path: String, digest: String? = nil) {
    if isOld(path) { items.append(.file(path, digest: digest)) }
  }

  private func isOld(_ path: String) -> Bool {
    guard FileBytes.kind(of: path) == .file,
      let attributes = try? FileManager.default.attributesOfItem(atPath: path),
      let written = attributes[.modificationDate] as? Date
    else { return false }
    return Int(written.timeIntervalSince1970) / 60 < minute.minutes
  }

  private static func left(_ path: String, _ message: String) -> Finding {
    Finding(
      .leftByPurge, at: .file(path), text: path, message,
      mend: "Look at it, and delete it yourself if it holds names.")
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
