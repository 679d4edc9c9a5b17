import CivilTime
import Findings
import ReviewModel
import TestSupport
import Testing

@testable import Sheets

/// One kind of cell for the tests of the promises: how it is read, and cells that read without an error.
///
/// To hold another kind of cell to the promises, add it to ``all``.
struct CellKind: Sendable, CustomTestStringConvertible {
  /// What the cell is called in a failure.
  let name: String
  /// Cells that read without an error.
  let sound: [String]
  /// Cells with something wrong.
  let faulty: [String]
  /// What is wrong with a cell.
  let faults: @Sendable (String) -> [CellFault]

  var testDescription: String { name }

  static let all: [CellKind] = [
    times, day, start, date, dates, clock, hours, minutes, lunch, weekdays,
  ]

  static let times = CellKind(
    name: "times", sound: PhraseGrammar.phrases(200, seed: 16),
    faulty: [
      "Tue 6 Feb", "31 Feb", "Tue 25:00-26:00", "Tue 9.3-11", "Tue 14:00-13:00", "Tue 9.30", "Sat",
      "after Fri", "09-Dec", "0.375", "Tue 02:00-04:00", "Tue 12 Feb", "Tue; not Tue",
      "Mon, Wed am",
      "half day Wed", "Thu, Fri off", "free Mon busy Tue", "Tue but after 3", "1st Tuesday",
      "w/c 1/2", "any time except lunch", "after school (9.15)", "not school", "Wensday am",
      "prefer not Tue", "until Wed am", "Tue 9-10 2-3", "2/13/2013", "9th", "Mon, Tue ✗",
      "Fri 8 Feb 2012", "7 Feb - 5 Feb", "leaves Wed", "half nine", "Tue; zebra; not Wed pm",
    ],
    faults: { ManchesterWeek.reader.read($0).faults })

  static let day = CellKind(
    name: "day",
    sound: ["Tue", "Tue 5 Feb", "05/02/2013", "2013-02-05", "Tuesday 5th of February"],
    faulty: ["Tue-Wed", "Tue 6 Feb", "Tue 9:00", "31 Feb", "sometime"],
    faults: { ManchesterWeek.reader.readDay($0).faults })

  static let start = CellKind(
    name: "start", sound: ["Tue 5 Feb 09:30", "Tue 9.30am", "2013-02-05 09:30", "Tue half past 9"],
    faulty: ["Tue", "09:30", "Tue 6 Feb 10:00", "Tue 25:00", "Tue 9-10"],
    faults: { ManchesterWeek.reader.readStart($0).faults })

  static let date = CellKind(
    name: "date", sound: ["4 Feb 2013", "Mon 4 Feb 2013", "04/02/2013", "2013-02-04"],
    faulty: ["31 Feb 2013", "Tue 4 Feb 2013", "soon", "4 Feb", "2/13/2013", "1-5 Apr 2013"],
    faults: { DateCell.read($0).faults })

  static let dates = CellKind(
    name: "dates", sound: ["1-5 Apr 2013", "28 Mar to 12 Apr 2013"],
    faulty: ["5 Apr 2013 to 1 Apr 2013", "Easter"], faults: { DateCell.readRange($0).faults })

  static let clock = CellKind(
    name: "clock", sound: ["09:30", "9.30", "0930", "2:15pm", "midday", "half past 9"],
    faulty: ["25:00", "9.3", "soon", "9-10"], faults: { ClockCell.read($0).faults })

  static let hours = CellKind(
    name: "hours", sound: ["09:00-17:00", "12.30 to 1.15pm", "9am till 12"],
    faulty: ["09:00", "17:00-09:00", "all day"], faults: { ClockCell.readRange($0).faults })

  static let minutes = CellKind(
    name: "minutes",
    sound: [
      "75", "90 min", "1h 15m", "1 hour", "1:15", "1.5 hours", "1:15:00", "1 hour 15",
      "3/4 hour", "about 60",
    ],
    faulty: ["long", "0.5", "0.75", "1.5", "60-75", "2 x 30", "40000000h"],
    faults: { MinutesCell.read($0).faults })

  static let lunch = CellKind(
    name: "lunch", sound: ["12:00-14:00, 45 min", "45 min between 12:00 and 14:00", "none"],
    faulty: ["45 min", "some"], faults: { LunchCell.read($0).faults })

  static let weekdays = CellKind(
    name: "weekdays", sound: ["Mon-Fri", "Mon, Wed", "as listed in days.csv"],
    faulty: ["weekly"], faults: { WeekdaysCell.read($0, canBeListed: true).faults })
}
