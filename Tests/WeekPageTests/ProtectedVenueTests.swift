import CivilTime
import Exports
import Foundation
import ReviewModel
import Testing
import TestSupport
import WeekPage

/// Where protected sessions are held is in no file below `full`, whichever file it is.
struct `Where young people and families are met` {
  private static let venue = ["Larkspur", "Foxglove", "Teasel"]

  private func review(_ change: (inout Session) -> Void) -> Review {
    Review.small([
      .small("A") { change(&$0) }, .small("B") { $0.participants = [PersonID("P1")] },
    ]) {
      $0.sites = [
        Site(id: SiteID("L1"), name: "Town Hall"),
        Site(id: SiteID("L2"), name: "Foxglove House", address: "9 Teasel Lane"),
      ]
      $0.rooms[0].site = SiteID("L1")
      $0.rooms.append(
        Room(
          id: RoomID("R2"), name: "Larkspur", site: SiteID("L2"), capacity: 8, features: ["private"]
        ))
      $0.people = [
        Person(
          id: PersonID("P1"), name: "Zara Quillfeather", agency: "Council", jobTitle: "Director"),
        Person(
          id: PersonID("G"), name: "6 young people", jobTitle: "Young people in care",
          isAnonymous: true),
      ]
    }
  }

  /// The files that tell something of the venue.
  private func files(_ privacy: Privacy, _ change: (inout Session) -> Void) -> [String] {
    let plan = Plan.small(
      .small("A", CivilDate.monday.at(9), room: "R2", "PP"),
      .small("B", CivilDate.monday.at(11), "HP"))
    let export = export(review(change), plan, privacy)
    return (export.calendars() + export.tables() + export.page()).filter { file in
      let text = String(decoding: file.bytes, as: UTF8.self).replacingOccurrences(
        of: "\r\n ", with: "")
      return Self.venue.contains { text.contains($0) }
    }.map { $0.path }
  }

  @Test(arguments: [Privacy.roles, .public])
  func `a session with somebody protected shows neither room nor address`(privacy: Privacy) {
    #expect(files(privacy) { $0.participants = [PersonID("G")] } == [])
    #expect(files(privacy) { $0.optionalParticipants = [PersonID("G")] } == [])
  }

  @Test(arguments: [Privacy.roles, .public])
  func `nor does a session that asks for a private room`(privacy: Privacy) {
    #expect(files(privacy) { $0.roomFeatures = ["Private"] } == [])
  }

  @Test(arguments: [Privacy.roles, .public])
  func `nor one whose title alone says who comes`(privacy: Privacy) {
    let found = files(privacy) {
      ($0.title, $0.statedHeadcount) = ("Care leavers and foster carers", 6)
    }
    #expect(found == [])
  }

  @Test(arguments: [
    "S2 could start at 3 of 9 times, but Larkspur is taken.",
    "S2 could start at 3 of 9 times, but R1 is taken by A.",
  ])
  func `nor what a solver said of a session without a place`(sentence: String) {
    let review = review { $0.participants = [PersonID("G")] }
    var plan = Plan.small(.small("A", CivilDate.monday.at(9), room: "R2", "PP"))
    plan.unscheduled = [SessionID("B")]
    plan.outcome = .unknown([
      Conflict(.roomClash, sessions: [SessionID("B")], text: sentence),
      Conflict(.window, sessions: [SessionID("B")], text: "B would lie outside its times."),
    ])
    func page(_ privacy: Privacy) -> String {
      export(review, plan, privacy).page().map { String(decoding: $0.bytes, as: UTF8.self) }
        .joined()
    }
    #expect(page(.full).contains(sentence))
    #expect(!page(.roles).contains(sentence))
    #expect(page(.roles).contains("B would lie outside its times."))
  }

  @Test func `full shows it, and other sessions show theirs at every level`() {
    #expect(files(.full) { $0.participants = [PersonID("G")] }.count > 5)
    #expect(!files(.roles) { $0.participants = [PersonID("P1")] }.isEmpty)
  }
}
