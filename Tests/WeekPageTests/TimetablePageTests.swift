import CivilTime
import Exports
import ReviewModel
import Testing
import TestSupport
import WeekPage

struct TimetablePageTests {
  private func page(
    _ review: Review, _ plan: Plan? = nil, _ privacy: Privacy = .full
  ) throws -> String {
    try #require(text("timetable.html", in: export(review, plan, privacy).page()))
  }

  @Test func `the page is one file that begins as HTML and says whose it is`() throws {
    #expect(export(.fieldworkWeek()).page().map { $0.path } == ["timetable.html"])
    let page = try page(.fieldworkWeek())
    #expect(page.hasPrefix("<!DOCTYPE html>\n<html lang=\"en-GB\">"))
    #expect(
      page.contains(
        "<h1><bdi>Exampleton City Council: Safeguarding children peer review</bdi></h1>"))
    #expect(page.contains("Monday 4 to Friday 8 February 2013"))
    #expect(page.contains("Version draft 3, written Monday 12 November 2012, midday"))
  }

  @Test func `what is wrong or open comes before the week, and what is for looking up after it`()
    throws
  {
    let page = try page(.fieldworkWeek())
    let anchors = [
      "problems", "diaries", "coverage", "by-room", "by-reviewer", "by-agency", "list", "cost",
      "team",
    ]
    let positions = try anchors.map { anchor in
      try #require(page.firstRange(of: "<section id=\"" + anchor + "\"")).lowerBound
    }
    #expect(positions == positions.sorted())
  }

  @Test func `in public the page says nothing of problems, diaries, cost or the team's names`()
    throws
  {
    let page = try page(.fieldworkWeek(), nil, .public)
    for anchor in ["problems", "unplaced", "diaries", "coverage", "by-agency", "cost", "team"] {
      #expect(!page.contains("<section id=\"" + anchor + "\""))
    }
  }

  @Test func `a card links to its session in the list`() throws {
    let page = try page(.small([.small("A")]), .small(.small("A", CivilDate.monday.at(9))))
    #expect(page.contains("<a href=\"#session-1\"><bdi>A</bdi></a>"))
    #expect(page.contains("<tr id=\"session-1\" data-session=\"1\">"))
  }

  @Test func `a session whose venue must not be shown has a column of its own`() throws {
    let week = Review.fieldworkWeek()
    let heading = "<bdi>Venue given to those who attend</bdi></th>"
    #expect(try page(week, nil, .roles).contains(heading))
    #expect(try !page(week).contains(heading))
  }

  @Test func `a plan without a session says what to do`() throws {
    #expect(try page(.small([.small("A")]), .small()).contains("No session has a place yet."))
  }

  @Test func `a very long title is cut in the week and whole in the list`() throws {
    let title = String(repeating: "long ", count: 2000) + "end"
    let review = Review.small([.small("A") { $0.title = title }])
    let page = try page(review, .small(.small("A", CivilDate.monday.at(9))))
    #expect(page.components(of: "long end").count == 2)
    #expect(page.contains("…"))
  }

  @Test func `the same export gives the same bytes`() {
    let first = export(.fieldworkWeek())
    let second = export(.fieldworkWeek())
    #expect(first.page() == second.page())
    #expect(first.tables() == second.tables())
    #expect(first.calendars() == second.calendars())
  }

  @Test func `a review in summer is stamped by the summer clock`() throws {
    let june = try #require(CivilDate(iso: "2013-06-03"))
    let review = Review.fieldworkWeek(from: june)
    let export = TimetableExport(
      review: review, plan: .firstFit(for: review), privacy: .full,
      stamp: ExportStamp(version: "v1", writtenAt: june.at(11)))
    let page = try #require(text("timetable.html", in: export.page()))
    #expect(page.contains("written Monday 3 June 2013, midday"))
  }
}

extension String {
  /// The pieces between each occurrence of a text.
  fileprivate func components(of separator: String) -> [Substring] {
    split(separator: separator, omittingEmptySubsequences: false)
  }
}
