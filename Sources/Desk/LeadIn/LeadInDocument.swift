import CivilTime
public import JSONText
public import LeadIn
import ReviewModel

/// What `leadin --json` prints.
public enum LeadInDocument {
  /// The lead-in as a document.
  public static func value(_ plan: LeadInPlan) -> JSONValue {
    .object([
      JSONMember("review", .text(plan.review.id)),
      JSONMember("commissionedOn", .text(plan.review.commissionedOn.iso)),
      JSONMember("fieldworkStart", .text(plan.review.fieldworkStart.iso)),
      JSONMember("today", plan.today.map { .text($0.iso) } ?? .null),
      JSONMember("milestones", .list(plan.milestones.map { value($0, of: plan) })),
    ])
  }

  /// Candidate weeks as a document.
  public static func value(_ weeks: [CandidateWeek]) -> JSONValue {
    .object([
      JSONMember(
        "weeks",
        .list(
          weeks.map { week in
            .object([
              JSONMember("monday", .text(week.monday.iso)),
              JSONMember("possible", .bool(week.isPossible)),
              JSONMember("daysShort", .integer(week.daysShort)),
              JSONMember("cost", .integer(week.cost)),
              JSONMember(
                "reasons",
                .list(
                  week.reasons.map { reason in
                    .object([
                      JSONMember("cost", .integer(reason.cost)),
                      JSONMember("text", .text(reason.words)),
                    ])
                  })),
            ])
          }))
    ])
  }

  private static func value(_ planned: PlannedMilestone, of plan: LeadInPlan) -> JSONValue {
    .object([
      JSONMember("week", .integer(planned.week(from: plan.review.fieldworkStart))),
      JSONMember("due", .text(planned.due.iso)),
      JSONMember("start", planned.span.map { .text($0.start.iso) } ?? .null),
      JSONMember("end", planned.span.map { .text($0.end.iso) } ?? .null),
      JSONMember("milestone", .text(planned.milestone.name)),
      JSONMember("owner", .text(planned.milestone.owner)),
      JSONMember("needs", .list(planned.milestone.needs.map { .text($0) })),
      JSONMember("state", planned.state.map { .text($0.words) } ?? .null),
      JSONMember("expected", .text(planned.expected.iso)),
      JSONMember("slack", planned.slack.map { .integer($0) } ?? .null),
      JSONMember("critical", .bool(planned.isCritical)),
      JSONMember("open", .list(planned.open.map { .text($0.words) })),
    ])
  }
}
