import CivilTime
import ICalendar
import ReviewModel
import TestSupport
import Testing

@testable import Correspondence

struct `What people were told, and are told next` {
  private var ledger = InvitationLedger(review: "small")

  @Test mutating func `everybody with a seat is invited, each by a message of their own`() {
    let batch = ledger.reach(Invited.version(room: "R1", team: ["PP"]))
    #expect(
      batch.invitations.map { $0.line } == [
        "new person P1 alex@example.org #0", "new reviewer PP robin@example.net #0",
        "new room R1 by hand #0",
      ])
    #expect(batch.invitations.map { $0.number } == [1, 2, 3])
    #expect(Set(batch.invitations.map { $0.record.uid }).count == 3)
  }

  @Test mutating func `whoever holds what the timetable says hears nothing`() {
    _ = ledger.reach(Invited.version())
    let batch = ledger.reach(Invited.version())
    #expect(batch.invitations.isEmpty)
    #expect(batch.unaffectedCount == 1)
  }

  @Test mutating func `another time is a change of the same meeting`() {
    let first = ledger.reach(Invited.version())
    let batch = ledger.reach(Invited.version((.monday + 2).at(10)), at: Invited.now + 5)
    #expect(batch.invitations.map { $0.line } == ["moved person P1 alex@example.org #1"])
    #expect(batch.invitations[0].record.uid == first.invitations[0].record.uid)
    #expect(batch.invitations[0].record.stamp == Invited.now + 5)
  }

  @Test mutating func `another title keeps the answer that was given`() {
    _ = ledger.reach(Invited.version())
    let batch = ledger.reach(Invited.version { $0.sessions[0].title = "Interview" })
    #expect(batch.invitations.map { $0.line } == ["reworded person P1 alex@example.org #0"])
    // The clock has not moved on, and clients must still see which message is the later (RFC 5546, 2.1.5).
    #expect(batch.invitations[0].record.stamp == Invited.now + 1)
  }

  @Test mutating func `who need not come any more is asked again`() {
    _ = ledger.reach(Invited.version())
    let batch = ledger.reach(
      Invited.version {
        $0.sessions[0].participants = []
        $0.sessions[0].optionalParticipants = [PersonID("P1")]
      })
    #expect(batch.invitations.map { $0.line } == ["reworded person P1 alex@example.org #1"])
  }

  @Test
  mutating func `a session that is not held is withdrawn, and comes back as the same meeting`() {
    let first = ledger.reach(Invited.version())
    let gone = ledger.reach(Invited.version(nil))
    #expect(gone.invitations.map { $0.line } == ["withdrawn person P1 alex@example.org #1"])
    #expect(gone.ledger.outstanding.isEmpty)
    let back = ledger.reach(Invited.version())
    #expect(back.invitations.map { $0.line } == ["new person P1 alex@example.org #2"])
    #expect(back.invitations[0].record.uid == first.invitations[0].record.uid)
  }

  @Test mutating func `a new address takes over, and the old one is told first`() {
    _ = ledger.reach(Invited.version())
    let batch = ledger.reach(Invited.version { $0.people[0].email = "a.example@example.org" })
    #expect(
      batch.invitations.map { $0.line } == [
        "withdrawn person P1 alex@example.org #1", "new person P1 a.example@example.org #0",
      ])
    #expect(batch.invitations[0].record.uid != batch.invitations[1].record.uid)
  }

  @Test mutating func `an address in other capitals is the same address`() {
    _ = ledger.reach(Invited.version())
    let batch = ledger.reach(Invited.version { $0.people[0].email = "Alex@Example.org" })
    #expect(batch.invitations.isEmpty)
  }

  @Test mutating func `a seat that is TBC hears nothing until it is named, and then all of it`() {
    let unnamed = ledger.reach(Invited.version(team: ["HP"]))
    #expect(unnamed.invitations.map { $0.line } == ["new person P1 alex@example.org #0"])
    let named = ledger.reach(
      Invited.version(team: ["HP"]) {
        $0.reviewers[1].name = "Ashley Nurse"
        $0.reviewers[1].email = "ashley@example.net"
      })
    #expect(named.invitations.map { $0.line } == ["new reviewer HP ashley@example.net #0"])
  }

  @Test mutating func `who has no address is told by hand, and by mail once there is one`() {
    let first = ledger.reach(Invited.version { $0.people[0].email = nil })
    #expect(first.invitations.map { $0.line } == ["new person P1 by hand #0"])
    let batch = ledger.reach(Invited.version())
    #expect(batch.invitations.map { $0.line } == ["new person P1 alex@example.org #0"])
  }

  @Test mutating func `an address that could add a recipient is not written to`() {
    let batch = ledger.reach(
      Invited.version { $0.people[0].email = "alex@example.org>, <eve@example.org" })
    #expect(batch.invitations.map { $0.line } == ["new person P1 by hand #0"])
  }

  @Test mutating func `calling it all off reaches everybody who holds something, once`() {
    _ = ledger.reach(Invited.version(room: "R1", team: ["PP"]))
    let batch = ledger.cancellingAll(reason: "Ofsted", at: Invited.now)
    #expect(
      batch.invitations.map { $0.line } == [
        "withdrawn person P1 alex@example.org #1", "withdrawn reviewer PP robin@example.net #1",
        "withdrawn room R1 by hand #1",
      ])
    #expect(batch.ledger.outstanding.isEmpty)
    #expect(batch.ledger.cancellingAll(reason: "Ofsted", at: Invited.now).invitations.isEmpty)
  }

  @Test mutating func `a clock that was set back does not make a message older than the last`() {
    _ = ledger.reach(Invited.version())
    let batch = ledger.reach(Invited.version((.monday + 2).at(10)), at: Invited.now - 600)
    #expect(batch.invitations[0].record.stamp == Invited.now + 1)
  }

  // MARK: A new council contact

  private let old = CalendarAddress(email: "office@example.org")
  private let new = CalendarAddress(email: "new@example.org")

  @Test func `what is out stays in the name in which it went out, and so do its changes`() {
    let version = Invited.version(room: "R1", team: ["PP"])
    let first = ledger.reaching(version, at: Invited.now, by: old).ledger
    #expect(first.reaching(version, at: Invited.now, by: new).invitations.isEmpty)
    let moved = first.reaching(
      Invited.version((.monday + 2).at(10), team: ["PP"]), at: Invited.now, by: new)
    #expect(
      moved.invitations.filter { $0.change.kind == .moved }
        .allSatisfy { $0.record.organizer == old })
  }

  @Test func `what moves to a new contact is withdrawn in the old name and sent anew in the new`() {
    let version = Invited.version(team: ["PP"])
    let first = ledger.reaching(version, at: Invited.now, by: old).ledger
    let batch = first.reaching(version, at: Invited.now, by: new, movingToOrganizer: true)
    #expect(
      batch.invitations.map { $0.line } == [
        "withdrawn person P1 alex@example.org #1", "withdrawn reviewer PP robin@example.net #1",
        "new person P1 alex@example.org #0", "new reviewer PP robin@example.net #0",
      ])
    #expect(batch.invitations.map { $0.record.organizer } == [old, old, new, new])
    let again = batch.ledger.reaching(version, at: Invited.now, by: new, movingToOrganizer: true)
    #expect(again.invitations.isEmpty)
  }

  @Test func `a room that is booked by hand is not booked again for a new contact`() {
    let version = Invited.version(room: "R1")
    let first = ledger.reaching(version, at: Invited.now, by: old).ledger
    let batch = first.reaching(version, at: Invited.now, by: new, movingToOrganizer: true)
    #expect(!batch.invitations.contains { $0.record.recipient == .room(RoomID("R1")) })
  }

  // MARK: What identifiers are made with

  @Test func `identifiers depend on a secret that the references do not give away`() {
    var secret = ledger
    secret.secret = "a"
    var other = ledger
    other.secret = "b"
    let uids = [ledger, secret, other].map { ledger in
      ledger.reaching(Invited.version(), at: Invited.now).invitations[0].record.uid
    }
    #expect(Set(uids).count == 3)
    let kept = secret.reaching(Invited.version(), at: Invited.now).ledger
    let moved = kept.reaching(Invited.version((.monday + 2).at(10)), at: Invited.now)
    #expect(moved.invitations[0].record.uid == uids[1])
  }
}
