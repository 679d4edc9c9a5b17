import CivilTime
import ReviewModel
import TestSupport
import Testing
import Exports

struct SessionEventsTests {
  private let review = Review.small([
    .small("A", minutes: 75) {
      $0.title = "Social workers"
      $0.kind = .focusGroup
      $0.statedHeadcount = 9
      $0.participants = [PersonID("P1")]
      $0.themes = [ThemeID("T")]
      $0.roomFeatures = ["screen"]
      $0.pin.start = CivilDate.monday.at(9)
    }
  ]) {
    $0.people = [
      Person(id: PersonID("P1"), name: "Alex Example", agency: "Council", jobTitle: "Social worker")
    ]
    $0.themes = [Theme(id: ThemeID("T"), name: "Working together")]
    $0.sites = [Site(id: SiteID("hall"), name: "Town Hall", address: "1 Example Square")]
    $0.rooms[0].site = SiteID("hall")
    $0.reviewers[0].name = "Morgan Exemplar"
  }

  /// The content lines of a file's one event, folds taken out.
  private func lines(_ path: String, _ privacy: Privacy = .full) throws -> [String] {
    let plan = Plan.small(.small("A", CivilDate.monday.at(9), "PP", "HP"))
    let file = try #require(
      text("calendars/" + path + ".ics", in: export(review, plan, privacy).calendars()))
    let all = file.split(separator: "\r\n").joined(separator: "\n").split(separator: "\n ").joined()
      .split(separator: "\n").map { String($0) }
    let start = try #require(all.firstIndex(of: "BEGIN:VEVENT"))
    return Array(all[start...])
  }

  @Test func `the week's event says when, where, who and about what`() throws {
    let lines = try lines("week")
    #expect(lines.contains("SUMMARY:Social workers"))
    #expect(lines.contains("DTSTART;TZID=Europe/London:20130204T090000"))
    #expect(lines.contains("DTEND;TZID=Europe/London:20130204T101500"))
    #expect(lines.contains(#"LOCATION:Room 1\, Town Hall\, 1 Example Square"#))
    #expect(
      lines.contains(
        #"DESCRIPTION:Focus group (fixed)\nTeam: Morgan Exemplar (police peer)\; Health peer"#
          + #"\nMeeting: Alex Example (Social worker\, Council)\n9 people\nThemes: T Working together"#
          + #"\nVersion: draft 3"#))
    #expect(lines.contains("CATEGORIES:Focus group"))
    #expect(lines.contains("DTSTAMP:20121112T120000Z"))
  }

  @Test func `an event is not private, so that an assistant sees where their director has to be`()
    throws
  {
    #expect(try !lines("reviewers/pp-police-peer").contains { $0.hasPrefix("CLASS:") })
  }

  @Test func `a room's event says how many come and what they need, and names nobody`() throws {
    let lines = try lines("rooms/r1")
    #expect(
      lines.contains(#"DESCRIPTION:9 people and 2 reviewers\nNeeds: screen\nVersion: draft 3"#))
    #expect(!lines.joined().contains("Alex"))
    #expect(!lines.joined().contains("Morgan"))
  }

  @Test(arguments: [Privacy.full, .roles])
  func `an interviewee's event shows the team by role, nobody else, and is not private`(
    privacy: Privacy
  ) throws {
    let lines = try lines("participants/p1", privacy)
    #expect(
      lines.contains(#"DESCRIPTION:Reviewers: Police peer\, Health peer\nVersion: draft 3"#))
    #expect(!lines.contains { $0.hasPrefix("CLASS:") })
    #expect(!lines.contains { $0.hasPrefix("CATEGORIES") })
    #expect(!lines.joined().contains("Alex"))
  }

  @Test func `the same session has another identifier in each calendar`() throws {
    let paths = [
      "week", "reviewers/pp-police-peer", "reviewers/hp-health-peer", "rooms/r1", "participants/p1",
    ]
    let uids = try paths.map { path in try lines(path).filter { $0.hasPrefix("UID:") } }
    #expect(Set(uids).count == paths.count)
  }

  @Test func `an identifier stays when the session moves`() throws {
    let before = try lines("participants/p1").first { $0.hasPrefix("UID:") }
    let moved = Plan.small(.small("A", CivilDate.monday.at(14), "HP"))
    let file = text("calendars/participants/p1.ics", in: export(review, moved).calendars())
    #expect(file?.contains(try #require(before)) ?? false)
  }
}
