import Findings
import ReviewModel

/// Who is planned as free because nobody has asked them: a note that lists the diaries to chase.
enum DiariesToChase {
  /// The note for the people, and the one for the team; none where everybody was asked.
  ///
  /// Only those who are to be at a session count: nobody needs the diary of the others.
  static func findings(_ review: Review, in file: (ReviewList) -> String) -> [Finding] {
    let wanted = Set(review.sessions.flatMap { $0.participants + $0.optionalParticipants })
    let people = review.people.filter { wanted.contains($0.id) && !$0.availability.wasAsked }
    let seats = review.reviewers.filter { !$0.isPlaceholder && !$0.availability.wasAsked }
    return [
      note(people.map { $0.id.text }, "person", "people", at: file(.people)),
      note(seats.map { $0.id.text }, "reviewer", "reviewers", at: file(.reviewers)),
    ].compactMap { $0 }
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
        + " planned as free: " + Prose.list(references) + ".")
  }
}
