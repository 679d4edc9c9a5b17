import CivilTime
import Disk
import Foundation
import ReviewModel
import TestSupport
import Testing

@testable import Commands

struct `Taking in what people answered` {
  private let invited: InvitedFolder
  /// Five days after the invitations, when their answers have been given.
  private let later = 5 * 1440

  init() async throws {
    invited = try InvitedFolder()
    _ = await invited.run("invites")
  }

  @Test func `answers are kept and counted, and the silent listed`() async throws {
    let answer = try invited.answer("DECLINED", to: "00001-new.eml")
    let run = await invited.run("replies", answer, at: later)
    #expect(run.exitCode == .clean)
    #expect(
      run.output == """
        Accepted   0
        Tentative  0
        Declined   1
        Delegated  0
        No reply   1

        1 mail: 1 with answers

        Declined
          S1 Interview, Tuesday 5 February 2013, 10am to 11am: P1 Alex Example

        To chase
          PP Robin Reviewer: S1

        """)
    #expect(
      try invited.folder.text("replies.csv").dropFirst()
        == "Session,Person,Reply,When,Note,Asked\r\nS1,P1,Declined,2013-01-16 09:00,,2013-02-05 10:00\r\nS1,PP,No reply,,\r\n"
    )
  }

  @Test func `a decline names who can come instead`() async throws {
    try invited.plan(.monday + 1) { review in
      review.people.append(
        Person(
          id: PersonID("P2"), name: "Bo Beispiel", jobTitle: "Deputy",
          availability: Availability(available: review.days.map { $0.hours })))
      review.sessions[0].choices = [
        ParticipantChoice(anyOf: review.sessions[0].participants + [PersonID("P2")], isRanked: true)
      ]
      review.sessions[0].participants = []
    }
    let timetable = try invited.folder.text("timetable.csv").replacing("nobody", with: "P1")
    _ = try invited.folder.write(timetable, to: "timetable.csv")
    _ = await invited.run("release")
    let sent = await invited.run("invites", at: 5)
    #expect(sent.exitCode == .clean, "\(sent.talk)")
    for mail in try invited.mails() {
      #expect(!(try invited.folder.text("outbox/" + mail).contains("Beispiel")))
    }
    let answer = try invited.answer("DECLINED", to: "00001-new.eml")
    let run = await invited.run("replies", answer, at: later)
    #expect(
      run.output.contains(
        "Who can come instead\n  The Deputy (P2) can come to S1 (Interview) instead of the P1; nobody else is affected."
      ), "\(run.output)")
  }

  @Test func `an answer to an earlier time does not count, and says so`() async throws {
    let answer = try invited.answer("ACCEPTED", to: "00001-new.eml")
    try invited.plan(.monday + 2)
    _ = await invited.run("invites", at: 5)
    let run = await invited.run("replies", answer, at: later)
    #expect(run.exitCode == .findings)
    #expect(
      run.talk.contains(
        "warning FW851  P1 answered an earlier time or place of S1 Interview; this does not count.")
    )
    #expect(run.output.hasPrefix("Accepted   0\n"))
  }

  @Test func `an answer to an earlier time does not answer the next time, and stays in the sheet`()
    async throws
  {
    let answer = try invited.answer("DECLINED", to: "00001-new.eml")
    _ = await invited.run("replies", answer, at: later)
    try invited.plan(.monday + 2)
    _ = await invited.run("invites", at: later + 60)
    let run = await invited.run("replies", at: later + 120)
    #expect(run.output.contains("Declined   0\n"))
    #expect(run.output.hasSuffix("To chase\n  P1 Alex Example: S1\n  PP Robin Reviewer: S1\n"))
    #expect(
      try invited.folder.text("replies.csv").contains(
        "S1,P1,Declined,2013-01-16 09:00,,2013-02-05 10:00\r\n"))
  }

  @Test func `the later of two answers counts, whichever comes first`() async throws {
    let second = try invited.answer("ACCEPTED", to: "00001-new.eml", at: "20130118T090000Z")
    let first = try invited.answer("DECLINED", to: "00001-new.eml", at: "20130117T090000Z")
    let run = await invited.run("replies", second, first, at: later)
    #expect(run.output.hasPrefix("Accepted   1\n"))
  }

  @Test func `a row typed by hand counts from when it is seen, and columns of one's own stay`()
    async throws
  {
    try invited.folder.write(
      "Session,Person,Reply,Phoned by\nS1,P1,yes,Jo\nS9,P1,yes,Jo\n", to: "replies.csv")
    let run = await invited.run("replies")
    #expect(run.output.hasPrefix("Accepted   1\n"))
    #expect(run.talk.contains("replies.csv:3 Session"))
    #expect(run.talk.contains("FW854  \"S9\" is not understood, so the row does not count."))
    #expect(
      try invited.folder.text("replies.csv").contains(
        "Session,Person,Reply,Phoned by,When,Note,Asked\r\nS1,P1,Accepted,Jo,2013-01-15 12:00,,2013-02-05 10:00\r\n"
      ))
  }

  @Test func `somebody who is sent instead is named`() async throws {
    let answer = try invited.answer(
      "DELEGATED;DELEGATED-TO=\"mailto:sam@example.org\"", to: "00001-new.eml")
    let run = await invited.run("replies", answer, at: later)
    #expect(run.output.contains(": P1 Alex Example (sends sam@example.org)\n"))
    let again = await invited.run("replies", at: later)
    #expect(again.output == run.output.replacing("1 mail: 1 with answers\n\n", with: ""))
  }

  @Test func `an answer from another address counts, and the address is named`() async throws {
    let answer = try invited.answer("ACCEPTED", to: "00001-new.eml", from: "eve@example.org")
    let run = await invited.run("replies", answer, at: later)
    #expect(run.exitCode == .clean)
    #expect(
      run.talk.contains(
        "FW861  P1 answered S1 Interview from another address, eve@example.org; this counts."))
    #expect(run.output.hasPrefix("Accepted   1\n"))
  }

  @Test func `a decline typed before people were told another time refuses the earlier one alone`()
    async throws
  {
    try invited.folder.write("Session,Person,Reply\nS1,P1,no\n", to: "replies.csv")
    try invited.plan(.monday + 2)
    _ = await invited.run("invites", at: later)
    let run = await invited.run("replies", at: later + 60)
    #expect(run.output.contains("Declined   0\n"))
    #expect(run.output.contains("(declined Tuesday 5 February, 10am)"))
    #expect(try invited.folder.text("replies.csv").contains("2013-02-05 10:00"))
  }

  @Test func `nobody is to chase before they were told`() async throws {
    let run = await invited.run("replies", at: -60)
    #expect(!run.output.contains("To chase"))
    #expect(run.output.contains("Not told yet\n  P1 Alex Example: S1\n"))
  }

  @Test func `an answer that bears a time yet to come does not count`() async throws {
    let answer = try invited.answer("ACCEPTED", to: "00001-new.eml", at: "20990101T000000Z")
    let run = await invited.run("replies", answer, at: later)
    #expect(run.exitCode == .findings)
    #expect(run.talk.contains("FW858  P1 answered S1 Interview at a time that is yet to come"))
    #expect(run.output.hasPrefix("Accepted   0\n"))
  }

  @Test func `two answers of one moment are both told, whatever their order`() async throws {
    let yes = try invited.answer("ACCEPTED", to: "00001-new.eml")
    let no = try invited.answer("DECLINED", to: "00001-new.eml")
    for files in [[yes, no], [no, yes]] {
      let run = await invited.run("replies", files[0], files[1], "--dry-run", at: later)
      #expect(run.output.contains("Declined   1\n"))
      #expect(
        run.talk.contains(
          "FW862  P1 gave two answers to S1 Interview at one moment: Declined and Accepted. Declined is kept."
        ))
    }
  }

  @Test func `seconds decide between two answers of one minute`() async throws {
    let no = try invited.answer("DECLINED", to: "00001-new.eml", at: "20130116T090010Z")
    let yes = try invited.answer("ACCEPTED", to: "00001-new.eml", at: "20130116T090050Z")
    let run = await invited.run("replies", yes, no, at: later)
    #expect(run.output.hasPrefix("Accepted   1\n"))
    #expect(try invited.folder.text("replies.csv").contains("2013-01-16 09:00:50"))
  }

  @Test func `a message that came back and an absence are named with the person, who is chased`()
    async throws
  {
    let bounce = try invited.folder.write(
      """
      From: Mail system <mailer-daemon@example.org>
      Subject: Undelivered
      Content-Type: multipart/report; report-type=delivery-status; boundary=b

      --b
      Content-Type: message/delivery-status

      Reporting-MTA: dns; mx.example.org

      Final-Recipient: rfc822; alex@example.org
      Action: failed
      Diagnostic-Code: smtp; 550 no such user
      --b--
      """, to: "bounce.eml")
    let away = try invited.folder.write(
      """
      From: Robin <robin@example.net>
      Subject: Away
      Auto-Submitted: auto-replied (vacation)

      Back on Monday.
      """, to: "away.eml")
    let run = await invited.run("replies", bounce, away, at: later)
    #expect(
      run.talk.contains(
        "FW855  A message did not reach P1 Alex Example (alex@example.org): 550 no such user."))
    #expect(run.talk.contains("FW856  PP Robin Reviewer is away: this is an automatic reply"))
    #expect(run.output.contains("2 mails: 1 delivery report, 1 automatic reply\n"))
    #expect(run.output.contains("  P1 Alex Example: S1 (a message came back)\n"))
    #expect(run.output.contains("  PP Robin Reviewer: S1 (away, says an automatic reply)\n"))
  }

  @Test func `another time that somebody asks for is told, explained and tried by replan`()
    async throws
  {
    let uid = try invited.value("UID", in: "00001-new.eml") ?? ""
    let counter = try invited.folder.write(
      """
      BEGIN:VCALENDAR
      METHOD:COUNTER
      BEGIN:VEVENT
      UID:\(uid)
      SEQUENCE:0
      DTSTAMP:20130116T090000Z
      DTSTART:20130207T110000Z
      DTEND:20130207T120000Z
      COMMENT:Thursday would be better
      ATTENDEE;PARTSTAT=TENTATIVE:mailto:alex@example.org
      END:VEVENT
      END:VCALENDAR

      """, to: "counter.ics")
    let replies = await invited.run("replies", counter, at: later)
    #expect(replies.output.contains("P1 Alex Example asks for Thu 7 Feb 11:00–12:00"))
    #expect(replies.output.contains("Thursday would be better"))
    #expect(!replies.output.contains("  P1 Alex Example: S1"))
    let explained = await invited.run("explain", "--why-not", "S1", "Thu 7 Feb 11:00", at: later)
    #expect(explained.output.contains("S1"), "\(explained.output)\(explained.talk)")
    _ = await invited.run("release", "--allow-clashes", at: later)
    let replanned = await invited.run(
      "replan", "--keep", "v1", "--steps", "200", "-o", invited.folder.path("next"), at: later)
    #expect(
      (replanned.output + replanned.talk).contains(
        "P1 Alex Example asks for Thu 7 Feb 11:00–12:00, for S1 Interview: nothing else would move."
      ),
      "\(replanned.output)\(replanned.talk)")
  }

  @Test func `a deputy who does not come leaves the seat empty`() async throws {
    let uid = try invited.value("UID", in: "00001-new.eml") ?? ""
    let answer = try invited.folder.write(
      """
      BEGIN:VCALENDAR
      METHOD:REPLY
      BEGIN:VEVENT
      UID:\(uid)
      SEQUENCE:0
      DTSTAMP:20130116T090000Z
      ATTENDEE;PARTSTAT=DECLINED;DELEGATED-FROM="mailto:alex@example.org":mailto:dee@example.org
      END:VEVENT
      END:VCALENDAR
      """, to: "deputy.ics")
    let run = await invited.run("replies", answer, at: later)
    #expect(run.output.contains("Declined   1\n"))
    #expect(run.output.contains("P1 Alex Example (sends dee@example.org, who does not come)"))
    #expect(await invited.run("replies", at: later).output.contains("Declined   1\n"))
  }

  @Test func `check does not wonder about the sheet of replies`() async throws {
    _ = await invited.run("replies")
    let run = await invited.run("check")
    #expect(!(run.output + run.talk).contains("replies.csv"))
  }

  @Test func `nobody is chased whose message the mail system has not taken`() async throws {
    // A mail system that takes one message and refuses the next.
    let system = try invited.folder.write(
      """
      #!/bin/sh
      cat >/dev/null
      if [ -e "\(invited.folder.path)/taken" ]; then exit 67; fi
      touch "\(invited.folder.path)/taken"

      """, to: "sendmail")
    try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: system)
    let before = await invited.run("replies", at: later)
    #expect(before.output.hasSuffix("To chase\n  P1 Alex Example: S1\n  PP Robin Reviewer: S1\n"))
    _ = await CapturedRun(
      "send", invited.folder.path("outbox"), "--via", "sendmail", "--sendmail", system)
    let run = await invited.run("replies", at: later)
    #expect(
      run.output.hasSuffix(
        "To chase\n  P1 Alex Example: S1\n\nNot sent yet\n  PP Robin Reviewer: S1\n"))
  }
}
