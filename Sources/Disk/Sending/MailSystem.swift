public import Desk
import Findings
import Foundation

/// The machine's own mail system, by the interface that all of them have: `sendmail -t -i`.
public struct MailSystem: Sendable {
  /// The program.
  public let program: String

  /// Where Debian, the Filesystem Hierarchy Standard and the BSDs have it.
  private static let usualPlaces = ["/usr/sbin/sendmail", "/usr/lib/sendmail", "/sbin/sendmail"]

  /// Finds the mail system of this machine: the program at a path, or for nil the program at one of the usual
  /// places.
  ///
  /// - Throws: `Refusal` where there is no such program, or it cannot be run.
  public init(_ path: String?) throws(Refusal) {
    let candidates = path.map { [$0] } ?? MailSystem.usualPlaces
    guard let found = candidates.first(where: { FileManager.default.isExecutableFile(atPath: $0) })
    else {
      throw Refusal(
        Finding(
          .noMailSystem, at: .file(candidates[0]), text: candidates[0],
          "There is no program here that could send mail.",
          mend:
            "Install a mail system, name its program with --sendmail, or send the messages from a mail "
            + "program."))
    }
    program = found
  }

  /// What a mail system said to a message.
  public enum Answer: Sendable, Hashable {
    /// The mail system took the message.
    case taken
    /// The mail system refused the message, for this reason.
    case refused(String)
    /// The mail system refused the message because it reached no other machine, so the next message would fare no
    /// better.
    case unreachable(String)
    /// The mail system may have taken the message or not: it ended with EX_TEMPFAIL, after which some have the
    /// message in their queue (OpenSMTPD), or a signal ended it.
    case doubtful(String)

    /// The answer that the end of the program means.
    ///
    /// - Parameters:
    ///   - status: The exit status, or the number of the signal.
    ///   - isSignal: Whether a signal ended it.
    ///   - words: What it said.
    init(_ status: Int32, isSignal: Bool, words: String) {
      let reason =
        words.isEmpty ? "it ended with \(isSignal ? "signal " : "")\(status)" : words
      if isSignal {
        self = .doubtful(reason)
        return
      }
      // sysexits.h; 126 and 127 are a shell's, for a program that cannot be run or found, and from 129 on a shell tells the
      // signal that ended a program which the shell had begun (POSIX, 2.8.2).
      switch status {
      case 0: self = .taken
      case 75, 129...159: self = .doubtful(reason)
      case 68, 69, 71, 74, 78, 126, 127: self = .unreachable(reason)
      default: self = .refused(reason)
      }
    }
  }

  /// Hands a message over; a file may be made in the folder for a moment.
  ///
  /// - Returns: What the mail system answered.
  /// - Throws: `Refusal` where the message could not be handed over at all.
  public func take(_ message: MailFile, by folder: String) throws(Refusal) -> Answer {
    do {
      // A file as standard input cannot block as a pipe can, whatever the program does first.
      let passing = try StagingFolder(in: folder, home: folder)
      defer { passing.discard() }
      let path = try passing.add(message.content, mode: 0o600)
      let input = try FileHandle(forReadingFrom: URL(fileURLWithPath: path))
      defer { try? input.close() }
      try FileSystem.current.check(.handOver)
      let complaints = Pipe()
      let process = Process()
      process.executableURL = URL(fileURLWithPath: program)
      // -t reads the recipients from the message; -i keeps a line with a lone dot from ending it; -f says who gets
      // the reports of mail that cannot be delivered.
      process.arguments = ["-t", "-i", "-f", message.sender]
      process.standardInput = input
      process.standardOutput = FileHandle.nullDevice
      process.standardError = complaints
      try process.run()
      let said = try complaints.fileHandleForReading.readToEnd() ?? Data()
      process.waitUntilExit()
      let words = String(decoding: said.prefix(400), as: UTF8.self)
        .split(whereSeparator: { $0.isWhitespace }).joined(separator: " ")
      return Answer(
        process.terminationStatus, isSignal: process.terminationReason != .exit, words: words)
    } catch {
      throw Refusal(FileFault.unreadable(program, error))
    }
  }
}
