import Documents
import Findings
public import JSONText

/// What has been sent to people: the file beside the sheets in which sending keeps account, embedded in a release
/// as it is.
public enum SentInvitations {
  /// What the file is called.
  public static let file = "invitations.json"

  /// What stands in it, but for its secret, since releases are shown to people; nil where nothing was sent.
  ///
  /// - Parameter shelf: The shelf beside which it is.
  public static func read(beside shelf: ReleaseShelf) throws(CommandFailure) -> JSONValue? {
    let path = FileBytes.join(shelf.parent, file)
    guard FileBytes.kind(of: path) == .file else { return nil }
    guard let value = JSONValue(document: try FileBytes.read(path)) else {
      throw CommandFailure(
        Finding(
          .malformedDocument, at: .file(path), text: path,
          "What was sent cannot be read: this is not valid JSON.",
          mend: "Fetch it from a backup; without it nobody knows who was invited to what."))
    }
    guard case .object(let members) = value else { return value }
    // From the first release on the file keeps a secret, long before anybody is invited.
    if members.contains(where: { $0.key == InvitationsDocument.listKey && $0.value == .list([]) }) {
      return nil
    }
    return .object(members.filter { $0.key != InvitationsDocument.secretKey })
  }
}

extension ReleaseShelf {
  /// The folder of the review.
  public var parent: String {
    let end = folder.dropLast(ReleaseShelf.folderName.count)
    return end.isEmpty ? "." : String(end)
  }
}
