public import Findings
public import ReviewModel

/// What a JSON document of a review loses: the days of which a diary says nothing (`spec/review-format.md` has no key
/// for them and refuses others).
public enum UnaskedDaysLost {
  /// A warning that names who is free in the document on days about which nobody asked them; none where nothing is
  /// lost.
  public static func findings(of review: Review, in file: String) -> [Finding] {
    let known =
      review.people.map { ($0.id.text, $0.availability) }
      + review.reviewers.map { ($0.id.text, $0.availability) }
      + review.rooms.map { ($0.id.text, $0.availability) }
    let lost = known.filter { !$0.1.unasked.isEmpty }.map { reference, availability in
      reference + " (" + review.words(for: availability.unaskedDays(of: review.days)) + ")"
    }
    guard !lost.isEmpty else { return [] }
    return [
      Finding(
        .unaskedDaysLost, .warning, at: .file(file), text: lost.joined(separator: "; "),
        Prose.harmless(
          "The document cannot say that nobody was asked about these days, on which it has them free: "
            + English.list(lost) + "."),
        mend: "Keep the sheets or a workbook (.xlsx), or ask about those days first.")
    ]
  }
}
