import CivilTime
import ReviewModel
import TestSupport
import Testing

struct `Validation of what was forgotten` {
  private func sites(_ names: String..., travel: [(String, String)] = []) -> Review {
    .small { review in
      review.sites = names.map { Site(id: SiteID($0), name: $0) }
      review.rooms = names.map {
        Room(id: RoomID($0), name: $0, site: SiteID($0), capacity: 9)
      }
      review.travel = travel.map {
        TravelTime(from: SiteID($0.0), to: SiteID($0.1), minutes: 0)
      }
    }
  }

  @Test func `two sites without a journey are a warning`() {
    #expect(
      told(sites("A", "B")) == [
        "warning FW324 sites[1].id: No journey is listed between A and B, so that takes no time at all. Add a row "
          + "to travel.csv for each, with \"A\", \"B\" and the minutes."
      ])
  }

  @Test func `all journeys that are missing are one finding`() {
    #expect(
      told(sites("A", "B", "C", travel: [("B", "A")])).map { $0.prefix(73) } == [
        "warning FW324 sites[2].id: 2 journeys are not listed, so they take no tim"
      ])
  }

  @Test func `a journey of no minutes, in either direction, is a journey`() {
    #expect(told(sites("A", "B", travel: [("B", "A")])) == [])
  }

  @Test func `a site at which nothing can be held needs no journey`() {
    var review = sites("A", "B")
    review.rooms.removeLast()
    #expect(told(review) == [])
  }

  private func people(_ count: Int, in sessions: Session...) -> Review {
    .small(sessions) { review in
      review.people = (0..<count).map { Person(id: PersonID("P" + String($0)), name: "") }
    }
  }

  @Test func `people in no session are one warning`() {
    let session = Session.small("S1") { $0.participants = [PersonID("P1")] }
    #expect(
      told(people(3, in: session)) == [
        "warning FW325 people[0].id: 2 people are in no session, so nobody will meet them: P0 and P2. Name them "
          + "under Who of a session, or delete their rows."
      ])
  }

  @Test func `who is wanted, or manages somebody, is not forgotten`() {
    let session = Session.small("S1") { $0.optionalParticipants = [PersonID("P1")] }
    var review = people(2, in: session)
    review.people[1].lineManager = PersonID("P0")
    #expect(told(review) == [])
  }

  @Test func `nobody is told to be forgotten while a reference points at nothing`() {
    let session = Session.small("S1") { $0.participants = [PersonID("P9")] }
    #expect(told(people(1, in: session)).map { $0.prefix(11) } == ["error FW302"])
  }

  private func teamRoom(_ name: String, _ change: (inout Session) -> Void = { _ in }) -> Review {
    .small([.small("S1") { $0.statedHeadcount = 3 }]) { review in
      review.rooms.append(Room(id: RoomID("B"), name: name, capacity: 10))
      change(&review.sessions[0])
    }
  }

  @Test(arguments: ["Base room", "Peer team room"])
  func `a room of the team that others may be put into is a warning`(name: String) {
    #expect(
      told(teamRoom(name)) == [
        "warning FW326 rooms[1].id: \"B\" seems to be the team's own, but nothing keeps S1 out of it. Write other "
          + "rooms under Room or site: for S1, \"R1\"."
      ])
  }

  @Test func `a room that a feature keeps for the team is such a room`() {
    var review = teamRoom("Room 7")
    review.rooms[1].features = ["team only"]
    #expect(told(review).map { $0.prefix(13) } == ["warning FW326"])
  }

  @Test func `another room, a meeting of the team, and a room asked for by name are no finding`() {
    #expect(told(teamRoom("Committee Room 7")) == [])
    #expect(told(teamRoom("Base room") { $0.kind = .teamMeeting }) == [])
    #expect(told(teamRoom("Base room") { $0.rooms = [RoomID("R1")] }) == [])
    #expect(told(teamRoom("Base room") { $0.statedHeadcount = 0 }) == [])
  }
}

struct `Findings that have one cause` {
  @Test func `are one finding, which says how many more places there are`() {
    let sessions = ["S1", "S2", "S3"].map { name in
      Session.small(name) { $0.participants = [PersonID("P9")] }
    }
    #expect(
      told(.small(sessions)) == [
        "error FW302 sessions[0].participants[0]: There is no person \"P9\" in this review. 2 more places have "
          + "the same cause. Correct the reference, or add the person."
      ])
  }

  @Test func `are told apart where the causes differ`() {
    let sessions = ["S1", "S2"].map { name in
      Session.small(name) { $0.participants = [PersonID(name)] }
    }
    let review = Review.small(sessions) { $0.people = [Person(id: PersonID("P1"), name: "")] }
    #expect(told(review).count == 2)
  }

  @Test func `are one where the review lists no rooms, or no reviewers`() {
    let sessions = ["S1", "S2", "S3"].map { name in Session.small(name) { $0.team.min = 1 } }
    let review = Review.small(sessions) { ($0.rooms, $0.reviewers) = ([], []) }
    #expect(
      told(review).map { $0.prefix(33) } == [
        "warning FW311 sessions[0].team.mi", "warning FW311 sessions[0].needsRo",
      ])
  }

  @Test func `are one where a finer grid would fit several lengths`() {
    let sessions = ["S1", "S2", "S3"].map { Session.small($0, minutes: 50) }
    #expect(
      told(.small(sessions)) == [
        "error FW303 sessions[0].minutes: 3 lengths are not multiples of the timetable's grid of 15 minutes: S1 "
          + "(50), S2 (50) and S3 (50). Set \"Timetable grid\" in review.csv to \"5 min\", or change the "
          + "lengths."
      ])
    #expect(told(.small(sessions) { $0.gridMinutes = 5 }) == [])
  }
}
