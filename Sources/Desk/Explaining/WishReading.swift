import CivilTime
import Findings
import ReviewModel
import Sheets

/// A wish as it was typed: a start, and if need be a room and reviewers, in any order.
struct WishReading {
  /// What is wished for.
  let wish: Pin

  /// Reads the words of a wish: a start such as `Tue 10:00`, rooms and reviewers by name.
  ///
  /// - Throws: ``Refusal`` where a word is none of these, or names more than one of them.
  init(_ words: [String], in question: PlanQuestion) throws(Refusal) {
    let review = question.review
    let source = question.reading.source
    let lookup = SubjectLookup(review: review, source: source)
    let reader = TimeCellReader(days: review.days, fieldworkStart: review.fieldworkStart)
    var wish = Pin()
    for word in words {
      if lookup.isRoom(word) {
        wish.room = try lookup.room(word).id
      } else if lookup.isReviewer(word) {
        wish.reviewers = (wish.reviewers ?? []) + [try lookup.reviewer(word).id]
      } else if wish.start == nil {
        let reading = reader.readStart(word)
        guard let start = reading.value else {
          let fault = reading.faults.first?.finding(at: .file(source.path))
          throw Refusal(
            fault
              ?? Finding(
                .unfitWish, at: .file(source.path), text: word,
                "\"\(Prose.harmless(word))\" is no start, room or reviewer.",
                mend: "Write a start such as \"Tue 10:00\", then a room or reviewers."))
        }
        wish.start = start
      } else {
        // A second word that is no start was meant for a room or a reviewer; a room is the commoner.
        wish.room = try lookup.room(word).id
      }
    }
    if wish.isEmpty {
      throw Refusal(
        Finding(
          .unfitWish, at: .file(source.path), "The wish says neither when, where nor with whom.",
          mend: "Write a start such as \"Tue 10:00\", and if you like a room and reviewers."))
    }
    self.wish = wish
  }
}
