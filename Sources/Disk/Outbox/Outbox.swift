import CSVText
public import Correspondence
import Documents
import Findings
import Foundation
import ICalendar
import ReviewModel

/// A folder of messages that wait to be sent, with a list of them.
public struct Outbox: Sendable {
  /// Its path.
  public let path: String

  /// The outbox that a folder is.
  ///
  /// - Parameter path: Its path.
  public init(path: String) {
    self.path = path
  }

  /// The name of the list.
  public static let listName = "send-list.csv"

  /// Writes the messages of a batch, the list and then the ledger.
  ///
  /// All are on the disk before the first has its name, and the ledger gets its own last: whatever breaks off
  /// before that, people were told nothing, and the same messages are made again under the same names.
  ///
  /// - Parameters:
  ///   - batch: The messages.
  ///   - before: What people were told until now.
  ///   - writer: Puts them into mails.
  ///   - names: What recipients are called, for the list.
  ///   - ledgerPath: Where the ledger goes.
  public func write(
    _ batch: InvitationBatch, after before: InvitationLedger, by writer: InvitationWriter,
    names: (Recipient) -> String, ledgerPath: String
  ) throws(CommandFailure) {
    try clearLeftovers(after: before.lastNumber)
    var files: [AtomicFile] = []
    for invitation in batch.invitations {
      guard let bytes = writer.mail(invitation) else { continue }
      files.append(
        AtomicFile(path: FileBytes.join(path, Outbox.name(of: invitation)), bytes: bytes))
    }
    var list = try sendList(through: before.lastNumber)
    for invitation in batch.invitations {
      list.append(SendListRow(invitation, name: names(invitation.record.recipient)).cells)
    }
    files.append(AtomicFile(path: FileBytes.join(path, Outbox.listName), bytes: list.bytes))
    files.append(
      AtomicFile(
        path: ledgerPath, bytes: [UInt8](InvitationsDocument.write(batch.ledger))))
    try AtomicFile.write(files)
  }

  /// The name of a message's file: its number, so that the order of names is the order of sending.
  public static func name(of invitation: Invitation) -> String {
    let digits = String(invitation.number)
    return String(repeating: "0", count: max(0, 5 - digits.count)) + digits + "-"
      + invitation.change.kind.rawValue + mailEnding
  }

  /// How the names of messages end.
  public static let mailEnding = ".eml"

  /// The names of the messages, in the order in which they must go out.
  public func mails() throws(CommandFailure) -> [String] {
    try FileBytes.names(in: path).filter { $0.hasSuffix(Outbox.mailEnding) }
      .sorted { left, right in
        let numbers = (Outbox.number(of: left), Outbox.number(of: right))
        return numbers.0 != numbers.1
          ? numbers.0 ?? .max < numbers.1 ?? .max
          : left.utf8.lexicographicallyPrecedes(right.utf8)
      }
  }

  private static func number(of name: String) -> Int? { Int(name.prefix { $0 != "-" }) }

  /// Removes messages that a run left behind which broke off before it was recorded.
  private func clearLeftovers(after last: Int) throws(CommandFailure) {
    guard FileBytes.kind(of: path) == .folder else { return }
    let leftovers = try mails().filter { (Outbox.number(of: $0) ?? 0) > last }
    guard !leftovers.isEmpty else { return }
    let sent = try SendingLog(outbox: path).states()
    let gone = leftovers.filter { name in
      sent.contains { $0.value.file == name }
    }
    guard gone.isEmpty else {
      throw CommandFailure(
        gone.map { name in
          Finding(
            .unrecordedMessage, at: .file(FileBytes.join(path, name)),
            "This message was handed over and is not in \(SentInvitations.file).",
            mend: "Tell its recipient what holds, move the file away, and start again.")
        })
    }
    for name in leftovers {
      do {
        try FileManager.default.removeItem(atPath: FileBytes.join(path, name))
      } catch {
        throw CommandFailure(FileFault.unwritable(name, error))
      }
    }
  }

  /// The list of earlier messages, without those of a run that broke off.
  private func sendList(through last: Int) throws(CommandFailure) -> CSVTable {
    let place = FileBytes.join(path, Outbox.listName)
    var list = CSVTable(headings: SendListRow.headings)
    guard FileBytes.kind(of: place) == .file,
      let old = CSVTable(CSVReader.read(try FileBytes.read(place), file: place))
    else { return list }
    for row in old.rows {
      guard let number = Int(old.cell(row, under: SendListRow.headings[0])), number <= last else {
        continue
      }
      list.append(SendListRow.headings.map { old.cell(row, under: $0) })
    }
    return list
  }
}

/// A message as a line of the list that its sender works from.
public struct SendListRow: Sendable {
  /// The headings of the list.
  public static let headings = [
    "Number", "File", "How", "Name", "Email", "Session", "What", "Change", "When", "Where",
  ]

  /// The cells of the line.
  public let cells: [String]

  /// The line of a message.
  public init(_ invitation: Invitation, name: String) {
    let record = invitation.record
    let meeting = record.meeting
    cells = [
      String(invitation.number), invitation.isMail ? Outbox.name(of: invitation) : "",
      SendListRow.how(invitation), name, record.address?.email ?? "", record.session.text,
      meeting.title, invitation.change.kind.rawValue, meeting.when, meeting.place ?? "",
    ]
  }

  private static func how(_ invitation: Invitation) -> String {
    if invitation.isMail { return "mail" }
    guard case .room = invitation.record.recipient else { return "tell by hand: no address" }
    return switch invitation.change.kind {
    case .new: "book the room by hand"
    case .moved, .reworded: "change the booking by hand"
    case .withdrawn: "give the room back by hand"
    }
  }
}
