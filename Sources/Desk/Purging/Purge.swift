public import CivilTime
import Correspondence
import Documents
public import Findings
import ReviewModel
public import Sheets

/// The plan to forget old parts of a review: roles take the place of people in old releases, and old files are deleted.
///
/// Everything that can be forgotten is forgotten, even if something else cannot be; what remains is then named. So
/// the steps are taken one by one, and each may fail alone.
public struct Purge: Sendable {
  /// One thing to be forgotten, by its path in the folder of the review, or from the root where it begins with a slash.
  public enum Step: Sendable, Hashable {
    /// A release in which roles take the place of people.
    case redaction(String, [UInt8], people: Int)
    /// A file that goes; nil for a digest where any bytes will do.
    case removal(String, digest: String?)
  }

  /// The steps that forget, in order.
  public private(set) var steps: [Step] = []
  /// A finding for each thing that stays, with the reason.
  public private(set) var left: [Finding] = []
  private let memory: ReviewMemory
  private let files: [OtherFile]
  private let minute: CivilMinute

  /// What an outbox without a record may hold of ours; anything else in it is somebody's own.
  private static let messageForms = [OutboxMemory.mailEnding, ".ics", ".csv", ".json", ".log"]

  /// Looks through a review.
  ///
  /// - Parameters:
  ///   - memory: What the program remembers of the review, with the records of outboxes elsewhere.
  ///   - files: The files of the review and of its outboxes, by their paths, each with the time of its last change. A file
  ///     without such a time is not old.
  ///   - leftovers: Paths of what killed programs left behind, which goes whatever its age.
  ///   - age: How old something must be to be forgotten.
  ///   - now: What a UTC clock shows.
  public init(
    of memory: ReviewMemory, files: [OtherFile], leftovers: [String] = [], olderThan age: PurgeAge,
    at now: CivilMinute
  ) {
    self.memory = memory
    self.files = files
    minute = now - age.days * 1440
    findReleases(on: now.date)
    for name in lists { add(path(of: name)) }
    for outbox in Purge.outboxes(of: memory) { findMessages(in: outbox) }
    for folder in keptFolders {
      for name in names(in: folder) where name.lowercased().hasSuffix(".csv") {
        add(folder + "/" + name)
      }
    }
    steps += leftovers.map { .removal($0, digest: nil) }
  }

  /// The folders in which a review keeps messages: its own outbox, outboxes elsewhere, and copies of an outbox that
  /// somebody made inside the review's folder.
  public static func outboxes(of memory: ReviewMemory) -> [String] {
    let bytes = try? memory.bytes(of: FolderRecord.name)
    let elsewhere = bytes.flatMap { FolderRecord($0) }?.folders ?? []
    let ending = "/" + FolderRecord.name
    let copies = memory.files.compactMap { file -> String? in
      guard file.name.hasSuffix(ending), let record = FolderRecord(file.bytes),
        !OutboxMemory.mails(of: record).isEmpty
      else { return nil }
      return String(file.name.dropLast(ending.count))
    }
    var folders = [KeptInvitations.outbox]
    for folder in elsewhere + copies where !folders.contains(folder) { folders.append(folder) }
    return folders
  }

  /// Whether the named folder of a review holds only sheets as they once were: sheets that `postpone` set aside,
  /// and earlier timetables.
  public static func isKeptFolder(_ name: String) -> Bool {
    PostponedSheets.isFolder(name) || name == KeptTimetables.folder
  }

  // MARK: Words

  /// Whether there is nothing to forget.
  public var isEmpty: Bool { steps.isEmpty }

  /// What a step would do, as a line.
  public func outlook(_ step: Step) -> String {
    line(step, redacted: "would have ", removed: "would be deleted")
  }

  /// What a step has done, as a line.
  public func account(of step: Step) -> String { line(step, redacted: "", removed: "deleted") }

  private func line(_ step: Step, redacted: String, removed: String) -> String {
    switch step {
    case .redaction(let path, _, let people):
      memory.path(of: path) + ": " + redacted + Prose.count(people, "person", "people")
        + " replaced by roles"
    case .removal(let path, _): memory.path(of: path) + ": " + removed
    }
  }

  /// The last line, once all steps are taken.
  public var closing: String {
    isEmpty ? "Nothing here is that old." : "This cannot be undone."
  }

  /// The change to the files that a step makes.
  ///
  /// - Returns: The changes to the files.
  /// - Throws: ``Refusal`` where a file that is to go was changed since the review wrote it.
  func edits(for step: Step) throws(Refusal) -> FileEdits {
    switch step {
    case .redaction(let path, let bytes, _):
      return FileEdits([FileEdits.Write(path, bytes, replacing: .anything)])
    case .removal(let path, let digest):
      let present = FolderRecord.digest(try memory.bytes(of: path) ?? [])
      guard digest ?? present == present else {
        throw Refusal(FolderRecord.changedByHand(memory.path(of: path)))
      }
      return FileEdits(removing: [FileEdits.Removal(path, digest: present)])
    }
  }

  /// Notes that a step could not be taken.
  ///
  /// - Parameter reasons: What stood in its way.
  public mutating func leave(_ reasons: [Finding]) {
    left += reasons.map { Purge.left($0.place.file, "This is left: " + $0.message) }
  }

  // MARK: Looking

  private mutating func findReleases(on date: CivilDate) {
    let releases = KeptReleases(memory)
    for name in (try? releases.names()) ?? [] {
      let path = KeptReleases.path(of: name)
      do throws(Refusal) {
        let release = try releases.read(name).release
        guard release.purgedOn == nil, release.releasedAt < minute else { continue }
        let review = release.version.review
        steps.append(
          .redaction(
            path, ReleaseDocument.write(release.purged(on: date)).bytes,
            people: review.people.count + review.reviewers.count))
      } catch {
        left.append(
          Purge.left(
            memory.path(of: path),
            "This release cannot be read, so names in it cannot be replaced."))
      }
    }
  }

  /// The files that say what people were told and what they answered.
  ///
  /// An account that names nobody stays, since the secret in it is needed for those who are invited later; an account that
  /// cannot be read may name anybody.
  private var lists: [String] {
    do throws(Refusal) {
      if try KeptInvitations(memory).sent() == nil { return [RepliesSheet.file] }
    } catch {}
    return [KeptInvitations.file, RepliesSheet.file]
  }

  private mutating func findMessages(in outbox: String) {
    guard let bytes = try? memory.bytes(of: outbox + "/" + FolderRecord.name),
      let record = FolderRecord(bytes)
    else {
      for name in names(in: outbox)
      where !name.hasPrefix(".") && Purge.messageForms.contains(where: { name.hasSuffix($0) }) {
        add(outbox + "/" + name)
      }
      return
    }
    let digests = record.digests.sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }
    for (name, digest) in digests {
      // The list is worked in by hand, and is ours all the same.
      add(outbox + "/" + name, digest: name == OutboxMemory.listName ? nil : digest)
    }
    add(outbox + "/" + SendingAccount.name)
    add(outbox + "/" + SendingAccount.countName)
    for name in names(in: outbox)
    where record.digests[name] == nil && name.lowercased().hasSuffix(OutboxMemory.mailEnding)
      && isOld(outbox + "/" + name)
    {
      left.append(
        Purge.left(
          memory.path(of: outbox + "/" + name),
          "This is left, because it was not written by this review."))
    }
  }

  /// The folders with earlier sheets, the folders of `postpone` first.
  private var keptFolders: [String] {
    let folders = files.compactMap { file -> String? in
      let parts = file.name.split(separator: "/", omittingEmptySubsequences: false)
      return parts.count == 2 && PostponedSheets.isFolder(String(parts[0]))
        ? String(parts[0]) : nil
    }
    return Set(folders).sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
      + [KeptTimetables.folder]
  }

  /// The names of the files in a folder, in order of their bytes.
  private func names(in folder: String) -> [String] {
    let beginning = folder + "/"
    return files.compactMap { file -> String? in
      guard file.name.hasPrefix(beginning) else { return nil }
      let name = file.name.dropFirst(beginning.count)
      return name.isEmpty || name.utf8.contains(UInt8(ascii: "/")) ? nil : String(name)
    }.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  /// The path of a file by its name, letter case aside.
  private func path(of name: String) -> String {
    if files.contains(where: { $0.name == name }) { return name }
    return files.first { $0.name.lowercased() == name.lowercased() }?.name ?? name
  }

  private mutating func add(_ path: String, digest: String? = nil) {
    if isOld(path) { steps.append(.removal(path, digest: digest)) }
  }

  private func isOld(_ path: String) -> Bool {
    guard let changedAt = files.first(where: { $0.name == path })?.changedAt else { return false }
    return changedAt / 60 < Int64(minute.minutes)
  }

  private static func left(_ path: String, _ message: String) -> Finding {
    Finding(
      .leftByPurge, at: .file(path), text: path, message,
      mend: "Look at it, and delete it yourself if it holds names.")
  }
}
