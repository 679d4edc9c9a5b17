public import Documents
import Findings
import Foundation

/// Putting a release on the shelf so that whoever looks, and whatever fails, sees all of it or nothing.
///
/// Its bytes go to a file beside its place and are forced onto the disk; then the file gets its name by a hard link,
/// which unlike a renaming never takes the place of another file (POSIX `link`: EEXIST); then the folder is forced
/// onto the disk, too. A lock on the folder keeps two at a time from both following the same release; the system
/// lets go of it when a program ends, however it ends.
extension ReleaseShelf {
  /// A moment between two changes to the disk, for tests that stop there.
  public enum Moment: Sendable, Hashable {
    /// The folder is there.
    case folderMade
    /// Nobody else writes here, and what others left behind is gone.
    case locked
    /// Some bytes are in the new file.
    case written(Int)
    /// All of them are on the disk.
    case synchronised
    /// The file has its name.
    case named
    /// Its first name is gone.
    case cleared
    /// The folder is on the disk.
    case finished
  }

  /// Writes a release.
  ///
  /// - Parameters:
  ///   - release: The release.
  ///   - pause: Called at each moment; what it throws ends the writing as a kill would, leaving everything as it is.
  /// - Returns: The hash of its content.
  public func add(
    _ release: Release, pause: (Moment) throws -> Void = { _ in }
  ) throws(CommandFailure) -> String {
    let (data, hash) = ReleaseDocument.write(release)
    do {
      try write([UInt8](data), of: release, pause)
    } catch let failure as CommandFailure {
      throw failure
    } catch {
      throw CommandFailure(FileFault.unwritable(path(of: release.name), error))
    }
    return hash
  }

  private func write(
    _ bytes: [UInt8], of release: Release, _ pause: (Moment) throws -> Void
  ) throws {
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    try pause(.folderMade)
    let directory = unsafe open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard directory >= 0 else { throw AtomicFile.systemError() }
    defer { close(directory) }
    // Some shares have no locks; there the link alone decides, and a fork is told of when it is read.
    _ = flock(directory, LOCK_EX)
    for name in try FileManager.default.contentsOfDirectory(atPath: folder)
    where name.hasPrefix(".") && name.hasSuffix(ReleaseShelf.unfinished) {
      try FileManager.default.removeItem(atPath: FileBytes.join(folder, name))
    }
    try checkPlace(of: release)
    try pause(.locked)

    let destination = path(of: release.name)
    let temporary = FileBytes.join(
      folder, "." + release.name + "." + String(getpid()) + ReleaseShelf.unfinished)
    let descriptor = unsafe open(temporary, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
    guard descriptor >= 0 else { throw AtomicFile.systemError() }
    let handle = FileHandle(fileDescriptor: descriptor, closeOnDealloc: true)
    for start in stride(from: 0, to: bytes.count, by: ReleaseShelf.piece) {
      let end = min(bytes.count, start + ReleaseShelf.piece)
      try handle.write(contentsOf: Data(bytes[start..<end]))
      try pause(.written(end))
    }
    try handle.synchronize()
    try handle.close()
    try pause(.synchronised)

    try name(temporary, destination, for: release)
    try pause(.named)
    try? FileManager.default.removeItem(atPath: temporary)
    try pause(.cleared)
    fsync(directory)
    try pause(.finished)
  }

  private static let unfinished = ".new"
  /// Bytes written at a time.
  private static let piece = 4096

  /// Gives a file its name, which nobody may have.
  private func name(_ temporary: String, _ destination: String, for release: Release) throws {
    if unsafe link(temporary, destination) == 0 { return }
    let failure = AtomicFile.systemError()
    if failure.code == .EEXIST { throw CommandFailure(taken(release.name)) }
    // A share without hard links; the lock is all there is between the look and the renaming.
    switch failure.code {
    case .EPERM, .EOPNOTSUPP, .ENOSYS, .EMLINK: break
    default: throw failure
    }
    if FileBytes.kind(of: destination) != .nothing { throw CommandFailure(taken(release.name)) }
    guard unsafe rename(temporary, destination) == 0 else { throw AtomicFile.systemError() }
  }

  /// Makes sure, now that nobody else writes, that the release still follows the newest and its name is free.
  private func checkPlace(of release: Release) throws(CommandFailure) {
    if FileBytes.kind(of: path(of: release.name)) != .nothing {
      throw CommandFailure(taken(release.name))
    }
    let newest = try newest()?.release.name
    guard newest != release.replaces else { return }
    throw CommandFailure(
      Finding(
        .releaseOvertaken, at: .file(folder), text: release.name,
        "\(newest ?? "Another release") was released while \(release.name) was being made; \(release.name) was not.",
        mend: "Look at what it changed, then release again."))
  }

  private func taken(_ name: String) -> Finding {
    Finding(
      .releaseTaken, at: .file(path(of: name)), text: name,
      "There is a release \"\(name)\" already, and releases are never changed.",
      mend: "Release under another name, or leave out --name for the next number.")
  }
}
