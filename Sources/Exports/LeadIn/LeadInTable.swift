import CSVText
import CivilTime
public import LeadIn
import ReviewModel

/// The lead-in as a CSV file for a spreadsheet.
public enum LeadInTable {
  /// The file for a lead-in: UTF-8 with a byte order mark, CR LF, formulas guarded; dates as `2013-02-05`.
  public static func bytes(_ plan: LeadInPlan) -> [UInt8] {
    let whole = LeadInTable.table(plan) { $0 }
    return CSVWriter.bytes([whole.headings] + whole.rows)
  }

  /// The rows of a lead-in under their headings; `shown` turns what people wrote into what may be shown.
  static func table(_ plan: LeadInPlan, showing shown: (String) -> String) -> TextTable {
    let headings = [
      "Week", "Due", "Day", "Time", "Milestone", "Owner", "Needs first", "State", "Expected",
      "Working days to spare", "On the critical path", "Still open",
    ]
    let rows = plan.milestones.map { planned in
      [
        String(planned.week(from: plan.review.fieldworkStart)), planned.due.iso,
        planned.due.weekday.name, planned.hoursWords, shown(planned.milestone.name),
        shown(planned.milestone.owner), shown(planned.milestone.needs.joined(separator: "; ")),
        planned.state.map { $0.words } ?? "", planned.expected.iso,
        planned.slack.map { String($0) } ?? "", planned.isCritical ? "yes" : "",
        shown(planned.open.map { $0.words }.joined(separator: "; ")),
      ]
    }
    return TextTable(headings: headings, rows: rows)
  }
}
