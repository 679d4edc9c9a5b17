import CivilTime
import ReviewModel
import Sheets
import TestSupport
import Testing

struct `Reading times as people write them` {
  @Test(arguments: ["any", "Any", "anytime", "any time", "all week", "every day", "free all week"])
  func `any is a window for each day's hours`(text: String) {
    #expect(ManchesterWeek.reader.read(text).cell.windows == ManchesterWeek.whole(0, 1, 2, 3, 4))
    #expect(ManchesterWeek.faults(text).isEmpty)
  }

  @Test(arguments: ["", "  ", "\u{A0}", ";", " ; \n ;", "\u{FEFF}", "''"])
  func `a blank cell says nothing`(text: String) {
    let reading = ManchesterWeek.reader.read(text)
    #expect(reading.cell.isBlank)
    #expect(reading.cell.availability == .neverAsked)
    #expect(reading.faults.isEmpty)
  }

  @Test(arguments: [
    ("Tue", "Tue"), ("Tuesday", "Tue"), ("tuesdays", "Tue"), ("TUES", "Tue"), ("Thurs.", "Thu"),
    ("on Wednesday", "Wed"), ("weds", "Wed"), ("only Fri", "Fri"), ("Fri only", "Fri"),
    ("Tue all day", "Tue"), ("every Tue", "Tue"),
  ])
  func `a weekday is that day's hours`(text: String, means: String) {
    #expect(ManchesterWeek.windows(text) == means)
    #expect(ManchesterWeek.faults(text).isEmpty)
  }

  @Test(arguments: [
    ("Mon-Thu", "Mon-Thu"), ("Mon – Thu", "Mon-Thu"), ("Mon to Thu", "Mon-Thu"),
    ("Mon—Wed", "Mon-Wed"), ("Tue until Thu", "Tue-Thu"), ("from Mon to Wed", "Mon-Wed"),
    ("weekdays", "any"), ("Mon-Fri", "any"), ("Thu-Tue", "Mon-Tue; Thu-Fri"),
    ("Mon, Wed", "Mon; Wed"), ("Mon and Wed", "Mon; Wed"), ("Mon & Wed", "Mon; Wed"),
    ("Mon/Wed", "Mon; Wed"), ("Mon; Wed", "Mon; Wed"), ("Mon\nWed", "Mon; Wed"),
    ("Mon\r\nWed", "Mon; Wed"), ("from Wed", "Wed-Fri"), ("Wed onwards", "Wed-Fri"),
    ("after Wed", "Thu-Fri"), ("until Wed", "Mon-Wed"), ("before Wed", "Mon-Tue"),
  ])
  func `several days are written in many ways`(text: String, means: String) {
    #expect(ManchesterWeek.windows(text) == means)
    #expect(ManchesterWeek.faults(text).isEmpty)
  }

  @Test(arguments: [
    ("Tue am", "Tue am"), ("Tue a.m.", "Tue am"), ("Tue morning", "Tue am"), ("am Tue", "Tue am"),
    ("Tue PM", "Tue pm"), ("Tue afternoon", "Tue pm"), ("Mon-Wed am", "Mon-Wed am"),
    ("am", "Mon-Fri am"), ("mornings", "Mon-Fri am"), ("Tue am, Thu pm", "Tue am; Thu pm"),
    ("Tue am; Thu", "Tue am; Thu"), ("Tue am, Thu", "Tue am; Thu"),
  ])
  func `am runs from the day's start to midday and pm from midday to its end`(
    text: String, means: String
  ) {
    #expect(ManchesterWeek.windows(text) == means)
    #expect(ManchesterWeek.faults(text).isEmpty)
  }

  @Test func `a half day is cut at midday exactly`() {
    let cell = ManchesterWeek.reader.read("Tue am; Tue pm").cell
    #expect(
      cell.windows == [
        ManchesterWeek.span(1, .at(9), .midday), ManchesterWeek.span(1, .midday, .at(17, 30)),
      ])
  }

  @Test(arguments: [
    "Tue 5 Feb 09:00-12:30", "Tue 5 Feb 2013 9.00 - 12.30", "Tuesday 5 February, 9am to 12:30pm",
    "Tue, 5th of February 2013, 0900–1230", "5 Feb 9-12.30", "Feb 5 9am-12.30pm",
    "5/2 9am to 12.30pm", "05/02/2013 09:00-12:30", "5/2/13 9:00-12:30", "5.2.2013 9-12:30",
    "2013-02-05 09:00-12:30", "2013-02-05T09:00 - 12:30", "Tue 5th 9 till 12:30",
    "09:00-12:30 Tue 5 Feb", "09:00-12:30 on Tuesday", "Tue between 9 and 12.30",
    "Tue from 9 to 12:30", "TUE 09:00:00-12:30:00", "Tue\u{A0}09:00\u{2013}12:30",
    "Tue \u{200F}09:00\u{200E}-12:30", "5-2-2013 9-12.30", "5 Feb 13 9-12.30",
    "Tue 9 am - 12.30 p.m.",
  ])
  func `one window is written in many ways`(text: String) {
    #expect(
      ManchesterWeek.reader.read(text).cell.windows
        == [ManchesterWeek.span(1, .at(9), .at(12, 30))])
    #expect(ManchesterWeek.faults(text).isEmpty)
  }

  @Test(arguments: [
    ("5 Feb", "Tue"), ("5/2", "Tue"), ("05-Feb", "Tue"), ("5 Feb 2013", "Tue"),
    ("4-6 Feb", "Mon-Wed"), ("4th to 6th February", "Mon-Wed"), ("Mon 4 - Wed 6 Feb", "Mon-Wed"),
    ("5/2 to 7/2", "Tue-Thu"), ("5 Feb-7 Feb am", "Tue-Thu am"), ("after 5 Feb", "Wed-Fri"),
  ])
  func `dates are day first and need no year`(text: String, means: String) {
    #expect(ManchesterWeek.windows(text) == means)
    #expect(ManchesterWeek.faults(text).isEmpty)
  }

  @Test(arguments: [
    ("after 10:00", "Mon-Fri 10:00-17:30"), ("after 10", "Mon-Fri 10:00-17:30"),
    ("10 onwards", "Mon-Fri 10:00-17:30"), ("from 10am", "Mon-Fri 10:00-17:30"),
    ("before 3:30pm", "Mon-Fri 09:00-15:30"), ("until 3.30", "Mon-Fri 09:00-15:30"),
    ("Tue after 15:45", "Tue 15:45-17:30"), ("Tue till noon", "Tue am"),
    ("10:00-12:00", "Mon-Fri 10:00-12:00"), ("Mon-Tue after 4", "Mon-Tue 16:00-17:30"),
    ("from Tue 10:00", "Tue 5 Feb 10:00 to Fri 8 Feb 17:30"),
    ("until Wed 12:00", "Mon 4 Feb 09:00 to Wed 6 Feb 12:00"),
  ])
  func `an open end runs to the end of the working hours`(text: String, means: String) {
    #expect(ManchesterWeek.windows(text) == means)
    #expect(ManchesterWeek.faults(text).isEmpty)
  }

  @Test(arguments: [
    ("9-12", "09:00-12:00"), ("2-4", "14:00-16:00"), ("9-5", "09:00-17:00"),
    ("9-11am", "09:00-11:00"), ("2-4pm", "14:00-16:00"), ("11-1pm", "11:00-13:00"),
    ("11-1", "11:00-13:00"), ("9am-5", "09:00-17:00"), ("10am-1", "10:00-13:00"),
    ("12-2", "12:00-14:00"), ("12pm-1pm", "12:00-13:00"), ("noon to 2", "12:00-14:00"),
    ("1.30-3", "13:30-15:00"), ("3:00-4:30", "15:00-16:30"), ("0930-1145", "09:30-11:45"),
    ("930-1145", "09:30-11:45"), ("15:30pm-16:00pm", "15:30-16:00"), ("9-17", "09:00-17:00"),
  ])
  func `hours without am or pm are those inside the working hours`(text: String, means: String) {
    #expect(ManchesterWeek.windows("Tue " + text) == "Tue " + means.replacing12)
    #expect(ManchesterWeek.faults("Tue " + text).isEmpty)
  }

  @Test func `several hours of one day follow each other`() {
    #expect(
      ManchesterWeek.windows("Tue 09:00-10:30, 14:00-15:00; Wed 9-10 and 2-3")
        == "Tue 09:00-10:30, 14:00-15:00; Wed 09:00-10:00, 14:00-15:00")
  }

  @Test func `a stretch over several days is one span`() {
    let start = CivilDate.monday.at(8)
    let span = TimeSpan(from: start, to: (CivilDate.monday + 2).at(12))
    for text in [
      "Mon 4 Feb 08:00 to Wed 6 Feb 12:00", "Mon 08:00 - Wed 12:00",
      "4/2 8am until 6/2 midday", "2013-02-04 08:00 to 2013-02-06 12:00",
    ] {
      #expect(ManchesterWeek.reader.read(text).cell.windows == [span])
      #expect(ManchesterWeek.faults(text).isEmpty)
    }
  }

  @Test(arguments: [
    ("Mon pm to Wed am", "Mon 4 Feb 12:00 to Wed 6 Feb 12:00"),
    ("Mon 4 Feb to Wed 6 Feb 12:00", "Mon 4 Feb 09:00 to Wed 6 Feb 12:00"),
    ("Mon 4 Feb 10:00 to Wed 6 Feb", "Mon 4 Feb 10:00 to Wed 6 Feb 17:30"),
    ("Mon 10:00 to Wed midnight", "Mon 4 Feb 10:00 to Wed 6 Feb 24:00"),
    ("Mon 10:00 to Wed 00:00", "Mon 4 Feb 10:00 to Tue 5 Feb 24:00"),
  ])
  func `a stretch may begin and end with less than a time`(text: String, means: String) {
    #expect(ManchesterWeek.windows(text) == means)
  }

  @Test func `windows keep the order in which they were written and are not merged`() {
    let cell = ManchesterWeek.reader.read("Wed; Tue 10:00-12:00, 11:00-13:00; Tue am; Tue am").cell
    let morning = ManchesterWeek.span(1, .at(9), .midday)
    #expect(
      cell.windows
        == ManchesterWeek.whole(2)
        + [
          ManchesterWeek.span(1, .at(10), .at(12)), ManchesterWeek.span(1, .at(11), .at(13)),
          morning, morning,
        ])
  }
}

extension String {
  /// The words in which the writer puts the whole morning.
  fileprivate var replacing12: String { self == "09:00-12:00" ? "am" : self }
}

struct `Not, except and prefer` {
  @Test(arguments: [
    "not Wed pm", "except Wed pm", "not on Wed afternoon", "Not available Wed pm", "but not Wed pm",
    "unavailable Wed pm",
  ])
  func `a time that is taken away leaves every other time free`(text: String) {
    let afternoon = ManchesterWeek.span(2, .midday, .at(17, 30))
    #expect(ManchesterWeek.reader.read(text).cell == TimeCell(excluded: [afternoon]))
    #expect(ManchesterWeek.faults(text).isEmpty)
  }

  @Test func `prefer is a wish and no window`() {
    let morning = ManchesterWeek.span(1, .at(9), .midday)
    #expect(ManchesterWeek.reader.read("prefer Tue am").cell == TimeCell(preferred: [morning]))
    #expect(ManchesterWeek.reader.read("Ideally Tue am").cell == TimeCell(preferred: [morning]))
  }

  @Test func `one item may give and take away`() {
    #expect(
      ManchesterWeek.reader.read("Mon-Fri except Wed").cell
        == TimeCell(
          windows: ManchesterWeek.whole(0, 1, 2, 3, 4), excluded: ManchesterWeek.whole(2)))
    #expect(
      ManchesterWeek.reader.read("Tue not 12:00-13:00").cell
        == TimeCell(
          windows: ManchesterWeek.whole(1),
          excluded: [ManchesterWeek.span(1, .midday, .at(13))]))
  }

  @Test func `the items of a cell combine`() {
    let cell = ManchesterWeek.reader.read("Mon; Wed; not Wed 10:00-11:00; prefer Wed pm; Thu am")
      .cell
    #expect(
      cell
        == TimeCell(
          windows: ManchesterWeek.whole(0, 2) + [ManchesterWeek.span(3, .at(9), .midday)],
          excluded: [ManchesterWeek.span(2, .at(10), .at(11))],
          preferred: [ManchesterWeek.span(2, .midday, .at(17, 30))]))
  }

  @Test(arguments: ["never", "none", "Unavailable"])
  func `never is no window at all`(text: String) {
    #expect(ManchesterWeek.reader.read(text).cell == TimeCell(windows: []))
    #expect(ManchesterWeek.faults(text).isEmpty)
  }

  @Test func `not before ten takes the early morning of every day`() {
    #expect(
      ManchesterWeek.reader.read("not before 10:00").cell.excluded
        == (0..<5).map { ManchesterWeek.span($0, .at(9), .at(10)) })
  }
}

struct `Days of a review that is not one plain week` {
  private let leadIn = (-13 ..< -10).map {
    WorkingDay(date: .monday + $0, start: .at(10), end: .at(16))
  }

  @Test func `a weekday means the day on site even where lead-in days share its name`() {
    let reader = TimeCellReader(days: leadIn + ManchesterWeek.days, fieldworkStart: .monday)
    #expect(reader.read("Tue").cell.windows == ManchesterWeek.whole(1))
    #expect(reader.read("Mon-Fri").cell.windows == ManchesterWeek.whole(0, 1, 2, 3, 4))
    #expect(reader.read("any").cell.windows?.count == 8)
  }

  @Test func `a weekday that is only in the lead-in means that day`() {
    let reader = TimeCellReader(
      days: leadIn + [ManchesterWeek.days[0]], fieldworkStart: .monday)
    #expect(reader.read("Tue").cell.windows == [leadIn[0].hours])
    #expect(reader.read("Mon").cell.windows == ManchesterWeek.whole(0))
  }

  @Test func `a lead-in day is named by its date`() {
    let reader = TimeCellReader(days: leadIn + ManchesterWeek.days, fieldworkStart: .monday)
    #expect(reader.read("Tue 22 Jan").cell.windows == [leadIn[0].hours])
    #expect(reader.read("Tue 22 Jan").faults.isEmpty)
  }

  @Test func `a year that is not written follows the week over the turn of the year`() throws {
    let monday = try #require(CivilDate(year: 2012, month: 12, day: 31))
    let days = (0..<5).map { WorkingDay(date: monday + $0, start: .at(9), end: .at(17)) }
    let reader = TimeCellReader(days: days, fieldworkStart: monday)
    #expect(reader.read("Wed 2 Jan").cell.windows == [days[2].hours])
    #expect(reader.read("31 Dec - 2 Jan").cell.windows == [0, 1, 2].map { days[$0].hours })
    #expect(reader.read("Fri 28 Dec").cell.windows?.first?.start.iso == "2012-12-28T00:00")
  }

  @Test func `a day with no morning or afternoon is passed over by every day`() {
    let short = WorkingDay(date: .monday + 4, start: .at(9), end: .at(11))
    let reader = TimeCellReader(
      days: Array(ManchesterWeek.days.prefix(4)) + [short], fieldworkStart: .monday)
    #expect(reader.read("after 14:00").cell.windows?.count == 4)
    #expect(reader.read("after 14:00").faults.isEmpty)
    #expect(reader.read("am").cell.windows?.last == short.hours)
  }

  @Test func `a review without days is read without a crash`() {
    let reader = TimeCellReader(days: [], fieldworkStart: .monday)
    for text in [
      "any", "Tue", "Mon-Fri", "9-12", "Tue 5 Feb 9-12", "not Tue", "after 10", "until Wed",
    ] {
      _ = reader.read(text)
      _ = reader.readDay(text)
      _ = reader.readStart(text)
    }
    #expect(reader.read("Tue 5 Feb 9-12").cell.windows == [ManchesterWeek.span(1, .at(9), .at(12))])
  }
}
