import CivilTime
import Findings
import ReviewModel
import TestSupport
import Testing

@testable import Timetables

struct CalendarFilesTests {
  private let week = Review.fieldworkWeek()

  @Test func `there is a file for the week, each reviewer, each room and each interviewee in use`()
  {
    let paths = export(week).calendars().map { $0.path }
    #expect(paths.first == "calendars/week.ics")
    #expect(paths.contains("calendars/reviewers/tl-team-leader.ics"))
    #expect(paths.contains("calendars/rooms/council-chamber.ics"))
    #expect(paths.contains("calendars/participants/e01-1.ics"))
  }

  @Test func `a seat that is still TBC has a calendar of its own`() {
    let paths = export(week).calendars().map { $0.path }
    #expect(paths.contains("calendars/reviewers/op2-tbc-officer-peer.ics"))
  }
}
