import CSVText
public import Correspondence
public import Findings

/// An outbox as a review's memory holds it: messages that wait to be sent, a list of them for people, a record of them for
/// programs, and the account of what was sent.
///
/// An outbox belongs to one review. A file that the record does not list, or lists with other bytes, is somebody
/// else's: it is neither replaced nor removed.
public struct OutboxMemory: Sendable {
  /// Where an outbox is.
  public struct Location: Sendable, Hashable {
    /// The path of the outbox in the folder of the review, or from the root where the outbox lies elsewhere.
    public let path: String
    /// What people and findings call it.
    public let title: String

    /// A place for messages.
    public init(_ path: String, called title: String) {
      self.path = path
      self.title = title
    }
  }

  /// The name of the list.
  public static let listName = "send-list.csv"
  /// How the names of messages end.
  public static let mailEnding = ".eml"

  private let memory: ReviewMemory
  private let location: Location

  /// The outbox at a place.
  ///
  /// - Parameters:
  ///   - location: Where it is; nil for the folder ``KeptInvitations/outbox`` of the review.
  ///   - memory: What the program remembers of the review, the files of the outbox included.
  public init(at location: Location?, _ memory: ReviewMemory) {
    self.memory = memory
    let usual = KeptInvitations.outbox
    self.location = location ?? Location(usual, called: memory.path(of: usual))
  }

  /// What people call it.
  public var title: String { location.title }

  /// Mails in it that are not messages of its review as it wrote them: a note for each.
  ///
  /// - Throws: ``Refusal`` where the outbox cannot be read.
  public func strangers() throws(Refusal) -> [Finding] {
    let names = try memory.names(in: location.path)
    let record = try record()
    let written = names.filter { OutboxMemory.isMessageName($0) }
    if record == nil, !written.isEmpty, try KeptInvitations(memory).sent() != nil {
      return [lostRecord(written.count)]
    }
    return OutboxMemory.strangers(names, beside: record, titled: title(of:))
  }

  /// The finding for an outbox without its record: people who copy a folder easily miss a hidden file.
  private func lostRecord(_ count: Int) -> Finding {
    Finding(
      .unknownOutbox, .warning, at: .file(title), text: FolderRecord.name,
      "This folder has lost the record of what was written into it, so its "
        + Prose.count(count, "message") + " cannot be sent from here.",
      mend:
        "Fetch \(FolderRecord.name) from where the folder was, or send them from a mail program.")
  }

  /// A note for each mail among some names of files that is not a message of the review as the review wrote it.
  ///
  /// `record` says what the review wrote; without a record it wrote nothing. `titled` gives the name that findings
  /// use.
  ///
  /// - Returns: The notes, in the order of the names.
  public static func strangers(
    _ names: [String], beside record: FolderRecord?, titled title: (String) -> String
  ) -> [Finding] {
    names.filter { $0.lowercased().hasSuffix(mailEnding) && record?.digests[$0] == nil }.map {
      Finding(
        .unlistedMessage, .note, at: .file(title($0)), text: $0,
        "This is not a message that was written here. It is left alone and will not be sent.",
        mend: "Move it out of the outbox.")
    }
  }

  // MARK: Writing

  /// What writes the messages of a batch, the list, the ledger and the record, in this order.
  ///
  /// The ledger knows every message that the change writes, and the change is made whole or not at all. So no message can be
  /// sent that the ledger does not know.
  ///
  /// - Parameters:
  ///   - batch: The messages.
  ///   - before: What people were told until now.
  ///   - writer: Puts the messages into mails.
  ///   - names: What recipients are called, for the list.
  /// - Returns: The changes.
  /// - Throws: ``Refusal`` where a file is in the way that the review did not write, or a message that was handed over is
  ///   missing from the ledger.
  func edits(
    writing batch: InvitationBatch, after before: InvitationLedger, by writer: InvitationWriter,
    names: (Recipient) -> String
  ) throws(Refusal) -> FileEdits {
    let review = batch.ledger.review
    var record = try record() ?? FolderRecord(review: review)
    guard record.claim(for: review, with: batch.ledger.secret) else {
      throw Refusal(record.foreign(title, to: review))
    }
    var removals = try leftovers(after: before.lastNumber, of: &record)
    var mails: [FileEdits.Write] = []
    var inTheWay: [Finding] = []
    for invitation in batch.invitations {
      guard let bytes = writer.mail(invitation) else { continue }
      let name = OutboxMemory.name(of: invitation)
      let path = path(of: name)
      let isLeftover = removals.contains { $0.path == path }
      let isOurs = try wrote(name, record)
      let old = try memory.bytes(of: path)
      if old != nil, !isOurs, !isLeftover {
        inTheWay.append(
          FolderRecord.notOurs(title(of: name), isKnown: record.digests[name] != nil))
      }
      removals.removeAll { $0.path == path }
      record.note(name, FolderRecord.digest(bytes))
      mails.append(FileEdits.Write(path, bytes, replacing: .asRead(old)))
    }
    guard inTheWay.isEmpty else { throw Refusal(inTheWay) }
    let list = try sendList(
      through: before.lastNumber,
      adding: batch.invitations.map { SendListRow($0, name: names($0.record.recipient)).cells })
    record.note(OutboxMemory.listName, FolderRecord.digest(list.bytes))
    // The list first, which a spreadsheet may hold; a message last, when the ledger and the record know it.
    let place = path(of: FolderRecord.name)
    let account = FileEdits.Write(
      place, record.bytes, replacing: .asRead(try memory.bytes(of: place)))
    var writes = [list, try KeptInvitations(memory).edit(batch.ledger), account] + mails
    if let elsewhere = try noteElsewhere(review) { writes.insert(elsewhere, at: 0) }
    return FileEdits(writes, removing: removals)
  }

  /// The record of the review's own folder, in which an outbox elsewhere is noted; nil for one inside.
  private func noteElsewhere(_ review: String) throws(Refusal) -> FileEdits.Write? {
    guard location.path.hasPrefix("/") else { return nil }
    let bytes = try memory.bytes(of: FolderRecord.name)
    var record = bytes.flatMap { FolderRecord($0) } ?? FolderRecord(review: review)
    guard record.review == review else {
      throw Refusal(record.foreign(memory.folder, to: review))
    }
    record.note(folder: location.path)
    return FileEdits.Write(FolderRecord.name, record.bytes, replacing: .asRead(bytes))
  }

  /// Messages whose ledger is gone, which are made again.
  ///
  /// - Returns: Those to be removed.
  private func leftovers(
    after last: Int, of record: inout FolderRecord
  ) throws(Refusal) -> [FileEdits.Removal] {
    let names = OutboxMemory.mails(of: record).filter { (OutboxMemory.number(of: $0) ?? 0) > last }
    guard !names.isEmpty else { return [] }
    let log = try memory.bytes(of: path(of: SendingAccount.name)) ?? []
    let known = Set(SendingAccount(log).states.values.map { $0.file })
    let gone = names.filter { known.contains($0) }
    guard gone.isEmpty else {
      throw Refusal(
        gone.map { name in
          Finding(
            .unrecordedMessage, at: .file(title(of: name)),
            "This message was handed over and is not in \(KeptInvitations.file).",
            mend:
              "Fetch \(KeptInvitations.file) from a backup, or tell the recipient what holds, move the outbox "
              + "away, and start again.")
        })
    }
    var removals: [FileEdits.Removal] = []
    for name in names {
      guard try wrote(name, record) else { continue }
      if let digest = record.digests[name] {
        removals.append(FileEdits.Removal(path(of: name), digest: digest))
      }
      record.forget(name)
    }
    return removals
  }

  /// The list with more rows; columns that people add stay, and rows of messages that are not in the ledger go.
  private func sendList(
    through last: Int, adding rows: [[String]]
  ) throws(Refusal) -> FileEdits.Write {
    let path = memory.spelling(of: path(of: OutboxMemory.listName))
    let number = SendListRow.headings[0]
    var list = CSVTable(headings: SendListRow.headings)
    let old = try memory.bytes(of: path)
    if let old {
      let title = title(of: String(path.dropFirst(location.path.count + 1)))
      guard let table = CSVTable(CSVReader.read(old, file: title)), table.column(number) != nil
      else { throw Refusal(FolderRecord.notOurs(title, isKnown: false)) }
      list = table
      list.rows.removeAll { row in
        Int(table.cell(row, under: number)).map { $0 > last } ?? false
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
    return FileEdits.Write(path, list.bytes, replacing: .asRead(old))
  }

  // MARK: Names

  /// The name of a message's file: its number, so that the order of names is the order of sending.
  static func name(of invitation: Invitation) -> String {
    let digits = String(invitation.number)
    return String(repeating: "0", count: max(0, 5 - digits.count)) + digits + "-"
      + invitation.change.kind.rawValue + mailEnding
  }

  /// The number of a message, by the name of its file; nil for a name without one.
  public static func number(of name: String) -> Int? { Int(name.prefix { $0 != "-" }) }

  /// The kind of news that a message brings, by the name of its file; nil for a name that does not say.
  public static func kind(of name: String) -> Invitation.Change.Kind? {
    let word = name.drop { $0 != "-" }.dropFirst().prefix { $0 != "." }
    return Invitation.Change.Kind(rawValue: String(word))
  }

  /// Whether a file is called as messages are.
  private static func isMessageName(_ name: String) -> Bool {
    name.hasSuffix(mailEnding) && number(of: name) != nil && kind(of: name) != nil
  }

  /// The names of the messages that a record lists, in the order in which they must go out.
  public static func mails(of record: FolderRecord) -> [String] {
    record.digests.keys.filter { $0.hasSuffix(mailEnding) && !$0.contains("/") }
      .sorted { left, right in
        let numbers = (number(of: left) ?? .max, number(of: right) ?? .max)
        return numbers.0 != numbers.1
          ? numbers.0 < numbers.1 : left.utf8.lexicographicallyPrecedes(right.utf8)
      }
  }

  private func record() throws(Refusal) -> FolderRecord? {
    try memory.bytes(of: path(of: FolderRecord.name)).flatMap { FolderRecord($0) }
  }

  /// Whether what lies under a name is what the review wrote there.
  private func wrote(_ name: String, _ record: FolderRecord) throws(Refusal) -> Bool {
    guard let digest = record.digests[name], let bytes = try memory.bytes(of: path(of: name)) else {
      return false
    }
    return FolderRecord.digest(bytes) == digest
  }

  private func path(of name: String) -> String { location.path + "/" + name }

  private func title(of name: String) -> String {
    ReviewSource.folder(location.title).path(of: name)
  }
}
