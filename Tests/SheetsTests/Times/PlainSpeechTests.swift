import CivilTime
import Findings
import ReviewModel
import TestSupport
import Testing

@testable import Sheets

/// Cells as people type them, each with a cell in our own words that means the same.
struct `A time as people type one` {
  @Test(arguments: [
    // All of a day is as much as hours are.
    ("Mon all day, Tue am", "Mon; Tue am"), ("all day Mon and Tue pm", "Mon; Tue pm"),
    ("Mon (all day), Tue (am)", "Mon; Tue am"), ("any time Tue, Wed am", "Tue; Wed am"),
    ("Mon, Tue am", "Mon-Tue am"), ("any day, 9-12", "Mon-Fri 09:00-12:00"),
    // Hours and days that are listed belong together, each with each.
    ("Mon & Tue 9-11 & 2-4", "Mon-Tue 09:00-11:00; Mon-Tue 14:00-16:00"),
    ("Mon, Wed, 9-11, 2-4", "Mon 9-11; Wed 9-11; Mon 14-16; Wed 14-16"),
    ("10-12 and 2-4 Tue", "Tue 10:00-12:00, 14:00-16:00"),
    ("10-12, 2-4 Tue/Thu", "Tue 10-12; Tue 14-16; Thu 10-12; Thu 14-16"),
    ("not Mon or Tue 9-11, 2-4", "not Mon-Tue 9-11; not Mon-Tue 14-16"),
    // Several days of one month.
    ("5 and 6 Feb", "Tue-Wed"), ("5, 6 & 7 Feb am", "Tue-Thu am"), ("5/6 Feb", "Tue-Wed"),
    ("annual leave 5 and 6 February 2013", "not Tue-Wed"), ("2013/02/05", "Tue"),
    ("10-11, 6 Feb", "10-11; 6 Feb"), ("after 3, 6 Feb", "after 15:00; Wed"),
    // Words behind their days.
    ("Tue unknown", "unknown Tue"), ("Mon no", "not Mon"), ("Mon - no", "not Mon"),
    ("Mon yes", "Mon"), ("Mon - am; Tue - pm", "Mon am; Tue pm"), ("Tue – any time", "Tue"),
    ("Busy: Tue 10-12", "not Tue 10-12"), ("Available: Mon-Wed", "Mon-Wed"),
    ("Non working day: Friday", "not Fri"), ("Mon-Fri - not Wed", "Mon-Fri; not Wed"),
    // Days with marks of their own.
    ("Mon x, Tue ok", "Tue; not Mon"), ("Mon x; Tue ok", "Tue; not Mon"),
    ("Mon ✓ Tue ✗", "Mon; not Tue"), ("✓ Mon ✗ Tue", "Mon; not Tue"), ("Mon ✔️", "Mon"),
    ("Mon Y, Tue N", "Mon; not Tue"), ("Mon: Y / Tue: N / Wed: Y", "Mon; Wed; not Tue"),
    ("Mon am ✓, pm ✗", "Mon am; not Mon pm"), ("Tue N", "not Tue"), ("Mon, Tue ✓", "Mon-Tue"),
    ("Mondays and Fridays are no good", "not Mon; not Fri"),
    ("Tue ok, Mon and Fri are out", "Tue; not Mon; not Fri"),
    // Times in words.
    ("after half past nine", "after 09:30"), ("from a quarter past 2", "after 14:15"),
    ("until quarter to four", "until 15:45"), ("nine thirty to eleven", "09:30-11:00"),
    ("Tue twenty past 2 to twenty to four", "Tue 14:20-15:40"),
    ("before ten to four", "before 15:50"), ("ten past ten onwards", "after 10:10"),
    ("from ten to four", "10:00-16:00"), ("Tue @ 10-11", "Tue 10-11"),
    // Part of a week.
    ("part time (Mon to Wed)", "Mon-Wed"), ("works part-time Mon, Wed", "Mon; Wed"),
    ("P/T: Tue-Thu", "Tue-Thu"), ("part time, not Fri", "not Fri"),
    // What takes people away.
    ("training Tue am", "not Tue am"), ("in court Wed", "not Wed"), ("Thu sick leave", "not Thu"),
    ("meeting Tue 10-12", "not Tue 10-12"), ("NWD Fri", "not Fri"), ("AL Thu", "not Thu"),
    ("any day bar Monday", "any; not Mon"), ("nothing before 10", "not before 10"),
    ("no availability", "never"), ("no availability Mon", "not Mon"), ("not avail Mon", "not Mon"),
    ("not possible Mon", "not Mon"), ("fully flexible", "any"), ("Yes", "any"),
    ("away Mon, back Tue", "from Tue; not Mon"), ("back on Wed", "from Wed"),
    ("weekday mornings", "Mon-Fri am"), ("either Tue or Thu", "Tue; Thu"),
    // Ends of a day.
    ("leave by 4", "until 16:00"), ("leaves by 4", "until 16:00"), ("leave at 3", "until 15:00"),
    ("must leave by 3pm", "until 15:00"), ("has to leave at 3", "until 15:00"),
    ("finish by 3", "until 15:00"), ("gone by 4", "until 16:00"),
    ("arrives after 10", "after 10:00"),
    ("earliest 10am", "after 10:00"), ("10 at the earliest", "after 10:00"),
    ("latest 3pm", "until 15:00"), ("3pm latest", "until 15:00"),
    ("not earlier than 10", "after 10:00"), ("not later than 3pm", "until 15:00"),
    ("from the 6th", "Wed-Fri"), ("Tue 12 noon - 2", "Tue 12-14"), ("Tue 10-12 noon", "Tue 10-12"),
    ("Mon 9h-12h", "Mon 9-12"),
    // What is not free takes away from what was given, wherever it stands.
    ("not Mon; any", "any; not Mon"), ("not Mon pm; Mon", "Mon; not Mon pm"),
    ("Mon; not Mon 12-14; Tue", "Mon-Tue; not Mon 12-14"), ("not Mon; only Tue", "Tue; not Mon"),
  ])
  func `means what its writer meant`(cell: String, means: String) {
    let reading = ManchesterWeek.reader.read(cell)
    #expect(!reading.faults.contains { $0.severity <= .warning }, "\(reading.faults)")
    let plain = ManchesterWeek.reader.read(means)
    #expect(!plain.faults.contains { $0.severity <= .warning }, "\(plain.faults)")
    #expect(
      set(reading.cell) == set(plain.cell),
      "\(ManchesterWeek.writer.write(reading.cell))")
  }

  /// The spans of a cell in no order: people list times in any.
  private func set(_ cell: TimeCell) -> [Set<TimeSpan>?] {
    [cell.windows.map { Set($0) }, Set(cell.excluded), Set(cell.preferred), Set(cell.unasked)]
  }

  @Test(arguments: [
    ("busy Mon 10-11; Wed 2-3", ["not Wed 2-3", "only Wed 2-3"]),
    ("not Mon; Tue am", ["not Tue am", "only Tue am"]),
    ("Mon-Thu; not Tue; Wed am", ["not Wed am", "only Wed am"]),
    ("not until Wed", ["from Wed", "from Thu 7 Feb"]),
    ("Mon, Tue unknown", ["unknown Mon, Tue", "Mon; unknown Tue"]),
    ("until Wed pm", ["until Wed 12:00", "until Wed"]), ("from Wed pm", ["from Wed 12:00"]),
    ("Tue preferred", ["prefer Tue"]), ("no", ["never"]),
  ])
  func `is asked about where it may mean the opposite`(cell: String, offers: [String]) {
    let faults = ManchesterWeek.reader.read(cell).faults
    #expect(faults.map { $0.severity } == [.error])
    #expect(faults.flatMap { $0.offeredTexts } == offers)
  }

  @Test(arguments: [
    "Tue (preferred), Wed", "Tue and after 3", "Mon-Fri except Tue and after 3",
    "on leave back Wed",
    "Tue except", "No meetings Mon", "first thing Tue", "last thing Fri",
    "available after training",
  ])
  func `is refused where nobody can know`(cell: String) {
    let reading = ManchesterWeek.reader.read(cell)
    #expect(reading.faults.contains { $0.severity == .error })
    // A mend that names the whole of Tuesday for "first thing Tue" would widen the time in silence.
    #expect(!reading.faults.contains { $0.mend.contains("\"Tue 5 Feb\"") }, "\(reading.faults)")
  }

  @Test func `an absence up to a day takes that day as well, and says so`() {
    let cell = ManchesterWeek.reader.read("away until Wed").cell
    #expect(ManchesterWeek.writer.write(cell) == "not Mon-Wed")
    #expect(cell.possibleTimes(on: ManchesterWeek.days) == ManchesterWeek.whole(3, 4))
    #expect(
      ManchesterWeek.faults("away until Wed") == [
        #"FW118 note "away until Wed" is taken to mean that Wed 6 Feb is not free either."#
          + #" Write "from Wed" if it is."#
      ])
    #expect(ManchesterWeek.faults("away until Wed noon").isEmpty)
  }

  @Test func `lunch behind a word for a start or an end is offered as an hour of that end`() {
    let lunch = LunchBreak(from: .midday, to: .at(14), minutes: 45)
    let days = (0..<5).map {
      WorkingDay(date: .monday + $0, start: .at(9), end: .at(17, 30), lunch: lunch)
    }
    let reader = TimeCellReader(days: days, fieldworkStart: .monday)
    #expect(
      reader.read("until Wed lunchtime").faults.flatMap { $0.offeredTexts }
        == ["until Wed 12:00", "until Wed 14:00"])
    #expect(reader.read("after lunch").faults.flatMap { $0.offeredTexts } == ["after 14:00"])
  }

  @Test(arguments: [
    ("5/2/2012", "Tue 5 Feb"), ("5/2/2012 am", "Tue 5 Feb"), ("Tue; 6 Feb 2014", "Wed 6 Feb"),
    ("4/2/2014 - 6/2/2014", "Mon 4 Feb to Wed 6 Feb"),
  ])
  func `a date of another year is told with the day of the review`(cell: String, offer: String) {
    let faults = ManchesterWeek.reader.read(cell).faults
    #expect(faults.map { $0.code } == [.dateOutsideReview])
    #expect(faults.flatMap { $0.offeredTexts } == [offer])
  }
}
