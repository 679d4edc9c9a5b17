import Desk
import Findings

/// Another folder beside an outbox that holds the same messages, so that each would go out twice.
struct OutboxTwin {
  private let outbox: String
  private let twin: String

  /// Looks for a folder beside an outbox whose waiting messages it shares; nil without one, or where the review
  /// writes into the outbox and the other folder is the copy.
  ///
  /// - Parameters:
  ///   - outbox: The path of the outbox.
  ///   - record: What was written into the outbox.
  ///   - names: The names of the messages that wait.
  init?(of outbox: String, _ record: FolderRecord, listing names: [String]) {
    let path = FileBytes.absolute(outbox)
    let parent = FileBytes.folder(of: path)
    guard !names.isEmpty, !OutboxTwin.isOwn(FileBytes.name(of: path), in: parent) else {
      return nil
    }
    let twin = FileBytes.everyName(in: parent).sorted().first { name in
      let other = FileBytes.join(parent, name)
      guard other != path, FileBytes.kind(of: other) == .folder,
        let copy = FolderRecord(of: other), copy.review == record.review
      else { return false }
      return names.contains { record.digests[$0] == copy.digests[$0] && copy.wrote($0, in: other) }
    }
    guard let twin else { return nil }
    self.outbox = outbox
    self.twin = FileBytes.join(parent, twin)
  }

  /// Whether a review in a folder writes its messages into a folder of this name.
  private static func isOwn(_ name: String, in parent: String) -> Bool {
    let sheets = FileBytes.place(of: "review.csv", in: parent)
    if name == KeptInvitations.outbox, FileBytes.kind(of: sheets) == .file { return true }
    let ending = "-" + KeptInvitations.outbox
    guard name.hasSuffix(ending) else { return false }
    let stem = String(name.dropLast(ending.count))
    return FileBytes.everyName(in: parent).contains {
      FileBytes.stem(of: $0) == stem && $0 != stem
        && FileBytes.kind(of: FileBytes.join(parent, $0)) == .file
    }
  }

  /// The finding that stops the sending.
  var finding: Finding {
    Finding(
      .copiedOutbox, at: .file(outbox), text: twin,
      "\(twin) holds messages that wait here, too, so each could go out twice. Nothing was sent.",
      mend: "Send from one of the two folders, and move the other away.")
  }
}
