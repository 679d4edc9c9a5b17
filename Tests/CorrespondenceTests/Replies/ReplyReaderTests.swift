import Encodings
import CivilTime
import Findings
import ICalendar
import ReviewModel
import TestSupport
import Testing

@testable import Correspondence

struct `Reading what people answered` {
  private static func calendar(
    _ attendee: String = "ATTENDEE;PARTSTAT=ACCEPTED:mailto:alex@example.org",
    method: String = "REPLY"
  ) -> String {
    """
    BEGIN:VCALENDAR
    VERSION:2.0
    METHOD:\(method)
    BEGIN:VEVENT
    UID:u-1
    DTSTAMP:20130116T093000Z
    DTSTART;TZID=GMT Standard Time:20130205T100000
    SEQUENCE:2
    \(attendee)
    COMMENT:Zoë will bring cake
    END:VEVENT
    END:VCALENDAR

    """
  }

  private func only(_ text: String) throws -> ReceivedReply {
    let reading = ReplyReader.read(Array(text.utf8), file: "a.eml")
    #expect(reading.findings.isEmpty && reading.replies.count == 1)
    return try #require(reading.replies.first)
  }

  @Test func `a calendar without an organizer, with ends of line of Unix and a zone of Windows`()
    throws
  {
    let reply = try only(Self.calendar())
    #expect(reply.uid.text == "u-1")
    #expect(reply.sequence == 2)
    #expect(reply.stamp == CivilMinute(iso: "2013-01-16T09:30").map { Instant($0) })
    #expect(reply.answer(from: "Alex@Example.org") == .accepted)
    #expect(reply.comment == "Zoë will bring cake")
  }

  @Test(arguments: [
    ("TENTATIVE", Reply.Answer.tentative), ("declined", .declined),
    ("DELEGATED;DELEGATED-TO=\"mailto:sam@example.org\"", .delegated(to: "sam@example.org")),
    ("DELEGATED", .delegated(to: nil)),
  ])
  func `each answer there is`(status: String, answer: Reply.Answer) throws {
    let reply = try only(Self.calendar("ATTENDEE;PARTSTAT=\(status):MAILTO:alex@example.org"))
    #expect(reply.answer(from: "alex@example.org") == answer)
  }

  @Test(arguments: [
    ("SEQUENCE:2", "SEQUENCE:99999999999999999999999"),
    ("SEQUENCE:2", "SEQUENCE:-9223372036854775808"),
    ("SEQUENCE:2", "SEQUENCE:two"), ("SEQUENCE:2", "SEQUENCE:"),
    ("DTSTAMP:20130116T093000Z", "DTSTAMP:20269999T999999Z"),
    ("DTSTAMP:20130116T093000Z", "DTSTAMP:soon"),
  ])
  func `an answer with a number or a stamp that cannot be read is to a state that nobody was sent`(
    line: String, other: String
  ) {
    let text = Self.calendar().replacing(line, with: other)
    let replies = ReplyReader.read(Array(text.utf8), file: "a.eml").replies
    #expect(replies.map { $0.sequence } == [.max])
  }

  @Test func `a mail whose calendar is in base 64`() throws {
    let body = String(decoding: Base64.encodedLines(Array(Self.calendar().utf8)), as: UTF8.self)
    let reply = try only(
      """
      From: Alex <alex@example.org>
      Content-Type: multipart/mixed; boundary="b 1"

      --b 1
      Content-Type: text/plain

      Accepted
      --b 1
      Content-Type: text/calendar; charset="utf-8";
       method=REPLY
      Content-Transfer-Encoding: BASE64

      \(body)
      --b 1--
      """)
    #expect(reply.comment == "Zoë will bring cake")
  }

  @Test func `a mail forwarded inside another, its calendar in quoted-printable`() throws {
    let body = String(
      decoding: QuotedPrintable.encoded(Self.calendar()), as: UTF8.self)
    let reply = try only(
      """
      Subject: Fwd: Accepted\r
      Content-Type: multipart/mixed; boundary=outer\r
      \r
      --outer\r
      Content-Type: message/rfc822\r
      \r
      Subject: Accepted\r
      Content-Type: multipart/alternative; boundary=inner\r
      \r
      --inner\r
      Content-Type: text/calendar; method=REPLY; charset=utf-8\r
      Content-Transfer-Encoding: quoted-printable\r
      \r
      \(body)\r
      --inner--\r
      --outer--\r

      """)
    #expect(reply.comment == "Zoë will bring cake")
    #expect(reply.answer(from: "alex@example.org") == .accepted)
  }

  @Test func `a calendar attached by its name alone`() throws {
    let body = String(decoding: Base64.encodedLines(Array(Self.calendar().utf8)), as: UTF8.self)
    let reply = try only(
      """
      Content-Type: application/octet-stream
      Content-Disposition: attachment; filename="Reply.ICS"
      Content-Transfer-Encoding: base64

      \(body)
      """)
    #expect(reply.sequence == 2)
  }

  @Test func `a proposal of another time says when, and is a perhaps where nothing else is said`()
    throws
  {
    let reply = try only(
      Self.calendar("ATTENDEE;PARTSTAT=NEEDS-ACTION:mailto:alex@example.org", method: "COUNTER"))
    #expect(reply.answer(from: "alex@example.org") == .tentative)
    #expect(reply.proposal?.start == CivilMinute(iso: "2013-02-05T10:00").map { Instant($0) })
  }

  @Test func `a decline inside a proposal is a decline`() throws {
    let reply = try only(
      Self.calendar("ATTENDEE;PARTSTAT=DECLINED:mailto:alex@example.org", method: "COUNTER"))
    #expect(reply.answer(from: "alex@example.org") == .declined)
    #expect(reply.proposal != nil)
  }

  @Test(arguments: [
    "/112233/principal/;EMAIL", "urn:uuid:4;EMAIL", "MAILTO:alex%40example.org",
    "mailto:<alex@example.org>", "\"mailto:alex@example.org\"", "/O=ORG/OU=X/CN=ALEX;CN",
    "mailto:alex@example.org?subject=x",
  ])
  func `an address is found in whatever form it is written`(form: String) throws {
    let parts = form.split(separator: ";").map { String($0) }
    let parameter = parts.count > 1 ? ";\(parts[1])=alex@example.org" : ""
    let reply = try only(Self.calendar("ATTENDEE\(parameter);PARTSTAT=ACCEPTED:\(parts[0])"))
    #expect(reply.answer(from: "alex@example.org") == .accepted)
  }

  @Test(arguments: [
    "Subject: Yes\n\nI shall come.", "", calendar(method: "REQUEST"),
    calendar("ATTENDEE;PARTSTAT=NEEDS-ACTION:mailto:alex@example.org"),
  ])
  func `a file without an answer is named`(text: String) {
    let reading = ReplyReader.read(Array(text.utf8), file: "a.eml")
    #expect(reading.replies.isEmpty)
    #expect(reading.findings.map { $0.code } == [.notAReply])
  }

  @Test func `Outlook's own form is named with what to do`() {
    let reading = ReplyReader.read([0xD0, 0xCF, 0x11, 0xE0, 0xA1], file: "a.msg")
    #expect(reading.findings.map { $0.message } == ["This is a mail in Outlook's own form (.msg)."])
  }

  @Test func `mails inside mails inside mails come to an end`() {
    let text = String(repeating: "Content-Type: message/rfc822\n\n", count: 2000)
    let reading = ReplyReader.read(Array((text + Self.calendar()).utf8), file: "a.eml")
    #expect(reading.findings.map { $0.code } == [.unreadMail])
  }

  @Test func `who asks for another time has not accepted ours`() throws {
    let reply = try only(Self.calendar(method: "COUNTER"))
    #expect(reply.answer(from: "alex@example.org") == .tentative)
    #expect(reply.asksForOtherTime)
    let declined = try only(
      Self.calendar(
        "ATTENDEE;PARTSTAT=DECLINED:mailto:alex@example.org", method: "COUNTER"))
    #expect(declined.answer(from: "alex@example.org") == .declined)
  }

  @Test(arguments: [
    "BEGIN:VEVENT\nATTENDEE;PARTSTAT=DECLINED:mailto:eve@example.org\nEND:VEVENT",
    "BEGIN:VEVENT\nUID:u-2\nATTENDEE:mailto:eve@example.org\nEND:VEVENT",
    "BEGIN:VTODO\nUID:u-2\nATTENDEE;PARTSTAT=DECLINED:mailto:eve@example.org\nEND:VTODO",
  ])
  func `a part without an answer is told although another part holds one`(part: String) {
    let text = Self.calendar().replacing("END:VCALENDAR", with: part + "\nEND:VCALENDAR")
    let reading = ReplyReader.read(Array(text.utf8), file: "a.eml")
    #expect(reading.replies.count == 1)
    #expect(reading.findings.map { $0.code } == [.unreadMail])
  }
}
