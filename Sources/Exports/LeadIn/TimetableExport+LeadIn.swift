public import LeadIn
import ReviewModel

// What is given out before there is a timetable: the weeks up to the fieldwork week.
extension TimetableExport {
  /// The lead-in for those who may read it: for the review team; and for those who take part as long as there is nothing
  /// else.
  public var shownLeadIn: LeadInPlan? {
    let isShown = privacy.showsLeadIn || isBeforeTimetable && privacy.showsProblems
    return isShown ? leadIn : nil
  }

  /// The lead-in as a table, and as the sheet of a workbook to print; none where it is not shown.
  public func leadInTables() -> [ExportFile] {
    guard let plan = shownLeadIn else { return [] }
    let table = LeadInTable.table(plan) { disclosure.text($0) }
    let name = "lead-in"
    return [table.file(name)] + (TableBook.file([(name, table)]).map { [$0] } ?? [])
  }

  /// The lead-in as a calendar; none where it is not shown, or the time zone is not known.
  public func leadInCalendars() -> [ExportFile] {
    guard let plan = shownLeadIn else { return [] }
    let calendar = LeadInCalendar(plan, stamp: stamp) { disclosure.text($0) }
    return calendar.bytes.map { [ExportFile(path: "calendars/lead-in.ics", bytes: $0)] } ?? []
  }
}
