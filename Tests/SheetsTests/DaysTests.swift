import CivilTime
import Findings
import ReviewModel
import Sheets
import Testing

@Suite struct DaysTests {
  private func days(_ folder: Folder) -> [String] {
    folder.read().review?.days.map {
      $0.date.shortWords + " " + $0.start.iso + "-" + $0.end.iso + ($0.lunch == nil ? "" : " lunch")
    } ?? []
  }

  @Test func `without days.csv the week is Monday to Friday with the settings' hours`() {
    #expect(
      days(Folder()) == [
        "Mon 4 Feb 09:00-17:00 lunch", "Tue 5 Feb 09:00-17:00 lunch", "Wed 6 Feb 09:00-17:00 lunch",
        "Thu 7 Feb 09:00-17:00 lunch", "Fri 8 Feb 09:00-17:00 lunch",
      ])
  }

  @Test func `days.csv changes a day and adds days of the lead-in, and leaves the others`() {
    let folder = Folder().with(
      "days.csv", "Date,Start,End,Lunch\nFri 8 Feb,,13:00,none\n22/1/2013,10:00,16:00,12:30-13:15\n"
    )
    #expect(
      days(folder) == [
        "Tue 22 Jan 10:00-16:00 lunch", "Mon 4 Feb 09:00-17:00 lunch",
        "Tue 5 Feb 09:00-17:00 lunch",
        "Wed 6 Feb 09:00-17:00 lunch", "Thu 7 Feb 09:00-17:00 lunch", "Fri 8 Feb 09:00-13:00",
      ])
    #expect(folder.findings == [])
  }

  @Test(arguments: [
    ("Mon-Thu", 4), ("Monday to Wednesday", 3), ("Mon, Wed; Fri", 3), ("Mon and Wed", 2),
    ("mon-fri", 5),
  ])
  func `the settings say which weekdays`(cell: String, count: Int) {
    let folder = Folder().adding("Working days,\"\(cell)\"", to: "review.csv")
      .replacing(",Tue,S01,", with: ",,S01,", in: "sessions.csv")
      .replacing("Mon-Tue", with: "Mon", in: "people.csv")
    #expect(days(folder).count == count)
  }

  @Test func `words that name no weekdays are reported`() {
    #expect(
      Folder().adding("Working days,most of them", to: "review.csv").findings == [
        "review.csv:9 Value error FW162 \"most of them\" does not name weekdays. Write the weekdays, such as "
          + "\"Mon-Fri\" or \"Mon, Wed\"."
      ])
  }

  @Test func `days.csv is offered for the weekdays where that sheet has rows`() {
    let folder = Folder().adding("Working days,most of them", to: "review.csv")
      .with("days.csv", "Date,Start,End,Lunch\nMon 4 Feb,,,\nTue 5 Feb,,,\n")
    #expect(
      folder.findings == [
        "review.csv:9 Value error FW162 \"most of them\" does not name weekdays. Write the weekdays, such as "
          + "\"Mon-Fri\" or \"Mon, Wed\", or \"as listed in days.csv\"."
      ])
  }

  @Test func `a review may list every day itself`() {
    let folder = Folder().adding("Working days,as listed in days.csv", to: "review.csv")
      .with("days.csv", "Date,Start,End,Lunch\nTue 5 Feb,09:00,12:00,none\nMon 4 Feb,,,\n")
    #expect(days(folder) == ["Tue 5 Feb 09:00-12:00", "Mon 4 Feb 09:00-17:00 lunch"])
  }

  @Test func `a week that begins on a Wednesday ends on its Friday`() {
    let folder = Folder().replacing("Mon 4 Feb 2013", with: "Wed 6 Feb 2013", in: "review.csv")
      .replacing("Mon-Tue", with: "Wed-Thu", in: "people.csv")
      .replacing("Mon am", with: "Wed am", in: "sessions.csv")
      .replacing(",Tue,S01,", with: ",,S01,", in: "sessions.csv")
    #expect(days(folder).count == 3)
    #expect(folder.findings == [])
  }

  @Test func `closed days are taken out of the week, and stay in their sheet`() throws {
    let folder = Folder().with(
      "closed.csv", "Date or range,What\n6/2/2013 to 8/2/2013,Offices closed\n")
    #expect(days(folder) == ["Mon 4 Feb 09:00-17:00 lunch", "Tue 5 Feb 09:00-17:00 lunch"])
    let read = folder.read()
    let files = ReviewSheets.write(try #require(read.review), keeping: read.extras)
    #expect(
      text("closed.csv", in: files)
        == "Date or range,What\r\n6/2/2013 to 8/2/2013,Offices closed\r\n")
    #expect(!files.contains { $0.name == "days.csv" })
    #expect(ReviewSheets.read(files).review == read.review)
  }

  @Test(arguments: ["School half-term", "Pre-election period", "Ofsted inspection window"])
  func `days on which the council works stay in the week`(what: String) {
    let folder = Folder().with("closed.csv", "Date or range,What\n6/2/2013,\(what)\n")
    #expect(days(folder) == days(Folder()))
  }

  @Test func `a closed day that is listed stays, with a warning`() {
    let folder = Folder().with("closed.csv", "Date or range,What\n8 Feb 2013,Training\n")
      .with("days.csv", "Date,Start,End\nFri 8 Feb,09:00,12:00\n")
    #expect(days(folder).last == "Fri 8 Feb 09:00-12:00 lunch")
    #expect(
      folder.findings.first
        == "days.csv:2 Date warning FW164 closed.csv closes Friday 8 February 2013, and this row gives it hours; the "
        + "hours count. Delete one of the two rows.")
  }

  @Test(arguments: [
    ("12:00-14:00, 45 min", "12:00-14:00, 45 min"),
    ("45 min between 12:00 and 14:00", "12:00-14:00, 45 min"),
    ("12:30-13:15", "12:30-13:15, 45 min"), ("between 12 and 2pm; 1h", "12:00-14:00, 60 min"),
    ("none", "none"),
  ])
  func `lunch is read as people write it`(cell: String, written: String) throws {
    let folder = Folder().replacing("12:00-14:00, 45 min", with: cell, in: "review.csv")
    let review = try #require(folder.read().review)
    let rows = text("review.csv", in: ReviewSheets.write(review)).split(separator: "\r\n")
    #expect(rows.contains { $0 == "Lunch," + (written.contains(",") ? "\"\(written)\"" : written) })
    #expect(folder.findings == [])
  }

  @Test func `a lunch that cannot be read is reported`() {
    #expect(
      Folder().replacing("12:00-14:00, 45 min", with: "around noon", in: "review.csv").findings == [
        "review.csv:8 Value error FW101 \"around noon\" does not say when lunch is. Write \"12:00-14:00, 45 min\", or "
          + "\"none\"."
      ])
  }

  @Test func `dates and hours that a spreadsheet turned into numbers are read`() {
    let folder = Folder().with("days.csv", "Date,Start,End,Lunch\n41313,0.375,0.5,none\n")
    #expect(days(folder).last == "Fri 8 Feb 09:00-12:00")
    #expect(folder.read().findings.allSatisfy { $0.severity > .error })
  }
}
