import CivilTime
import Findings
import ReviewModel
import TestSupport
import Testing

@testable import Sheets

/// ``SuspectDates``, and dates that only make sense with the month first.
struct `Dates with the month first and wrong years` {
  @Test func `a first day that is a Monday only with the month first is asked about`() {
    let folder = Folder()
      .replacing("Mon 4 Feb 2013", with: "2/4/2013", in: "review.csv")
      .replacing("Mon 12 Nov 2012", with: "11/12/2012", in: "review.csv")
    let asked = folder.read().findings.filter { $0.code == .monthFirst }
    #expect(
      lines(asked) == [
        #"review.csv:5 Value warning FW120 "2/4/2013" is read day first, as Tuesday 2 April 2013."#
          + #" With the month first it is Monday 4 February 2013."#
          + #" Write "Mon 4 Feb 2013" or "Tue 2 Apr 2013"."#,
        #"review.csv:6 Value warning FW120 "11/12/2012" is read day first, as Tuesday 11 December"#
          + #" 2012. With the month first it is Monday 12 November 2012."#
          + #" Write "Mon 12 Nov 2012" or "Tue 11 Dec 2012"."#,
      ])
  }

  @Test func `a date that can only be read month first makes the others doubtful`() {
    let folder = Folder().replacing("Mon 4 Feb 2013", with: "4/2/2013", in: "review.csv")
      .replacing("Mon 12 Nov 2012", with: "11/13/2012", in: "review.csv")
    let codes = folder.read().findings.map { $0.code.text }
    #expect(codes.contains("FW102") && codes.contains("FW120"))
  }

  @Test func `a folder with the day first is not asked`() {
    let folder = Folder().replacing("Mon 4 Feb 2013", with: "4/2/2013", in: "review.csv")
    #expect(!folder.read().findings.contains { $0.code == .monthFirst })
  }

  @Test func `a wrong year in days.csv is told there and nowhere else`() {
    let folder = Folder().with("days.csv", "Date,Start,End,Lunch\n8/2/2012,09:00,16:00,\n")
      .replacing("Mon-Tue", with: "Fri 8 Feb", in: "people.csv")
    #expect(
      folder.findings == [
        "days.csv:2 Date error FW121 Wednesday 8 February 2012 is far from the fieldwork week, which"
          + " starts on Monday 4 February 2013, so the day is left out."
          + #" Write "Fri 8 Feb 2013" if that was meant, or delete the row."#
      ])
  }

  @Test func `a row of days.csv with the month first is asked about`() {
    let folder = Folder().with("days.csv", "Date,Start,End,Lunch\n2/8/2013,09:00,16:00,\n")
    #expect(folder.read().findings.contains { $0.code == .monthFirst && $0.severity == .warning })
  }

  @Test(arguments: [
    (
      "closed.csv", "Date or range,What\n2/6/2013,Council closed\n", "Wed 6 Feb 2013",
      "Sun 2 Jun 2013"
    ),
    (
      "closed.csv", "Date or range,What\n2/4/2013 - 2/8/2013,School holiday\n",
      "Mon 4 Feb 2013 to Fri 8 Feb 2013", "Tue 2 Apr 2013 to Fri 2 Aug 2013"
    ),
    (
      "milestones.csv", "Milestone,When\nRooms booked,1/11/2013\n", "Fri 11 Jan 2013",
      "Fri 1 Nov 2013"
    ),
    (
      "milestones.csv", "Milestone,Done\nRooms booked,1/10/2013\n", "Thu 10 Jan 2013",
      "Tue 1 Oct 2013"
    ),
  ])
  func `dates of other sheets that only the month first brings near the review are asked about`(
    sheet: String, text: String, near: String, far: String
  ) {
    let asked = Folder().with(sheet, text).read().findings.filter { $0.code == .monthFirst }
    #expect(asked.map { $0.severity } == [.warning])
    #expect(asked.map { $0.place.file } == [sheet])
    #expect(asked.map { $0.mend } == [#"Write "\#(near)" or "\#(far)"."#])
  }

  @Test(arguments: ["4/2/2013", "1/12/2012", "1/4/2013 to 5/4/2013", "5 Feb 2013"])
  func `dates that are near the review with the day first are not asked about`(text: String) {
    let folder = Folder().with("closed.csv", "Date or range,What\n\(text),School holiday\n")
    #expect(!folder.read().findings.contains { $0.code == .monthFirst })
  }

  @Test func `one date of closed.csv with the month first makes the others doubtful`() {
    let rows = "1/2/2013,Bank holiday\n1/14/2013,Council closed\n"
    let findings = Folder().with("closed.csv", "Date or range,What\n" + rows).read().findings
    #expect(findings.filter { $0.code == .monthFirst }.map { $0.text } == ["1/2/2013"])
    #expect(findings.contains { $0.text == "1/14/2013" && $0.severity == .error })
  }

  @Test func `a date with the month first is read where only that is a day of the review`() {
    #expect(ManchesterWeek.reader.readDay("2/5/2013").value == .monday + 1)
    #expect(ManchesterWeek.reader.readDay("5/2/2013").value == .monday + 1)
    #expect(ManchesterWeek.reader.readDay("2/5/2013").faults.map { $0.code } == [.monthFirst])
    #expect(ManchesterWeek.reader.readDay("5/2/2013").faults.isEmpty)
    #expect(ClockCell.read("2:00:00 PM").value == .at(14))
  }
}

struct `Numbers beyond 32 bits in cells about time` {
  @Test func `are refused or bound where they are read`() {
    #expect(MinutesCell.read("40000000h").value == nil)
    #expect(MinutesCell.read("40000000:00").value == nil)
    #expect(MinutesCell.read("999999999.5h").value == nil)
    #expect(DateCell.read("1/1/6053").faults.map { $0.code } == [.noSuchDate])
    #expect(DateCell.read("9999-01-01").faults.map { $0.code } == [.noSuchDate])
    #expect(DayFraction.minutes(354_166_667, digits: 9) == 510)
    #expect(DayFraction.minutes(999_999_999, digits: 9) == 1440)
  }

  @Test(arguments: [
    ("1:15:00", 75), ("01:00:00", 60), ("0.0416666666666667", 60), ("1 hour 15", 75),
    ("half an hour", 30), ("1 hr 30 mins", 90),
  ])
  func `lengths are read as spreadsheets and people write them`(text: String, minutes: Int) {
    #expect(MinutesCell.read(text).value == minutes)
  }
}
