public import Foundation

/// A file that takes the place of an old one only when it is complete.
///
/// Its bytes go to a new file beside the old one, are forced onto the disk, and take its name in one step
/// (POSIX `rename`). Whoever reads, and whatever fails, sees the old file or the new one, never half of one.
public struct AtomicFile: Sendable {
  /// Where it goes.
  public let path: String
  /// What is in it.
  public let bytes: [UInt8]

  /// A file.
  ///
  /// - Parameters:
  ///   - path: Where it goes.
  ///   - bytes: What is in it.
  public init(path: String, bytes: [UInt8]) {
    self.path = path
    self.bytes = bytes
  }

  /// Writes some files: all are on the disk before the first takes its name, so that a disk that fills up
  /// changes nothing.
  ///
  /// - Parameter files: The files; folders on their way are made.
  public static func write(_ files: [AtomicFile]) throws(CommandFailure) {
    var staged: [(temporary: String, destination: String)] = []
    defer { for file in staged { try? FileManager.default.removeItem(atPath: file.temporary) } }
    for file in files {
      do {
        if let temporary = try file.stage() { staged.append(temporary) }
      } catch {
        throw CommandFailure(FileFault.unwritable(file.path, error))
      }
    }
    for file in staged {
      guard unsafe rename(file.temporary, file.destination) == 0 else {
        throw CommandFailure(FileFault.unwritable(file.destination, systemError()))
      }
    }
  }

  /// Writes the bytes beside the file's place; answers nothing where they needed no staging.
  private func stage() throws -> (temporary: String, destination: String)? {
    // A link stays a link: what it leads to is replaced.
    let place = URL(fileURLWithPath: path).resolvingSymlinksInPath()
    let folder = place.deletingLastPathComponent()
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let attributes = try? FileManager.default.attributesOfItem(atPath: place.path)
    switch attributes?[.type] as? FileAttributeType {
    case nil, .typeRegular?:
      break
    case .typeDirectory?:
      throw POSIXError(.EISDIR)
    default:
      // A device or a pipe has no old contents to keep, and must not be replaced by a file.
      try fill(try open(place.path, O_WRONLY), isOnDisk: false)
      return nil
    }
    let temporary = folder.appendingPathComponent(
      "." + place.lastPathComponent.prefix(80) + "." + String(getpid()) + ".new"
    ).path
    let descriptor = try open(temporary, O_WRONLY | O_CREAT | O_EXCL)
    do {
      if let mode = attributes?[.posixPermissions] as? Int { fchmod(descriptor, mode_t(mode)) }
      try fill(descriptor, isOnDisk: true)
    } catch {
      try? FileManager.default.removeItem(atPath: temporary)
      throw error
    }
    return (temporary, place.path)
  }

  private func open(_ path: String, _ flags: Int32) throws -> Int32 {
    // Everybody may read unless the user's umask says otherwise, as with any new file.
    let descriptor = unsafe Foundation.open(path, flags | O_CLOEXEC, 0o666)
    guard descriptor >= 0 else { throw AtomicFile.systemError() }
    return descriptor
  }

  private func fill(_ descriptor: Int32, isOnDisk: Bool) throws {
    let handle = FileHandle(fileDescriptor: descriptor, closeOnDealloc: true)
    try handle.write(contentsOf: Data(bytes))
    if isOnDisk { try handle.synchronize() }
    try handle.close()
  }

  /// Why the system just refused.
  public static func systemError() -> POSIXError {
    POSIXError(POSIXErrorCode(rawValue: errno) ?? .EIO)
  }
}
