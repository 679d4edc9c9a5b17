import CivilTime
import Correspondence
import Desk
import Documents
import Findings
import ReviewModel
import Sheets
import TestSupport
import Testing

struct `A whole life of a timetable in memory` {
  /// Checks, plans, releases, invites, changes, releases, invites and calls off, and gives the files at the end.
  private func live() throws -> OpenReview {
    var open = OpenReview(SmallFiles.folder(RememberedFiles.invited))
    let now = RememberedFiles.now
    #expect(open.answer(.check(isStrict: false)).outcome == .clean)
    _ = open.answer(.search(SearchRequest(seed: 1, steps: 4096)))
    while open.isSearching { _ = open.advance(steps: 1024) }
    #expect(open.answer(.keep).outcome == .clean)
    #expect(open.answer(.release(RememberedFiles.wish(at: now))).outcome == .clean)
    let wish = NewInvitations.Wish(secret: RememberedFiles.secret)
    let first = open.answer(.invite(wish, at: now + 10, onlyLooks: false))
    #expect(first.words.first?.hasPrefix("1 to send: 1 new") == true, "\(first.findings)")
    #expect(open.answer(.apply(changes: try changes(of: open))).outcome == .clean)
    let second = open.answer(.release(RememberedFiles.wish(at: now + 20)))
    #expect(second.words.last == "It replaces v1: 1 moved.", "\(second.findings)")
    let moved = open.answer(.invite(wish, at: now + 30, onlyLooks: false))
    #expect(moved.words.first?.hasPrefix("1 to send: 1 moved") == true, "\(moved.findings)")
    var files = open.files
    files.files.append(
      SheetFile(
        name: "replies.csv",
        bytes: Array("Session,Person,Reply,Asked\r\nS1,P1,Declined,2013-02-08 15:00\r\n".utf8)))
    open = OpenReview(files)
    let wishForLess = ReplanSession.Wish(keeping: .release("v2"), steps: 200)
    #expect(open.answer(.replan(wishForLess, at: now + 35)).outcome == .clean)
    while open.isSearching { _ = open.advance(steps: 1024) }
    let replanned = open.answer(.keep)
    #expect(replanned.words.contains { $0.contains("Against v2: 1 moved") }, "\(replanned.words)")
    _ = open.answer(.search(SearchRequest(steps: 300, from: .keptTimetable(mostMoves: nil))))
    while open.isSearching { _ = open.advance(steps: 1024) }
    #expect(open.answer(.keep).files.isEmpty)
    let off = open.answer(
      .callOff(reason: "Ofsted inspection announced", at: now + 40, onlyLooks: false))
    #expect(off.words.first?.hasPrefix("1 to send: 1 withdrawn") == true, "\(off.findings)")
    return open
  }

  @Test func `ends with releases that name nobody`() throws {
    var open = try live()
    let later = RememberedFiles.now + 100 * 1440
    let purged = open.answer(.purge(olderThan: "12w", files: [], at: later, onlyLooks: false))
    #expect(purged.outcome == .clean, "\(purged.findings)")
    for file in open.files.files where file.name.hasPrefix("releases/") {
      #expect(!String(decoding: file.bytes, as: UTF8.self).contains("head@example.org"))
    }
  }

  /// The change that moves the first session to Friday at three.
  private func changes(of open: OpenReview) throws -> String {
    let plan = try #require(try ReviewReading(open.files).plan)
    let old = try #require(plan.assignment(of: SessionID("S1")))
    let team = old.reviewers.map { $0.text }.joined(separator: "; ")
    return """
      Session,Day,Start,Room,Reviewers,Was day,Was start,Was room,Was reviewers
      S1,Fri,15:00,\(old.room?.text ?? ""),\(team),\(old.start.date.shortWords),\(old.start.time.iso),\
      \(old.room?.text ?? ""),\(team)
      """
  }

  @Test func `goes from the first check to the last cancellation, and can be read at the end`()
    throws
  {
    let open = try live()
    let files = Dictionary(
      uniqueKeysWithValues: open.files.files.map { ($0.name, $0.bytes) })
    let ledger = try #require(
      InvitationsDocument.read(files["invitations.json"] ?? [], file: "").ledger)
    #expect(ledger.outstanding.isEmpty)
    for name in ["v1", "v2", "v3"] {
      let sealed = ReleaseDocument.read(files["releases/\(name).json"] ?? [], file: name).sealed
      #expect(sealed?.release.name == name)
    }
    let record = try #require(FolderRecord(files["outbox/.fieldwork.json"] ?? []))
    for (name, digest) in record.digests {
      #expect(files["outbox/" + name].map { FolderRecord.digest($0) } == digest, "\(name)")
    }
  }

  @Test func `gives the same bytes again`() throws {
    #expect(try live().files == live().files)
  }
}
