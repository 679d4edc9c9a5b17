import CivilTime
import Disk
import Foundation
import ReviewModel
import TestSupport
import Testing

@testable import Commands

struct `Taking in what people answered` {
  private let invited: InvitedFolder

  init() async throws {
    invited = try InvitedFolder()
    _ = await invited.run("invites")
  }

  @Test func `answers are kept and counted, and the silent listed`() async throws {
    let answer = try invited.answer("DECLINED", to: "00001-new.eml")
    let run = await invited.run("replies", answer)
    #expect(run.exitCode == .clean)
    #expect(
      run.output == """
        Accepted   0
        Tentative  0
        Declined   1
        Delegated  0
        No reply   1

        Declined
          S1 Interview, Tuesday 5 February 2013, 10am to 11am: P1 Alex Example

        To chase
          PP Robin Reviewer: S1

        """)
    #expect(
      try invited.folder.text("replies.csv").dropFirst()
        == "Session,Person,Reply,When,Note\r\nS1,P1,Declined,2013-01-16 09:00,\r\nS1,PP,No reply,,\r\n"
    )
  }

  @Test func `an answer to an earlier time does not count, and says so`() async throws {
    let answer = try invited.answer("ACCEPTED", to: "00001-new.eml")
    try invited.plan(.monday + 2)
    _ = await invited.run("invites", at: 5)
    let run = await invited.run("replies", answer)
    #expect(run.exitCode == .findings)
    #expect(
      run.talk.contains(
        "warning FW851  P1 answered an earlier time or place of S1 Interview; this does not count.")
    )
    #expect(run.output.hasPrefix("Accepted   0\n"))
  }

  @Test func `an answer that was kept is none to the next time, and stays in the sheet`()
    async throws
  {
    let answer = try invited.answer("DECLINED", to: "00001-new.eml")
    _ = await invited.run("replies", answer)
    try invited.plan(.monday + 2)
    _ = await invited.run("invites", at: 60 * 48)
    let run = await invited.run("replies", at: 60 * 49)
    #expect(run.output.contains("Declined   0\n"))
    #expect(run.output.hasSuffix("To chase\n  P1 Alex Example: S1\n  PP Robin Reviewer: S1\n"))
    #expect(
      try invited.folder.text("replies.csv").contains("S1,P1,Declined,2013-01-16 09:00,\r\n"))
  }

  @Test func `the later of two answers counts, whichever comes first`() async throws {
    let later = try invited.answer("ACCEPTED", to: "00001-new.eml", at: "20130118T090000Z")
    let earlier = try invited.answer("DECLINED", to: "00001-new.eml", at: "20130117T090000Z")
    let run = await invited.run("replies", later, earlier)
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
        "Session,Person,Reply,Phoned by,When,Note\r\nS1,P1,Accepted,Jo,2013-01-15 12:00,\r\n"))
  }

  @Test func `somebody who is sent instead is named`() async throws {
    let answer = try invited.answer(
      "DELEGATED;DELEGATED-TO=\"mailto:sam@example.org\"", to: "00001-new.eml")
    let run = await invited.run("replies", answer)
    #expect(run.output.contains(": P1 Alex Example (sends sam@example.org)\n"))
    let again = await invited.run("replies")
    #expect(again.output == run.output)
  }

  @Test func `an answer from another address is left to whoever knows it`() async throws {
    let answer = try invited.answer("ACCEPTED", to: "00001-new.eml", from: "eve@example.org")
    let run = await invited.run("replies", answer)
    #expect(run.exitCode == .findings)
    #expect(
      run.talk.contains("FW852  P1 was answered for, from another address, about S1 Interview"))
    #expect(run.output.hasPrefix("Accepted   0\n"))
  }

  @Test func `the sheet of replies is none that check wonders about`() async throws {
    _ = await invited.run("replies")
    let run = await invited.run("check")
    #expect(!(run.output + run.talk).contains("replies.csv"))
  }
}
