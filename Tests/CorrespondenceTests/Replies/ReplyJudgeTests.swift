import CivilTime
import ICalendar
import ReviewModel
import TestSupport
import Testing

@testable import Correspondence

struct `What an answer answers` {
  private var ledger = InvitationLedger(review: "small")
  private let clock = ZoneNames.offsets(named: "Europe/London") ?? .utc
  private let now = Instant(Invited.now + 60 * 48)

  /// Alex was asked for Tuesday at ten, and then for Wednesday at ten.
  init() {
    _ = ledger.reach(Invited.version())
    _ = ledger.reach(Invited.version((.monday + 2).at(10)), at: Invited.now + 60 * 24)
  }

  private var record: InvitationRecord { ledger.records[0] }

  private func reply(
    sequence: Int?, from email: String = "alex@example.org", stamp: Instant? = nil,
    start: CivilMinute? = nil, uid: String? = nil
  ) -> ReceivedReply {
    var reply = ReceivedReply(
      uid: UniqueIdentifier(uid ?? record.uid.text), sequence: sequence, stamp: stamp,
      voices: [ReceivedReply.Voice(email: email, answer: .accepted)])
    reply.start = start.map { Instant($0) }
    return reply
  }

  private func verdict(_ reply: ReceivedReply) -> ReplyVerdict {
    ReplyJudge(ledger, AddressBook(Invited.review(), ledger), clock: clock, at: now)
      .verdict(on: reply)
  }

  @Test func `the meeting, the address and its state decide`() {
    #expect(verdict(reply(sequence: 1)) == .answers(record, .accepted, from: nil))
    #expect(verdict(reply(sequence: 0)) == .stale(record, .accepted))
    #expect(verdict(reply(sequence: 1, uid: "other")) == .unknown)
    var off = self
    _ = off.ledger.reach(Invited.version(nil), at: Invited.now + 60 * 47)
    #expect(off.verdict(off.reply(sequence: 2)) == .withdrawn(off.ledger.records[0], .accepted))
  }

  @Test func `an answer from another address counts, and the address is named`() {
    #expect(
      verdict(reply(sequence: 1, from: "pa@example.org"))
        == .answers(record, .accepted, from: "pa@example.org"))
  }

  @Test func `somebody else whom the review knows does not answer for the one who was asked`() {
    #expect(
      verdict(reply(sequence: 1, from: "robin@example.net"))
        == .stranger(record, "robin@example.net"))
  }

  @Test func `a state that was never sent, and a time that is yet to come, do not count`() {
    #expect(verdict(reply(sequence: 2)) == .neverSent(record))
    #expect(verdict(reply(sequence: 1, stamp: now + 3600)) == .fromTheFuture(record))
    #expect(verdict(reply(sequence: 1, stamp: now + 60)) == .answers(record, .accepted, from: nil))
  }

  @Test
  func
    `two people who answer together are not heard, and a deputy whom the invited person sent is`()
  {
    var both = reply(sequence: 1)
    both.voices.append(ReceivedReply.Voice(email: "eve@example.org", answer: .accepted))
    #expect(verdict(both) == .manyVoices(record))
    both.voices[0].answer = .delegated(to: "eve@example.org")
    both.voices[1].sentBy = ["alex@example.org"]
    #expect(
      verdict(both)
        == .answers(record, .delegated(to: "eve@example.org", says: .comes), from: nil))
  }

  @Test
  func `a delegate who is on record answers for the seat, whom else the review knows included`() {
    for address in ["dee@example.org", "robin@example.net"] {
      var judge = ReplyJudge(ledger, AddressBook(Invited.review(), ledger), clock: clock, at: now)
      judge.delegates = [record.uid: [address.uppercased()]]
      #expect(
        judge.verdict(on: reply(sequence: 1, from: address))
          == .answers(record, .delegated(to: address, says: .comes), from: nil))
      #expect(judge.verdict(on: reply(sequence: 1)) == .answers(record, .accepted, from: nil))
    }
  }

  @Test func `who sends somebody names them in another line, where not in their own`() {
    var sends = reply(sequence: 1)
    sends.voices[0].answer = .delegated(to: nil)
    sends.voices.append(
      ReceivedReply.Voice(
        emails: ["dee@example.org"], answer: nil, sentBy: ["alex@example.org"], label: "Dee"))
    #expect(
      verdict(sends) == .answers(record, .delegated(to: "dee@example.org"), from: nil))
  }

  @Test func `others who are listed and say nothing do no harm`() {
    var listed = reply(sequence: 1)
    listed.voices.append(
      ReceivedReply.Voice(
        emails: ["pa@example.org"], answer: nil, sentBy: [], label: "pa@example.org"))
    #expect(verdict(listed) == .answers(record, .accepted, from: nil))
  }

  @Test func `who answers beside the one who was asked does not answer for them`() {
    var forwarded = reply(sequence: 1, from: "pa@example.org")
    forwarded.voices.append(
      ReceivedReply.Voice(
        emails: ["alex@example.org"], answer: nil, sentBy: [], label: "alex@example.org"))
    #expect(verdict(forwarded) == .stranger(record, "pa@example.org"))
  }

  @Test func `without a number the time and the stamp decide`() {
    let before = Instant(record.since + -60)
    let after = Instant(record.since + 60)
    let ours = (CivilDate.monday + 2).at(10)
    let old = (CivilDate.monday + 1).at(10)
    let counts = ReplyVerdict.answers(record, .accepted, from: nil)
    #expect(verdict(reply(sequence: nil, stamp: after)) == counts)
    #expect(verdict(reply(sequence: nil, stamp: before)) == .stale(record, .accepted))
    #expect(verdict(reply(sequence: nil, start: ours)) == counts)
    #expect(verdict(reply(sequence: nil, stamp: before, start: old)) == .stale(record, .accepted))
    #expect(verdict(reply(sequence: 0, stamp: after, start: ours)) == counts)
    #expect(verdict(reply(sequence: 0, stamp: after, start: old)) == .stale(record, .accepted))
  }

  @Test func `a yes to another time does not answer ours`() {
    let other = (CivilDate.monday + 2).at(11)
    #expect(verdict(reply(sequence: 1, start: other)) == .otherTime(record, Instant(other)))
  }

  @Test(arguments: ["capitals", "braces", "urn", "domain", "Exchange"])
  func `an identifier is known in whatever form a program writes it`(form: String) {
    let uid = record.uid.text
    let written =
      switch form {
      case "capitals": uid.uppercased()
      case "braces": "{" + uid.uppercased() + "}"
      case "urn": "urn:uuid:" + uid
      case "domain": uid + "@exchange.example.org"
      default:
        "040000008200E00074C5B7101A82E008" + String(repeating: "0", count: 40) + "31000000"
          + "7643616C2D55696401000000"
          + uid.utf8.map { String($0, radix: 16) }.joined() + "00"
      }
    #expect(verdict(reply(sequence: 1, uid: written)) == .answers(record, .accepted, from: nil))
  }
}
