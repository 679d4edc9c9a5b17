import CivilTime
import Desk
import ReviewModel
import TestSupport
import Testing

/// A decline is answered by somebody else of the list before anything moves.
struct `Who can come instead` {
  private static let nine = CivilDate.monday.at(9)

  private func review(isRanked: Bool, away: [String] = []) -> Review {
    .small([
      .small("S1") {
        $0.choices = [
          ParticipantChoice(
            anyOf: ["P1", "P2", "P3"].map { PersonID($0) }, isRanked: isRanked)
        ]
      },
      .small("S2") { $0.participants = [PersonID("P4")] },
    ]) { review in
      review.rooms.append(Room(id: RoomID("R2"), name: "Room 2", capacity: 20))
      review.people = (1...4).map { number in
        Person(
          id: PersonID("P\(number)"), name: "", jobTitle: "Head of Year \(number)",
          availability: away.contains("P\(number)")
            ? Availability(unavailable: [CivilDate.monday.hours(9, 12)]) : .neverAsked)
      }
    }
  }

  private func plan(_ chosen: String) -> Plan {
    var plan = Plan.small(
      .small("S1", Self.nine, "PP"), .small("S2", Self.nine, room: "R2", "HP"))
    plan.assignments[0].participants = [PersonID(chosen)]
    return plan
  }

  @Test func `the first of a ranked list is offered, with nobody else affected`() throws {
    let review = review(isRanked: true)
    let offer = try #require(
      StandInOffer.nearest(to: PersonID("P1"), of: SessionID("S1"), in: plan("P1"), review))
    #expect(
      offer.words(in: review)
        == "The Head of Year 2 (P2) can come to S1 instead of the Head of Year 1 (P1); nobody else is affected."
    )
  }

  @Test func `somebody who is away is passed over, and nobody is offered where all are`() {
    let one = StandInOffer.nearest(
      to: PersonID("P1"), of: SessionID("S1"), in: plan("P1"),
      review(isRanked: true, away: ["P2"]))
    #expect(one?.standIn == PersonID("P3"))
    let none = StandInOffer.nearest(
      to: PersonID("P1"), of: SessionID("S1"), in: plan("P1"),
      review(isRanked: false, away: ["P2", "P3"]))
    #expect(none == nil)
    #expect(
      StandInOffer.nearest(
        to: PersonID("P4"), of: SessionID("S2"), in: plan("P1"), review(isRanked: true)) == nil)
  }

  @Test func `swaps between two timetables are told, also by somebody who got a stand-in since`() {
    let review = review(isRanked: true)
    var earlier = review
    earlier.sessions[0].choices = []
    earlier.sessions[0].participants = [PersonID("P1")]
    var before = plan("P1")
    before.assignments[0].participants = []
    for (kept, old) in [(plan("P1"), review), (before, earlier)] {
      let swaps = StandInOffer.swaps(from: kept, of: old, to: plan("P3"), of: review)
      #expect(swaps.map { $0.absent.text + $0.standIn.text } == ["P1P3"])
    }
    #expect(StandInOffer.swaps(from: plan("P1"), of: review, to: plan("P1"), of: review) == [])
  }
}
