import Findings
import Foundation

/// The machine's own mail system, by the interface that all of them have: `sendmail -t -i`.
public struct MailSystem: Sendable {
  /// The program.
  public let program: String

  /// Where Debian, the Filesystem Hierarchy Standard and the BSDs have it.
  private static let usualPlaces = ["/usr/sbin/sendmail", "/usr/lib/sendmail", "/sbin/sendmail"]

  /// The mail system of this machine.
  ///
  /// - Parameter path: The program; nil to look where it usually is.
  public init(_ path: String?) throws(CommandFailure) {
    let candidates = path.map { [$0] } ?? MailSystem.usualPlaces
    guard let found = candidates.first(where: { FileManager.default.isExecutableFile(atPath: $0) })
    else {
      throw CommandFailure(
        Finding(
          .noMailSystem, at: .file(candidates[0]), text: candidates[0],
          "There is no program here that could send mail.",
          mend:
            "Install a mail system, name its program with --sendmail, or send the messages from a mail "
            + "program."))
    }
    program = found
  }

  /// How the name of the file begins that a message passes through.
  private static let passing = ".sending."

  /// Removes what a run left behind that was killed while it handed a message over.
  ///
  /// - Parameter folder: The folder that was given to ``take(_:by:)``; nobody else may be sending from it.
  public static func clear(_ folder: String) {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    for name in names where name.hasPrefix(passing) {
      try? FileManager.default.removeItem(atPath: FileBytes.join(folder, name))
    }
  }

  /// Hands a message over; nil where it was taken, and otherwise why not.
  ///
  /// - Parameters:
  ///   - message: The message.
  ///   - folder: Where a file may be made for a moment.
  public func take(_ message: MailFile, by folder: String) throws(CommandFailure) -> String? {
    // A file as standard input cannot block as a pipe can, whatever the program does first.
    let path = FileBytes.join(folder, MailSystem.passing + String(getpid()))
    defer { try? FileManager.default.removeItem(atPath: path) }
    do {
      try Data(message.content).write(to: URL(fileURLWithPath: path))
      let input = try FileHandle(forReadingFrom: URL(fileURLWithPath: path))
      defer { try? input.close() }
      let complaints = Pipe()
      let process = Process()
      process.executableURL = URL(fileURLWithPath: program)
      // -t reads the recipients from the message; -i keeps a line with a lone dot from ending it.
      process.arguments = ["-t", "-i"]
      process.standardInput = input
      process.standardOutput = FileHandle.nullDevice
      process.standardError = complaints
      try process.run()
      let said = try complaints.fileHandleForReading.readToEnd() ?? Data()
      process.waitUntilExit()
      guard process.terminationReason != .exit || process.terminationStatus != 0 else { return nil }
      let words = String(decoding: said.prefix(400), as: UTF8.self)
        .split(whereSeparator: { $0.isWhitespace }).joined(separator: " ")
      return words.isEmpty ? "it ended with \(process.terminationStatus)" : words
    } catch {
      throw CommandFailure(FileFault.unreadable(program, error))
    }
  }
}
