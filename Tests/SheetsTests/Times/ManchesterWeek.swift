import CivilTime
import Findings
import ReviewModel
import Sheets
import TestSupport

/// The week that most tests read cells against: 4 to 8 February 2013, 09:00-17:30.
enum ManchesterWeek {
  static let days = (0..<5).map {
    WorkingDay(date: .monday + $0, start: .at(9), end: .at(17, 30))
  }
  static let reader = TimeCellReader(days: days, fieldworkStart: .monday)
  static let writer = TimeCellWriter(days: days, fieldworkStart: .monday)

  /// A span on one of its days, counted from 0 for Monday.
  static func span(_ day: Int, _ start: TimeOfDay, _ end: TimeOfDay) -> TimeSpan {
    let date = CivilDate.monday + day
    return TimeSpan(from: CivilMinute(date, start), to: CivilMinute(date, end))
  }

  /// The working hours of some of its days.
  static func whole(_ numbers: Int...) -> [TimeSpan] {
    numbers.map { days[$0].hours }
  }

  /// The windows that a cell names, in our own words; "–" where it names none.
  static func windows(_ text: String) -> String {
    writer.write(TimeCell(windows: reader.read(text).cell.windows))
  }

  /// What is wrong with a cell, a line for each fault: `FW104 error …`.
  static func faults(_ text: String) -> [String] {
    lines(reader.read(text).faults)
  }

  /// Faults as lines.
  static func lines(_ faults: [CellFault]) -> [String] {
    faults.map { fault in
      fault.code.text + " " + fault.severity.rawValue + " "
        + fault.finding(at: .file("sessions.csv")).sentence
    }
  }
}
