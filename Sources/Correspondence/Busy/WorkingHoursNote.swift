import Findings
import ICalendar

/// Notes that a calendar states its owner's working days or hours, as Outlook's exports do ([MS-OXCICAL],
/// section 2.1.3.1.1: X-MS-OLK-WKHRDAYS, X-MS-OLK-WKHRSTART, X-MS-OLK-WKHREND).
enum WorkingHoursNote {
  /// The note; none where the calendar states neither.
  static func findings(_ calendar: Component, file: String) -> [Finding] {
    let days = calendar.first("X-MS-OLK-WKHRDAYS")
    let hours = calendar.first("X-MS-OLK-WKHRSTART") ?? calendar.first("X-MS-OLK-WKHREND")
    guard let line = (days ?? hours)?.line else { return [] }
    let stated = days == nil ? "hours" : hours == nil ? "days" : "days and hours"
    return [
      Finding(
        .statedWorkingHours, .note, at: .line(file: file, line: line),
        "The diary states its owner's working " + stated
          + " (X-MS-OLK-WKHRDAYS, X-MS-OLK-WKHRSTART, X-MS-OLK-WKHREND); nothing is taken away for that.",
        mend: "Write them into the Availability cell if they are right.")
    ]
  }
}
