import CivilTime
import Desk
import Disk
import Foundation
import ReviewModel
import TestSupport
import Testing

@testable import Commands

struct `Writing invitations` {
  private let invited: InvitedFolder

  init() throws { invited = try InvitedFolder() }

  @Test func `a dry run says who would hear, and writes nothing`() async throws {
    let run = await invited.run("invites", "--dry-run")
    #expect(run.exitCode == .clean)
    #expect(
      run.output == """
        2 to send: 2 new; 1 for rooms, by hand: 1 new; 0 people unaffected
          new        P1 Alex Example: S1 Interview, Tuesday 5 February 2013, 10am to 11am, Room 1
          new        PP Robin Reviewer: S1 Interview, Tuesday 5 February 2013, 10am to 11am, Room 1
          new        R1 Room 1: S1 Interview, Tuesday 5 February 2013, 10am to 11am, Room 1

        """)
    #expect(try !invited.folder.names().contains("outbox"))
    #expect(try !invited.folder.names().contains("invitations.json"))
  }

  @Test func `messages, a list and the ledger are written, and doing it again changes nothing`()
    async throws
  {
    let run = await invited.run("invites")
    #expect(run.exitCode == .clean)
    #expect(run.talk.contains("Nothing has been sent."))
    #expect(run.talk.contains("Next: fieldwork send "))
    #expect(try invited.mails() == ["00001-new.eml", "00002-new.eml"])
    let list = try invited.folder.text("outbox/send-list.csv")
    #expect(
      list.contains(
        "1,00001-new.eml,mail,P1 Alex Example,alex@example.org,S1,Interview,new,"
          + "\"Tuesday 5 February 2013, 10am to 11am\",Room 1\r\n"))
    #expect(list.contains("3,,book the room by hand,R1 Room 1,,S1,Interview,new,"))
    let ledger = try invited.folder.text("invitations.json")
    let again = await invited.run("invites", at: 5)
    #expect(again.output == "0 to send; 2 people unaffected\n")
    #expect(try invited.folder.text("invitations.json") == ledger)
  }

  @Test func `where nobody has an address, nothing is to be sent, and people are told by hand`()
    async throws
  {
    try invited.plan(.monday + 1) { review in
      for index in review.people.indices { review.people[index].email = nil }
      for index in review.reviewers.indices { review.reviewers[index].email = nil }
    }
    let run = await invited.run("invites")
    #expect(run.output.hasPrefix("0 to send; 2 to tell by hand: 2 new;"))
    #expect(!run.talk.contains("fieldwork send"))
    #expect(run.talk.contains("Next: tell those on the list by hand."))
  }

  @Test func `an outbox that lost its record is named once`() async throws {
    _ = await invited.run("invites")
    try FileManager.default.removeItem(
      atPath: invited.folder.path("outbox/" + FolderRecord.name))
    let run = await invited.run("invites", at: 5)
    #expect(run.talk.components(separatedBy: "FW").count == 2)
    #expect(run.talk.contains("FW838"))
    #expect(run.talk.contains("so its 2 messages cannot be sent from here"))
  }

  @Test func `a move goes to those affected as a change of the same meeting`() async throws {
    _ = await invited.run("invites")
    try invited.plan(.monday + 2)
    let run = await invited.run("invites", at: 5)
    #expect(
      run.output == "2 to send: 2 moved; 1 for rooms, by hand: 1 moved; 0 people unaffected\n")
    #expect(try invited.mails().suffix(2) == ["00004-moved.eml", "00005-moved.eml"])
    #expect(
      try invited.value("UID", in: "00004-moved.eml") == invited.value("UID", in: "00001-new.eml"))
    #expect(try invited.value("SEQUENCE", in: "00004-moved.eml") == "1")
    let list = try invited.folder.text("outbox/send-list.csv")
    #expect(list.contains("1,00001-new.eml") && list.contains("4,00004-moved.eml"))
  }

  @Test func `a mail with other words asks nobody again whose answer still counts`() async throws {
    _ = await invited.run("invites")
    _ = await invited.run(
      "replies", try invited.answer("ACCEPTED", to: "00001-new.eml"), at: 5 * 1440)
    try invited.plan(.monday + 1) { $0.sessions[0].title = "Conversation" }
    let run = await invited.run("invites", at: 6 * 1440)
    #expect(run.output.contains("2 reworded"), "\(run.output)")
    let answered = try invited.attendee(in: "00004-reworded.eml")
    #expect(answered.contains("PARTSTAT=ACCEPTED") && answered.contains("RSVP=FALSE"))
    let silent = try invited.attendee(in: "00005-reworded.eml")
    #expect(silent.contains("PARTSTAT=NEEDS-ACTION") && silent.contains("RSVP=TRUE"))
    let replies = await invited.run("replies", at: 7 * 1440)
    #expect(replies.output.hasPrefix("Accepted   1\n"))
  }

  @Test func `another name of the same room asks nobody again, and the release says which`()
    async throws
  {
    _ = await invited.run("release", "--allow-clashes")
    _ = await invited.run("invites")
    _ = await invited.run(
      "replies", try invited.answer("ACCEPTED", to: "00001-new.eml"), at: 5 * 1440)
    try invited.plan(.monday + 1) { $0.rooms[0].name = "Blue Room" }
    let run = await invited.run("invites", at: 6 * 1440)
    #expect(run.output.contains("reworded") && !run.output.contains("moved"), "\(run.output)")
    #expect(try invited.attendee(in: "00004-reworded.eml").contains("PARTSTAT=ACCEPTED"))
    let replies = await invited.run("replies", at: 7 * 1440)
    #expect(replies.output.hasPrefix("Accepted   1\n"))
    let release = await invited.run("release", "--allow-clashes", at: 8 * 1440)
    #expect(
      (release.output + release.talk).contains("Blue Room"), "\(release.output)\(release.talk)")
  }

  @Test func `another version can be given as a sheet`() async throws {
    _ = await invited.run("invites")
    try invited.plan(.monday + 3)
    let other = try invited.folder.write(try invited.folder.text("timetable.csv"), to: "v2.csv")
    try invited.plan(.monday + 1)
    let run = await invited.run("invites", "--to", other, "--dry-run")
    #expect(run.output.hasPrefix("2 to send: 2 moved;"))
    #expect(run.output.contains("Thursday 7 February 2013"))
  }

  @Test func `a version that people do not hold is told, and the messages are right all the same`()
    async throws
  {
    _ = await invited.run("invites")
    let first = try invited.folder.write(try invited.folder.text("timetable.csv"), to: "v1.csv")
    try invited.plan(.monday + 2)
    _ = await invited.run("invites", at: 5)
    let run = await invited.run("invites", "--from", first, at: 10)
    #expect(
      run.talk.contains(
        "note    FW835  What people hold differs from v1 in 3 invitations; the messages are made from what "
          + "they hold."))
    #expect(run.output == "0 to send; 2 people unaffected\n")
  }

  @Test func `without a council contact nothing is written`() async throws {
    try invited.plan(.monday + 1) { $0.contacts = [] }
    let run = await invited.run("invites")
    #expect(run.exitCode == .badInput)
    #expect(
      run.talk.contains("review.csv  error   FW830  There is no council contact with an address"))
    #expect(try !invited.folder.names().contains("invitations.json"))
  }

  @Test func `an address that cannot be written to is named, and told by hand`() async throws {
    try invited.plan(.monday + 1) { $0.people[0].email = "alex at example" }
    let run = await invited.run("invites")
    #expect(
      run.talk.contains("people.csv  warning FW831  \"alex at example\" of P1 is not an address"))
    #expect(run.output.hasPrefix("1 to send: 1 new; 1 to tell by hand: 1 new;"))
  }

  @Test func `messages whose ledger is gone are made again, not sent as well`() async throws {
    _ = await invited.run("invites")
    try FileManager.default.removeItem(atPath: invited.folder.path("invitations.json"))
    try invited.plan(.monday + 1) { $0.people[0].email = nil }
    let run = await invited.run("invites", at: 5)
    #expect(run.exitCode == .clean)
    #expect(try invited.mails() == ["00002-new.eml"])
  }

  @Test func `a mail that the review did not write stays, and is named`() async throws {
    _ = await invited.run("invites")
    try invited.folder.write("x", to: "outbox/2027-01-20 Re.eml")
    try invited.plan(.monday + 2)
    let run = await invited.run("invites", at: 5)
    #expect(run.exitCode == .clean)
    #expect(run.talk.contains("2027-01-20 Re.eml"))
    #expect(run.talk.contains("FW837  This is not a message that was written here."))
    #expect(try invited.folder.text("outbox/2027-01-20 Re.eml") == "x")
  }

  @Test func `a file of somebody else where a message would go stops everything`() async throws {
    _ = await invited.run("invites")
    try invited.folder.write("x", to: "outbox/00004-moved.eml")
    let ledger = try invited.folder.text("invitations.json")
    try invited.plan(.monday + 2)
    let run = await invited.run("invites", at: 5)
    #expect(run.exitCode == .badInput)
    #expect(run.talk.contains("FW605  This was not written by this review"))
    #expect(try invited.folder.text("outbox/00004-moved.eml") == "x")
    #expect(try invited.folder.text("invitations.json") == ledger)
  }

  @Test func `an outbox belongs to one review, and says which`() async throws {
    let other = try InvitedFolder()
    try other.plan(.monday + 1) { $0.id = "other" }
    let shared = invited.folder.path("shared")
    _ = await invited.run("invites", "-o", shared)
    let before = try WrittenFolder(shared, hidden: true)
    let run = await other.run("invites", "-o", shared)
    #expect(run.exitCode == .badInput)
    #expect(run.talk.contains("FW818  This folder belongs to the review \"small\""))
    #expect(try WrittenFolder(shared, hidden: true) == before)
    #expect(try !other.folder.names().contains("invitations.json"))
  }

  @Test func `a list that a spreadsheet holds leaves everything as it was`() async throws {
    try FileManager.default.createDirectory(
      atPath: invited.folder.path("outbox/send-list.csv"), withIntermediateDirectories: true)
    let run = await invited.run("invites")
    #expect(run.exitCode == .badInput)
    #expect(try invited.mails() == [])
    #expect(try !invited.folder.names().contains("invitations.json"))
  }

  @Test func `columns that somebody adds to the list stay`() async throws {
    _ = await invited.run("invites")
    let list = try invited.folder.text("outbox/send-list.csv")
    try invited.folder.write(
      list.replacingOccurrences(of: ",Where\r\n", with: ",Where,Phoned by\r\n")
        .replacingOccurrences(
          of: "10am to 11am\",Room 1\r\n2,", with: "10am to 11am\",Room 1,Jo\r\n2,"),
      to: "outbox/send-list.csv")
    try invited.plan(.monday + 2)
    _ = await invited.run("invites", at: 5)
    let now = try invited.folder.text("outbox/send-list.csv")
    #expect(now.contains("Room 1,Jo\r\n") && now.contains("4,00004-moved.eml"))
  }

  @Test func `what holds people can be read by its owner alone`() async throws {
    _ = await invited.run("invites")
    for name in ["invitations.json", "outbox/00001-new.eml", "outbox/send-list.csv"] {
      let attributes = try FileManager.default.attributesOfItem(atPath: invited.folder.path(name))
      #expect(attributes[.posixPermissions] as? Int == 0o600, "\(name)")
    }
  }

  @Test func `no line break of a damaged ledger reaches the header of a mail`() async throws {
    _ = await invited.run("invites")
    let ledger = try invited.folder.text("invitations.json")
    try invited.folder.write(
      ledger.replacingOccurrences(
        of: "alex@example.org", with: "alex@example.org>\\r\\nBcc: <eve@example.org"),
      to: "invitations.json")
    _ = await invited.run("cancel", "--all", "--reason", "Ofsted", at: 5)
    for mail in try invited.mails() {
      #expect(try !invited.folder.text("outbox/" + mail).contains("Bcc"), "\(mail)")
    }
    #expect(try invited.folder.text("outbox/send-list.csv").contains("tell by hand"))
  }

  @Test func `a message that was sent and never recorded stops everything`() async throws {
    _ = await invited.run("invites")
    try FileManager.default.removeItem(atPath: invited.folder.path("invitations.json"))
    try invited.folder.write("sent <x@example.org> 00001-new.eml\n", to: "outbox/sent.log")
    let run = await invited.run("invites", at: 5)
    #expect(run.exitCode == .badInput)
    #expect(
      run.talk.contains(
        "error   FW833  This message was handed over and is not in invitations.json."))
    #expect(try !invited.folder.names().contains("invitations.json"))
  }

  @Test func `a ledger of another review is refused`() async throws {
    _ = await invited.run("invites")
    try invited.plan(.monday + 1) { $0.id = "other" }
    let run = await invited.run("invites")
    #expect(run.exitCode == .badInput)
    #expect(run.talk.contains("FW832"))
  }

  @Test func `a document has no place for what people were told`() async throws {
    let path = try invited.folder.write(ReviewFile.review(.small()), to: "review.json")
    let run = await CapturedRun("invites", path)
    #expect(run.exitCode == .badInput)
    #expect(run.talk.contains("FW834"))
  }
}

struct `Calling everything off` {
  @Test func `everybody who holds something hears why, and then nobody holds anything`()
    async throws
  {
    let invited = try InvitedFolder()
    _ = await invited.run("invites")
    let dry = await invited.run(
      "cancel", "--all", "--reason", "Ofsted inspection announced", "--dry-run")
    #expect(
      dry.output.hasPrefix("2 to send: 2 withdrawn; 1 for rooms, by hand: 1 withdrawn; 0 people"))
    #expect(try invited.mails().count == 2)
    let run = await invited.run(
      "cancel", "--all", "--reason", "Ofsted inspection announced", at: 5)
    #expect(run.exitCode == .clean)
    #expect(run.talk.contains("Once these are sent, nobody holds an invitation."))
    let mail = try invited.folder.text("outbox/00004-withdrawn.eml")
    #expect(mail.contains("Reason: Ofsted inspection announced."))
    #expect(try invited.value("METHOD", in: "00004-withdrawn.eml") == "CANCEL")
    let again = await invited.run("cancel", "--all", "--reason", "Ofsted", at: 9)
    #expect(again.output == "0 to send; 0 people unaffected\n")
    #expect(again.talk == "Nobody holds an invitation.\n")
  }

  @Test func `the newest release says that the review is called off, once`() async throws {
    let invited = try InvitedFolder()
    _ = await invited.run("release")
    _ = await invited.run("invites", "--to", "v1")
    let run = await invited.run("cancel", "--all", "--reason", "Ofsted announced", at: 5)
    #expect(run.talk.contains("Released v2 ("))
    let difference = await CapturedRun(words: ["diff", "v1", "v2", invited.folder.path])
    #expect(difference.output.contains("ithdrawn"))
    let pages = invited.folder.path("out")
    let export = await invited.run("export", "page", "--release", "v2", "-o", pages)
    #expect(export.exitCode == .clean)
    let page = try invited.folder.text("out/timetable.html")
    #expect(page.contains("This review is called off"))
    #expect(page.contains("Ofsted announced") && page.contains("cancelled"))
    #expect(!page.contains("no place"))
    let nothing = await invited.run("invites", "--to", "v2", "--dry-run", at: 9)
    #expect(nothing.output.hasPrefix("0 to send"))
    let again = await invited.run("cancel", "--all", "--reason", "Ofsted announced", at: 9)
    #expect(!again.talk.contains("Released"))
  }

  @Test func `where nobody was invited there is nothing to call off`() async throws {
    let run = try await InvitedFolder().run("cancel", "--all", "--reason", "Ofsted")
    #expect(run.exitCode == .badInput)
    #expect(run.talk.contains("FW836"))
  }
}
