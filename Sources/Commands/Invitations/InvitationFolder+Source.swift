import Desk
import Disk
import Findings

extension InvitationFolder {
  /// The folder of a review; a document has none.
  ///
  /// - Throws: `Refusal` where the review is no folder.
  init(_ source: ReviewSource) throws(Refusal) {
    guard case .folder(let path) = source else {
      throw Refusal(
        Finding(
          .noFolder, at: .file(source.path), "Invitations are kept beside the sheets of a review.",
          mend: "Give the folder; \"fieldwork convert\" makes one of a document."))
    }
    self.init(path: path)
  }
}
