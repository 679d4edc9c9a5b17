import CivilTime
import Correspondence
import ReviewModel
import Testing
import TestSupport

struct `What changed between two versions` {
  private static let before = version(
    "v1",
    .small(
      .small("S1", CivilDate.monday.at(9), room: "R1", "PP"),
      .small("S2", CivilDate.monday.at(11), room: "R1", "HP"),
      .small("S3", (CivilDate.monday + 1).at(9), room: "R1", "PP")))

  private static func version(
    _ name: String, _ plan: Plan, _ change: (inout Review) -> Void = { _ in }
  ) -> TimetableVersion {
    let sessions: [Session] = ["S1", "S2", "S3", "S4"].map { id in
      .small(id) { $0.participants = id == "S1" ? [PersonID("P1"), PersonID("P2")] : [] }
    }
    var review = Review.small(sessions) {
      $0.rooms.append(Room(id: RoomID("R2"), name: "Room 2", capacity: 20))
      $0.people = ["P1", "P2", "P3"].map { Person(id: PersonID($0), name: "A role") }
    }
    change(&review)
    return TimetableVersion(name: name, review: review, plan: plan)
  }

  private func words(_ plan: Plan, for recipient: Recipient? = nil) -> [String] {
    let difference = TimetableDifference(from: Self.before, to: Self.version("v2", plan))
    return (recipient.map { difference.changes(for: $0) } ?? difference).changes.map {
      $0.session.text + " " + $0.kind.rawValue + ": " + $0.words
    }
  }

  @Test func `a version is no different from itself`() {
    let difference = TimetableDifference(from: Self.before, to: Self.before)
    #expect(difference.isEmpty)
  }

  @Test func `every kind is told in words, in order of time`() {
    let plan = Plan.small(
      .small("S4", CivilDate.monday.at(14), room: nil),
      .small("S1", CivilDate.monday.at(10), room: "R2", "PP"),
      .small("S2", CivilDate.monday.at(11), room: "R2", "HP"))
    #expect(
      words(plan) == [
        "S1 moved: Moved from Monday 4 February, 9am to 10am to Monday 4 February, 10am to 11am, "
          + "room changed from Room 1 to Room 2",
        "S2 room-only: Monday 4 February, 11am to midday: room changed from Room 1 to Room 2",
        "S4 new: New: Monday 4 February, 2pm to 3pm",
        "S3 withdrawn: Withdrawn: was Tuesday 5 February, 9am to 10am, in Room 1",
      ])
  }

  @Test func `another team alone is told by who joins and who leaves`() {
    let plan = Plan.small(
      .small("S1", CivilDate.monday.at(9), room: "R1", "HP"),
      .small("S2", CivilDate.monday.at(11), room: "R1", "HP"),
      .small("S3", (CivilDate.monday + 1).at(9), room: "R1", "PP"))
    #expect(
      words(plan) == [
        "S1 reviewers-only: Monday 4 February, 9am to 10am: PP leaves, HP joins"
      ])
  }

  @Test func `who moves is told where, though the room stays`() {
    let plan = Plan.small(
      .small("S1", CivilDate.monday.at(13), room: "R1", "PP"),
      .small("S2", CivilDate.monday.at(11), room: "R1", "HP"),
      .small("S3", (CivilDate.monday + 1).at(9), room: "R1", "PP"))
    #expect(
      words(plan) == [
        "S1 moved: Moved from Monday 4 February, 9am to 10am to Monday 4 February, 1pm to 2pm, in Room 1"
      ])
  }

  @Test func `a person is told of their own sessions, and not of the team`() {
    let plan = Plan.small(
      .small("S1", CivilDate.monday.at(9), room: "R1", "HP"),
      .small("S2", CivilDate.monday.at(12), room: "R1", "HP"))
    #expect(words(plan, for: .person(PersonID("P1"))).isEmpty)
  }

  @Test func `a reviewer who joins finds the session new, and one who leaves finds it withdrawn`() {
    let plan = Plan.small(
      .small("S1", CivilDate.monday.at(9), room: "R1", "HP"),
      .small("S2", CivilDate.monday.at(11), room: "R1", "HP"),
      .small("S3", (CivilDate.monday + 1).at(9), room: "R1", "PP"))
    #expect(
      words(plan, for: .reviewer(ReviewerID("HP"))) == [
        "S1 new: New: Monday 4 February, 9am to 10am, in Room 1"
      ])
    #expect(
      words(plan, for: .reviewer(ReviewerID("PP"))) == [
        "S1 withdrawn: Withdrawn: was Monday 4 February, 9am to 10am, in Room 1"
      ])
  }

  @Test func `a room is told when it is booked, and no title`() throws {
    let plan = Plan.small(.small("S1", CivilDate.monday.at(9), room: "R2", "PP"))
    let difference = TimetableDifference(from: Self.before, to: Self.version("v2", plan))
    let change = try #require(difference.changes(for: .room(RoomID("R2"))).changes.first)
    #expect(change.kind == .new)
    #expect(change.appointment.title.isEmpty)
    #expect(change.appointment.people.isEmpty)
  }

  @Test func `another person in a session is a change of details`() {
    let after = Self.version("v2", Self.before.plan) { review in
      review.sessions[0].participants = [PersonID("P1"), PersonID("P3")]
      review.sessions[1].title = "Heads of service"
    }
    let difference = TimetableDifference(from: Self.before, to: after)
    #expect(
      difference.changes.map { $0.words } == [
        "Monday 4 February, 9am to 10am: 1 person added, 1 person no longer asked",
        "Monday 4 February, 11am to midday: was called \"S2\"",
      ])
    #expect(difference.changes(for: .person(PersonID("P1"))).isEmpty)
    #expect(difference.changes(for: .person(PersonID("P2"))).count(.withdrawn) == 1)
    #expect(difference.changes(for: .person(PersonID("P3"))).count(.new) == 1)
  }
}
