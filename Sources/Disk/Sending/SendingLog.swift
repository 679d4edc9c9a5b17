import Correspondence
public import Desk
import Findings
import Foundation

/// What has been handed to the mail system from an outbox, line by line in a file that only grows.
///
/// Before a message is handed over, the intent is on the disk, and after that the outcome. So a message that was cut
/// off in between is known to be in doubt, and none goes out twice unasked.
public struct SendingLog {
  private let outbox: String
  private var path: String { FileBytes.join(outbox, SendingAccount.name) }
  private var countPath: String { FileBytes.join(outbox, SendingAccount.countName) }

  /// The log of an outbox.
  public init(outbox: String) {
    self.outbox = outbox
  }

  /// The last that is known of each message, by its Message-ID.
  ///
  /// - Throws: `Refusal` where the log is there and cannot be read.
  public func states() throws(Refusal) -> [String: SendingAccount.State] { try account().states }

  private func account() throws(Refusal) -> SendingAccount {
    SendingAccount(FileBytes.kind(of: path) == .file ? try FileBytes.read(path) : [])
  }

  /// The last known state of each message, by its Message-ID, if nothing of the log is missing.
  ///
  /// - Throws: ``Refusal`` where lines cannot be read, or fewer messages are known than were handed over.
  func wholeStates() throws(Refusal) -> [String: SendingAccount.State] {
    let account = try account()
    if let line = account.damagedLines.first {
      throw damaged("Line \(line) of this cannot be read.")
    }
    let noted =
      FileBytes.kind(of: countPath) == .file
      ? Int(String(decoding: try FileBytes.read(countPath), as: UTF8.self).trimmedOfSpace) ?? 0 : 0
    guard account.states.count >= noted else {
      throw damaged(
        "This knows of \(Prose.count(account.states.count, "message")), but \(noted) were handed to the mail system."
      )
    }
    return account.states
  }

  private func damaged(_ what: String) -> Refusal {
    Refusal(
      Finding(
        .damagedSendingLog, at: .file(path), what + " Nothing was sent.",
        mend:
          "Fetch \(SendingAccount.name) from a backup or from the copy that a sync program keeps."))
  }

  /// Notes how many messages the log knows, for the day when the log is lost.
  ///
  /// - Throws: `Refusal` where the note cannot be written.
  func note(known count: Int) throws(Refusal) {
    try AtomicFile.write(
      [AtomicFile(path: countPath, bytes: Array("\(count)\n".utf8), for: .owner)], home: outbox)
  }

  /// Opens the log to be written, and keeps everybody else from doing so.
  ///
  /// - Throws: `Refusal` where another command is sending, or the log cannot be opened.
  public func open() throws(Refusal) -> SendingLogWriter {
    let descriptor: Int32
    do {
      try FileSystem.current.check(.create)
      descriptor = try FileSystem.open(path, O_RDWR | O_CREAT | O_APPEND, mode: 0o600)
      try FileSystem.current.synchroniseFolder(FileBytes.folder(of: path))
    } catch {
      throw Refusal(FileFault.unwritable(path, error))
    }
    guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
      close(descriptor)
      throw Refusal(
        Finding(
          .outboxInUse, at: .file(path), "Another \"fieldwork send\" is at work here.",
          mend: "Wait until it has ended."))
    }
    return try SendingLogWriter(descriptor, path)
  }
}

/// The log of an outbox, open to be added to; closed, and free for others, when nobody has it any more.
public final class SendingLogWriter {
  private let handle: FileHandle
  private let path: String

  fileprivate init(_ descriptor: Int32, _ path: String) throws(Refusal) {
    handle = FileHandle(fileDescriptor: descriptor, closeOnDealloc: true)
    self.path = path
    do {
      // A line that was cut off is ended, so that the next is not taken for its rest.
      let size = try handle.seekToEnd()
      guard size > 0 else { return }
      try handle.seek(toOffset: size - 1)
      let last = try handle.read(upToCount: 1)
      if last != Data("\n".utf8) {
        try FileSystem.current.write(
          Array((SendingAccount.cutOff + "\n").utf8), to: handle.fileDescriptor)
      }
    } catch {
      throw Refusal(FileFault.unwritable(path, error))
    }
  }

  deinit {
    // Closing alone does not free it while a child process of this program, begun and not yet at its own program,
    // has a copy of the descriptor (flock(2), NOTES).
    _ = flock(handle.fileDescriptor, LOCK_UN)
  }

  /// Adds a line and forces it onto the disk.
  ///
  /// - Throws: `Refusal` where the line cannot be written.
  public func note(_ outcome: SendingAccount.Outcome, _ message: MailFile) throws(Refusal) {
    do {
      let line = "\(outcome.rawValue) \(message.identifier) \(message.name)\n"
      try FileSystem.current.write(Array(line.utf8), to: handle.fileDescriptor)
      try FileSystem.current.synchronise(handle.fileDescriptor)
    } catch {
      throw Refusal(FileFault.unwritable(path, error))
    }
  }
}
