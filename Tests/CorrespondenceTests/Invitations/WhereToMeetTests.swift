import CivilTime
@testable import Correspondence
import ICalendar
import ReviewModel
import TestSupport
import Testing

@Suite struct WhereToMeetTests {
  private func due(_ change: (inout Session) -> Void, room: String? = "R1") -> [InvitedMeeting] {
    let review = Review.small([
      .small("A") { session in
        session.participants = [PersonID("P1")]
        change(&session)
      }
    ]) {
      $0.people = [Person(id: PersonID("P1"), name: "Director", email: "p1@council.example.org")]
    }
    let plan = Plan.small(.small("A", CivilDate.monday.at(11), room: room, "PP"))
    return InvitationsDue(TimetableVersion(name: "v1", review: review, plan: plan)).invitees.map {
      $0.meeting
    }
  }

  @Test func `the invitation shows the meeting's own time and the room its own`() {
    let meetings = due {
      $0.setupMinutes = 30
      $0.clearMinutes = 15
    }
    let person = meetings.first { $0.part == .required }
    let room = meetings.first { $0.part == .room }
    #expect(person?.span == TimeSpan(from: CivilDate.monday.at(11), minutes: 60))
    #expect(
      room?.span
        == TimeSpan(from: CivilDate.monday.at(10, 30), to: CivilDate.monday.at(12, 15)))
  }

  @Test func `an online meeting has its link and no place to be confirmed`() {
    let meetings = due(
      {
        $0.needsRoom = false
        $0.link = JoiningLink("https://meet.example.org/1")
      }, room: nil)
    #expect(meetings.first?.needsPlace == false)
    #expect(meetings.first?.location == "Online")
    #expect(meetings.first?.link?.text == "https://meet.example.org/1")
  }

  @Test func `a tour is met where the sheet says`() {
    let meetings = due(
      {
        $0.needsRoom = false
        $0.meetAt = "Bus stop, High Street"
      }, room: nil)
    #expect(meetings.first?.location == "Bus stop, High Street")
    #expect(meetings.first?.needsPlace == false)
  }

  @Test func `a place is to be confirmed only where a room is to be found`() {
    #expect(due({ _ in }, room: nil).first?.needsPlace == true)
    #expect(due({ $0.needsRoom = false }, room: nil).first?.needsPlace == false)
  }

  @Test func `people without names are told by the person named for them, or by hand`() {
    func group(_ toldBy: GroupContact?) -> InvitationsDue.Invitee? {
      let review = Review.small([
        .small("A") { session in
          session.statedHeadcount = 12
          session.toldBy = toldBy
        }
      ]) {
        $0.people = [Person(id: PersonID("P1"), name: "Office", email: "p1@council.example.org")]
      }
      let plan = Plan.small(.small("A", CivilDate.monday.at(11), "PP"))
      return InvitationsDue(TimetableVersion(name: "v1", review: review, plan: plan)).invitees
        .first { $0.meeting.part == .group }
    }
    #expect(group(nil)?.address == nil && group(nil) != nil)
    #expect(group(.person(PersonID("P1")))?.address?.email == "p1@council.example.org")
    #expect(
      group(.address("staff@council.example.org"))?.address?.email == "staff@council.example.org")
  }
}
