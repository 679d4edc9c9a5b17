import CSVText
import CivilTime
import Exports
import ReviewModel
import TestSupport
import Testing
import WeekPage

/// Titles and references that try to be more than text.
struct HostileTextTests {
  static let titles = [
    "</script><script>alert(1)</script>", "</style><img src=x onerror=alert(1)>", "\"'`<!--",
    "]]>&#60;&lt;", "a\r\nATTENDEE:mailto:evil@example.org\r\nEND:VEVENT",
    "semi;colon, comma\\ back",
    "\u{202E}right to left \u{2066}", "👩‍👩‍👧‍👦 family 🏳️‍🌈", "=cmd|' /C calc'!A0", "@SUM(1+1)",
    "\u{0}\u{1}\u{7F}\u{85}\u{2028}",
    String(repeating: "é😀\"<,;\\\n", count: 1250), "{{7*7}} ${x}", "%0D%0ABEGIN:VALARM",
  ]

  private func export(_ title: String) -> TimetableExport {
    let review = Review.small([
      .small(title) {
        $0.title = title
        $0.participants = [PersonID(title)]
      }
    ]) {
      $0.title = title
      $0.council = title
      $0.rooms = [Room(id: RoomID(title), name: title, capacity: 9, features: [title])]
      $0.sites = [Site(id: SiteID(title), name: title, address: title)]
      $0.rooms[0].site = SiteID(title)
      $0.themes = [Theme(id: ThemeID(title), name: title)]
      $0.people = [Person(id: PersonID(title), name: title, agency: title, jobTitle: title)]
      $0.reviewers = [Reviewer(id: ReviewerID(title), name: title, role: Role(title))]
    }
    let plan = Plan.small(.small(title, CivilDate.monday.at(9), room: title, title))
    return WeekPageTests.export(review, plan)
  }

  @Test(arguments: titles)
  func `a calendar stays two levels deep and has no line of its own making`(title: String) {
    for file in export(title).calendars() {
      let lines = String(decoding: file.bytes, as: UTF8.self).split(separator: "\r\n")
      let logical = lines.filter { !$0.hasPrefix(" ") }
      #expect(logical.filter { $0.hasPrefix("BEGIN:") }.count == 5)
      #expect(logical.filter { $0.hasPrefix("END:VEVENT") }.count == 1)
      #expect(!logical.contains { $0.hasPrefix("ATTENDEE") || $0.hasPrefix("BEGIN:VALARM") })
      #expect(lines.allSatisfy { $0.utf8.count <= 75 })
    }
  }

  @Test(arguments: titles)
  func `a page gains no element and no attribute`(title: String) throws {
    let plain = try #require(text("timetable.html", in: export("Plain").page()))
    let hostile = try #require(text("timetable.html", in: export(title).page()))
    for tag in ["<script", "<img", "<style", "<meta", "<th", "<td", "<a ", "</section"] {
      #expect(
        hostile.split(separator: tag, omittingEmptySubsequences: false).count
          == plain.split(separator: tag, omittingEmptySubsequences: false).count)
    }
  }

  @Test(arguments: titles)
  func `every table keeps its shape when it is read again`(title: String) {
    for file in export(title).tables() {
      let rows = CSVReader.read(file.bytes, file: file.path).rows
      #expect(Set(rows.map { $0.cells.count }).count == 1)
      #expect(rows.count >= 2)
    }
  }

  @Test(arguments: titles)
  func `every path is made of safe characters`(title: String) {
    let export = export(title)
    for file in export.calendars() + export.tables() + export.page() {
      #expect(
        file.path.utf8.allSatisfy {
          (0x61...0x7A).contains($0) || (0x30...0x39).contains($0)
            || [0x2D, 0x2E, 0x2F].contains($0)
        })
      #expect(!file.path.contains(".."))
    }
  }
}
