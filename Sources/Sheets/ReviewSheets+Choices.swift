public import Findings
public import ReviewModel

extension ReviewSheets {
  /// What of a review its sheets cannot hold, so that writing them would lose it.
  ///
  /// - Parameters:
  ///   - review: The review.
  ///   - place: Where an entry stands in the file that its reader has open.
  public static func findingsAgainstWriting(
    _ review: Review, at place: (ReviewPlace) -> Place
  ) -> [Finding] {
    review.sessions.enumerated().filter { !$0.element.choices.isEmpty }.map { index, session in
      Finding(
        .choiceNotInSheets, at: place(ReviewPlace(.sessions, index, "choices")),
        text: session.id.text,
        "\(SubjectNames(review).session(session.id)) leaves open which of several people attend, and no column of "
          + "the sheets can say that.",
        mend: "Keep the document, or name those who are to attend.")
    }
  }
}
