import CivilTime
public import Findings
public import ReviewModel

extension PlanJudge {
  /// What a verdict says, for people: one error for each broken rule, which names the rule, who and what
  /// it is about, and when.
  ///
  /// Reviewers are called by their roles and interviewees by their job titles and references, never by name.
  ///
  /// - Parameters:
  ///   - verdict: The judge's verdict on the plan.
  ///   - plan: The plan.
  ///   - place: Where a session stands in the timetable that its reader has open; asked with nil for the plan as
  ///     a whole.
  /// - Returns: The findings, in the order of the verdict's violations.
  public func findings(
    for verdict: Verdict, on plan: Plan, at place: (SessionID?) -> Place
  ) -> [Finding] {
    let words = ViolationWords(plan, JudgedTimetable(plan, of: roll))
    return verdict.violations.map { violation in
      let sentence = words.sentence(for: violation)
      return Finding(
        violation.rule.findingCode, at: place(violation.sessions.first), text: violation.detail,
        violation.rule.name + ": " + sentence.message, mend: sentence.mend)
    }
  }
}

/// What is wrong, and how to mend it.
struct ViolationSentence {
  let message: String
  let mend: String

  init(_ message: String, mend: String) {
    self.message = message
    self.mend = mend
  }
}
