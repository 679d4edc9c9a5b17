import CivilTime
import Findings
import ReviewModel
import Sheets
import TestSupport
import Testing

struct `What is wrong with a time cell` {
  @Test func `a weekday that does not match its date offers both mends`() {
    #expect(
      ManchesterWeek.faults("Tue 6 Feb") == [
        #"FW104 error "Tue 6 Feb" is a Wednesday. Write "Tue 5 Feb" or "Wed 6 Feb"."#
      ])
    #expect(
      ManchesterWeek.faults("tuesday 6th february 2013 9-12") == [
        #"FW104 error "tuesday 6th february 2013" is a Wednesday."#
          + #" Write "Tue 5 Feb 2013" or "Wed 6 Feb 2013"."#
      ])
    #expect(
      ManchesterWeek.faults("Mon 9 Feb") == [
        #"FW104 error "Mon 9 Feb" is a Saturday. Write "Mon 4 Feb" or "Sat 9 Feb"."#
      ])
  }

  @Test func `the nearest date is offered where the review has no such weekday`() {
    #expect(
      ManchesterWeek.faults("Sat 8 Feb") == [
        #"FW104 error "Sat 8 Feb" is a Friday. Write "Sat 9 Feb" or "Fri 8 Feb"."#
      ])
  }

  @Test func `a wrong date leaves its item out and the others in`() {
    let reading = ManchesterWeek.reader.read("Mon; Tue 6 Feb; Thu")
    #expect(reading.cell.windows == ManchesterWeek.whole(0, 3))
    #expect(reading.faults.map { $0.text } == ["Tue 6 Feb"])
  }

  @Test func `every slip of an item is reported`() {
    #expect(
      ManchesterWeek.faults("Tue 6 Feb, Thu 6 Feb, 31 Feb, Wed 11:00-10:00") == [
        #"FW104 error "Tue 6 Feb" is a Wednesday. Write "Tue 5 Feb" or "Wed 6 Feb"."#,
        #"FW104 error "Thu 6 Feb" is a Wednesday. Write "Thu 7 Feb" or "Wed 6 Feb"."#,
        #"FW102 error There is no such date as "31 Feb". February has 28 days: correct the date."#,
        #"FW107 error "Wed 11:00-10:00" ends before it begins."#
          + #" Write "Wed 10:00-11:00" if the two were swapped."#,
      ])
  }

  @Test(arguments: ["09-Dec", "9-Dec", "Tue; 09-Dec", "09-DEC"])
  func `a time that Excel made a date is recognised`(text: String) {
    let written = text.hasPrefix("Tue") ? "09-Dec" : text
    #expect(
      ManchesterWeek.faults(text) == [
        "FW111 error \"" + written
          + "\" looks like a time that a spreadsheet has changed into a date. Write 09:00-12:00."
      ])
  }

  @Test(arguments: [
    ("2-Apr", "14:00-16:00"), ("10-Nov", "10:00-11:00"), ("Sep-17", "09:00-17:00"),
    ("01-Mar", "13:00-15:00"),
  ])
  func `the hours of a date that was a time are offered`(text: String, hours: String) {
    #expect(
      ManchesterWeek.reader.read(text).faults.map { $0.mend } == ["Write " + hours + "."])
  }

  @Test func `a dashed date that is one of the review's days and no good time is believed`() {
    #expect(ManchesterWeek.windows("05-Feb") == "Tue")
    #expect(ManchesterWeek.faults("05-Feb").isEmpty)
    #expect(ManchesterWeek.faults("09-Dec 10:00-11:00").count == 1)
    #expect(ManchesterWeek.reader.read("09-Dec 10:00-11:00").faults[0].code == .dateOutsideReview)
  }

  @Test func `a dashed date that could well be either offers both`() throws {
    let june = try #require(CivilDate(year: 2013, month: 6, day: 3))
    let days = (0..<5).map { WorkingDay(date: june + $0, start: .at(9), end: .at(18)) }
    let reading = TimeCellReader(days: days, fieldworkStart: june).read("03-Jun")
    #expect(
      ManchesterWeek.lines(reading.faults) == [
        #"FW111 error "03-Jun" looks like a time that a spreadsheet has changed into a date."#
          + #" Write 15:00-18:00. Write "Mon 3 Jun" if the date was meant."#
      ])
  }

  @Test func `a spreadsheet's number for a date is read and remarked on`() {
    #expect(ManchesterWeek.windows("41310") == "Tue")
    #expect(
      ManchesterWeek.faults("41310") == [
        #"FW112 note "41310" is the number by which a spreadsheet stores Tuesday 5 February 2013,"#
          + " and is read so."
      ])
  }

  @Test func `a fraction of a day is named as the time it stands for`() {
    #expect(
      ManchesterWeek.faults("0.375") == [
        #"FW112 note "0.375" is the number by which a spreadsheet stores 09:00, and is read so."#,
        #"FW108 error "0.375" has a start but no end. Write "09:00-10:00" or "after 09:00"."#,
      ])
  }

  @Test(arguments: ["TBC", "?", "🎉", "غداً"])
  func `a word that says no time shows how times are written`(text: String) {
    #expect(
      ManchesterWeek.faults(text) == [
        "FW117 error \"" + text + "\" is not a time that can be read."
          + #" Write days and hours alone, such as "Tue 09:30-10:30" or "not Wed am"."#
      ])
  }

  @Test(arguments: [
    ("half zebra", "zebra"), ("ask her PA", "ask"), ("n/a", "n"), ("Tue-ish", "ish"),
    ("after school (9.15)", "school"),
  ])
  func `a word that is not about times is named, with all that it makes unreadable`(
    text: String, word: String
  ) {
    #expect(
      ManchesterWeek.faults(text) == [
        "FW117 error \"" + word + "\" is not a word about times, so \"" + text
          + "\" cannot be read."
          + #" Write days and hours alone, such as "Tue 09:30-10:30" or "not Wed am"."#
      ])
  }

  @Test func `a day that is nearly spelled is offered`() {
    let mends = ManchesterWeek.reader.read("Wensday am").faults.map { $0.mend }
    #expect(mends == [#"Write "Wednesday am"."#])
  }

  @Test func `a start without an end is not a window`() {
    #expect(
      ManchesterWeek.faults("Tue 9.30") == [
        #"FW108 error "Tue 9.30" has a start but no end."#
          + #" Write "Tue 09:30-10:30" or "Tue after 09:30"."#
      ])
  }

  @Test func `a time that ends before it begins offers the swap`() {
    #expect(
      ManchesterWeek.faults("Tue 14:00-13:00") == [
        #"FW107 error "Tue 14:00-13:00" ends before it begins."#
          + #" Write "Tue 13:00-14:00" if the two were swapped."#
      ])
    #expect(
      ManchesterWeek.faults("10:00-10:00") == [
        #"FW107 error "10:00-10:00" ends at the moment it begins. Write a later end."#
      ])
    #expect(
      ManchesterWeek.faults("Wed 6 Feb 12:00 to Mon 4 Feb 08:00") == [
        #"FW107 error "Wed 6 Feb 12:00 to Mon 4 Feb 08:00" ends before it begins."#
          + #" Write "Mon 4 Feb 08:00 to Wed 6 Feb 12:00" if the two were swapped."#
      ])
    #expect(
      ManchesterWeek.faults("7 Feb - 5 Feb") == [
        #"FW107 error "7 Feb - 5 Feb" ends before it begins."#
          + #" Write "Tue 5 Feb to Thu 7 Feb" if the two were swapped."#
      ])
  }

  @Test func `a fault in hours shared by several days is reported once`() {
    #expect(
      ManchesterWeek.faults("Mon, Wed, 09:00-08:00") == [
        #"FW107 error "Mon, Wed, 09:00-08:00" ends before it begins."#
          + #" Write "Mon, Wed 08:00-09:00" if the two were swapped."#
      ])
  }

  @Test(arguments: [
    ("31 Feb", #""31 Feb". February has 28 days: correct the date."#),
    ("31/4", #""31/4". April has 30 days: correct the date."#),
    ("2/13", #""2/13". Write the day first: "13 Feb"."#),
    ("5/0", #""5/0". Write the day first, then the month."#),
    ("0 Feb", #""0 Feb". February has 28 days: correct the date."#),
    ("29 Feb 2013", #""29 Feb 2013". February has 28 days: correct the date."#),
    ("5/2/013", #""5/2/013". Write the year with four figures."#),
    ("9th", #""9th". Write the month as well, such as "Tue 5 Feb"."#),
  ])
  func `a date that no calendar has says why`(text: String, sentence: String) {
    #expect(ManchesterWeek.faults(text) == ["FW102 error There is no such date as " + sentence])
  }

  @Test(arguments: [
    ("Tue 25:00-26:00", #""25:00". Write it like "09:30" or "2:15pm"."#),
    ("Tue 9:75-10:00", #""9:75". Write it like "09:30" or "2:15pm"."#),
    ("Tue 15am-16:00", #""15am". Write it like "09:30" or "2:15pm"."#),
    ("Tue 9.3-11", #""9.3". Write "09:30" if that was meant."#),
    ("Tue 24:30-25:00", #""24:30". Write it like "09:30" or "2:15pm"."#),
  ])
  func `a time that no clock shows says so`(text: String, sentence: String) {
    #expect(ManchesterWeek.faults(text) == ["FW103 error There is no such time as " + sentence])
  }

  @Test func `a date outside the review is a warning and is kept`() {
    #expect(
      ManchesterWeek.faults("Tue 12 Feb") == [
        #"FW105 warning "Tue 12 Feb" is not on one of the review's days (Mon 4 Feb to Fri 8 Feb)."#
          + " Correct the date, or add the day to days.csv."
      ])
    #expect(
      ManchesterWeek.reader.read("Tue 12 Feb").cell.windows
        == [TimeSpan(from: (CivilDate.monday + 8).at(0), to: (CivilDate.monday + 9).at(0))])
  }

  @Test func `a time outside the working hours is a warning`() {
    #expect(
      ManchesterWeek.faults("Tue 18:00-19:00") == [
        #"FW106 warning "Tue 18:00-19:00" is outside the working hours of Tue 5 Feb, 09:00-17:30."#
          + " Correct the time, or add a row to days.csv, which keeps other sessions in their hours: Date Tue 5 Feb"
          + " 2013, Late 19:00."
      ])
    #expect(
      ManchesterWeek.faults("Tue 02:00-04:00") == [
        #"FW106 warning "Tue 02:00-04:00" is outside the working hours of Tue 5 Feb, 09:00-17:30."#
          + #" Write "Tue 14:00-16:00" if the afternoon was meant."#
      ])
    #expect(ManchesterWeek.windows("Tue after 18:00") == "Tue 18:00-24:00")
  }

  @Test func `a time that goes beyond the working hours is only a note`() {
    #expect(
      ManchesterWeek.faults("Tue 08:00-12:00") == [
        #"FW106 note "Tue 08:00-12:00" goes beyond the working hours of Tue 5 Feb, 09:00-17:30:"#
          + " only the part inside them counts."
      ])
  }

  @Test func `taking away what could not be used is only a note`() {
    #expect(ManchesterWeek.reader.read("not Tue 12 Feb").faults.map { $0.severity } == [.note])
    #expect(ManchesterWeek.faults("not Tue 08:00-12:00").isEmpty)
  }

  @Test func `a weekday that the review has not is an error`() {
    #expect(
      ManchesterWeek.faults("Sat") == [
        "FW109 error There is no Saturday in the review, which runs from Mon 4 Feb to Fri 8 Feb."
          + " Name one of its days, or write the full date."
      ])
    #expect(
      ManchesterWeek.faults("after Fri") == [
        #"FW109 error "after Fri" leaves none of the days of the review, which runs from Mon 4 Feb"#
          + " to Fri 8 Feb. Name one of its days."
      ])
  }

  @Test func `hours behind several days are taken for each and that is said`() {
    #expect(ManchesterWeek.windows("Mon, Wed am") == "Mon am; Wed am")
    #expect(
      ManchesterWeek.faults("Mon, Wed am") == [
        #"FW110 note The hours in "Mon, Wed am" are taken to be meant for each of its days."#
          + " Put a semicolon between the days if only the last is limited."
      ])
  }

  @Test func `hours that could be morning or evening of a long day are refused`() {
    let day = WorkingDay(date: .monday, start: .at(7), end: .at(22))
    let reading = TimeCellReader(days: [day], fieldworkStart: .monday).read("Mon 8-9")
    #expect(
      ManchesterWeek.lines(reading.faults) == [
        #"FW110 error "Mon 8-9" may be in the morning or in the evening."#
          + #" Write "Mon 08:00-09:00" or "Mon 20:00-21:00"."#
      ])
  }

  @Test func `a wish not to is asked for the other way round`() {
    #expect(
      ManchesterWeek.faults("prefer not Tue") == [
        #"FW101 error A wish names the times that are wanted, not "Tue"."#
          + #" Write "not Tue" if no other time is possible, or wish for the other times."#
      ])
  }

  @Test func `days behind except that were not given before are asked about`() {
    let faults = ManchesterWeek.reader.read("Mon except am, Tue").faults
    #expect(faults.map { $0.code } == [.unclearAbsence])
    #expect(ManchesterWeek.faults("Mon-Fri except Wed, Thu").isEmpty)
  }

  @Test func `a cell that takes everything away is a warning`() {
    #expect(
      ManchesterWeek.faults("Tue; not Tue") == [
        #"FW114 warning "Tue; not Tue" leaves no time at all."#
          + #" Take one of the items out, or write "never"."#
      ])
    #expect(ManchesterWeek.reader.read("not any").faults.map { $0.code } == [.nothingLeft])
  }

  @Test func `until a half day is not guessed at`() {
    #expect(
      ManchesterWeek.faults("until Wed am") == [
        #"FW119 error "until Wed am" may be one stretch or a part of each day."#
          + #" Write "until Wed 12:00"."#
      ])
  }
}
