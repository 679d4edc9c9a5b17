import Desk
import Foundation

/// The places that files go to: what stands there, and how a new file takes it.
extension FileChange {
  /// Whether a file belongs there, or something that is written to as it is: a device, a pipe.
  ///
  /// - Throws: `POSIXError` where a folder lies there, or stat(2) fails for anything but a missing file.
  static func isFile(_ path: String) throws(POSIXError) -> Bool {
    var status = stat()
    guard unsafe stat(path, &status) == 0 else {
      let refusal = FileSystem.refusal()
      guard refusal.code == .ENOENT else { throw refusal }
      return true
    }
    switch status.st_mode & S_IFMT {
    case S_IFREG: return true
    case S_IFDIR: throw POSIXError(.EISDIR)
    default: return false
    }
  }

  /// The mode of the file that is replaced; nil where there is none.
  static func mode(of path: String) throws(POSIXError) -> mode_t? {
    var status = stat()
    guard unsafe stat(path, &status) == 0 else { return nil }
    return status.st_mode & 0o7777
  }

  /// The mode of a new file.
  static func mode(for readers: AtomicFile.Readers) -> mode_t {
    switch readers {
    case .owner: return 0o600
    case .everybody:
      let mask = umask(0o022)
      _ = umask(mask)
      return 0o666 & ~mask
    }
  }

  /// A folder and those on its way that are not there, the innermost first.
  static func missing(_ path: String) -> [String] {
    guard FileBytes.kind(of: path) == .nothing else { return [] }
    let parent = FileBytes.folder(of: path)
    return [path] + (parent == path ? [] : missing(parent))
  }

  /// Makes a folder and those on its way.
  ///
  /// - Throws: `POSIXError` where a folder cannot be made, or a file is in its place.
  static func makeFolders(_ path: String, for readers: AtomicFile.Readers) throws(POSIXError) {
    guard FileBytes.kind(of: path) == .nothing else { return }
    let parent = FileBytes.folder(of: path)
    if parent != path { try makeFolders(parent, for: readers) }
    do {
      try FileSystem.current.makeFolder(path, mode: readers == .owner ? 0o700 : 0o777)
    } catch {
      // Somebody else may have made it at the same moment.
      guard error.code == .EEXIST else { throw error }
    }
  }

  /// Whether what stands in a file's place is what was read there.
  static func isAsRead(_ file: AtomicFile, at path: String) -> Bool {
    switch file.former {
    case .anything: true
    case .vacant: FileBytes.kind(of: path) == .nothing
    case .asRead(nil): FileBytes.kind(of: path) == .nothing
    case .asRead(let bytes?): FileBytes.digest(ofFile: path) == FileBytes.digest(bytes)
    }
  }

  /// Finds out that a place cannot be written to, because a spreadsheet holds it, before anything is decided.
  ///
  /// - Throws: `Refusal` where a file lies there and cannot be opened for writing.
  static func checkWritable(_ path: String) throws(Refusal) {
    guard FileBytes.kind(of: path) == .file else { return }
    do {
      close(try FileSystem.open(path, O_WRONLY))
    } catch {
      throw Refusal(FileFault.unwritable(path, error))
    }
  }

  /// Gives a single file its name.
  static func place(_ file: AtomicFile, _ entry: FileJournal.Entry) throws {
    guard case .place(let staged, let path, _, _) = entry else { return }
    let disk = FileSystem.current
    guard file.former == .vacant else { return try disk.rename(staged, to: path) }
    do {
      // Unlike a renaming, a link never takes the place of another file (link(2), EEXIST).
      try disk.link(staged, to: path)
    } catch {
      switch error.code {
      case .EEXIST: throw Refusal(FileFault.inTheWay(file.path))
      // A share without hard links; the caller's lock is all there is between the look and the renaming.
      case .EPERM, .EOPNOTSUPP, .ENOSYS, .EMLINK: try disk.rename(staged, to: path)
      default: throw error
      }
    }
  }

  /// Puts a staged file beside its place, under a name that nothing has.
  ///
  /// - Returns: Its path.
  /// - Throws: `POSIXError` where the file can be neither linked nor moved, or a thousand such names are taken.
  static func setBeside(_ staged: String, _ path: String) throws(POSIXError) -> String {
    let folder = FileBytes.folder(of: path)
    let name = FileBytes.name(of: path)
    let ending = name.lastIndex(of: ".").map { String(name[$0...]) } ?? ""
    for number in 1...1000 {
      let mark = number == 1 ? " (fieldwork)" : " (fieldwork \(number))"
      var stem = String(name.dropLast(ending.count))
      while (stem + mark + ending).utf8.count > longestName, !stem.isEmpty { stem.removeLast() }
      let beside = FileBytes.join(folder, stem + mark + ending)
      do {
        try FileSystem.current.link(staged, to: beside)
        return beside
      } catch {
        switch error.code {
        case .EEXIST: continue
        case .EPERM, .EOPNOTSUPP, .ENOSYS, .EMLINK:
          guard FileBytes.kind(of: beside) == .nothing else { continue }
          try FileSystem.current.rename(staged, to: beside)
          return beside
        default: throw error
        }
      }
    }
    throw POSIXError(.EEXIST)
  }

  /// The longest name of a file, in bytes (NAME_MAX of Linux and macOS).
  private static let longestName = 255
}
