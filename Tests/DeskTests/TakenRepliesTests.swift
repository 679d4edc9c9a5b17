import CivilTime
import Correspondence
import Desk
import Findings
import ICalendar
import ReviewModel
import Sheets
import TestSupport
import Testing

struct `Taking answers in at the desk` {
  private let review = Review.small([.small("S1") { $0.participants = [PersonID("P1")] }]) {
    $0.people = [Person(id: PersonID("P1"), name: "Alex Example", email: "alex@example.org")]
    $0.reviewers[0].name = "Robin Reviewer"
    $0.reviewers[0].email = "robin@example.net"
    $0.sessions[0].title = "Interview"
  }
  private let now = (CivilDate.monday - 20).at(12)
  private let clock = ZoneNames.offsets(named: "Europe/London") ?? .utc
  private var ledger: InvitationLedger
  private let version: TimetableVersion

  init() {
    let start = (CivilDate.monday + 1).at(10)
    version = TimetableVersion(
      name: "v1", review: review, plan: .small(.small("S1", start, "PP")))
    ledger = InvitationLedger(review: "small").reaching(version, at: now).ledger
  }

  private func take(
    _ files: [SheetFile], into sheet: String = "", handed: HandedMessages = HandedMessages(),
    at later: Int = 5 * 1440
  ) -> TakenReplies {
    TakenReplies(
      files, into: Array(sheet.utf8), named: "replies.csv", told: ledger, handed: handed,
      of: review, clock: clock, at: now + later)
  }

  /// The answer of somebody, as a calendar.
  private func answer(_ status: String, _ reference: String = "P1") throws -> SheetFile {
    let record = try #require(ledger.records.first { $0.recipient.reference == reference })
    let lines = [
      "BEGIN:VCALENDAR", "METHOD:REPLY", "BEGIN:VEVENT", "UID:" + record.uid.text, "SEQUENCE:0",
      "DTSTAMP:20130116T090000Z",
      "ATTENDEE;PARTSTAT=\(status):mailto:\(record.address?.email ?? "")", "END:VEVENT",
      "END:VCALENDAR",
    ]
    return SheetFile(
      name: reference + ".ics", bytes: Array(lines.joined(separator: "\r\n").utf8))
  }

  /// An answer to an invitation of P1, with the lines that say whose it is.
  private func answer(
    to record: InvitationRecord, _ attendees: String..., at stamp: String = "20130117T090000Z"
  ) -> SheetFile {
    let lines =
      [
        "BEGIN:VCALENDAR", "METHOD:REPLY", "BEGIN:VEVENT", "UID:" + record.uid.text, "SEQUENCE:0",
        "DTSTAMP:" + stamp, "DTSTART:20130205T100000Z",
      ] + attendees + ["END:VEVENT", "END:VCALENDAR"]
    return SheetFile(
      name: stamp + ".ics", bytes: Array(lines.joined(separator: "\r\n").utf8))
  }

  // MARK: Somebody who is sent

  private let sends =
    "ATTENDEE;PARTSTAT=DELEGATED;DELEGATED-TO=\"mailto:%@\":mailto:alex@example.org"

  @Test(arguments: ["dee@example.org", "robin@example.net"])
  func `a delegate who is on record answers for the seat in their own name`(delegate: String) {
    let record = ledger.records[0]
    let sent = answer(to: record, sends.replacing("%@", with: delegate), at: "20130116T090000Z")
    let own = "ATTENDEE;PARTSTAT=DECLINED:mailto:" + delegate
    let declined = answer(to: record, own)
    let comes = answer(to: record, own.replacing("DECLINED", with: "ACCEPTED"))
    for files in [[sent, declined], [declined, sent]] {
      let taken = take(files)
      #expect(sheet(taken).contains("\"Delegated to \(delegate), who does not come\""))
      #expect(taken.leavesSeatsEmpty && taken.findings == [])
    }
    let first = take([sent])
    #expect(!first.leavesSeatsEmpty)
    let later = take([comes], into: sheet(first))
    #expect(sheet(later).contains("\"Delegated to \(delegate), who comes\""))
    #expect(later.findings == [] && !later.leavesSeatsEmpty)
    #expect(take([declined], into: sheet(first)).leavesSeatsEmpty)
  }

  @Test func `a delegate whom somebody typed by reference answers for the seat, too`() {
    let typed = "Session,Person,Reply,When\r\nS1,P1,Delegated to PP,2013-01-16 09:00\r\n"
    let own = answer(to: ledger.records[0], "ATTENDEE;PARTSTAT=DECLINED:mailto:robin@example.net")
    #expect(take([own], into: typed).leavesSeatsEmpty)
  }

  // MARK: Another time

  @Test func `who proposes the very time that was asked asks for no other time`() {
    let text = String(
      decoding: answer(
        to: ledger.records[0], "ATTENDEE;PARTSTAT=TENTATIVE:mailto:alex@example.org",
        "DTEND:20130205T110000Z", "COMMENT:In the other building?"
      ).bytes, as: UTF8.self)
    let taken = take([
      SheetFile(
        name: "counter.ics",
        bytes: Array(text.replacing("METHOD:REPLY", with: "METHOD:COUNTER").utf8))
    ])
    #expect(taken.proposals == [])
    #expect(taken.findings.map { $0.code } == [.counterProposal])
    #expect(taken.findings[0].message.contains("does not say which: \"In the other building?\""))
    #expect(taken.lines.contains("Tentative  1"))
  }

  @Test func `who proposes a day without an hour is asked for the hour, and the day is told`() {
    let text = String(
      decoding: answer(
        to: ledger.records[0], "ATTENDEE;PARTSTAT=DECLINED:mailto:alex@example.org"
      ).bytes, as: UTF8.self
    ).replacing("METHOD:REPLY", with: "METHOD:COUNTER")
    let day = text.replacing("DTSTART:20130205T100000Z", with: "DTSTART;VALUE=DATE:20130207")
    let taken = take([SheetFile(name: "counter.ics", bytes: Array(day.utf8))])
    #expect(taken.proposals == [] && taken.leavesSeatsEmpty)
    #expect(taken.findings.map { $0.code } == [.counterProposal])
    #expect(taken.findings[0].message.contains("on Thu 7 Feb, and names no hour"))
  }

  @Test func `a yes to a day without an hour is told with the day, and not with midnight`() {
    let text = String(
      decoding: answer(
        to: ledger.records[0], "ATTENDEE;PARTSTAT=ACCEPTED:mailto:alex@example.org"
      ).bytes, as: UTF8.self)
    let day = text.replacing("DTSTART:20130205T100000Z", with: "DTSTART;VALUE=DATE:20130207")
    let taken = take([SheetFile(name: "reply.ics", bytes: Array(day.utf8))])
    #expect(taken.findings.map { $0.code } == [.otherTimeAnswered])
    let message = taken.findings.first?.message ?? ""
    #expect(message.contains("without an hour") && message.contains("7 Feb"), "\(message)")
    #expect(!message.contains("midnight") && !message.contains("12am"))
  }

  // MARK: Another organizer

  /// The desk once the invitations went out in another name, a day after the answers, and the invitation from before.
  private func moved() -> (desk: Self, old: InvitationRecord) {
    var desk = self
    let office = CalendarAddress(email: "office@example.org", name: "Office")
    let nina = CalendarAddress(email: "nina@example.org", name: "Nina")
    let first = InvitationLedger(review: "small").reaching(version, at: now, by: office).ledger
    desk.ledger =
      first.reaching(
        version, at: now + 3 * 1440, by: nina, movingToOrganizer: true
      ).ledger
    return (desk, first.records[0])
  }

  @Test(arguments: ["20130116T090000Z", "20130118T090000Z"])
  func `a decline holds where the invitation is sent anew in another name`(stamp: String) {
    let (desk, old) = moved()
    let decline = answer(
      to: old, "ATTENDEE;PARTSTAT=DECLINED:mailto:alex@example.org", at: stamp)
    let before = take([decline])
    let after = desk.take([], into: sheet(before))
    #expect(after.lines.contains("Declined   1") && after.leavesSeatsEmpty)
    #expect(!after.lines.contains { $0.contains("Alex Example: S1") && !$0.contains("Tuesday") })
    let late = desk.take([decline])
    #expect(late.lines.contains("Declined   1") && late.leavesSeatsEmpty)
    #expect(late.findings.map { $0.code } == [.staleReply])
    #expect(late.findings[0].message.contains("the decline counts"))
  }

  @Test func `who reads the answers is told where they go to an earlier contact`() {
    var desk = self
    let office = CalendarAddress(email: "office@example.org", name: "Office")
    desk.ledger = InvitationLedger(review: "small").reaching(version, at: now, by: office).ledger
    var changed = review
    changed.contacts = [
      Contact(role: "council contact", name: "Nina", email: "nina@example.org")
    ]
    let taken = TakenReplies(
      [], into: [], named: "replies.csv", told: desk.ledger, handed: HandedMessages(), of: changed,
      clock: clock, at: now + 1440)
    #expect(taken.findings.map { $0.code } == [.otherOrganizer])
    #expect(taken.outcome == .clean)
    #expect(desk.take([]).findings == [])
  }

  @Test func `an acceptance of what was sent anew does not count, and says whom to ask`() {
    let (desk, old) = moved()
    let taken = desk.take([answer(to: old, "ATTENDEE;PARTSTAT=ACCEPTED:mailto:alex@example.org")])
    #expect(taken.lines.contains("Accepted   0"))
    #expect(taken.findings.map { $0.code } == [.staleReply])
    #expect(taken.findings[0].mend.contains("Ask them"))
  }

  // MARK: What stands against an answer

  private func mail(_ header: String, _ body: String = "Away") -> SheetFile {
    SheetFile(name: "a.eml", bytes: Array((header + "\n\n" + body + "\n").utf8))
  }

  private func bounce(_ recipient: String, _ more: String = "", at hour: String = "13:00")
    -> SheetFile
  {
    mail(
      "From: mailer-daemon@example.org\nDate: Tue, 15 Jan 2013 \(hour):00 +0000\n"
        + "Content-Type: multipart/report; boundary=b",
      "--b\nContent-Type: message/delivery-status\n\nFinal-Recipient: rfc822; \(recipient)\n"
        + "Action: failed\n" + more + "--b--")
  }

  private let chased = "  P1 Alex Example: S1 (a message came back)"

  @Test func `a message that came back is kept until the person answers or is told anew`() throws {
    let first = take([bounce("alex@example.org")])
    #expect(first.lines.contains(chased))
    let again = take([], into: sheet(first))
    #expect(again.lines.contains(chased) && again.changedSheet == nil)
    let answered = take([try answer("ACCEPTED")], into: sheet(first))
    #expect(!answered.lines.contains(chased))
    #expect(!sheet(answered).contains("came back"))
    var told = self
    let moved = TimetableVersion(
      name: "v2", review: review, plan: .small(.small("S1", (CivilDate.monday + 3).at(14), "PP")))
    told.ledger = ledger.reaching(moved, at: now + 2 * 1440).ledger
    #expect(told.take([], into: sheet(first)).lines.contains("  P1 Alex Example: S1"))
  }

  @Test func `a mailbox of another name is known by the message that came back`() {
    for returned in ["message/rfc822", "text/rfc822-headers"] {
      let report = bounce(
        "a99@mailbox.example.org",
        "--b\nContent-Type: \(returned)\n\nTo: alex@example.org\nSubject: x\n")
      let taken = take([report])
      #expect(taken.lines.contains(chased))
      #expect(taken.findings[0].message.contains("P1 Alex Example"))
    }
  }

  @Test func `an absence from another address is known by the message that it answers`() throws {
    let first = InvitationLedger(review: "small").reaching(version, at: now).invitations[0]
    let writer = InvitationWriter(
      review, organizer: CalendarAddress(email: "office@example.org"), clock: clock, version: nil)
    let sent = String(decoding: writer.mail(first) ?? [], as: UTF8.self)
    let identifier = sent.split(separator: "\r\n").first { $0.hasPrefix("Message-ID:") } ?? ""
    let away = mail(
      "From: dcs@example.org\nAuto-Submitted: auto-replied\nIn-Reply-To:"
        + identifier.dropFirst("Message-ID:".count))
    let taken = take([away])
    #expect(taken.lines.contains("  P1 Alex Example: S1 (away, says an automatic reply)"))
    #expect(taken.findings[0].message.contains("P1 Alex Example"))
  }

  @Test func `a message that was deleted unread is told as such`() {
    let receipt = mail(
      "From: alex@example.org\nContent-Type: multipart/report; boundary=b",
      "--b\nContent-Type: message/disposition-notification\n\nFinal-Recipient: rfc822;alex@example.org\n"
        + "Disposition: automatic-action/MDN-sent-automatically; deleted\n--b--")
    let taken = take([receipt])
    #expect(
      taken.findings[0].message == "P1 Alex Example (alex@example.org) deleted a message unread.")
    #expect(taken.lines.contains("  P1 Alex Example: S1 (deleted a message unread)"))
  }

  @Test func `a column of people's own is not taken for what mail systems say`() {
    let typed = "Session,Person,Reply,Delivery\r\nS1,P1,No reply,by hand\r\n"
    let taken = take([], into: typed)
    #expect(taken.findings == [] && sheet(taken).contains("by hand"))
  }

  @Test func `what was said with a proposal does not stay beside a later plain answer`() {
    let record = ledger.records[0]
    let proposal = SheetFile(
      name: "p.ics",
      bytes: Array(
        String(
          decoding: answer(
            to: record, "ATTENDEE;PARTSTAT=TENTATIVE:mailto:alex@example.org",
            "COMMENT:Thursday please", at: "20130116T090000Z"
          ).bytes, as: UTF8.self
        ).replacing("METHOD:REPLY", with: "METHOD:COUNTER").utf8))
    let first = take([proposal])
    #expect(sheet(first).contains("Thursday please"))
    let plain = answer(to: record, "ATTENDEE;PARTSTAT=ACCEPTED:mailto:alex@example.org")
    #expect(!sheet(take([plain], into: sheet(first))).contains("Thursday please"))
  }

  // MARK: Typed answers

  @Test func `a decline that was typed with a date from before the invitation is shown`() {
    let typed = "Session,Person,Reply,When\r\nS1,P1,Declined,2013-01-10\r\n"
    let taken = take([], into: typed)
    #expect(taken.lines.contains("Declined   1") && taken.leavesSeatsEmpty)
  }

  @Test func `a decline from before another time was told is shown as one of that time`() {
    let moved = TimetableVersion(
      name: "v2", review: review, plan: .small(.small("S1", (CivilDate.monday + 3).at(14), "PP")))
    var desk = self
    desk.ledger = ledger.reaching(moved, at: now + 2 * 1440).ledger
    let typed = "Session,Person,Reply,When\r\nS1,P1,Declined,16 Jan 2013\r\n"
    let taken = desk.take([], into: typed)
    #expect(
      taken.lines.contains("Declined   0") && taken.lines.contains("Declined an earlier time"))
  }

  @Test func `an answer with a time that is not understood is named, and its row stays`() {
    let typed = "Session,Person,Reply,When,Note\r\nS1,P1,Declined,yesterday,ill\r\n"
    let taken = take([], into: typed)
    #expect(taken.findings.map { $0.code } == [.unfitReply])
    #expect(sheet(taken).contains("S1,P1,Declined,yesterday,ill"))
    #expect(!sheet(taken).contains("S1,P1,No reply"))
  }

  private func sheet(_ taken: TakenReplies) -> String {
    String(decoding: taken.changedSheet ?? [], as: UTF8.self)
  }

  @Test func `an answer is kept, and the silent are to be chased`() throws {
    let taken = take([try answer("ACCEPTED")])
    #expect(sheet(taken).contains("S1,P1,Accepted,2013-01-16 09:00,,2013-02-05 10:00"))
    #expect(taken.lines.first == "Accepted   1")
    #expect(taken.lines.suffix(2) == ["To chase", "  PP Robin Reviewer: S1"])
    #expect(taken.outcome == .clean && taken.findings == [])
    #expect(!taken.leavesSeatsEmpty && taken.proposals == [])
  }

  @Test func `a sheet that says all of this already does not change`() throws {
    let first = take([try answer("ACCEPTED")])
    let again = take([try answer("ACCEPTED")], into: sheet(first))
    #expect(again.changedSheet == nil)
  }

  @Test func `a decline leaves a seat empty`() throws {
    #expect(take([try answer("DECLINED")]).leavesSeatsEmpty)
  }

  @Test func `answers typed into another sheet are taken`() {
    let other = SheetFile(name: "Typed.CSV", bytes: Array("Session,Person,Reply\nS1,P1,no\n".utf8))
    let taken = take([other])
    #expect(taken.leavesSeatsEmpty)
    #expect(sheet(taken).contains("S1,P1,Declined"))
  }

  @Test func `nobody is chased whose message has not been taken by the mail system`() {
    let refused = HandedMessages.Message(identifier: "x", number: 1, kind: .new, isTaken: false)
    let taken = take([], handed: HandedMessages([refused]))
    #expect(!taken.lines.contains("To chase"))
    #expect(
      taken.lines.suffix(3) == ["Not sent yet", "  P1 Alex Example: S1", "  PP Robin Reviewer: S1"])
  }

  @Test func `nobody is chased before the time that their message bears`() {
    #expect(take([], at: -60).lines.contains("Not told yet"))
  }

  /// Nothing is lost in silence: each mail that was given is in the count, and each answer in the sheet or in a finding.
  @Test func `every file that is given is counted, and every answer is kept or told`() throws {
    let strange = SheetFile(
      name: "x.eml", bytes: Array("From: eve@example.org\nSubject: Lunch\n\nYes\n".utf8))
    var foreign = try answer("ACCEPTED")
    foreign.bytes = Array(
      String(decoding: foreign.bytes, as: UTF8.self).replacing("UID:", with: "UID:0").utf8)
    let files = [try answer("ACCEPTED"), strange, foreign, try answer("DECLINED", "PP")]
    let taken = take(files)
    #expect(taken.lines.contains("4 mails: 3 with answers, 1 without an answer that could be read"))
    let kept = sheet(taken).split(separator: "\r\n").count {
      $0.contains("Accepted") || $0.contains("Declined")
    }
    #expect(kept == 2)
    #expect(taken.findings.map { $0.code } == [.notAReply, .unmatchedReply])
    #expect(taken.outcome == .findings)
  }
}
