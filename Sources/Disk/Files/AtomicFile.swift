public import Desk

/// A file that takes the place of an old one only when it is complete.
///
/// The bytes go to a new file beside the old one, are forced onto the disk, and take its name in one step (POSIX
/// `rename`). A reader sees the old file or the new file, never half of a file, whatever fails.
public struct AtomicFile: Sendable {
  /// The readers of a file that was not there before.
  public enum Readers: Sendable, Hashable {
    /// The owner alone, because people are in the file.
    case owner
    /// Everybody whom the umask does not exclude.
    case everybody
  }

  /// What may stand in its place.
  public typealias Former = FileEdits.Former

  /// The path of the file.
  public let path: String
  /// What is in it.
  public let bytes: [UInt8]
  /// What may stand in its place.
  public let former: Former
  /// The readers of the file, unless it replaces another file, whose mode it keeps.
  public let readers: Readers

  /// A file.
  ///
  /// - Parameters:
  ///   - path: Where it goes.
  ///   - bytes: What is in it.
  ///   - former: What may stand in its place.
  ///   - readers: Who may read it where it is new.
  public init(
    path: String, bytes: [UInt8], replacing former: Former = .anything,
    for readers: Readers = .owner
  ) {
    self.path = path
    self.bytes = bytes
    self.former = former
    self.readers = readers
  }

  /// Writes some files, all or none of them, and removes others.
  ///
  /// All are on the disk before the first takes its name, so that a disk that fills up changes nothing. A stop between
  /// two names is made good by whatever next locks the home folder.
  ///
  /// - Parameters:
  ///   - files: The files; folders on their way are made.
  ///   - removals: Files that go once these are there, each unless somebody has changed it.
  ///   - home: The folder that keeps account of what was begun, which the caller has locked; that of the first file
  ///     where there is none.
  /// - Throws: `Refusal` where a file cannot be written, or has been changed since it was read.
  public static func write(
    _ files: [AtomicFile], removing removals: [FileRemoval] = [], home: String? = nil
  ) throws(Refusal) {
    guard let first = files.first?.path ?? removals.first?.path else { return }
    var change = FileChange(home: home ?? FileBytes.folder(of: first))
    do throws(Refusal) {
      for file in files { try change.stage(file) }
      for removal in removals { change.add(removal) }
      try change.commit()
    } catch {
      change.takeBack()
      throw error
    }
  }
}

extension AtomicFile {
  /// Writes files into a folder that no other command changes meanwhile; `work` names the command, such as
  /// `fieldwork convert`.
  ///
  /// - Throws: `Refusal` where another command holds the lock or a file cannot be written; then no file has
  ///   changed.
  public static func write(
    _ files: [AtomicFile], locking folder: String, for work: String
  ) throws(Refusal) {
    let lock = try ReviewLock(folder, for: work)
    try write(files, home: folder)
    withExtendedLifetime(lock) {}
  }

  /// Writes some files that are not there yet into a folder that no other command changes meanwhile.
  ///
  /// What an earlier command left incomplete there is completed first, so that half of its files are never in the way.
  ///
  /// - Parameters:
  ///   - files: The files.
  ///   - folder: The folder.
  ///   - work: What is done, such as `fieldwork redact`.
  /// - Throws: `Refusal` that names every file which is there already, or where a file cannot be written.
  public static func writeNew(
    _ files: [AtomicFile], locking folder: String, for work: String
  ) throws(Refusal) {
    let lock = try ReviewLock(folder, for: work)
    try checkVacant(files)
    try write(files, home: folder)
    withExtendedLifetime(lock) {}
  }

  /// Makes sure that nothing stands where new files would go.
  ///
  /// - Throws: `Refusal` that names every file which is there already.
  public static func checkVacant(_ files: [AtomicFile]) throws(Refusal) {
    let inTheWay = files.filter { FileBytes.kind(of: $0.path) != .nothing }
    guard inTheWay.isEmpty else {
      throw Refusal(inTheWay.map { FileFault.inTheWay($0.path) })
    }
  }
}

/// A file to remove.
public struct FileRemoval: Sendable, Hashable {
  /// The path of the file.
  public let path: String
  /// The SHA-256 of its bytes, in hexadecimal; a file with others stays.
  public let digest: String

  /// A file to remove.
  public init(path: String, digest: String) {
    self.path = path
    self.digest = digest
  }
}
