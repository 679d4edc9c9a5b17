import CivilTime
import Exports
import Foundation
import ReviewModel
import TestSupport
import Testing
import WeekPage

/// People whom the plan chose are told, and no file names the others whom it could have chosen.
struct `People to choose from in exports` {
  private static let review: Review = .small([
    .small("S1") {
      $0.choices = [ParticipantChoice(anyOf: [PersonID("P1"), PersonID("P2")], isRanked: true)]
    },
    .small("S2") { $0.participants = [PersonID("P3")] },
  ]) { review in
    let asked = Availability(available: review.days.map { $0.hours })
    review.people = [
      Person(
        id: PersonID("P1"), name: "Casey Chosen", agency: "Council", jobTitle: "Head of Year 8",
        email: "chosen@example.org", availability: asked),
      Person(
        id: PersonID("P2"), name: "Olly Otherone", agency: "Council",
        jobTitle: "Head of Year 9", email: "other@example.org", availability: asked),
      Person(
        id: PersonID("P3"), name: "Sam Specimen", agency: "Council", jobTitle: "Nurse",
        availability: asked),
    ]
  }

  private static let plan: Plan = {
    var plan = Plan.small(
      .small("S1", CivilDate.monday.at(9), "HP"), .small("S2", CivilDate.monday.at(10), "HP"))
    plan.assignments[0].participants = [PersonID("P1")]
    return plan
  }()

  private static func texts(_ privacy: Privacy) -> [(path: String, text: String)] {
    let export = export(review, plan, privacy)
    let files = export.tables() + export.calendars() + export.page()
    return files.map { ($0.path, String(decoding: $0.bytes, as: UTF8.self)) }
  }

  @Test(arguments: [Privacy.full, .roles, .public])
  func `nobody who was not chosen is in any file`(privacy: Privacy) {
    for (path, text) in Self.texts(privacy) {
      for word in ["Otherone", "Year 9", "other@example.org"] {
        #expect(!text.contains(word), "\(word) in \(path)")
      }
    }
  }

  @Test func `those chosen are named like everybody else`() {
    let files = Self.texts(.full)
    let table = files.first { $0.path == "tables/timetable.csv" }?.text ?? ""
    #expect(table.contains("Chosen,Fixed"))
    #expect(table.contains("Casey Chosen"))
    #expect(files.contains { $0.path.hasPrefix("tables/participants/p1") })
    #expect(!files.contains { $0.path.lowercased().contains("p2") })
  }

  @Test func `a review without choices has no column for them`() {
    var review = Self.review
    review.sessions[0].choices = []
    let files = export(review, Plan.small(.small("S2", CivilDate.monday.at(10), "HP"))).tables()
    #expect(!(text("tables/timetable.csv", in: files) ?? "").contains("Chosen"))
  }
}
