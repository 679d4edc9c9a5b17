public import Desk
public import Findings
import Foundation

/// The right to change the files of one folder, which one command at a time has.
///
/// The lock is on a hidden file, which says who is at work. The system releases it when a program ends, however it
/// ends, so a file that a killed program left behind locks nobody out.
public final class ReviewLock {
  /// How long a command waits for another: long enough for ten side by side, such as a mail program that hands each
  /// answer to a command of its own.
  @TaskLocal public static var patience = Duration.seconds(60)

  /// The folder.
  public let folder: String
  /// What has to be said: a change that was cut off has been completed.
  public private(set) var findings: [Finding] = []
  private let descriptor: Int32
  private let isFolderOurs: Bool

  /// The name of the file.
  static let name = ".fieldwork.lock"

  /// Waits for the right, and completes what an earlier command left incomplete.
  ///
  /// - Parameters:
  ///   - folder: The folder; made where it is not there.
  ///   - work: What is done, such as `fieldwork busy`.
  ///   - target: The file that is to be written, to be named where the folder cannot be written to; nil for the folder.
  /// - Throws: `Refusal` where another command is still at work after a while, or the folder cannot be
  ///   written to.
  public init(
    _ folder: String, for work: String, writing target: String? = nil
  ) throws(Refusal) {
    self.folder = folder
    isFolderOurs = FileBytes.kind(of: folder) == .nothing
    do {
      try FileChange.makeFolders(folder, for: .everybody)
      descriptor = try ReviewLock.lock(FileBytes.join(folder, ReviewLock.name))
    } catch let failure as Refusal {
      throw failure
    } catch {
      throw Refusal(FileFault.unwritable(target ?? folder, error))
    }
    note(work)
    // A killed program's leftovers belong to nobody, and the lock proves that no other program is at work.
    findings = try FileChange.settle(folder)
    StagingFolder.cleanAll(folder)
  }

  /// Completes what an earlier command left incomplete in a folder, for a command that only reads; `work` names
  /// that command.
  ///
  /// - Returns: What has to be said.
  /// - Throws: `Refusal` where another command holds the lock, or the change cannot be completed.
  public static func settle(_ folder: String, for work: String) throws(Refusal) -> [Finding] {
    guard FileBytes.kind(of: FileJournal.path(in: folder)) == .file else { return [] }
    return try ReviewLock(folder, for: work).findings
  }

  deinit {
    // The file goes while it is locked: a program that waits for the lock finds the file gone, and makes another.
    try? FileSystem.current.remove(FileBytes.join(folder, ReviewLock.name))
    _ = flock(descriptor, LOCK_UN)
    close(descriptor)
    // A folder made for a command that wrote nothing is removed.
    if isFolderOurs { try? FileSystem.current.removeFolder(folder) }
  }

  /// Removes the file of a lock that a killed program left behind.
  static func removeIfFree(_ path: String) {
    guard let descriptor = try? FileSystem.open(path, O_RDWR) else { return }
    defer { close(descriptor) }
    guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else { return }
    // Removed while locked, as in `deinit`: a program that opened it meanwhile finds out, and makes another.
    if isStill(descriptor, at: path) { try? FileSystem.current.remove(path) }
    _ = flock(descriptor, LOCK_UN)
  }

  private func note(_ work: String) {
    let line = "\(work), process \(getpid()) on \(ProcessInfo.processInfo.hostName)\n"
    ftruncate(descriptor, 0)
    try? FileSystem.current.write(Array(line.utf8), to: descriptor)
  }

  /// The file, open and locked.
  private static func lock(_ path: String) throws -> Int32 {
    let clock = ContinuousClock()
    let end = clock.now + patience
    while true {
      try FileSystem.current.check(.create)
      let descriptor = try FileSystem.open(path, O_RDWR | O_CREAT, mode: 0o600)
      if flock(descriptor, LOCK_EX | LOCK_NB) == 0 {
        if isStill(descriptor, at: path) { return descriptor }
        close(descriptor)
        continue
      }
      let refusal = FileSystem.refusal()
      // Some shares have no locks; there each file is still written in one step.
      guard refusal.code == .EWOULDBLOCK || refusal.code == .EINTR else { return descriptor }
      close(descriptor)
      guard clock.now < end else { throw Refusal(atWork(path)) }
      usleep(pause)
    }
  }

  /// Microseconds between two looks.
  private static let pause: UInt32 = 20_000

  /// Whether the file that was opened still has that name.
  private static func isStill(_ descriptor: Int32, at path: String) -> Bool {
    var opened = stat()
    var present = stat()
    guard unsafe fstat(descriptor, &opened) == 0, unsafe stat(path, &present) == 0 else {
      return false
    }
    return opened.st_ino == present.st_ino && opened.st_dev == present.st_dev
  }

  private static func atWork(_ path: String) -> Finding {
    let bytes = (try? FileBytes.read(path)) ?? []
    let who = String(decoding: bytes, as: UTF8.self).trimmingCharacters(in: .whitespacesAndNewlines)
    return Finding(
      .reviewInUse, at: .file(FileBytes.folder(of: path)), text: who,
      "Another command is at work here: \(who.isEmpty ? "a program that does not say which" : who). Nothing was changed.",
      mend: "Wait until it has ended, then run this again.")
  }
}
