import CivilTime
import ICalendar
import ReviewModel
import TestSupport
import Testing

@testable import Commands

/// A council contact who is another one in mid-course.
struct `Another council contact` {
  private let invited: InvitedFolder

  init() throws { invited = try InvitedFolder() }

  @Test func `is told, and what is out moves when that is asked`()
    async throws
  {
    _ = await invited.run("invites")
    try invited.plan(.monday + 1) { $0.contacts[0].email = "new@example.org" }
    let kept = await invited.run("invites", at: 5)
    #expect(kept.talk.contains("FW866") && kept.talk.contains("--move-organizer"))
    // The room is booked by hand, so in no organizer's name.
    #expect(kept.talk.contains("2 invitations went out"), "\(kept.talk)")
    #expect(kept.output.hasPrefix("0 to send"))
    let moved = await invited.run("invites", "--move-organizer", at: 6)
    #expect(moved.output == "4 to send: 2 new, 2 withdrawn; 0 people unaffected\n")
    let withdrawn = try invited.folder.text("outbox/00004-withdrawn.eml")
    #expect(withdrawn.contains("From: \"Programme office\" <office@example.org>"))
    let sent = try invited.folder.text("outbox/00006-new.eml")
    #expect(sent.contains("From: \"Programme office\" <new@example.org>"))
  }

  @Test func `is told by the check and the release, which stay clean`()
    async throws
  {
    _ = await invited.run("release", "--allow-clashes")
    _ = await invited.run("invites")
    let quiet = await invited.run("check")
    #expect(!quiet.output.contains("FW866"))
    try invited.plan(.monday + 1) { $0.contacts[0].email = "new@example.org" }
    let check = await invited.run("check", "--strict")
    #expect(
      check.output.contains("FW866  The council contact is now new@example.org, and 2 invitations"))
    #expect(check.output.contains("--move-organizer"))
    #expect(check.exitCode == quiet.exitCode)
    let release = await invited.run("release", "--allow-clashes", at: 8)
    #expect(release.talk.contains("FW866") && release.talk.contains("office@example.org"))
    _ = await invited.run("invites", "--move-organizer", at: 9)
    #expect(await !invited.run("check").output.contains("FW866"))
  }

  @Test func `gives what moves new identifiers that nobody can guess`() async throws {
    _ = await invited.run("invites")
    let first = try invited.value("UID", in: "00001-new.eml")
    try invited.plan(.monday + 1) { $0.contacts[0].email = "new@example.org" }
    _ = await invited.run("invites", "--move-organizer", at: 6)
    let moved = try invited.value("UID", in: "00006-new.eml")
    #expect(moved != nil && moved != first)
    #expect(try invited.value("UID", in: "00004-withdrawn.eml") == first)
    func made(with secret: [UInt8]?) -> String {
      UniqueIdentifier(
        naming: ["fieldwork invitation", "small", "S1", "person", "P1", "2"], secret: secret
      ).text
    }
    #expect(moved == made(with: Array(InvitedFolder.secret.utf8)))
    #expect(moved != made(with: nil))
  }

  @Test func `asks nobody again by a reworded mail who has accepted in the new name`()
    async throws
  {
    _ = await invited.run("invites")
    let toNew: (inout Review) -> Void = { $0.contacts[0].email = "new@example.org" }
    try invited.plan(.monday + 1, toNew)
    _ = await invited.run("invites", "--move-organizer", at: 6)
    let asked = try invited.attendee(in: "00006-new.eml")
    #expect(asked.contains("PARTSTAT=NEEDS-ACTION") && asked.contains("RSVP=TRUE"))
    _ = await invited.run(
      "replies", try invited.answer("ACCEPTED", to: "00006-new.eml"), at: 5 * 1440)
    try invited.plan(.monday + 1) {
      toNew(&$0)
      $0.sessions[0].title = "Conversation"
    }
    let run = await invited.run("invites", at: 6 * 1440)
    #expect(run.output.contains("2 reworded"), "\(run.output)")
    let names = try invited.mails().filter { $0.contains("reworded") }
    let lines = try names.map { try invited.attendee(in: $0) }
    #expect(lines.contains { $0.contains("PARTSTAT=ACCEPTED") && $0.contains("RSVP=FALSE") })
    for name in names {
      #expect(try invited.folder.text("outbox/" + name).contains("<new@example.org>"))
    }
    let replies = await invited.run("replies", at: 7 * 1440)
    #expect(replies.output.hasPrefix("Accepted   1\n"))
  }
}
