import Desk
import Foundation

/// A hidden folder in which new files wait, complete and on the disk, for their names.
///
/// The name of the folder is random, so that no leftover is ever in the way. The folder is locked while its program
/// lives, so that a leftover can be recognised.
final class StagingFolder {
  /// The path of the staging folder.
  let path: String
  private let descriptor: Int32
  private var count = 0

  private static let beginning = ".fieldwork-"
  private static let ending = ".new"
  /// The name of the file in it that says where the account of its change is kept.
  private static let homeName = "home"

  /// Makes a staging folder inside the folder into which its files will go; `home` is the folder that keeps account
  /// of the change.
  ///
  /// - Throws: `POSIXError` of the operating system where the folder cannot be made.
  init(in folder: String, home: String) throws(POSIXError) {
    let disk = FileSystem.current
    StagingFolder.clean(folder)
    (path, descriptor) = try StagingFolder.make(in: folder, on: disk)
    if FileBytes.absolute(home) != FileBytes.absolute(folder) {
      _ = try add(
        Array(FileBytes.absolute(home).utf8), mode: 0o600, named: StagingFolder.homeName)
    }
  }

  /// Makes a folder and locks it; another program may take it for a leftover in between, and then another is made.
  private static func make(
    in folder: String, on disk: FileSystem
  ) throws(POSIXError) -> (path: String, descriptor: Int32) {
    while true {
      let name = beginning + String(UInt64.random(in: 0...(.max)), radix: 16) + ending
      let path = FileBytes.join(folder, name)
      try disk.makeFolder(path, mode: 0o700)
      guard let descriptor = try? FileSystem.open(path, O_RDONLY | O_DIRECTORY) else { continue }
      _ = flock(descriptor, LOCK_EX | LOCK_NB)
      if FileBytes.kind(of: path) == .folder { return (path, descriptor) }
      close(descriptor)
    }
  }

  deinit {
    // Closing alone does not free it while a child process has a copy of the descriptor (flock(2), NOTES).
    _ = flock(descriptor, LOCK_UN)
    close(descriptor)
  }

  /// Puts a file into it, complete and on the disk.
  ///
  /// - Returns: Its path.
  /// - Throws: `POSIXError` where the file cannot be made, written or forced onto the disk.
  func add(_ bytes: [UInt8], mode: mode_t, named name: String? = nil) throws(POSIXError) -> String {
    let disk = FileSystem.current
    let file = FileBytes.join(path, name ?? String(count))
    count += 1
    let opened = try disk.create(file, mode: mode)
    defer { close(opened) }
    // The umask has taken its part of the mode away, which a replaced file did not lose.
    fchmod(opened, mode)
    try disk.write(bytes, to: opened)
    try disk.synchronise(opened)
    return file
  }

  /// Gives a file of the folder beside it a second name, which keeps its bytes while another file takes its place.
  ///
  /// - Returns: The second name.
  /// - Throws: `POSIXError` where the file can neither be linked nor copied.
  func keep(_ path: String) throws(POSIXError) -> String {
    let kept = FileBytes.join(self.path, "old \(count)")
    count += 1
    do {
      try FileSystem.current.link(path, to: kept)
      return kept
    } catch {
      switch error.code {
      case .EPERM, .EOPNOTSUPP, .ENOSYS, .EMLINK:
        // A share without hard links.
        guard let bytes = try? FileBytes.read(path) else { throw error }
        return try add(
          bytes, mode: FileChange.mode(of: path) ?? 0o600, named: FileBytes.name(of: kept))
      default: throw error
      }
    }
  }

  /// Removes it with all that is left in it.
  func discard() { StagingFolder.remove(path) }

  /// Removes one by its path.
  static func remove(_ path: String) {
    let disk = FileSystem.current
    for name in FileBytes.everyName(in: path) { try? disk.remove(FileBytes.join(path, name)) }
    try? disk.removeFolder(path)
  }

  /// Removes what killed programs left in a folder and in the folders that a review keeps for itself: those one step
  /// inside, and the outboxes elsewhere that its record names.
  ///
  /// - Parameter folder: The folder, which the caller has locked.
  static func cleanAll(_ folder: String) {
    clean(folder)
    for name in FileBytes.everyName(in: folder) {
      let inner = FileBytes.join(folder, name)
      if !name.hasPrefix("."), FileBytes.kind(of: inner) == .folder { clean(inner) }
    }
    for outbox in FolderRecord(of: folder)?.folders ?? [] { clean(outbox) }
  }

  /// Removes what killed programs left in a folder, unless a change that was begun still needs it.
  static func clean(_ folder: String) {
    for name in FileBytes.everyName(in: folder) {
      let path = FileBytes.join(folder, name)
      if isLeftover(name), FileBytes.kind(of: path) == .file {
        try? FileSystem.current.remove(path)
      } else if name == ReviewLock.name {
        ReviewLock.removeIfFree(path)
      } else if isDead(name, in: folder) {
        remove(path)
      }
    }
  }

  /// Whether a name belongs to a file that earlier versions left behind when they were killed: `.NAME.PID.new`,
  /// `.sending.PID`.
  static func isLeftover(_ name: String) -> Bool {
    // First the test that most names fail: a folder of downloads has thousands of files.
    guard name.utf8.first == UInt8(ascii: ".") else { return false }
    let parts = name.split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count >= 3 else { return false }
    if parts.last == "new", parts.count >= 4 { return isNumber(parts[parts.count - 2]) }
    return parts.count == 3 && parts[1] == "sending" && isNumber(parts[2])
  }

  private static func isNumber(_ text: Substring) -> Bool {
    !text.isEmpty && text.utf8.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
  }

  /// Whether a name belongs to a staging folder whose program has ended, and whose files no change still needs.
  static func isDead(_ name: String, in folder: String) -> Bool {
    let path = FileBytes.join(folder, name)
    return name.hasPrefix(beginning) && name.hasSuffix(ending) && isUnlocked(path)
      && !isNeeded(path)
  }

  private static func isUnlocked(_ path: String) -> Bool {
    guard let descriptor = try? FileSystem.open(path, O_RDONLY | O_DIRECTORY) else { return false }
    defer { close(descriptor) }
    guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else { return false }
    _ = flock(descriptor, LOCK_UN)
    return true
  }

  private static func isNeeded(_ path: String) -> Bool {
    let note = try? FileBytes.read(FileBytes.join(path, homeName))
    let home = note.map { String(decoding: $0, as: UTF8.self) } ?? FileBytes.folder(of: path)
    return FileJournal.mentions(FileBytes.name(of: path), in: home)
  }
}
