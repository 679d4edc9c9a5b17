import ReviewModel

/// The milestones that every review has, unless milestones.csv says otherwise.
///
/// The weeks come from councils' own papers and from the LGA's guidance where these name a week (twelve weeks of
/// lead-in; documents two to three weeks before; a call of the team one to two weeks before; the final letter nine to
/// seventeen weeks after; a progress review ten to twelve months after the letter), and elsewhere from a reviewer's
/// judgement.
extension Milestone {
  /// The usual milestones, in the order in which people think of them.
  static let usual: [Milestone] = before + week + after

  private static let council = "Council contact"
  private static let manager = "Review manager"
  private static let director = "Director of Children\u{2019}s Services"

  private static let before: [Milestone] = [
    Milestone(
      "Scope, dates and contacts agreed", "Director, chief executive and LGA", .commissioning,
      .commissioning),
    Milestone(
      "Ofsted told of the dates", "Chair of the improvement board", .weeks(-12),
      needs: ["Scope, dates and contacts agreed"]),
    Milestone(
      "Questionnaires open", council, .weeks(-8), needs: ["Scope, dates and contacts agreed"],
      takes: 10),
    Milestone(
      "Every seat of the team filled", manager, .weeks(-8),
      needs: ["Scope, dates and contacts agreed"], takes: 20, .seats),
    Milestone(
      "Cases selected", "Head of quality assurance", .weeks(-7),
      needs: ["Scope, dates and contacts agreed"], takes: 10),
    Milestone(
      "Diaries asked for", council, .weeks(-6), needs: ["Scope, dates and contacts agreed"],
      takes: 15, .diaries),
    Milestone(
      "Self-assessment written", director, .weeks(-5),
      needs: ["Scope, dates and contacts agreed"], takes: 20),
    Milestone(
      "Rooms booked", council, .weeks(-5), needs: ["Scope, dates and contacts agreed"], takes: 5,
      .rooms),
    Milestone(
      "Questionnaires close", council, .weeks(-4), needs: ["Questionnaires open"], takes: 10),
    Milestone(
      "Draft timetable", council, .weeks(-4), needs: ["Diaries asked for", "Rooms booked"],
      takes: 5, .timetable),
    Milestone(
      "Document pack sent to the team", manager, .weeks(-3),
      needs: [
        "Questionnaires close", "Self-assessment written", "Every seat of the team filled",
      ],
      takes: 5),
    Milestone(
      "Audit validation", "Head of quality assurance", .weeks(-2), needs: ["Cases selected"],
      takes: 5, .sessions(.auditValidation)),
    Milestone(
      "Case records review", "Head of quality assurance", .weeks(-2), needs: ["Cases selected"],
      takes: 5, .sessions(.caseRecordsReview)),
    Milestone(
      "Case mapping", "Safeguarding board manager", .weeks(-2), needs: ["Cases selected"],
      takes: 5, .sessions(.caseMapping)),
    Milestone(
      "Team call", manager, .weeks(-2),
      needs: ["Document pack sent to the team", "Draft timetable"], takes: 3),
    Milestone(
      "Invitations sent", council, .workingDays(-8), needs: ["Team call"], takes: 1),
    Milestone(
      "Final timetable", council, .weeks(-1),
      needs: ["Invitations sent", "Every seat of the team filled"], takes: 3),
  ]

  private static let week: [Milestone] = [
    Milestone(
      "The week on site", manager, .firstDay,
      needs: ["Final timetable", "Ofsted told of the dates"], .week),
    Milestone(
      "Feedback and prioritisation", manager, .lastDay, needs: ["The week on site"],
      .sessions(.feedback)),
  ]

  private static let after: [Milestone] = [
    Milestone(
      "Draft letter", manager, .weeks(3), needs: ["Feedback and prioritisation"], takes: 10),
    Milestone(
      "Council\u{2019}s comments on the letter", director, .weeks(5), needs: ["Draft letter"],
      takes: 5),
    Milestone(
      "Final letter", "LGA", .weeks(9), needs: ["Council\u{2019}s comments on the letter"],
      takes: 5),
    Milestone("Action plan", director, .weeks(12), needs: ["Final letter"], takes: 10),
    Milestone("Scrutiny committee", council, .weeks(16), needs: ["Action plan"], takes: 10),
    Milestone("Progress review", "LGA", .weeks(52), needs: ["Final letter"]),
  ]
}
