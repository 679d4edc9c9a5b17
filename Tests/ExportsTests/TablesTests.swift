import CSVText
import CivilTime
import ReviewModel
import TestSupport
import Testing
import Exports

struct TablesTests {
  private let review = Review.small([
    .small("A", minutes: 75) {
      $0.title = "Social workers"
      $0.kind = .focusGroup
      $0.statedHeadcount = 9
      $0.participants = [PersonID("P1")]
      $0.pin.start = CivilDate.monday.at(9)
    },
    .small("B"),
  ]) {
    $0.people = [
      Person(id: PersonID("P1"), name: "Alex Example", agency: "Council", jobTitle: "Social worker")
    ]
    $0.reviewers[0].name = "Morgan Exemplar"
  }

  /// The cells of a table, read back as a spreadsheet reads them.
  private func rows(_ name: String, _ privacy: Privacy = .full) throws -> [[String]] {
    let plan = Plan.small(.small("A", CivilDate.monday.at(9), "PP", "HP"))
    let files = export(review, plan, privacy).tables()
    let file = try #require(files.first { $0.path == "tables/" + name + ".csv" })
    return CSVReader.read(file.bytes, file: name).rows.map { $0.cells }
  }

  @Test func `the timetable begins with the columns that people give back`() throws {
    #expect(
      try rows("timetable") == [
        [
          "Session", "Day", "Start", "End", "Room", "Reviewers", "Fixed", "Title", "Kind", "Site",
          "People", "Meeting", "Team in words", "Themes", "Version",
        ],
        [
          "A", "2013-02-04", "09:00", "10:15", "R1", "PP; HP", "when", "Social workers",
          "Focus group", "", "9", "Alex Example (Social worker, Council)",
          "Morgan Exemplar (police peer); Health peer", "", "draft 3",
        ],
        ["B", "", "", "", "", "", "", "B", "Interview", "", "", "", "", "", "draft 3"],
      ])
  }

  @Test func `each reviewer's sessions stand under their name or role`() throws {
    #expect(
      try rows("by-reviewer")[1].prefix(4) == [
        "Morgan Exemplar (police peer)", "2013-02-04", "09:00", "10:15",
      ])
    #expect(try rows("by-reviewer", .roles)[1].first == "Police peer")
  }

  @Test func `each room's sessions stand with its seats and how many come`() throws {
    #expect(
      try rows("by-room")[1] == [
        "Room 1", "", "20", "2013-02-04", "09:00", "10:15", "A", "Social workers", "Focus group",
        "9", "Police peer, Health peer", "",
      ])
  }

  @Test func `the senders' table names interviewees in full and says what they do in roles`() throws
  {
    #expect(
      try rows("by-participant")[1] == [
        "P1", "Alex Example (Social worker, Council)", "2013-02-04", "09:00", "10:15",
        "Social workers", "Room 1", "Police peer, Health peer",
      ])
    #expect(try rows("by-participant", .roles)[1][1] == "Social worker, Council")
  }

  @Test func `an interviewee's own table has nobody in it`() throws {
    #expect(
      try rows("participants/p1") == [
        ["Day", "Start", "End", "Title", "Place", "Team by role"],
        [
          "2013-02-04", "09:00", "10:15", "Social workers", "Room 1", "Police peer, Health peer",
        ],
      ])
  }

  @Test func `Outlook reads the day first and Google the month`() throws {
    #expect(
      try rows("outlook-day-first")[1].prefix(3) == ["Social workers", "04/02/2013", "09:00"])
    #expect(try rows("google-calendar")[1].prefix(3) == ["Social workers", "02/04/2013", "09:00"])
  }

  @Test func `appointments have the columns that the programs look for, and no attendees`() throws {
    #expect(
      try rows("google-calendar")[0] == [
        "Subject", "Start Date", "Start Time", "End Date", "End Time", "All Day Event",
        "Description", "Location", "Private",
      ])
    #expect(
      try rows("outlook-day-first")[0].suffix(5) == [
        "Reminder on/off", "Categories", "Priority", "Sensitivity", "Show time as",
      ])
    #expect(try !rows("outlook-day-first").joined().contains { $0.contains("Alex") })
  }

  @Test func `in public there is nothing for interviewees or caterers`() {
    let files = export(review, .small(.small("A", CivilDate.monday.at(9))), .public).tables()
    #expect(
      files.map { $0.path } == [
        "tables/timetable.csv", "tables/by-reviewer.csv", "tables/by-room.csv",
        "tables/outlook-day-first.csv", "tables/google-calendar.csv",
      ])
  }

  @Test func `a title that a spreadsheet would run is neutralised`() throws {
    var review = review
    review.sessions[0].title = "=HYPERLINK(\"http://example.org\")"
    let plan = Plan.small(.small("A", CivilDate.monday.at(9)))
    for file in export(review, plan).tables() {
      let text = String(decoding: file.bytes, as: UTF8.self)
      #expect(!text.contains(",\"=HYPERLINK") && !text.contains("\n\"=HYPERLINK"))
    }
  }
}
