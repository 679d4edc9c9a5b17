import CivilTime
package import ReviewModel

extension Conflict {
  /// The review's lead-in, which has not run and which no timetable can mend.
  package static func leadIn(of review: Review) -> Conflict {
    Conflict(
      .leadIn,
      text: "Fieldwork starts on " + review.fieldworkStart.words + ", but the lead-in of "
        + String(review.leadInWeeks) + " weeks from " + review.commissionedOn.words
        + " runs until " + review.earliestFieldworkStart.words + ".")
  }
}
