import Encodings
import CivilTime
import ICalendar
import MailText
import ReviewModel
import TestSupport
import Testing

@testable import Correspondence

struct `The mail of an invitation` {
  private func mail(
    _ version: TimetableVersion = Invited.version()
  ) throws -> (text: String, event: Component, calendar: Component) {
    let batch = InvitationLedger(review: "small").reaching(version, at: Invited.now)
    return try mail(batch.invitations[0], version.review)
  }

  private func mail(
    _ invitation: Invitation, _ review: Review
  ) throws -> (text: String, event: Component, calendar: Component) {
    let bytes = try #require(try Invited.writer(review).mail(invitation))
    let carried = LetterReader.calendars(in: bytes)
    #expect(carried.count == 1)
    let calendar = try #require(
      CalendarReader.read(carried[0].octets, file: "mail").calendars.first)
    let event = try #require(calendar.components.first { $0.name == "VEVENT" })
    #expect(calendar.components.count == 1)
    #expect(carried[0].method == calendar.first("METHOD")?.text)
    return (String(decoding: bytes, as: UTF8.self), event, calendar)
  }

  @Test func `a request asks one person, in the name of the council contact`() throws {
    let (text, event, calendar) = try mail()
    #expect(calendar.first("METHOD")?.text == "REQUEST")
    #expect(event.first("ORGANIZER")?.address.email == "office@example.org")
    let attendees = event.all("ATTENDEE")
    #expect(attendees.map { $0.address.email } == ["alex@example.org"])
    #expect(attendees[0].parameter("PARTSTAT") == "NEEDS-ACTION")
    #expect(attendees[0].parameter("RSVP") == "TRUE")
    #expect(event.first("DTSTART")?.encodedValue == "20130205T100000Z")
    // Assistants must see where their director has to be.
    #expect(event.first("CLASS") == nil)
    #expect(text.contains("\r\nFrom: \"Programme office\" <office@example.org>\r\n"))
    #expect(text.contains("\r\nTo: \"Alex Example\" <alex@example.org>\r\n"))
    #expect(text.contains("\r\nDate: Tue, 15 Jan 2013 12:00:00 +0000\r\n"))
    #expect(!text.contains("Specimen") && !event.bytes.isEmpty)
  }

  @Test func `in summer the clock is an hour ahead of UTC`() throws {
    let june = try #require(CivilDate(year: 2013, month: 6, day: 4))
    let (_, event, _) = try mail(Invited.version(june.at(10)))
    #expect(event.first("DTSTART")?.encodedValue == "20130604T090000Z")
  }

  @Test func `a cancellation is one in the calendar and in the mail's type`() throws {
    var ledger = InvitationLedger(review: "small")
    _ = ledger.reach(Invited.version())
    let batch = ledger.reach(Invited.version(nil))
    let (text, event, calendar) = try mail(batch.invitations[0], Invited.review())
    #expect(calendar.first("METHOD")?.text == "CANCEL")
    #expect(event.first("STATUS")?.text == "CANCELLED")
    #expect(event.first("SEQUENCE")?.integer == 1)
    #expect(text.contains("Content-Type: text/calendar; method=CANCEL; charset=utf-8"))
  }

  @Test func `nothing that people wrote can add a header`() throws {
    let (text, _, _) = try mail(
      Invited.version {
        $0.sessions[0].title = "Talk\r\nBcc: eve@example.org\r\n\r\nHello"
        $0.people[0].name = "Alex\r\nBcc: eve@example.org"
      })
    #expect(!text.contains("\r\nBcc:") && !text.contains("\nBcc:"))
    #expect(text.contains("\r\nTo: \"Alex Bcc: eve@example.org\" <alex@example.org>\r\n"))
  }

  @Test func `what is not ASCII is encoded in words that cut no letter`() {
    let line = HeaderText.unstructured("Subject", String(repeating: "Zoë ", count: 40))
    let lines = line.split(separator: "\r\n")
    #expect(lines.count > 2)
    #expect(lines.allSatisfy { $0.utf8.count <= HeaderText.longestLine })
    let words = lines.flatMap { $0.split(separator: " ") }.filter { $0.hasPrefix("=?") }
    let read = words.map { word in
      let octets = Base64.decoded(word.dropFirst(10).dropLast(2).utf8) ?? []
      return String(validating: octets, as: UTF8.self) ?? "✘"
    }
    #expect(read.joined() == String(String(repeating: "Zoë ", count: 40).dropLast()))
  }

  @Test func `a name with quotation marks keeps them`() {
    let line = HeaderText.mailbox(
      "To", CalendarAddress(email: "a@example.org", name: "Alex \"Al\" Example"))
    #expect(line == "To: \"Alex \\\"Al\\\" Example\" <a@example.org>\r\n")
  }

  @Test func `the same message made again has the same identity, and the next has another`() throws
  {
    func identity(_ text: String) -> Substring? {
      text.split(separator: "\r\n").first { $0.hasPrefix("Message-ID:") }
    }
    var ledger = InvitationLedger(review: "small")
    let first = ledger.reaching(Invited.version(), at: Invited.now).invitations[0]
    let again = ledger.reach(Invited.version(), at: Invited.now + 60).invitations[0]
    let next = ledger.reach(Invited.version((.monday + 2).at(10))).invitations[0]
    let texts = try [first, again, next].map { try mail($0, Invited.review()).text }
    #expect(identity(texts[0]) != nil && identity(texts[0]) == identity(texts[1]))
    #expect(identity(texts[2]) != identity(texts[0]))
  }
}
