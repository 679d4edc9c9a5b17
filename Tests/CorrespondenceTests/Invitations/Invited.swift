import CivilTime
import ICalendar
import ReviewModel
import TestSupport

@testable import Correspondence

/// The review that these tests invite to: one interview of Alex by the police peer, Robin, in Room 1 on Tuesday.
enum Invited {
  static let now = (CivilDate.monday - 20).at(12)

  static func review(_ change: (inout Review) -> Void = { _ in }) -> Review {
    .small([.small("S1") { $0.participants = [PersonID("P1")] }]) { review in
      review.title = "Safeguarding peer review"
      review.council = "Example Council"
      review.contacts = [
        Contact(role: "council contact", name: "Programme office", email: "office@example.org")
      ]
      review.sessions[0].title = "Interview with Alex Example and Sam Specimen"
      review.people = [
        Person(id: PersonID("P1"), name: "Alex Example", email: "alex@example.org"),
        Person(id: PersonID("P2"), name: "Sam Specimen", email: "sam@example.org"),
      ]
      review.reviewers[0].name = "Robin Reviewer"
      review.reviewers[0].email = "robin@example.net"
      change(&review)
    }
  }

  /// A version of the review with the interview at a time; without a time, without the interview.
  static func version(
    _ start: CivilMinute? = (CivilDate.monday + 1).at(10), room: String? = nil,
    team: [String] = [], _ change: (inout Review) -> Void = { _ in }
  ) -> TimetableVersion {
    let places = start.map {
      [
        Assignment(
          session: SessionID("S1"), start: $0, room: room.map { RoomID($0) },
          reviewers: team.map { ReviewerID($0) })
      ]
    }
    return TimetableVersion(
      name: "v1", review: review(change), plan: Plan(review: "small", assignments: places ?? []))
  }

  static func writer(
    _ review: Review = review(), version: String? = "v1"
  ) throws -> InvitationWriter {
    InvitationWriter(
      review, organizer: CalendarAddress(email: "office@example.org", name: "Programme office"),
      clock: ZoneNames.offsets(named: "Europe/London") ?? .utc, version: version)
  }
}

extension InvitationLedger {
  /// Takes what a batch leaves, and gives the batch.
  mutating func reach(_ version: TimetableVersion, at now: CivilMinute = Invited.now)
    -> InvitationBatch
  {
    let batch = reaching(version, at: now)
    self = batch.ledger
    return batch
  }
}

extension Invitation {
  /// The message as a line: `new person P1 alex@example.org #0`.
  var line: String {
    change.kind.rawValue + " " + record.recipient.names.joined(separator: " ") + " "
      + (record.address?.email ?? "by hand") + " #" + String(record.sequence)
  }
}
