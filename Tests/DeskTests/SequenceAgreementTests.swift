import CivilTime
import Correspondence
import Exports
import ICalendar
import ReviewModel
import TestSupport
import Testing

/// What people hold by an invitation, and what they hold by a calendar that was exported.
struct `Invitations and exported calendars` {
  /// Two interviews in a town hall with two rooms, released again and again with random changes.
  private struct Life {
    var generator: SeededGenerator
    var review: Review
    var plan: Plan

    init(seed: UInt64) {
      generator = SeededGenerator(seed: seed)
      review = Review.small([
        .small("S1") { $0.participants = [PersonID("P1")] },
        .small("S2") { $0.participants = [PersonID("P2")] },
      ])
      review.people = ["P1", "P2"].map {
        Person(id: PersonID($0), name: "Holder of " + $0, email: $0.lowercased() + "@example.org")
      }
      review.sites = [Site(id: SiteID("TH"), name: "Town Hall", address: "Market Square")]
      review.rooms = ["R1", "R2"].map {
        Room(id: RoomID($0), name: "Room of " + $0, site: SiteID("TH"), capacity: 20)
      }
      plan = Plan(review: review.id, assignments: Life.whole)
    }

    static let whole: [Assignment] = [
      .small("S1", CivilDate.monday.at(9), "PP"), .small("S2", CivilDate.monday.at(11), "PP"),
    ]

    mutating func change() {
      let (index, word) = (generator.number(in: 0...1), String(generator.number(in: 0...2)))
      switch generator.number(in: 0...7) {
      case 0: review.sites[0].address = "Market Street " + word
      case 1: review.sites[0].name = "Guildhall " + word
      case 2: review.rooms[index].name = "Cedar " + word
      case 3: review.sessions[index].title = "Talk " + word
      case 4: plan.assignments = generator.chance(50) ? Life.whole : [generator.pick(Life.whole)]
      case 5:
        review.sessions[index].meetAt = generator.chance(50) ? "Reception " + word : nil
      default:
        guard let place = plan.assignments.indices.last.map({ min(index, $0) }) else { return }
        if generator.chance(50) {
          plan.assignments[place].room = generator.pick(review.rooms).id
        } else {
          plan.assignments[place].start = CivilDate.monday.at(12 + generator.number(in: 0...2))
        }
      }
    }
  }

  private func sequences(_ export: TimetableExport) throws -> [String: Int] {
    var result: [String: Int] = [:]
    for number in ["1", "2"] {
      let path = "calendars/participants/p" + number + ".ics"
      guard let file = export.calendars().first(where: { $0.path == path }) else { continue }
      let calendar = try #require(CalendarReader.read(file.bytes, file: path).calendars.first)
      let event = try #require(calendar.components.first { $0.name == "VEVENT" })
      result["P" + number] = try #require(Int(event.first("SEQUENCE")?.encodedValue ?? ""))
    }
    return result
  }

  @Test(arguments: 1...60)
  func `bear the same SEQUENCE, whatever the releases change`(seed: UInt64) throws {
    var life = Life(seed: seed)
    var ledger = InvitationLedger(review: life.review.id)
    var earlier: [EarlierRelease] = []
    for number in 0..<life.generator.number(in: 2...8) {
      if number > 0 { life.change() }
      let now = CivilDate.november12.at(9) + number * 60
      let version = TimetableVersion(name: "v", review: life.review, plan: life.plan)
      ledger = ledger.reaching(version, at: now).ledger
      var export = TimetableExport(
        review: life.review, plan: life.plan, privacy: .full,
        stamp: ExportStamp(version: "v", writtenAt: now, releasedAt: now))
      export.earlier = earlier
      var told: [String: Int] = [:]
      for record in ledger.records {
        if case .person(let id) = record.recipient { told[id.text] = record.sequence }
      }
      #expect(try sequences(export) == told, "release \(number)")
      earlier.append(EarlierRelease(review: life.review, plan: life.plan, releasedAt: now))
    }
  }
}
