import CivilTime
import ICalendar
import ReviewModel
import TestSupport
import Testing

@testable import Correspondence

struct `Whom a message asked` {
  @Test func `is known by its identifier, in whatever round it went out`() throws {
    var ledger = InvitationLedger(review: "small")
    let first = ledger.reach(Invited.version(room: "R1", team: ["PP"]))
    let second = ledger.reach(
      Invited.version((.monday + 2).at(10), room: "R1", team: ["PP"]), at: Invited.now + 5)
    for invitation in first.invitations + second.invitations {
      let identifier = UniqueIdentifier(
        of: invitation.record, kind: invitation.change.kind, number: invitation.number)
      #expect(
        ledger.recipient(ofMessage: identifier.text.uppercased() + "@example.org")
          == invitation.record.recipient)
    }
    #expect(ledger.recipient(ofMessage: "1@example.org") == nil)
    #expect(ledger.recipient(ofMessage: ledger.records[0].uid.text) == nil)
    #expect(InvitationLedger(review: "small").recipient(ofMessage: "1") == nil)
  }
}

struct `What the account of sending says of a question` {
  private var ledger = InvitationLedger(review: "small")
  private let first: Invitation
  private let moved: Invitation

  init() throws {
    let new = ledger.reach(Invited.version()).invitations
    first = try #require(new.first)
    moved = try #require(
      ledger.reach(Invited.version((.monday + 2).at(10)), at: Invited.now + 1440).invitations.first)
  }

  private func message(_ invitation: Invitation, isTaken: Bool) -> HandedMessages.Message {
    HandedMessages.Message(
      identifier: UniqueIdentifier(
        of: invitation.record, kind: invitation.change.kind, number: invitation.number
      ).text, number: invitation.number, kind: invitation.change.kind, isTaken: isTaken)
  }

  @Test func `without an account everybody counts as told`() {
    #expect(!HandedMessages().awaits(first.record))
  }

  @Test func `a message that was taken tells, and one that was refused does not`() {
    #expect(!HandedMessages([message(first, isTaken: true)]).awaits(first.record))
    #expect(HandedMessages([message(first, isTaken: false)]).awaits(first.record))
  }

  @Test func `who was told the earlier time has not been asked about the new one`() {
    let earlier = HandedMessages([message(first, isTaken: true)])
    #expect(earlier.awaits(moved.record))
    #expect(
      !HandedMessages([message(first, isTaken: true), message(moved, isTaken: true)])
        .awaits(moved.record))
  }

  @Test func `who is told by hand waits for no message`() {
    var record = first.record
    record.address = nil
    #expect(!HandedMessages([message(moved, isTaken: false)]).awaits(record))
  }

  @Test func `the identifier is the mail's own`() throws {
    let mail = try #require(try Invited.writer().mail(first))
    let text = String(decoding: mail, as: UTF8.self)
    #expect(text.contains("\r\nMessage-ID: <" + message(first, isTaken: true).identifier + "@"))
  }
}
