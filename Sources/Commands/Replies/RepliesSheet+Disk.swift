import Desk
import Disk
import ReviewModel

extension RepliesSheet {
  /// Reads the sheet beside the sheets of a review; an empty one where there is none.
  ///
  /// - Parameters:
  ///   - folder: The folder of the review.
  ///   - review: The review.
  init(in folder: String, for review: Review) throws(CommandFailure) {
    let path = FileBytes.join(folder, RepliesSheet.file)
    let bytes = FileBytes.kind(of: path) == .file ? try FileBytes.read(path) : []
    self.init(bytes, file: path, for: review)
  }
}
