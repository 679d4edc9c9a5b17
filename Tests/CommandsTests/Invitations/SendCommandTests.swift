import Desk
import CivilTime
import Disk
import Foundation
import TestSupport
import Testing

@testable import Commands

struct `Sending an outbox` {
  private let invited: InvitedFolder
  private let outbox: String
  private let system: String

  init() async throws {
    invited = try InvitedFolder()
    _ = await invited.run("invites")
    outbox = invited.folder.path("outbox")
    // A mail system that keeps what it is given, until a file says that it is broken or must die.
    system = try invited.folder.write(
      """
      #!/bin/sh
      cd "\(invited.folder.path)"
      [ "$*" = "-t -i -f office@example.org" ] || exit 64
      if [ -e broken ]; then echo "mail: queue is full" >&2; exit $(cat broken); fi
      if [ -e deadly ]; then kill -9 $$; fi
      cat >> mailbox
      echo "=== end" >> mailbox

      """, to: "sendmail")
    try FileManager.default.setAttributes(
      [.posixPermissions: 0o755], ofItemAtPath: system)
  }

  private func send(_ more: String...) async -> CapturedRun {
    await CapturedRun(
      words: ["send", outbox, "--via", "sendmail", "--sendmail", system] + more)
  }

  private func delivered() throws -> [String] {
    try invited.folder.text("mailbox").components(separatedBy: "=== end\n").dropLast()
  }

  @Test func `each message is handed over once, as mail and not as a draft`() async throws {
    let dry = await send("--dry-run")
    #expect(dry.output == "2 messages to send; 0 sent before.\n")
    let run = await send()
    #expect(run.exitCode == .clean)
    #expect(run.output == "2 messages handed to the mail system; 0 sent before.\n")
    #expect(try delivered().count == 2)
    #expect(try delivered().allSatisfy { !$0.contains("X-Unsent") && !$0.contains("\r") })
    #expect(try delivered()[0].contains("\nTo: \"Alex Example\" <alex@example.org>\n"))
    let again = await send()
    #expect(again.output == "0 messages handed to the mail system; 2 sent before.\n")
    #expect(try delivered().count == 2)
  }

  @Test func `what is refused is named with the system's words, and sent the next time`()
    async throws
  {
    let flag = try invited.folder.write("67", to: "broken")
    let run = await send()
    #expect(run.exitCode == .findings)
    #expect(
      run.talk.contains("FW843  The mail system did not take this message: mail: queue is full."))
    try FileManager.default.removeItem(atPath: flag)
    let again = await send()
    #expect(again.output == "2 messages handed to the mail system; 0 sent before.\n")
  }

  @Test func `a message that ends the mail system with 75 or by a signal is in doubt, not refused`()
    async throws
  {
    let flag = try invited.folder.write("75", to: "broken")
    let run = await send()
    #expect(run.exitCode == .findings)
    #expect(run.talk.contains("FW842  The mail system may have taken this message or not"))
    try FileManager.default.removeItem(atPath: flag)
    let again = await send()
    #expect(again.output == "0 messages handed to the mail system; 0 sent before.\n")
    try invited.folder.write("", to: "deadly")
    let killed = await send("--resend-doubtful")
    #expect(killed.talk.contains("FW842  The mail system may have taken this message or not"))
    #expect(!FileManager.default.fileExists(atPath: invited.folder.path("mailbox")))
  }

  @Test(arguments: ["69", "78", "127"])
  func `after three failures to reach anybody the rest is not tried`(status: String) async throws {
    try invited.plan(.monday + 2)
    _ = await invited.run("invites", at: 5)
    try invited.folder.write(status, to: "broken")
    let run = await send()
    #expect(
      run.talk.contains(
        "FW839  The mail system failed 3 times one after the other, so 1 more were not tried."))
    #expect(run.output == "0 messages handed to the mail system; 0 sent before.\n")
  }

  @Test func `copies and other mails are named and not sent`() async throws {
    let mail = try invited.folder.text("outbox/00001-new.eml")
    try invited.folder.write(mail, to: "outbox/00001-new (1).eml")
    try invited.folder.write(mail, to: "outbox/00001-new (conflicted copy).eml")
    try invited.folder.write(mail, to: "outbox/99999-new.eml")
    let run = await send()
    #expect(run.output == "2 messages handed to the mail system; 0 sent before.\n")
    #expect(try delivered().count == 2)
    for name in ["00001-new (1).eml", "00001-new (conflicted copy).eml", "99999-new.eml"] {
      #expect(run.talk.contains(name))
    }
  }

  @Test func `a message that somebody changed is named and not sent`() async throws {
    let mail = try invited.folder.text("outbox/00001-new.eml")
    try invited.folder.write(
      mail.replacingOccurrences(of: "\r\nSubject:", with: "\r\nBcc: eve@example.org\r\nSubject:"),
      to: "outbox/00001-new.eml")
    let run = await send()
    #expect(run.exitCode == .findings)
    #expect(run.talk.contains("FW837  This message was changed since it was written"))
    #expect(run.output == "1 message handed to the mail system; 0 sent before.\n")
  }

  @Test func `messages that the ledger does not know are not sent`() async throws {
    try FileManager.default.removeItem(atPath: invited.folder.path("invitations.json"))
    let run = await send()
    #expect(run.exitCode == .findings)
    #expect(run.output == "0 messages handed to the mail system; 0 sent before.\n")
    #expect(run.talk.contains("FW837  This message is not in invitations.json, so it is not sent."))
  }

  @Test func `an outbox without its record sends nothing`() async throws {
    try FileManager.default.removeItem(atPath: outbox + "/.fieldwork.json")
    let run = await send()
    #expect(run.exitCode == .badInput)
    #expect(run.talk.contains("FW838"))
  }

  @Test func `a mail is dated when it is sent`() async throws {
    let run = await CapturedRun(
      words: ["send", outbox, "--via", "sendmail", "--sendmail", system],
      environment: ["SOURCE_DATE_EPOCH": "1358424000"])
    #expect(run.exitCode == .clean)
    #expect(try delivered().allSatisfy { $0.hasPrefix("Date: Thu, 17 Jan 2013 12:00:00 +0000\n") })
  }

  private func cutOff() async throws {
    _ = await send()
    let log = try invited.folder.text("outbox/sent.log")
    // As a kill between handing over the second message and the answer leaves it.
    let lines = log.components(separatedBy: "\n").prefix(3)
    try invited.folder.write(lines.joined(separator: "\n") + "\n", to: "outbox/sent.log")
  }

  @Test func `what was cut off is named and not sent again unasked`() async throws {
    try await cutOff()
    let run = await send()
    #expect(run.exitCode == .findings)
    #expect(run.talk.contains("outbox/00002-new.eml"))
    #expect(run.talk.contains("FW842"))
    #expect(try delivered().count == 2)
    let resent = await send("--resend-doubtful")
    #expect(resent.output == "1 message handed to the mail system; 1 sent before.\n")
    #expect(try delivered().count == 3)
  }

  @Test func `what was cut off and did go out can be struck off`() async throws {
    try await cutOff()
    let run = await send("--doubtful-sent")
    #expect(run.exitCode == .clean)
    let again = await send()
    #expect(again.exitCode == .clean)
    #expect(again.output == "0 messages handed to the mail system; 2 sent before.\n")
  }

  @Test func `wherever the log breaks off, nothing is lost and nothing sent twice`() async throws {
    _ = await send()
    let log = Array(try invited.folder.text("outbox/sent.log").utf8)
    let messages = try invited.mails().map {
      try MailFile($0, in: outbox, at: CivilDate.november12.at(9)).identifier
    }
    // Two hundred of the lengths at which a machine that lost power could leave the log of two messages.
    for step in 0..<200 {
      let kept = String(decoding: log.prefix(log.count * step / 200), as: UTF8.self)
      let begun = kept.components(separatedBy: "\n").dropLast().count { $0.hasPrefix("intent ") }
      try invited.folder.write(kept, to: "outbox/sent.log")
      // The count is written after the line that it counts.
      try? FileManager.default.removeItem(atPath: outbox + "/.sent.count")
      try invited.folder.write("", to: "mailbox")
      _ = await send()
      let states = try SendingLog(outbox: outbox).states()
      // What had been begun is not sent again, and everything else goes out.
      #expect(try delivered().count == 2 - begun, "step \(step)")
      #expect(messages.allSatisfy { states[$0] != nil }, "step \(step)")
    }
  }

  @Test(arguments: ["", "intent <1@x", "\r\n", "\u{0}\u{0}\u{0}"])
  func `an account that lost what it knew stops the sending`(left: String) async throws {
    _ = await send()
    try invited.folder.write(left, to: "outbox/sent.log")
    try invited.folder.write("", to: "outbox/sent (1).log")
    let run = await send()
    #expect(run.exitCode == .badInput)
    #expect(run.talk.contains("FW846"))
    #expect(run.talk.contains("knows of 0 messages, but 2 were handed to the mail system"))
    #expect(try delivered().count == 2)
  }

  @Test func `an account that is gone stops the sending`() async throws {
    _ = await send()
    try FileManager.default.removeItem(atPath: outbox + "/sent.log")
    let run = await send()
    #expect(run.talk.contains("FW846"))
    #expect(try delivered().count == 2)
  }

  @Test(arguments: ["garbage\n", "sent\n", "sent <1@x>\n", "posted <1@x> 00001-new.eml\n"])
  func `a line of the account that cannot be read stops the sending`(line: String) async throws {
    _ = await send()
    let log = try invited.folder.text("outbox/sent.log")
    try invited.folder.write(log + line, to: "outbox/sent.log")
    let run = await send()
    #expect(run.exitCode == .badInput)
    #expect(run.talk.contains("FW846  Line 5 of this cannot be read. Nothing was sent."))
    #expect(try delivered().count == 2)
  }

  @Test func `an account whose lines end as Windows ends them is read`() async throws {
    _ = await send()
    let log = try invited.folder.text("outbox/sent.log")
    try invited.folder.write(
      log.replacingOccurrences(of: "\n", with: "\r\n"), to: "outbox/sent.log")
    let run = await send()
    #expect(run.output == "0 messages handed to the mail system; 2 sent before.\n")
    #expect(try delivered().count == 2)
  }

  @Test func `a copy of the outbox sends nothing`() async throws {
    let copy = invited.folder.path("outbox copy")
    try FileManager.default.copyItem(atPath: outbox, toPath: copy)
    let run = await CapturedRun(
      words: ["send", copy, "--via", "sendmail", "--sendmail", system])
    #expect(run.exitCode == .badInput)
    #expect(run.talk.contains("FW847"))
    #expect(await send().output == "2 messages handed to the mail system; 0 sent before.\n")
    #expect(try delivered().count == 2)
  }

  @Test func `of two copies elsewhere none sends`() async throws {
    for name in ["a", "b"] {
      try FileManager.default.createDirectory(
        atPath: invited.folder.path("elsewhere"), withIntermediateDirectories: true)
      try FileManager.default.copyItem(
        atPath: outbox, toPath: invited.folder.path("elsewhere/" + name))
    }
    for name in ["a", "b"] {
      let run = await CapturedRun(
        words: [
          "send", invited.folder.path("elsewhere/" + name), "--via", "sendmail", "--sendmail",
          system,
        ])
      #expect(run.talk.contains("FW847"))
    }
    try FileManager.default.removeItem(atPath: invited.folder.path("elsewhere/b"))
    let run = await CapturedRun(
      words: [
        "send", invited.folder.path("elsewhere/a"), "--via", "sendmail", "--sendmail", system,
      ])
    #expect(run.output == "2 messages handed to the mail system; 0 sent before.\n")
  }

  @Test(arguments: [130, 137, 143])
  func `a signal that a shell tells of leaves the message in doubt`(status: Int) async throws {
    let flag = try invited.folder.write(String(status), to: "broken")
    let run = await send()
    #expect(run.talk.contains("FW842  The mail system may have taken this message or not"))
    try FileManager.default.removeItem(atPath: flag)
    #expect(await send().output == "0 messages handed to the mail system; 0 sent before.\n")
  }

  @Test func `a folder without messages is named`() async throws {
    let run = await CapturedRun("send", invited.folder.path, "--via", "sendmail")
    #expect(run.exitCode == .badInput)
    #expect(run.talk.contains("FW840"))
  }

  @Test func `a machine without a mail system is told so`() async throws {
    let run = await CapturedRun(
      "send", outbox, "--via", "sendmail", "--sendmail", invited.folder.path("none"))
    #expect(run.exitCode == .badInput)
    #expect(run.talk.contains("FW844"))
  }

  @Test func `two commands cannot send from one outbox at the same time`() async throws {
    let held = try SendingLog(outbox: outbox).open()
    let run = await send()
    #expect(run.exitCode == .badInput)
    #expect(run.talk.contains("FW841"))
    withExtendedLifetime(held) {}
  }

  @Test func `an outbox is free again though a child process began while it was locked`()
    async throws
  {
    var held: SendingLogWriter? = try SendingLog(outbox: outbox).open()
    // What a process that is only just forked has: a copy of every descriptor.
    let log = invited.folder.path("outbox/sent.log")
    let descriptors = try FileManager.default.contentsOfDirectory(atPath: "/proc/self/fd")
    let locked = try #require(
      descriptors.first {
        log == (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/fd/" + $0))
      }.flatMap { Int32($0) })
    let copy = dup(locked)
    defer { close(copy) }
    withExtendedLifetime(held) {}
    held = nil
    let run = await send()
    #expect(run.exitCode == .clean)
  }
}
