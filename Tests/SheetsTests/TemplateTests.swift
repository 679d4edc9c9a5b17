import CivilTime
import CSVText
import Findings
import ReviewModel
import Testing

@testable import Sheets

@Suite struct TemplateTests {
  private let files = ReviewSheets.template(week: CivilDate(dayNumber: 15_742))

  @Test func `the folder holds every sheet that people fill in, and the help`() {
    #expect(
      files.map(\.name) == [
        "review.csv", "days.csv", "closed.csv", "themes.csv", "sites.csv", "travel.csv",
        "rooms.csv",
        "people.csv", "reviewers.csv", "sessions.csv", "HELP.txt",
      ])
  }

  @Test
  func `it begins on the Monday of the week that was asked for, after twelve weeks of lead-in`()
    throws
  {
    let review = try #require(ReviewSheets.read(files).review)
    #expect(review.fieldworkStart.iso == "2013-02-04")
    #expect(review.commissionedOn.iso == "2012-11-12")
  }

  @Test func `it checks clean, in weeks of winter, summer and a leap year`() {
    for day in [15_740, 15_859, 16_860, 20_150] {
      let files = ReviewSheets.template(week: CivilDate(dayNumber: day))
      #expect(lines(ReviewSheets.read(files).findings) == [])
    }
  }

  @Test func `every sheet has one example row, but for the two ends of a journey`() throws {
    for file in files where file.name.hasSuffix(".csv") && file.name != "review.csv" {
      let table = try #require(CSVTable(CSVReader.read(file.bytes, file: file.name)))
      #expect(table.rows.count == (file.name == "sites.csv" ? 2 : 1), "\(file.name)")
    }
  }

  @Test func `the example shows what people write`() {
    #expect(
      text("sessions.csv", in: files) == """
        Ref,Title,Kind,Minutes,Themes,Who,Expected,Reviewers,Room or site,Features,When,Prefer,After,\
        Not same day,Not same time,Importance,Fixed when,Fixed room,Fixed reviewers\r
        S01,Director of Children's Services,interview,60,T1,P01,,"1-2; 1 team leader",Civic,private,,\
        Mon am,,,,Must,,,\r

        """)
    #expect(
      text("days.csv", in: files)
        == "Date,Start,End,Lunch\r\nFri 8 Feb 2013,09:00,16:00,\"12:00-14:00, 45 min\"\r\n")
  }

  @Test func `the help explains every column, setting and kind of session`() {
    let help = String(
      decoding: HelpText.bytes(fieldworkStart: CivilDate(dayNumber: 15_740)), as: UTF8.self)
    let headings =
      DaysSheet.layout.columns.map(\.heading) + ClosedSheet.layout.columns.map(\.heading)
      + MilestonesSheet.layout.columns.map(\.heading)
      + ThemesSheet.layout.columns.map(\.heading) + SitesSheet.layout.columns.map(\.heading)
      + TravelSheet.layout.columns.map(\.heading) + RoomsSheet.layout.columns.map(\.heading)
      + PeopleSheet.layout.columns.map(\.heading) + ReviewersSheet.layout.columns.map(\.heading)
      + SessionsSheet.layout.columns.map(\.heading) + TimetableLayout.layout.columns.map(\.heading)
    let settings = SettingsSheet.settings.map(\.name).filter { !$0.hasPrefix("Price of") }
    for word in headings + settings + SessionKind.allCases.map(\.words) {
      #expect(help.contains(word), "\(word)")
    }
  }

  @Test func `every example of a time in the help is read as the help says`() throws {
    let help = String(
      decoding: HelpText.bytes(fieldworkStart: CivilDate(dayNumber: 15_740)), as: UTF8.self)
    let means = [
      "any": "any", "Tue": "Tue", "Tue am": "Tue am", "Mon-Thu": "Mon-Thu",
      "Tue 5 Feb 09:00-12:30": "Tue 09:00-12:30", "after 10:00": "Mon-Fri 10:00-17:30",
      "not Wed pm": "not Wed pm", "any but Mon": "any; not Mon", "on leave Thu-Fri": "not Thu-Fri",
      "Tue busy": "not Tue", "from Wed": "Wed-Fri", "only Fri": "Fri",
      "prefer Tue am": "prefer Tue am",
    ]
    let section = try #require(help.split(separator: "HOW TO WRITE TIMES").last)
    var shown: [String] = []
    for line in section.split(separator: "\r\n", omittingEmptySubsequences: false).dropFirst(2) {
      guard line.hasPrefix("  ") else { break }
      let cell = String(line.dropFirst(2).prefix(24)).split(separator: "  ")[0]
      shown.append(String(cell))
      let reading = ManchesterWeek.reader.read(String(cell))
      #expect(reading.faults.isEmpty, "\(cell)")
      #expect(ManchesterWeek.writer.write(reading.cell) == means[String(cell)], "\(cell)")
    }
    #expect(shown.count == means.count)
  }

  @Test func `the help is for Notepad: a mark, CRLF, and lines of eighty characters`() {
    let bytes = HelpText.bytes(fieldworkStart: CivilDate(dayNumber: 15_740))
    #expect(bytes.prefix(3) == [0xEF, 0xBB, 0xBF])
    let lines = String(decoding: bytes.dropFirst(3), as: UTF8.self).split(
      separator: "\r\n", omittingEmptySubsequences: false)
    #expect(lines.allSatisfy { $0.count <= 80 && !$0.contains("\n") })
    #expect(lines.count > 100)
  }
}
