import CSVText
public import Correspondence
import Desk
import Documents
public import Findings
import Foundation
import ICalendar
import ReviewModel

/// A folder of messages that wait to be sent, with a list of them for people and a record of them for programs.
///
/// It belongs to one review. What the record does not list, or lists with other bytes, is somebody else's: neither
/// sent nor replaced nor removed.
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

  /// Writes the messages of a batch, the list, the ledger and the record: all of them or none.
  ///
  /// - Parameters:
  ///   - batch: The messages.
  ///   - before: What people were told until now.
  ///   - writer: Puts them into mails.
  ///   - names: What recipients are called, for the list.
  ///   - folder: The folder of the review, which the caller has locked.
  public func write(
    _ batch: InvitationBatch, after before: InvitationLedger, by writer: InvitationWriter,
    names: (Recipient) -> String, of folder: InvitationFolder
  ) throws(CommandFailure) {
    var record = try FolderRecord.of(path, for: batch.ledger.review)
    var removals = try leftovers(after: before.lastNumber, of: &record)
    var mails: [AtomicFile] = []
    var inTheWay: [Finding] = []
    for invitation in batch.invitations {
      guard let bytes = writer.mail(invitation) else { continue }
      let name = Outbox.name(of: invitation)
      let file = AtomicFile(path: FileBytes.join(path, name), bytes: bytes)
      let isOurs = removals.contains { $0.path == file.path } || record.wrote(name, in: path)
      if FileBytes.kind(of: file.path) != .nothing, !isOurs {
        inTheWay.append(FileFault.notOurs(file.path, isKnown: record.digests[name] != nil))
      }
      removals.removeAll { $0.path == file.path }
      record.note(name, FileBytes.digest(bytes))
      mails.append(file)
    }
    guard inTheWay.isEmpty else { throw CommandFailure(inTheWay) }
    let list = try sendList(
      through: before.lastNumber,
      adding: batch.invitations.map {
        SendListRow($0, name: names($0.record.recipient)).cells
      })
    record.note(Outbox.listName, FileBytes.digest(list.bytes))
    // The list first, which a spreadsheet may hold; a message last, when the ledger and the record know it.
    let ledger = AtomicFile(
      path: folder.ledgerPath, bytes: InvitationsDocument.write(batch.ledger))
    var files = [list, ledger, record.file(in: path)] + mails
    if let elsewhere = try folderRecord(of: folder, batch.ledger.review) {
      files.insert(elsewhere, at: 0)
    }
    try AtomicFile.write(files, removing: removals, home: folder.path)
  }

  /// The record of the review's own folder, in which an outbox elsewhere is noted; nil for one inside.
  private func folderRecord(
    of folder: InvitationFolder, _ review: String
  ) throws(CommandFailure) -> AtomicFile? {
    guard FileBytes.relative(path, to: folder.path).hasPrefix("/") else { return nil }
    var record = try FolderRecord.of(folder.path, for: review)
    record.note(folder: FileBytes.absolute(path))
    return record.file(in: folder.path)
  }

  /// The name of a message's file: its number, so that the order of names is the order of sending.
  static func name(of invitation: Invitation) -> String {
    let digits = String(invitation.number)
    return String(repeating: "0", count: max(0, 5 - digits.count)) + digits + "-"
      + invitation.change.kind.rawValue + mailEnding
  }

  /// How the names of messages end.
  public static let mailEnding = ".eml"

  /// The number of a message, by the name of its file.
  static func number(of name: String) -> Int? { Int(name.prefix { $0 != "-" }) }

  /// What a message tells, by the name of its file.
  static func kind(of name: String) -> Invitation.Change.Kind? {
    let word = name.drop { $0 != "-" }.dropFirst().prefix { $0 != "." }
    return Invitation.Change.Kind(rawValue: String(word))
  }

  /// The names of the messages that the record lists, in the order in which they must go out.
  static func mails(of record: FolderRecord) -> [String] {
    record.digests.keys.filter { $0.hasSuffix(mailEnding) && !$0.contains("/") }
      .sorted { left, right in
        let numbers = (number(of: left) ?? .max, number(of: right) ?? .max)
        return numbers.0 != numbers.1
          ? numbers.0 < numbers.1 : left.utf8.lexicographicallyPrecedes(right.utf8)
      }
  }

  /// Mails in the folder that are not messages of its review as it wrote them.
  ///
  /// - Returns: A note for each.
  public func strangers() throws(CommandFailure) -> [Finding] {
    guard FileBytes.kind(of: path) == .folder else { return [] }
    let record = FolderRecord(of: path)
    var strangers: [Finding] = []
    for name in try FileBytes.names(in: path) where name.lowercased().hasSuffix(Outbox.mailEnding) {
      guard record?.digests[name] == nil else { continue }
      strangers.append(
        Finding(
          .unlistedMessage, .note, at: .file(FileBytes.join(path, name)), text: name,
          "This is not a message that was written here. It is left alone and will not be sent.",
          mend: "Move it out of the outbox."))
    }
    return strangers
  }

  /// Messages whose ledger is gone, which are made again.
  ///
  /// - Returns: Those to be removed.
  private func leftovers(
    after last: Int, of record: inout FolderRecord
  ) throws(CommandFailure) -> [FileRemoval] {
    let names = Outbox.mails(of: record).filter { (Outbox.number(of: $0) ?? 0) > last }
    guard !names.isEmpty else { return [] }
    let known = Set(try SendingLog(outbox: path).states().values.map { $0.file })
    let gone = names.filter { known.contains($0) }
    guard gone.isEmpty else {
      throw CommandFailure(
        gone.map { name in
          Finding(
            .unrecordedMessage, at: .file(FileBytes.join(path, name)),
            "This message was handed over and is not in \(KeptInvitations.file).",
            mend:
              "Fetch \(KeptInvitations.file) from a backup, or tell the recipient what holds, move the outbox "
              + "away, and start again.")
        })
    }
    var removals: [FileRemoval] = []
    for name in names where record.wrote(name, in: path) {
      let place = FileBytes.join(path, name)
      if let digest = record.digests[name] {
        removals.append(FileRemoval(path: place, digest: digest))
      }
      record.forget(name)
    }
    return removals
  }

  /// The list with more rows; columns that people add stay, and rows of messages that are not in the ledger go.
  private func sendList(
    through last: Int, adding rows: [[String]]
  ) throws(CommandFailure) -> AtomicFile {
    let place = FileBytes.place(of: Outbox.listName, in: path)
    var list = CSVTable(headings: SendListRow.headings)
    var old: [UInt8]?
    if FileBytes.kind(of: place) == .file {
      let bytes = try FileBytes.read(place)
      old = bytes
      guard let table = CSVTable(CSVReader.read(bytes, file: place)),
        table.column(SendListRow.headings[0]) != nil
      else { throw CommandFailure(FileFault.notOurs(place, isKnown: false)) }
      list = table
      list.rows.removeAll { row in
        Int(table.cell(row, under: SendListRow.headings[0])).map { $0 > last } ?? false
      }
      for heading in SendListRow.headings where list.column(heading) == nil {
        list.headings.append(heading)
      }
    }
    let columns = SendListRow.headings.map { list.column($0) }
    for cells in rows {
      var row = Array(repeating: "", count: list.headings.count)
      for (column, cell) in zip(columns, cells) {
        if let column { row[column] = cell }
      }
      list.append(row)
    }
    return AtomicFile(path: place, bytes: list.bytes, replacing: .asRead(old))
  }
}
