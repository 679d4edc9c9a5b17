import CivilTime
import LeadIn

/// The words that every form of the lead-in has in common.
enum LeadInWords {
  /// The weeks to the fieldwork week, with a true minus: `−6`, `0`, `+3`.
  static func week(_ planned: PlannedMilestone, from start: CivilDate) -> String {
    let week = planned.week(from: start)
    if week == 0 { return "0" }
    return (week < 0 ? "\u{2212}" : "+") + String(abs(week))
  }

  /// How far it has come, and where lateness pushes it: `late, now Wednesday 9 January`.
  static func state(_ planned: PlannedMilestone) -> String {
    guard let state = planned.state else { return "" }
    guard state != .done, planned.isPushed else { return state.words }
    return state.words + ", now " + planned.expected.shortWords
  }

  /// The hours of a meeting; empty for what is due by a day.
  static func hours(_ planned: PlannedMilestone) -> String {
    guard let span = planned.span, span.start.date == span.end.date else { return "" }
    return span.start.time.words + " to " + span.end.time.words
  }
}
