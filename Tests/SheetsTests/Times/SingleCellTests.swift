import CivilTime
import Findings
import ReviewModel
import Sheets
import TestSupport
import Testing

struct `Cells that hold a date` {
  @Test(arguments: [
    "4 Feb 2013", "Mon 4 Feb 2013", "Monday, 4th February 2013", "04/02/2013", "4/2/13", "4.2.2013",
    "2013-02-04", "04-Feb-2013", "4-Feb-13", "February 4, 2013", "2013-02-04 00:00:00", "41309",
  ])
  func `a date is day first`(text: String) {
    #expect(DateCell.read(text).value == .monday)
    #expect(!DateCell.read(text).faults.contains { $0.severity == .error })
  }

  @Test func `a date without a year needs another to be near to`() {
    #expect(DateCell.read("4 Feb", near: .monday + 30).value == .monday)
    #expect(
      ManchesterWeek.lines(DateCell.read("4 Feb").faults) == [
        #"FW102 error "4 Feb" has no year. Write the year as well, such as "4 Feb 2013"."#
      ])
  }

  @Test(arguments: [
    ("1 Febuary 2027", "Mon 1 Feb 2027"), ("Munday 1 Feb 2027", "Mon 1 Feb 2027"),
    ("20270201", "Mon 1 Feb 2027"), ("01022027", "Mon 1 Feb 2027"), ("1 2 2027", "Mon 1 Feb 2027"),
    ("2027-02-01T00:00:00", "Mon 1 Feb 2027"), ("2027-02-01T00:00:00Z", "Mon 1 Feb 2027"),
  ])
  func `the date that is probably meant is offered, and reads`(text: String, meant: String) throws {
    let offer = #"Write "\#(meant)"."#
    let reading = DateCell.read(text, near: .monday)
    #expect(reading.value == nil)
    #expect(reading.faults.map { $0.mend } == [offer])
    #expect(DateCell.read(meant).value?.iso == "2027-02-01")
  }

  @Test func `an example names a date of the review`() {
    let faults = DateCell.read("half term", near: .monday + 5110).faults
    #expect(faults.map { $0.mend } == [#"Write it like "Mon 1 Feb 2027" or "01/02/2027"."#])
  }

  @Test func `what is wrong with a date is said`() {
    #expect(
      ManchesterWeek.lines(DateCell.read("Tue 4 Feb 2013").faults) == [
        #"FW104 error "Tue 4 Feb 2013" is a Monday. Write "Tue 5 Feb 2013" or "Mon 4 Feb 2013"."#
      ])
    #expect(
      ManchesterWeek.lines(DateCell.read("soon").faults) == [
        #"FW115 error "soon" is not a date that can be read."#
          + #" Write it like "Mon 4 Feb 2013" or "04/02/2013"."#
      ])
    #expect(
      ManchesterWeek.lines(DateCell.read("1-5 Apr 2013").faults) == [
        #"FW108 error "1-5 Apr 2013" is not one day. Write one day, such as "Tue 5 Feb 2013"."#
      ])
  }

  @Test func `a blank cell is no date and no fault`() {
    #expect(DateCell.read(" ") == CellReading(nil))
    #expect(DateCell.readRange("") == CellReading(nil))
  }

  @Test(arguments: [
    ("1-5 Apr 2013", "Mon 1 Apr 2013 to Fri 5 Apr 2013"),
    ("28 Mar to 12 Apr 2013", "Thu 28 Mar 2013 to Fri 12 Apr 2013"),
    ("Thu 28 Mar 2013 – Fri 12 Apr 2013", "Thu 28 Mar 2013 to Fri 12 Apr 2013"),
    ("22 Dec to 4 Jan 2013", "Sat 22 Dec 2012 to Fri 4 Jan 2013"),
    ("22 Dec 2012 to 4 Jan", "Sat 22 Dec 2012 to Fri 4 Jan 2013"),
    ("28/3/13 - 12/4/13", "Thu 28 Mar 2013 to Fri 12 Apr 2013"),
    ("2013-03-28 to 2013-04-12", "Thu 28 Mar 2013 to Fri 12 Apr 2013"),
    ("25 Dec 2012", "Tue 25 Dec 2012"),
  ])
  func `a range of dates may name the year once`(text: String, means: String) {
    let range = DateCell.readRange(text)
    #expect(range.value.map { DateCell.write($0) } == means)
    #expect(range.faults.isEmpty)
  }

  @Test func `every date that is written is read back`() throws {
    let last = try #require(
      CivilDate(year: CivilDate.readableYears.upperBound, month: 12, day: 31))
    for day in Array(stride(from: -719_162, through: last.dayNumber, by: 331)) + [last.dayNumber] {
      let date = CivilDate(dayNumber: day)
      #expect(DateCell.read(DateCell.write(date)).value == date)
    }
  }

  @Test(arguments: ["4000-01-01", "1 Jan 4000", "6000-01-01", "1 Jan 6000", "0000-02-04"])
  func `a year whose minutes do not fit is refused`(text: String) {
    let reading = DateCell.read(text)
    #expect(reading.value == nil)
    #expect(!reading.faults.isEmpty)
  }

  @Test func `every range that is written is read back`() {
    for length in 0..<500 {
      let dates = CivilDate.monday...CivilDate.monday + length * 7
      #expect(DateCell.readRange(DateCell.write(dates)).value == dates)
    }
  }
}

struct `Cells that hold a time of day` {
  @Test(arguments: [
    ("09:30", "09:30"), ("9.30", "09:30"), ("0930", "09:30"), ("9:30am", "09:30"),
    ("2:15pm", "14:15"),
    ("2.15 p.m.", "14:15"), ("noon", "12:00"), ("midday", "12:00"), ("midnight", "00:00"),
    ("12am", "00:00"), ("12pm", "12:00"), ("12:30am", "00:30"), ("24:00", "24:00"), ("9", "09:00"),
    ("17", "17:00"), ("0.375", "09:00"), ("0.354166666666667", "08:30"), ("0.5", "12:00"),
    ("09:30:00", "09:30"), ("at 9.30", "09:30"), ("half past nine", "09:30"), ("@ 10", "10:00"),
    ("nine", "09:00"), ("quarter to ten", "09:45"), ("ten past 9", "09:10"),
  ])
  func `a time of day`(text: String, means: String) {
    #expect(ClockCell.read(text).value.map { ClockCell.write($0) } == means)
  }

  @Test func `working hours tell the afternoon from the night`() {
    #expect(ClockCell.read("2:30").value == .at(2, 30))
    #expect(ClockCell.read("2:30", within: .at(9)...(.at(17))).value == .at(14, 30))
    #expect(ClockCell.read("02:30", within: .at(9)...(.at(17))).value == .at(2, 30))
  }

  @Test(arguments: [
    ("09:00-17:00", "09:00-17:00"), ("9-5", "09:00-17:00"), ("12.30 to 1.15pm", "12:30-13:15"),
    ("12-2", "12:00-14:00"), ("8am until 6pm", "08:00-18:00"), ("20:00-24:00", "20:00-24:00"),
    ("8pm to midnight", "20:00-24:00"),
  ])
  func `hours from and to`(text: String, means: String) {
    #expect(ClockCell.readRange(text).value.map { ClockCell.write($0) } == means)
    #expect(ClockCell.readRange(text).faults.isEmpty)
  }

  @Test func `what is wrong with a time is said`() {
    #expect(
      ManchesterWeek.lines(ClockCell.read("half zebra").faults) == [
        #"FW101 error "half zebra" is not a time of day that can be read."#
          + #" Write it like "09:30" or "2:15pm"."#
      ])
    #expect(
      ManchesterWeek.lines(ClockCell.readRange("09:00").faults) == [
        #"FW101 error "09:00" is not a start and an end. Write it like "09:00-17:00"."#
      ])
    #expect(ClockCell.read("25:00").faults.map { $0.code } == [.noSuchTime])
    #expect(ClockCell.read("") == CellReading(nil))
  }

  @Test func `every time and all hours that are written are read back`() {
    for minutes in 0...1440 {
      let time = TimeOfDay(minutes: minutes) ?? .midnight
      #expect(ClockCell.read(ClockCell.write(time)).value == time)
      if minutes < 1440 {
        #expect(
          ClockCell.readRange(ClockCell.write(time...(.endOfDay))).value == time...(.endOfDay))
      }
    }
  }
}

struct `Cells that hold a day or a start of the review` {
  @Test(arguments: ["Tue", "Tuesday", "Tue 5 Feb", "05/02/2013", "2013-02-05", "Tue 5th", "41310"])
  func `a day`(text: String) {
    #expect(ManchesterWeek.reader.readDay(text).value == .monday + 1)
  }

  @Test(arguments: [
    "Tue 5 Feb 09:30", "Tue 9.30", "5/2 9.30am", "2013-02-05 09:30:00", "2013-02-05T09:30",
    "09:30 on Tue", "Tuesday 5 February, 9:30am", "41310.3958333",
  ])
  func `a start`(text: String) {
    #expect(ManchesterWeek.reader.readStart(text).value == (CivilDate.monday + 1).at(9, 30))
  }

  @Test func `a start in the afternoon needs no pm`() {
    #expect(ManchesterWeek.reader.readStart("Tue 2:30").value == (CivilDate.monday + 1).at(14, 30))
  }

  @Test(arguments: ["Tue", "09:30", "Tue 9-10", "Tue am", "Mon-Wed 9:30", "any"])
  func `a start needs a day and one time`(text: String) {
    let reading = ManchesterWeek.reader.readStart(text)
    #expect(reading.value == nil)
    #expect(reading.faults.map { $0.code } == [.incompleteTime])
  }

  @Test func `what is wrong with a start is said`() {
    #expect(
      ManchesterWeek.lines(ManchesterWeek.reader.readStart("Tue").faults) == [
        #"FW108 error "Tue" is not a day and one time."#
          + #" Write the day and the start, such as "Tue 5 Feb 09:30"."#
      ])
    #expect(
      ManchesterWeek.lines(ManchesterWeek.reader.readStart("Tue 18:00").faults) == [
        #"FW106 warning "Tue 18:00" is outside the working hours of Tue 5 Feb, 09:00-17:30."#
          + " Correct the time, or give that day longer hours under Early or Late of days.csv."
      ])
    #expect(
      ManchesterWeek.reader.readStart("Tue 12 Feb 10:00").faults.map { $0.code }
        == [.dateOutsideReview])
    #expect(
      ManchesterWeek.lines(ManchesterWeek.reader.readStart("Tue 6 Feb 9:30").faults) == [
        #"FW104 error "Tue 6 Feb" is a Wednesday. Write "Tue 5 Feb" or "Wed 6 Feb"."#
      ])
    #expect(ManchesterWeek.reader.readStart("Tue; Wed").value == nil)
  }

  @Test func `a day that is several or none is a fault`() {
    #expect(ManchesterWeek.reader.readDay("Mon-Wed").faults.map { $0.code } == [.incompleteTime])
    #expect(ManchesterWeek.reader.readDay("Sun").faults.map { $0.code } == [.weekdayNotInReview])
    #expect(ManchesterWeek.reader.readDay("12 Feb").faults.map { $0.code } == [.dateOutsideReview])
    #expect(ManchesterWeek.reader.readDay(" ") == CellReading(nil))
  }
}

struct `Cells that hold a length of time` {
  @Test(arguments: [
    ("75", 75), ("90 min", 90), ("90 mins.", 90), ("90m", 90), ("1h 15m", 75), ("1h15", 75),
    ("1 hr 15", 75), ("1 hour", 60), ("2 hours", 120), ("1 hour and 15 minutes", 75), ("1:15", 75),
    ("1.5 hours", 90), ("1.25h", 75), ("90.0", 90), ("\u{A0}45 ", 45), ("0", 0),
    ("1 Hour, 30 Min", 90), ("½ hour", 30),
  ])
  func `minutes in many forms`(text: String, minutes: Int) {
    #expect(MinutesCell.read(text) == CellReading(minutes))
  }

  @Test(arguments: [
    "soon", "1:75", "1h 75m", "-30", "h", "30 metres", "1.333h", "30 40", "1h 2h", "1e3",
  ])
  func `anything else shows how it is written`(text: String) {
    #expect(
      ManchesterWeek.lines(MinutesCell.read(text).faults) == [
        "FW113 error \"" + text
          + "\" is not a length of time that can be read. Write the minutes, such as \"75\", or \"1h 15m\"."
      ])
  }

  @Test func `every length that is written is read back`() {
    for minutes in 0...2000 {
      #expect(MinutesCell.read(MinutesCell.write(minutes)).value == minutes)
    }
  }
}

struct `What a time cell leaves over` {
  @Test func `windows are returned as written where nothing is taken away`() {
    let windows = [
      ManchesterWeek.span(1, .at(10), .at(12)), ManchesterWeek.span(1, .at(9), .at(11)),
    ]
    #expect(TimeCell(windows: windows).possibleTimes(on: ManchesterWeek.days) == windows)
    #expect(TimeCell().possibleTimes(on: ManchesterWeek.days) == nil)
  }

  @Test func `what is taken away is cut out of the windows or of the days`() {
    let noon = [ManchesterWeek.span(1, .at(12), .at(13))]
    #expect(
      TimeCell(windows: ManchesterWeek.whole(1), excluded: noon)
        .possibleTimes(on: ManchesterWeek.days) == [
          ManchesterWeek.span(1, .at(9), .at(12)), ManchesterWeek.span(1, .at(13), .at(17, 30)),
        ])
    #expect(TimeCell(excluded: noon).possibleTimes(on: ManchesterWeek.days)?.count == 6)
  }
}
