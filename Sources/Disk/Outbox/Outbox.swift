import Desk
import Findings

/// A folder of messages that wait to be sent, with a list of them for people and a record of them for programs.
///
/// An outbox belongs to one review. A file that the record does not list, or lists with other bytes, is somebody
/// else's: it is neither sent nor replaced nor removed.
public struct Outbox: Sendable {
  /// The path of the outbox.
  public let path: String

  /// The outbox that a folder is.
  public init(path: String) {
    self.path = path
  }

  /// Mails in the folder that are not messages of its review as it wrote them.
  ///
  /// - Returns: A note for each.
  /// - Throws: `Refusal` where the folder cannot be read.
  func strangers() throws(Refusal) -> [Finding] {
    guard FileBytes.kind(of: path) == .folder else { return [] }
    return OutboxMemory.strangers(
      try FileBytes.names(in: path), beside: FolderRecord(of: path)
    ) { FileBytes.join(path, $0) }
  }
}
