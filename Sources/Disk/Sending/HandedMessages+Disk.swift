public import Correspondence
public import Desk

extension HandedMessages {
  /// Reads what has become of the messages of a review, in its outbox and in the outboxes that it keeps elsewhere.
  ///
  /// - Throws: `Refusal` where the log of an outbox cannot be read.
  public init(of folder: InvitationFolder) throws(Refusal) {
    let usual = FileBytes.join(folder.path, KeptInvitations.outbox)
    let elsewhere = FolderRecord(of: folder.path)?.folders ?? []
    var messages: [Message] = []
    for outbox in [usual] + elsewhere {
      for (identifier, state) in try SendingLog(outbox: outbox).states() {
        guard let number = OutboxMemory.number(of: state.file),
          let kind = OutboxMemory.kind(of: state.file)
        else {
          continue
        }
        messages.append(
          Message(
            identifier: String(identifier.drop { $0 == "<" }.prefix { $0 != "@" }), number: number,
            kind: kind, isTaken: state.outcome == .sent))
      }
    }
    self.init(messages)
  }
}
