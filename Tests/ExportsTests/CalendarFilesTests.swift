import CivilTime
import Findings
import ICalendar
import ReviewModel
import TestSupport
import Testing
import Exports

struct CalendarFilesTests {
  private let week = Review.fieldworkWeek()

  private func paths(_ privacy: Privacy) -> [String] {
    export(week, nil, privacy).calendars().map { $0.path }
  }

  @Test func `there is a file for the week, each reviewer, each room and each interviewee in use`()
  {
    let paths = paths(.full)
    #expect(paths.first == "calendars/week.ics")
    #expect(paths.contains("calendars/reviewers/tl-team-leader.ics"))
    #expect(paths.contains("calendars/rooms/council-chamber.ics"))
    #expect(paths.contains("calendars/participants/e01-1.ics"))
  }

  @Test func `a seat that is still TBC has a calendar of its own`() {
    #expect(paths(.roles).contains("calendars/reviewers/op2-tbc-officer-peer.ics"))
  }

  @Test func `in public there is no file for an interviewee`() {
    #expect(!paths(.public).contains { $0.hasPrefix("calendars/participants/") })
    #expect(paths(.public).contains("calendars/reviewers/tl-team-leader.ics"))
  }

  @Test(arguments: Privacy.allCases)
  func `no two files share a path`(privacy: Privacy) {
    #expect(Set(paths(privacy)).count == paths(privacy).count)
  }

  @Test func `somebody without a session has no empty calendar`() {
    let review = Review.small([.small("A")]) {
      $0.people = [Person(id: PersonID("P1"), name: "Alex Example")]
    }
    let files = export(review, .small(.small("A", CivilDate.monday.at(9), "PP"))).calendars()
    #expect(
      files.map { $0.path } == [
        "calendars/week.ics", "calendars/reviewers/pp-police-peer.ics", "calendars/rooms/r1.ics",
      ])
  }

  @Test func `a plan that places nothing gives no calendars`() {
    #expect(export(.small([.small("A")]), .small()).calendars().isEmpty)
  }

  @Test func `in June the clock is an hour ahead, by the same local times`() throws {
    let june = try #require(CivilDate(iso: "2013-06-03"))
    let review = Review.fieldworkWeek(from: june)
    let file = try #require(text("calendars/week.ics", in: export(review).calendars()))
    #expect(file.contains("DTSTART;TZID=Europe/London:20130603T083000"))
    #expect(file.contains("TZOFFSETTO:+0100"))
  }

  @Test func `a time zone without a known rule is reported and nothing is written`() {
    let review = Review.small([.small("A")]) { $0.timeZone = "Europe/Paris" }
    let export = export(review, .small(.small("A", CivilDate.monday.at(9))))
    #expect(export.calendars().isEmpty)
    #expect(
      export.findings { .key(file: "review.json", path: "review." + $0.field) } == [
        Finding(
          .unknownTimeZone, at: .key(file: "review.json", path: "review.timeZone"),
          text: "Europe/Paris",
          "Calendars cannot be written for the time zone \"Europe/Paris\".",
          mend: "Use \"Europe/London\", or export tables and the page only.")
      ])
  }

  @Test func `a time zone on London's clock is no finding`() {
    let review = Review.small { $0.timeZone = "Europe/Jersey" }
    #expect(export(review, .small()).findings { _ in .file("review.json") }.isEmpty)
  }

  @Test func `a review in UTC has times in UTC and no VTIMEZONE`() throws {
    let review = Review.small([.small("A")]) { $0.timeZone = "UTC" }
    let files = export(review, .small(.small("A", CivilDate.monday.at(9)))).calendars()
    let file = try #require(text("calendars/week.ics", in: files))
    #expect(file.contains("DTSTART:20130204T090000Z"))
    #expect(!file.contains("VTIMEZONE"))
  }

  @Test func `published calendars name their organiser in each meeting and nobody else`() throws {
    let publisher = CalendarAddress(email: "timetable@example.org")
    let review = Review.small([.small("A")])
    let export = TimetableExport(
      review: review, plan: .small(.small("A", CivilDate.monday.at(9))), privacy: .public,
      stamp: ExportStamp(version: "v1", writtenAt: CivilDate.november12.at(12)),
      publishedBy: publisher)
    let file = try #require(text("calendars/week.ics", in: export.calendars()))
    #expect(file.contains("METHOD:PUBLISH\r\n"))
    #expect(file.contains("ORGANIZER:mailto:timetable@example.org\r\n"))
    #expect(!file.contains("ATTENDEE"))
  }

  @Test func `where young people are met is in no room's calendar but the team's own`() throws {
    for (privacy, isShown) in [(Privacy.full, true), (.roles, false), (.public, false)] {
      let rooms = export(week, nil, privacy).calendars()
        .filter { $0.path.hasPrefix("calendars/rooms/") }
        .map { String(decoding: $0.bytes, as: UTF8.self) }.joined()
      #expect(rooms.contains("Young people in care") == isShown)
    }
  }
}
