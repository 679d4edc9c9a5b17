import CivilTime
import ICalendar
import ReviewModel
import TestSupport
import Testing

@testable import Correspondence

struct `What a message says` {
  private func text(
    _ invitation: Invitation, of review: Review = Invited.review()
  ) -> [String] {
    let text = InvitationText(
      invitation, words: NamesInMails(review).words(for: invitation.record.recipient),
      review: review,
      organizer: CalendarAddress(email: "office@example.org", name: "Programme office"),
      version: "v2")
    return [text.subject, ""] + text.paragraphs.joined(separator: [""])
  }

  @Test func `an invitation says what, when, where, and whom to ask, and names nobody else`() {
    let batch = InvitationLedger(review: "small").reaching(
      Invited.version(room: "R1"), at: Invited.now)
    #expect(
      text(batch.invitations[0]) == [
        "Invitation: Interview with Alex Example and a participant, Tue 5 Feb, 10am", "",
        "You are invited to a meeting of the peer review (Safeguarding peer review, Example Council).",
        "",
        "What: Interview with Alex Example and a participant",
        "When: Tuesday 5 February 2013, 10am to 11am",
        "Where: Room 1",
        "",
        "Please accept or decline in your calendar.",
        "",
        "Questions: Programme office, office@example.org",
        "",
        "Timetable version: v2",
      ])
  }

  @Test func `a change says what changed from what to what`() {
    var ledger = InvitationLedger(review: "small")
    _ = ledger.reach(Invited.version(room: "R1"))
    let batch = ledger.reach(Invited.version((.monday + 2).at(14), room: "R1"))
    #expect(
      text(batch.invitations[0]).prefix(8) == [
        "Changed: Interview with Alex Example and a participant, Wed 6 Feb, 2pm", "",
        "The time of a meeting of the peer review (Safeguarding peer review, Example Council) has changed.",
        "",
        "What: Interview with Alex Example and a participant",
        "",
        "It was: Tuesday 5 February 2013, 10am to 11am, Room 1",
        "",
      ])
    #expect(
      text(batch.invitations[0])[8] == "It is now: Wednesday 6 February 2013, 2pm to 3pm, Room 1")
  }

  @Test func `a cancellation gives the reason`() {
    var ledger = InvitationLedger(review: "small")
    _ = ledger.reach(Invited.version(room: "R1"))
    let batch = ledger.cancellingAll(reason: "Ofsted inspection announced", at: Invited.now)
    #expect(
      text(batch.invitations[0]).prefix(9) == [
        "Cancelled: Interview with Alex Example and a participant, Tue 5 Feb, 10am", "",
        "This is cancelled for you: a meeting of the peer review (Safeguarding peer review, Example Council).",
        "Reason: Ofsted inspection announced.",
        "",
        "What: Interview with Alex Example and a participant",
        "It was: Tuesday 5 February 2013, 10am to 11am, Room 1",
        "",
        "You need do nothing; your calendar takes the meeting out.",
      ])
  }

  @Test func `where young people are met the meeting has no name, save its reference for the team`()
  {
    let version = Invited.version(team: ["PP"]) {
      $0.sessions[0].title = "Young people in care"
      $0.people[0].isAnonymous = true
      $0.people[0].name = "6 young people"
    }
    let batch = InvitationLedger(review: "small").reaching(version, at: Invited.now)
    #expect(
      batch.invitations.map { $0.record.meeting.title } == [
        "private meeting", "private meeting (S1)",
      ])
    #expect(batch.invitations[0].record.address?.name == nil)
  }
}
