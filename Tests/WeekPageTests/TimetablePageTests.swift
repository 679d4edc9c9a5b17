import CivilTime
import Exports
import LeadIn
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

  @Test
  func `the week stands first, then what is wrong or open, the days, and what is for looking up`()
    throws
  {
    let page = try page(.fieldworkWeek())
    let anchors = [
      "week", "problems", "diaries", "by-room", "by-reviewer", "by-agency", "list", "coverage",
      "cost", "team",
    ]
    // A week that breaks no rule has no list of what is wrong.
    let positions = anchors.compactMap { anchor in
      page.firstRange(of: "<section id=\"" + anchor + "\"")?.lowerBound
    }
    #expect(positions.count >= anchors.count - 1)
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

  @Test func `a session whose venue must not be shown has a lane of its own`() throws {
    let week = Review.fieldworkWeek()
    let heading = "<h4><bdi>Venue given to those who attend</bdi></h4>"
    #expect(try page(week, nil, .roles).contains(heading))
    #expect(try !page(week).contains(heading))
  }

  @Test func `before there is a timetable the lead-in stands first, with what to do`() throws {
    var export = export(.small([.small("A")]), .small())
    export.leadIn = LeadInPlan(export.review, notes: PreparationNotes())
    let page = try #require(text("timetable.html", in: export.page()))
    #expect(page.contains("There is no timetable yet."))
    #expect(page.contains("No session has a place yet."))
    let strip = try #require(page.firstRange(of: "<section id=\"lead-in\""))
    let week = try #require(page.firstRange(of: "<section id=\"week\""))
    #expect(strip.lowerBound < week.lowerBound)
    #expect(!page.contains("<section id=\"by-room\""))
  }

  @Test(arguments: Privacy.allCases)
  func `people join online by a link in the list, unless anybody may read the page`(
    privacy: Privacy
  ) throws {
    let review = Review.small([
      .small("A") { $0.link = JoiningLink("https://meet.example.org/a?b=1&c=2") }
    ])
    let html = try page(review, .small(.small("A", CivilDate.monday.at(9), "PP")), privacy)
    let link =
      "<a class=\"join\" href=\"https://meet.example.org/a?b=1&amp;c=2\" rel=\"noreferrer noopener\">Join online</a>"
    #expect(html.contains(link) == (privacy != .public))
    #expect(html.contains("meet.example.org") == (privacy != .public))
  }

  @Test func `nothing but one line of controls stands before the week`() throws {
    let page = try page(.fieldworkWeek())
    let week = try #require(page.firstRange(of: "<section id=\"week\"")).lowerBound
    #expect(!page[..<week].contains("<h2"))
    let filters = try #require(page.firstRange(of: "<form id=\"filters\"")).lowerBound
    let fold = try #require(page.firstRange(of: "<details class=\"fold\" id=\"choosing\""))
      .lowerBound
    #expect(fold < filters && filters < week)
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
