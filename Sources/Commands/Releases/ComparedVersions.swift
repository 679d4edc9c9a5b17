import Desk
import Disk
import Findings

/// The two versions that were typed for a comparison, and the review whose versions they are.
///
/// People type the review first, as for other commands, or leave out that the sheets are meant: `v1 review.xlsx`.
struct ComparedVersions: Hashable {
  /// The earlier version.
  let before: String
  /// The later version.
  let after: String
  /// The review.
  let review: String

  /// Sorts what was typed.
  ///
  /// - Parameters:
  ///   - first: What was typed first.
  ///   - second: What was typed second.
  ///   - third: What was typed third; nil where nothing was.
  /// - Throws: ``Refusal`` where it is not clear which is the earlier version.
  init(_ first: String, _ second: String, _ third: String?) throws(Refusal) {
    guard let third else {
      let isReview = (ComparedVersions.isReview(first), ComparedVersions.isReview(second))
      switch isReview {
      case (false, true): (before, after, review) = (first, "draft", second)
      case (true, false):
        throw Refusal(
          Finding(
            .releaseMissing, at: .file(first), text: first,
            "\"\(first)\" is a review, and one version alone is named beside the review.",
            mend: "Write \"\(second) draft \(first)\" to compare \(second) with the sheets."))
      default: (before, after, review) = (first, second, ".")
      }
      return
    }
    (before, after, review) =
      ComparedVersions.isReview(first) && !ComparedVersions.isReview(third)
      ? (second, third, first) : (first, second, third)
  }

  /// Whether a text is a workbook or a folder of sheets; a folder of exports may be called as a release is.
  private static func isReview(_ text: String) -> Bool {
    text.lowercased().hasSuffix(".xlsx")
      || FileBytes.kind(of: FileBytes.join(text, "review.csv")) == .file
  }
}
