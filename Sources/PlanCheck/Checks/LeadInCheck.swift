import ReviewModel

extension JudgedTimetable {
  /// `lead-in`: fieldwork starts at least `leadInWeeks` × 7 days after `commissionedOn`.
  func checkLeadIn() -> [Violation] {
    review.hasRunLeadIn ? [] : [Violation(.leadIn, [], .remark(.leadInTooShort))]
  }
}
