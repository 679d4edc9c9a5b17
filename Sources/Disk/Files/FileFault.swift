public import Findings
import Foundation

/// What went wrong with a file, in the words of a finding instead of an error number.
public enum FileFault {
  /// Why the system refused, as a phrase: `permission denied`.
  public static func reason(_ error: any Error) -> String {
    guard let code = errno(of: error) else { return "the system refused" }
    switch code {
    case .ENOENT: return "there is no such file or folder"
    case .EACCES, .EPERM: return "permission denied"
    case .EISDIR: return "it is a folder"
    case .ENOTDIR: return "part of its path is not a folder"
    case .ENOSPC, .EDQUOT: return "the disk is full"
    case .EFBIG: return "the file would be larger than files may be here"
    case .EBUSY, .ETXTBSY: return "another program holds it"
    case .EROFS: return "the disk cannot be written to"
    case .ENAMETOOLONG: return "the name is too long"
    case .ELOOP: return "links lead round in a circle"
    case .EPIPE: return "nobody reads it any more"
    default: return "the system refused (error \(code.rawValue))"
    }
  }

  /// Whether a write failed because nobody reads the pipe any more.
  public static func isBrokenPipe(_ error: any Error) -> Bool { errno(of: error) == .EPIPE }

  /// A file could not be read.
  public static func unreadable(_ path: String, _ error: any Error) -> Finding {
    if errno(of: error) == .ENOENT { return missing(path) }
    return Finding(
      .fileUnreadable, at: .file(path), text: path, "This cannot be read: \(reason(error)).",
      mend: "Check the path and whether you may open it.")
  }

  /// A file is not there.
  public static func missing(_ path: String) -> Finding {
    let isGarbled = path.unicodeScalars.contains("\u{FFFD}")
    return Finding(
      .fileNotFound, at: .file(path), text: path, "There is no such file or folder.",
      mend: isGarbled
        ? "Its name is not UTF-8 text; rename it, or its folder."
        : "Check the spelling and the folder you are in.")
  }

  /// A file could not be written.
  public static func unwritable(_ path: String, _ error: any Error) -> Finding {
    Finding(
      .fileUnwritable, at: .file(path), text: path, "This cannot be written: \(reason(error)).",
      mend: isForbidden(error)
        ? "Copy it to a folder of your own, or allow changes in its properties."
        : "Choose another place with -o, or make room there.")
  }

  /// Whether the system keeps people from writing there at all.
  private static func isForbidden(_ error: any Error) -> Bool {
    [.EACCES, .EPERM, .EROFS].contains(errno(of: error))
  }

  /// A file stands where a new one would go.
  public static func inTheWay(_ path: String) -> Finding {
    Finding(
      .fileInTheWay, at: .file(path), text: path, "This is there already and would be overwritten.",
      mend: "Choose another name, or move it away.")
  }

  /// A file could not be removed.
  static func unremovable(_ path: String, _ error: any Error) -> Finding {
    Finding(
      .fileUnwritable, at: .file(path), text: path, "the file cannot be removed: \(reason(error)).",
      mend: "Delete it yourself.")
  }

  // MARK: Changes to several files

  /// Somebody changed a file since it was read, so that the new one went beside it.
  static func changed(_ path: String, beside: String, _ isChanged: Bool) -> Finding {
    Finding(
      .fileChanged, at: .file(path), text: path,
      isChanged
        ? "This was changed while the command ran, and is left as it is; the result is in \(beside)."
        : "This is left as it is, because another file was changed while the command ran; the result is in \(beside).",
      mend: "Compare the two and keep what you want, or run the command again.")
  }

  /// A change that was decided could not be completed.
  static func incomplete(_ path: String, _ error: any Error) -> Finding {
    Finding(
      .changeIncomplete, at: .file(path), text: path,
      "This could not be written after other files had been: \(reason(error)).",
      mend:
        "Close it in other programs, then run the command again, which first completes the change.")
  }

  /// A change that was cut off has been completed.
  static func completed(_ home: String, _ count: Int) -> Finding {
    Finding(
      .changeCompleted, .note, at: .file(home), text: home,
      "An earlier command was cut off while it wrote here; its change to \(count) files is now complete."
    )
  }

  /// The account of a change cannot be read.
  static func damagedJournal(_ path: String) -> Finding {
    Finding(
      .changeIncomplete, at: .file(path), text: path,
      "A change to this folder was cut off, and the account of it cannot be read.",
      mend:
        "Fetch the folder from a backup, or move this file away if all sheets are as you want them."
    )
  }

  private static func errno(of error: any Error) -> POSIXErrorCode? {
    if let posix = error as? POSIXError { return posix.code }
    let cocoa = error as NSError
    if cocoa.domain == NSPOSIXErrorDomain { return POSIXErrorCode(rawValue: Int32(cocoa.code)) }
    if let underlying = cocoa.userInfo[NSUnderlyingErrorKey] as? any Error {
      return errno(of: underlying)
    }
    switch CocoaError.Code(rawValue: cocoa.code) {
    case .fileNoSuchFile, .fileReadNoSuchFile: return .ENOENT
    case .fileReadNoPermission, .fileWriteNoPermission: return .EACCES
    case .fileWriteOutOfSpace: return .ENOSPC
    case .fileWriteVolumeReadOnly: return .EROFS
    default: return nil
    }
  }
}
