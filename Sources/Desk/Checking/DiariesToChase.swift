public import Findings
public import ReviewModel

/// A note that lists the diaries to chase: the people who are planned as free only because nobody has asked them.
public enum DiariesToChase {
  /// The note for the people, and the one for the team; none where everybody was asked.
  ///
  /// Only people who are to be at a session count: nobody needs the diary of the others.
  public static func findings(_ review: Review, in file: (ReviewList) -> String) -> [Finding] {
    let people = review.peopleToAsk
      .map { (reference: $0.id.text, availability: $0.availability) }
    let seats = review.reviewersToAsk
      .map { (reference: $0.id.text, availability: $0.availability) }
    return notes(people, "person", "people", in: review, at: file(.people))
      + notes(seats, "reviewer", "reviewers", in: review, at: file(.reviewers))
  }

  /// A note for those whom nobody asked, and one for those who were asked about some days alone.
  private static func notes(
    _ list: [(reference: String, availability: Availability)], _ noun: String, _ plural: String,
    in review: Review, at file: String
  ) -> [Finding] {
    let never = list.filter { review.unaskedWords($0.availability).isEmpty }
    let partly = list.filter { !review.unaskedWords($0.availability).isEmpty }
    return [
      note(never.map { $0.reference }, noun, plural, at: file),
      note(
        partly.map { $0.reference + " (" + review.unaskedWords($0.availability) + ")" },
        partlyAsked: partly.map { $0.reference }, noun, plural, at: file),
    ].compactMap { $0 }
  }

  private static func note(
    _ labels: [String], partlyAsked references: [String], _ noun: String, _ plural: String,
    at file: String
  ) -> Finding? {
    guard !labels.isEmpty else { return nil }
    return Finding(
      .diariesToChase, .note, at: .file(file), text: references.joined(separator: ", "),
      Prose.count(labels.count, noun, plural) + (labels.count == 1 ? " was" : " were")
        + " not asked about every day and " + (labels.count == 1 ? "is" : "are")
        + " planned as free on the others: " + English.list(labels) + ".")
  }

  private static func note(
    _ references: [String], _ noun: String, _ plural: String, at file: String
  ) -> Finding? {
    guard !references.isEmpty else { return nil }
    let isOne = references.count == 1
    return Finding(
      .diariesToChase, .note, at: .file(file), text: references.joined(separator: ", "),
      Prose.count(references.count, noun, plural)
        + (isOne ? " was never asked and is" : " were never asked and are")
        + " planned as free: " + English.list(references) + ".")
  }
}
