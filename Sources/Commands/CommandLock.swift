import Desk
import Disk
import Findings

/// The lock that a command holds while it changes a review, in the one place that decides which folder that is.
struct CommandLock {
  /// What has to be said before the command runs.
  let findings: [Finding]
  private let lock: ReviewLock?

  /// Locks the review that was typed, where the command changes it; otherwise completes what an earlier command
  /// left incomplete there.
  ///
  /// - Throws: `Refusal` where another command holds the lock, or the change cannot be completed.
  init(_ command: Subcommand, _ arguments: Arguments) throws(Refusal) {
    let work = "fieldwork " + command.name
    guard command.access != .free, let first = command.positionals.first,
      let path = arguments.text(first), let folder = CommandLock.folder(of: path)
    else {
      (lock, findings) = (nil, [])
      return
    }
    guard command.access == .changes, command.writesReview(arguments) else {
      lock = nil
      findings = try ReviewLock.settle(folder, for: work)
      return
    }
    let lock = try ReviewLock(folder, for: work)
    (self.lock, findings) = (lock, lock.findings)
  }

  /// Lets go of the lock; called when the command has ended, so that the lock lives until then.
  func release() { withExtendedLifetime(lock) {} }

  /// The folder of a review: itself, or the folder of its document; nil for a path where nothing is.
  private static func folder(of path: String) -> String? {
    switch FileBytes.kind(of: path) {
    case .folder: return path
    case .file: return FileBytes.folder(of: path)
    case .nothing: return nil
    }
  }
}
