import CivilTime
public import Findings
import ReviewModel

extension LeadInPlan {
  /// What is wrong with the milestones: rows that make no sense, circles, impossible orders; the closure places a
  /// column of a row of milestones.csv, or of the whole sheet for a nil row.
  public func milestoneFindings(
    row: (_ entry: Int?, _ column: String) -> Place
  ) -> [Finding] {
    faults.map {
      Finding(
        $0.code, $0.severity, at: row($0.entry, $0.column.rawValue), text: $0.text, $0.message,
        mend: $0.mend)
    }
  }

  /// What the fieldwork week meets, each cause once with its days, and a lead-in that is too short; findings stand
  /// at the setting that names the week.
  public func weekFindings(at place: Place) -> [Finding] {
    let assessment = WeekAssessment(of: week, in: calendar)
    return assessment.meets.map { meeting in
      Finding(
        .weekMeetsClosure, .warning, at: place, text: review.fieldworkStart.iso,
        "The fieldwork week meets \(meeting.words).", mend: meeting.mend)
    }
  }

  /// What the days of milestones meet: days that roll back, and days on which people are away; the closure places a
  /// column of a row of milestones.csv, or of the whole sheet for a nil row.
  public func dayFindings(row: (_ entry: Int?, _ column: String) -> Place) -> [Finding] {
    milestones.compactMap { planned in
      guard let remark = planned.remarks.first, planned.milestone.evidence != .week else {
        return nil
      }
      let name = "\"" + planned.milestone.name + "\""
      let isMoved = planned.due != planned.nominal
      let reason = remark.kind == .weekend ? "" : " (" + remark.words + ")"
      let message =
        isMoved
        ? "\(name) would fall on \(planned.nominal.words)\(reason), so it is due on \(planned.due.words)."
        : "\(name) falls on \(planned.due.words)\(reason)."
      return Finding(
        .milestoneMeetsClosure, isMoved || !remark.kind.stopsWork ? .note : .warning,
        at: row(planned.milestone.entry, MilestoneFault.Column.when.rawValue),
        text: planned.milestone.name, message)
    }
  }

  /// The changes to and from summer time between the commissioning and the end of the week; findings stand at the
  /// setting that names the week.
  public func clockFindings(at place: Place) -> [Finding] {
    guard review.timeZone == "Europe/London" else { return [] }
    let years =
      review.commissionedOn.components
      .year...max(
        review.commissionedOn.components.year, week.upperBound.components.year)
    return years.flatMap { year in [(3, "forward"), (10, "back")].map { (year, $0.0, $0.1) } }
      .map { (LondonClock.lastSunday(of: $0.1, in: $0.0), $0.2) }
      .filter { review.commissionedOn < $0.0 && $0.0 <= week.upperBound }
      .map { date, direction in
        Finding(
          .clocksChange, .note, at: place, text: date.iso,
          "The clocks go \(direction) on \(date.words), during the lead-in.")
      }
  }
}
