public import Desk
public import CivilTime
import Correspondence
import Findings
import ICalendar

/// A message of an outbox, as it goes to the mail system.
public struct MailFile: Sendable {
  /// The name of its file.
  public let name: String
  /// The Message-ID, without white space.
  public let identifier: String
  /// The address in whose name the message goes, which gets the reports of mail that cannot be delivered.
  public let sender: String
  /// The mail with line ends of Unix, dated when it is sent, and without the mark of a draft.
  public let content: [UInt8]

  /// Reads a message of an outbox, to be sent at a minute on a UTC clock.
  ///
  /// - Throws: `Refusal` where the file cannot be read, or is not a message that the review wrote.
  public init(_ name: String, in folder: String, at now: CivilMinute) throws(Refusal) {
    let path = FileBytes.join(folder, name)
    self.name = name
    // `sendmail -t -i` takes lines as Unix ends them, and ends them for the network itself.
    let text = try FileBytes.read(path).filter { $0 != UInt8(ascii: "\r") }
    let lines = text.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    let header = MailFile.fields(lines.prefix { !$0.isEmpty })
    func foreign(_ what: String) -> Refusal {
      Refusal(
        Finding(
          .foreignMessage, at: .file(path), what,
          mend: "Send it by hand, and move it out of the outbox."))
    }
    guard let identifier = header.first(where: { $0.name == "message-id" })?.value,
      !identifier.isEmpty
    else { throw foreign("This message has no Message-ID.") }
    self.identifier = identifier.filter { !$0.isWhitespace }
    guard let from = header.first(where: { $0.name == "from" }), let sender = from.address else {
      throw foreign("This message does not say who sends it.")
    }
    self.sender = sender
    // With -t the mail system sends to whatever the header names: one recipient, and nobody besides.
    guard header.count(where: { ["to", "cc", "bcc"].contains($0.name) }) == 1,
      header.first(where: { $0.name == "to" })?.address != nil
    else { throw foreign("This message does not go to one plain address.") }
    var kept: [ArraySlice<UInt8>] = []
    for field in header where field.name != "x-unsent" {
      if field.name == "date" {
        kept.append(Array(("Date: " + MailDate.text(now)).utf8)[...])
      } else {
        kept += field.lines
      }
    }
    kept += lines.drop { !$0.isEmpty }
    content = Array(kept.joined(separator: [UInt8(ascii: "\n")]))
  }

  /// A field of a header with the lines that it is folded into (RFC 5322, section 2.2.3).
  private struct Field {
    let name: String
    var lines: [ArraySlice<UInt8>]

    var value: String {
      let text = lines.map { String(decoding: $0, as: UTF8.self) }.joined()
      return String(text.drop { $0 != ":" }.dropFirst()).trimmedOfSpace
    }

    /// The one plain address that it holds, with a name or without.
    var address: String? {
      let value = value
      guard value.hasSuffix(">"), let start = value.lastIndex(of: "<") else {
        return MailAddress.sendable(value, name: nil)?.email
      }
      let email = value[value.index(after: start)...].dropLast()
      return MailAddress.sendable(String(email), name: nil)?.email
    }
  }

  private static func fields(_ lines: ArraySlice<ArraySlice<UInt8>>) -> [Field] {
    var fields: [Field] = []
    for line in lines {
      if let first = line.first, first == UInt8(ascii: " ") || first == UInt8(ascii: "\t"),
        !fields.isEmpty
      {
        fields[fields.count - 1].lines.append(line)
      } else {
        let name = line.prefix { $0 != UInt8(ascii: ":") }
        fields.append(
          Field(name: String(decoding: name, as: UTF8.self).lowercased(), lines: [line]))
      }
    }
    return fields
  }
}
