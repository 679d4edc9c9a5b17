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
  private let ledger: InvitationLedger

  init() {
    let start = (CivilDate.monday + 1).at(10)
    let version = TimetableVersion(
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
