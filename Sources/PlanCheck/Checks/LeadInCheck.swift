import ReviewModel

extension JudgedTimetable {
  /// `lead-in`: fieldwork starts at least `leadInWeeks` × 7 days after `commissionedOn`.
  func checkLeadIn() -> [Violation] {
    review.fieldworkStart < review.earliestFieldworkStart
      ? [Violation(.leadIn, [], .remark(.leadInTooShort))] : []
  }
}
