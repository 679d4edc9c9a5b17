import ReviewModel
import TestSupport
import Testing
import Timetables

struct TimetablePageTests {
  @Test func `the page is one file that begins as HTML and says whose it is`() throws {
    let files = export(.fieldworkWeek()).page()
    #expect(files.map { $0.path } == ["timetable.html"])
    let page = try #require(text("timetable.html", in: files))
    #expect(page.hasPrefix("<!DOCTYPE html>\n<html lang=\"en-GB\">"))
    #expect(page.contains("Exampleton City Council: Safeguarding children peer review"))
  }
}
