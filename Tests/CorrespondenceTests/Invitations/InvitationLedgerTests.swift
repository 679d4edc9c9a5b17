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

  @Test mutating func `people who hold what the timetable says hear nothing`() {
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

  // MARK: Releases and invitations agree

  /// The interview in a room at a site, changed in some way.
  private static func housed(_ change: (inout Review) -> Void = { _ in }) -> TimetableVersion {
    Invited.version(room: "R1") { review in
      review.sites = [
        Site(id: SiteID("hall"), name: "Town Hall", address: "Market Square"),
        Site(id: SiteID("hub"), name: "Hub", address: "Station Road"),
      ]
      review.rooms[0].site = SiteID("hall")
      review.sessions[0].meetAt = "Reception"
      change(&review)
    }
  }

  /// Every text that a mail tells, corrected.
  private static let corrections: [(what: String, change: @Sendable (inout Review) -> Void)] = [
    (
      "address changed from \"Market Square\" to \"Market Street\"",
      { $0.sites[0].address = "Market Street" }
    ),
    ("address \"Market Square\" no longer given", { $0.sites[0].address = nil }),
    ("site name changed from \"Town Hall\" to \"City Hall\"", { $0.sites[0].name = "City Hall" }),
    ("room name changed from \"Room 1\" to \"Blue Room\"", { $0.rooms[0].name = "Blue Room" }),
    (
      "meeting point changed from \"Reception\" to \"Side door\"",
      { $0.sessions[0].meetAt = "Side door" }
    ),
    (
      "link is now \"https://meet.example.org/1\"",
      { $0.sessions[0].link = JoiningLink("https://meet.example.org/1") }
    ),
    ("was called", { $0.sessions[0].title = "Conversation" }),
  ]

  @Test(arguments: corrections.indices)
  func `a corrected text asks nobody again, and the release says which words changed`(
    index: Int
  ) throws {
    let (what, change) = Self.corrections[index]
    var ledger = InvitationLedger(review: "small")
    _ = ledger.reach(Self.housed())
    let batch = ledger.reach(Self.housed(change))
    let told = batch.invitations.filter { $0.isMail }
    #expect(told.map { $0.line } == ["reworded person P1 alex@example.org #0"])
    #expect(told.allSatisfy { !$0.isQuestion })
    let difference = TimetableDifference(from: Self.housed(), to: Self.housed(change))
    #expect(difference.changes.map { $0.kind } == [.detailsOnly])
    #expect(difference.changes.map { $0.words }.joined().contains(what))
    #expect(!difference.changes(for: .person(PersonID("P1"))).isEmpty)
    let mail = try #require(try Invited.writer().mail(told[0]))
    #expect(mail.count > 0 && ledger.reach(Self.housed(change)).invitations.isEmpty)
  }

  @Test(arguments: [0, 1, 2])
  func `another place asks again, and the release says so`(index: Int) {
    let changes: [(inout Review) -> Void] = [
      { $0.rooms[0].site = SiteID("hub") },
      {
        $0.rooms[0].site = SiteID("hub")
        $0.sites[1].name = "Town Hall"
      },
      { $0.rooms[0].site = nil },
    ]
    var ledger = InvitationLedger(review: "small")
    _ = ledger.reach(Self.housed())
    let batch = ledger.reach(Self.housed(changes[index]))
    #expect(
      batch.invitations.filter { $0.isMail }.map { $0.line } == [
        "moved person P1 alex@example.org #1"
      ])
    let difference = TimetableDifference(from: Self.housed(), to: Self.housed(changes[index]))
    #expect(difference.changes.map { $0.kind } == [.roomOnly])
    #expect(!difference.changes[0].words.isEmpty)
  }

  @Test func `who need not come any more is told by the release as well`() {
    let after = Invited.version {
      $0.sessions[0].participants = []
      $0.sessions[0].optionalParticipants = [PersonID("P1")]
    }
    let difference = TimetableDifference(from: Invited.version(), to: after)
    #expect(difference.changes.map { $0.words }.joined().contains("no longer needed, but welcome"))
    let back = TimetableDifference(from: after, to: Invited.version())
    #expect(back.changes.map { $0.words }.joined().contains("1 person now needed"))
  }

  @Test func `an invitation from before places were noted asks again where its words differ`() {
    let known = InvitedMeeting(
      span: TimeSpan(from: CivilDate.monday.at(9), minutes: 60), place: "Hall", title: "A",
      part: .required)
    var new = known
    new.venue = Venue(room: nil, site: SiteID("hall"))
    #expect(known.saysAll(of: new) && !known.needsNewAnswer(for: new))
    new.place = "Town Hall"
    #expect(!known.saysAll(of: new) && known.needsNewAnswer(for: new))
  }
}
