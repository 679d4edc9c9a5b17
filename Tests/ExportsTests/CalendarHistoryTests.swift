import CivilTime
import ICalendar
import ReviewModel
import TestSupport
import Testing

@testable import Exports

/// What people who imported an earlier release find in the next one.
struct `Calendars release after release` {
  private let first = CivilDate.november12.at(12)
  private let second = CivilDate.november12.at(13)
  private let now = CivilDate.november12.at(14)

  private func review(_ change: (inout Review) -> Void = { _ in }) -> Review {
    Review.small([
      .small("A") { $0.participants = [PersonID("P1")] },
      .small("B") { $0.participants = [PersonID("P2")] },
    ]) {
      $0.people = [
        Person(id: PersonID("P1"), name: "Alex Example", jobTitle: "Director"),
        Person(id: PersonID("P2"), name: "Sam Specimen", jobTitle: "Social worker"),
      ]
      change(&$0)
    }
  }

  private let plan = Plan.small(
    .small("A", CivilDate.monday.at(9), "PP"), .small("B", CivilDate.monday.at(11), "PP"))
  private let moved = Plan.small(
    .small("A", CivilDate.monday.at(14), "PP"), .small("B", CivilDate.monday.at(11), "PP"))

  /// The calendars of the second release, after a first.
  private func files(
    _ review: Review, _ plan: Plan, after earlier: (review: Review, plan: Plan)...,
    privacy: Privacy = .full, releasedAt: CivilMinute? = nil, publishedBy: CalendarAddress? = nil
  ) -> [ExportFile] {
    var export = TimetableExport(
      review: review, plan: plan, privacy: privacy,
      stamp: ExportStamp(version: "v2", writtenAt: now, releasedAt: releasedAt ?? second),
      publishedBy: publishedBy)
    export.earlier = earlier.enumerated().map { number, release in
      EarlierRelease(review: release.review, plan: release.plan, releasedAt: first + number)
    }
    return export.calendars()
  }

  /// The events of a calendar by the start of their summary.
  private func event(_ title: String, _ path: String, in files: [ExportFile]) throws -> Component {
    let file = try #require(files.first { $0.path == "calendars/" + path + ".ics" })
    let calendar = try #require(CalendarReader.read(file.bytes, file: path).calendars.first)
    return try #require(
      calendar.components.first { $0.name == "VEVENT" && $0.first("SUMMARY")?.text == title })
  }

  private func value(_ name: String, _ event: Component) -> String {
    event.first(name)?.encodedValue ?? ""
  }

  @Test(arguments: ["week", "reviewers/pp-police-peer", "rooms/r1", "participants/p1"])
  func `a session that moved has a higher SEQUENCE and a later LAST-MODIFIED`(path: String) throws {
    let event = try event("A", path, in: files(review(), moved, after: (review(), plan)))
    #expect(value("SEQUENCE", event) == "1")
    #expect(value("LAST-MODIFIED", event) == "20121112T130000Z")
    #expect(value("DTSTART", event) == "20130204T140000")
  }

  @Test(arguments: ["week", "reviewers/pp-police-peer", "rooms/r1", "participants/p2"])
  func `a session that stayed keeps both`(path: String) throws {
    let event = try event("B", path, in: files(review(), moved, after: (review(), plan)))
    #expect(value("SEQUENCE", event) == "0")
    #expect(value("LAST-MODIFIED", event) == "20121112T120000Z")
    #expect(value("DTSTAMP", event) == "20121112T120000Z")
  }

  @Test func `another title is no new question, and moves LAST-MODIFIED`() throws {
    let renamed = review { $0.sessions[0].title = "Opening" }
    let event = try event("Opening", "week", in: files(renamed, plan, after: (review(), plan)))
    #expect(value("SEQUENCE", event) == "0")
    #expect(value("LAST-MODIFIED", event) == "20121112T130000Z")
  }

  @Test(arguments: ["room name", "site name", "address"])
  func `other words for the same place are no new question, and move LAST-MODIFIED`(which: String)
    throws
  {
    func held(_ change: (inout Review) -> Void = { _ in }) -> Review {
      review {
        $0.sites = [Site(id: SiteID("TH"), name: "Town Hall", address: "Market Square")]
        $0.rooms[0].site = SiteID("TH")
        change(&$0)
      }
    }
    let corrected = held {
      switch which {
      case "room name": $0.rooms[0].name = "Cedar"
      case "site name": $0.sites[0].name = "Guildhall"
      default: $0.sites[0].address = "Market Street"
      }
    }
    let event = try event("A", "week", in: files(corrected, plan, after: (held(), plan)))
    #expect(value("SEQUENCE", event) == "0")
    #expect(value("LAST-MODIFIED", event) == "20121112T130000Z")
  }

  @Test func `another room is a new question`() throws {
    let larger = review { $0.rooms.append(Room(id: RoomID("R2"), name: "Room 2", capacity: 20)) }
    var elsewhere = plan
    elsewhere.assignments[0].room = RoomID("R2")
    let event = try event("A", "week", in: files(larger, elsewhere, after: (larger, plan)))
    #expect(value("SEQUENCE", event) == "1")
  }

  @Test func `each release counts, there and back`() throws {
    let event = try event(
      "A", "week", in: files(review(), plan, after: (review(), plan), (review(), moved)))
    #expect(value("SEQUENCE", event) == "2")
  }

  @Test func `of two releases in one minute the second is later`() throws {
    let files = files(review(), moved, after: (review(), plan), releasedAt: first)
    #expect(value("LAST-MODIFIED", try event("A", "week", in: files)) == "20121112T120100Z")
  }

  @Test(arguments: ["week", "reviewers/pp-police-peer", "rooms/r1", "participants/p1"])
  func `a session that was withdrawn stands as cancelled and takes no time`(path: String) throws {
    let rest = Plan.small(.small("B", CivilDate.monday.at(11), "PP"))
    let event = try event("Cancelled: A", path, in: files(review(), rest, after: (review(), plan)))
    #expect(value("STATUS", event) == "CANCELLED")
    #expect(value("TRANSP", event) == "TRANSPARENT")
    #expect(value("SEQUENCE", event) == "1")
    #expect(value("DTSTART", event) == "20130204T090000")
  }

  @Test func `a withdrawn session keeps its SEQUENCE in later releases and rises when it is back`()
    throws
  {
    let rest = Plan.small(.small("B", CivilDate.monday.at(11), "PP"))
    let gone = files(review(), rest, after: (review(), plan), (review(), rest))
    #expect(value("SEQUENCE", try event("Cancelled: A", "week", in: gone)) == "1")
    let back = files(review(), plan, after: (review(), plan), (review(), rest))
    let event = try event("A", "week", in: back)
    #expect(value("SEQUENCE", event) == "2")
    #expect(value("STATUS", event) == "CONFIRMED")
  }

  @Test func `who leaves the review finds their sessions cancelled in their own calendar`() throws {
    let smaller = review {
      $0.people.removeFirst()
      $0.sessions[0].participants = []
    }
    let event = try event(
      "Cancelled: A", "participants/p1", in: files(smaller, plan, after: (review(), plan)))
    #expect(value("STATUS", event) == "CANCELLED")
  }

  @Test func `a review that is called off cancels every event`() throws {
    let files = files(review(), .small(), after: (review(), plan))
    #expect(files.count == 5)
    for path in ["week", "participants/p2"] {
      #expect(value("STATUS", try event("Cancelled: B", path, in: files)) == "CANCELLED")
    }
  }

  @Test func `a name that must not be seen now is not in what was withdrawn either`() throws {
    let named = review { $0.sessions[0].title = "Meeting Alex Example" }
    let hidden = review { $0.people[0].isAnonymous = true }
    let rest = Plan.small(.small("B", CivilDate.monday.at(11), "PP"))
    let text = files(hidden, rest, after: (named, plan))
      .map { String(decoding: $0.bytes, as: UTF8.self) }.joined()
    #expect(text.contains("STATUS:CANCELLED"))
    #expect(!text.contains("Alex"))
  }

  @Test func `an export of the same release at another time gives the same bytes`() {
    var earlier = TimetableExport(
      review: review(), plan: plan, privacy: .full,
      stamp: ExportStamp(version: "v1", writtenAt: first, releasedAt: first))
    let written = earlier.calendars()
    earlier = TimetableExport(
      review: review(), plan: plan, privacy: .full,
      stamp: ExportStamp(version: "v1", writtenAt: now, releasedAt: first))
    #expect(earlier.calendars() == written)
  }

  @Test func `published calendars are stamped when they are written`() throws {
    let files = files(
      review(), moved, after: (review(), plan),
      publishedBy: CalendarAddress(email: "timetable@example.org"))
    let event = try event("B", "week", in: files)
    #expect(value("DTSTAMP", event) == "20121112T140000Z")
    #expect(value("LAST-MODIFIED", event) == "20121112T120000Z")
  }
}

/// Which events assistants may read: all but those with young people or families, or marked as private.
struct `Private events` {
  private func classes(_ privacy: Privacy, _ change: (inout Session) -> Void) -> [String: [String]]
  {
    let review = Review.small([.small("A") { change(&$0) }]) {
      $0.people = [
        Person(id: PersonID("P1"), name: "Alex Example", jobTitle: "Director"),
        Person(
          id: PersonID("G"), name: "6 young people", jobTitle: "Young people in care",
          isAnonymous: true),
      ]
    }
    let files = export(review, .small(.small("A", CivilDate.monday.at(9), "PP")), privacy)
      .calendars()
    var classes: [String: [String]] = [:]
    for file in files {
      let lines = String(decoding: file.bytes, as: UTF8.self).split(separator: "\r\n")
      classes[file.path] = lines.filter { $0.hasPrefix("CLASS") }.map { String($0) }
    }
    return classes
  }

  @Test(arguments: Privacy.allCases)
  func `are those where somebody protected is met, in every calendar`(privacy: Privacy) {
    let classes = classes(privacy) { $0.participants = [PersonID("G")] }
    #expect(!classes.isEmpty && classes.values.allSatisfy { $0 == ["CLASS:PRIVATE"] })
    let marked = self.classes(privacy) { $0.roomFeatures = ["private"] }
    #expect(!marked.isEmpty && marked.values.allSatisfy { $0 == ["CLASS:PRIVATE"] })
  }

  @Test(arguments: Privacy.allCases)
  func `are no others`(privacy: Privacy) {
    let classes = classes(privacy) { $0.participants = [PersonID("P1")] }
    #expect(!classes.isEmpty && classes.values.allSatisfy { $0.isEmpty })
  }
}
