import Findings

/// A message of an outbox, as it goes to the mail system.
public struct MailFile: Sendable {
  /// The name of its file.
  public let name: String
  /// Its Message-ID, without white space.
  public let identifier: String
  /// The mail with line ends of Unix and without the mark of a draft.
  public let content: [UInt8]

  /// Reads a message.
  ///
  /// - Parameters:
  ///   - name: The name of its file.
  ///   - folder: The outbox.
  public init(_ name: String, in folder: String) throws(CommandFailure) {
    let path = FileBytes.join(folder, name)
    self.name = name
    // `sendmail -t -i` takes lines as Unix ends them, and ends them for the network itself.
    let text = try FileBytes.read(path).filter { $0 != UInt8(ascii: "\r") }
    var lines = text.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    let header = lines.prefix { !$0.isEmpty }
    guard
      let line = header.first(where: { MailFile.field($0) == "message-id" }),
      let colon = line.firstIndex(of: UInt8(ascii: ":"))
    else {
      throw CommandFailure(
        Finding(
          .foreignMessage, at: .file(path), "This message has no Message-ID.",
          mend: "Send it by hand, and move it out of the outbox."))
    }
    let value = line[(colon + 1)...].filter { $0 > 0x20 }
    identifier = String(decoding: value, as: UTF8.self)
    if let draft = header.firstIndex(where: { MailFile.field($0) == "x-unsent" }) {
      lines.remove(at: draft)
    }
    content = Array(lines.joined(separator: [UInt8(ascii: "\n")]))
  }

  private static func field(_ line: ArraySlice<UInt8>) -> String {
    String(decoding: line.prefix { $0 != UInt8(ascii: ":") }, as: UTF8.self).lowercased()
  }
}
