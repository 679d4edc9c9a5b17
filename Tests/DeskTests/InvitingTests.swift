import CivilTime
import Correspondence
import Desk
import Documents
import Findings
import ICalendar
import ReviewModel
import Sheets
import TestSupport
import Testing

struct `Inviting people at the desk` {
  private let wish = NewInvitations.Wish(secret: RememberedFiles.secret)
  private let later = Plan.small(
    .small("S1", CivilDate.monday.at(14)), .small("S2", CivilDate.monday.at(10)),
    .small("S3", CivilDate.monday.at(11)))

  private func open(_ change: (inout Review) -> Void = { _ in }) -> OpenReview {
    var review = RememberedFiles.invited
    change(&review)
    return OpenReview(RememberedFiles(review).files)
  }

  private func invite(
    _ open: inout OpenReview, _ wish: NewInvitations.Wish? = nil, after minutes: Int = 0,
    onlyLooks: Bool = false
  ) -> Answer {
    open.answer(
      .invite(wish ?? self.wish, at: RememberedFiles.now + minutes, onlyLooks: onlyLooks))
  }

  @Test func `writes messages, a list, the account and the record, the messages last`() throws {
    var open = open()
    let answer = invite(&open)
    #expect(answer.outcome == .clean, "\(answer.findings)")
    #expect(
      answer.files.map { $0.name } == [
        "outbox/send-list.csv", "invitations.json", "outbox/.fieldwork.json",
        "outbox/00001-new.eml",
      ])
    #expect(answer.words.first?.hasPrefix("1 to send: 1 new;") == true, "\(answer.words)")
    #expect(answer.words.contains { $0.hasPrefix("new        P1 Head of service: S1 ") })
    let record = try #require(FolderRecord(answer.files[2].bytes))
    #expect(record.digests["00001-new.eml"] == FolderRecord.digest(answer.files[3].bytes))
    #expect(record.digests["send-list.csv"] == FolderRecord.digest(answer.files[0].bytes))
  }

  @Test func `writes nothing where nobody hears anything, or where only a look was asked for`() {
    var open = open()
    let before = open.files
    let look = invite(&open, onlyLooks: true)
    #expect(look.files.isEmpty && !look.changesReview && open.files == before)
    _ = invite(&open)
    let again = invite(&open, after: 5)
    #expect(again.files.isEmpty && !again.changesReview)
    #expect(again.words == ["0 to send; 1 person unaffected"])
  }

  @Test func `tells a move as a change of the same meeting, to those alone who are affected`()
    throws
  {
    var open = open()
    _ = invite(&open)
    open.edit(later, of: RememberedFiles.invited)
    let moved = invite(&open, after: 5)
    #expect(moved.files.last?.name.hasSuffix("-moved.eml") == true, "\(moved.words)")
    let bytes = open.files.files.first { $0.name == "invitations.json" }?.bytes ?? []
    let ledger = try #require(InvitationsDocument.read(bytes, file: "").ledger)
    #expect(ledger.secret == String(repeating: "0", count: 64))
    #expect(ledger.outstanding.allSatisfy { $0.sequence <= 1 })
  }

  @Test func `ties an answer to the time that it answers before another time is told`() throws {
    var open = open()
    _ = invite(&open)
    var files = open.files
    files.files.append(
      SheetFile(
        name: "replies.csv", bytes: Array("Session,Person,Reply\r\nS1,P1,Accepted\r\n".utf8)))
    open = OpenReview(files)
    open.edit(later, of: RememberedFiles.invited)
    let moved = invite(&open, after: 5)
    #expect(moved.files.first?.name == "replies.csv", "\(moved.files.map { $0.name })")
    #expect(RememberedFiles.text("replies.csv", of: open).contains("2013-02-04 09:00"))
  }

  @Test func `names the missing contact and the unknown time zone together`() {
    var open = open {
      $0.contacts = []
      $0.timeZone = "Nowhere/Land"
    }
    let answer = invite(&open)
    #expect(answer.findings.map { $0.code } == [.noOrganizer, .unknownTimeZone])
    #expect(answer.files.isEmpty)
  }

  @Test func `takes the clock of a place that only the door knows`() throws {
    let open = open { $0.timeZone = "Nowhere/Land" }
    let memory = ReviewMemory(folder: "", open.files.files, through: .page)
    let clock = WallClock(RememberedFiles.now) { _ in ZoneOffsets(before: 0, []) }
    let invitations = try NewInvitations(open.files, memory, wish, at: clock)
    #expect(!invitations.edits.isEmpty)
  }

  @Test func `is refused for a document, beside which no invitations are kept`() {
    var open = OpenReview(SmallFiles.document(RememberedFiles.invited))
    #expect(invite(&open).findings.map { $0.code } == [.noFolder])
  }

  @Test func `leaves a message alone that somebody else put where a message would go`() throws {
    var open = open()
    var files = open.files
    let foreign = SheetFile(path: "outbox/00001-new.eml", bytes: Array("Subject: mine".utf8))
    files.files.append(foreign)
    open = OpenReview(files)
    let answer = invite(&open)
    #expect(answer.findings.map { $0.code } == [.fileInTheWay])
    #expect(open.files == files)
  }

  @Test func `makes messages again whose account is gone, and removes the old`() throws {
    var open = open()
    _ = invite(&open)
    open.edit(later, of: RememberedFiles.invited)
    var files = open.files
    files.files.removeAll { $0.name == "invitations.json" }
    open = OpenReview(files)
    let again = invite(&open, after: 5)
    #expect(again.outcome == .clean, "\(again.findings)")
    let mails = open.files.files.map { $0.name }.filter { $0.hasSuffix(".eml") }
    #expect(mails == ["outbox/00003-new.eml"])
    let list = RememberedFiles.text("outbox/send-list.csv", of: open)
    #expect(list.contains("3,00003-new.eml") && !list.contains("00001-new.eml"), "\(list)")
  }

  @Test func `stops where a message without an account was handed over`() {
    var open = open()
    _ = invite(&open)
    var files = open.files
    files.files.removeAll { $0.name == "invitations.json" }
    files.files.append(
      SheetFile(path: "outbox/sent.log", bytes: Array("sent <x@example.org> 00001-new.eml\n".utf8)))
    open = OpenReview(files)
    #expect(invite(&open).findings.map { $0.code } == [.unrecordedMessage])
    #expect(open.files == files)
  }

  @Test func `in a workbook keeps the account in the workbook, and messages beside it`() throws {
    let sheets = ReviewSheets.write(RememberedFiles.invited, plan: RememberedFiles.plan)
    let bytes = try WorkbookFile.bytes(of: sheets, named: "r.xlsx")
    var open = OpenReview(ReviewFiles(dropped: [SheetFile(name: "r.xlsx", bytes: bytes)]))
    let answer = invite(&open)
    #expect(answer.files.first?.name == "r.xlsx", "\(answer.findings)")
    #expect(answer.files.contains { $0.name == "outbox/00001-new.eml" })
    #expect(!answer.files.contains { $0.name == "invitations.json" })
    var again = OpenReview(ReviewFiles(dropped: [answer.files[0]]))
    #expect(invite(&again, after: 5).words == ["0 to send; 1 person unaffected"])
  }
}

struct `Calling a review off at the desk` {
  private func invited() -> OpenReview {
    var open = OpenReview(RememberedFiles(RememberedFiles.invited).files)
    _ = open.answer(.release(RememberedFiles.wish()))
    let wish = NewInvitations.Wish(secret: RememberedFiles.secret)
    _ = open.answer(.invite(wish, at: RememberedFiles.now, onlyLooks: false))
    return open
  }

  private func callOff(_ open: inout OpenReview, onlyLooks: Bool = false) -> Answer {
    open.answer(
      .callOff(
        reason: "Ofsted inspection announced", at: RememberedFiles.now + 60, onlyLooks: onlyLooks))
  }

  @Test func `withdraws every invitation and releases that the review is called off`() throws {
    var open = invited()
    let answer = callOff(&open)
    #expect(answer.words.first?.hasPrefix("1 to send: 1 withdrawn") == true, "\(answer.words)")
    #expect(answer.files.last?.name == "releases/v2.json")
    let release = ReleaseDocument.read(answer.files.last?.bytes ?? [], file: "").sealed?.release
    #expect(release?.cancelledBecause == "Ofsted inspection announced")
    #expect(release?.replaces == "v1" && release?.version.plan.assignments.isEmpty == true)
    let mail = try #require(open.files.files.first { $0.name.hasSuffix("-withdrawn.eml") })
    #expect(String(decoding: mail.bytes, as: UTF8.self).contains("head@example.org"))
  }

  @Test func `a second time finds nobody, and releases nothing again`() {
    var open = invited()
    _ = callOff(&open)
    let again = callOff(&open)
    #expect(again.words.contains("Nobody holds an invitation."), "\(again.words)")
    #expect(again.files.isEmpty)
  }

  @Test func `only looks where that is asked for`() {
    var open = invited()
    let before = open.files
    #expect(callOff(&open, onlyLooks: true).files.isEmpty)
    #expect(open.files == before)
  }

  @Test func `needs somebody who was invited`() {
    var open = OpenReview(RememberedFiles(RememberedFiles.invited).files)
    #expect(callOff(&open).findings.map { $0.code } == [.nothingSent])
  }
}

struct `The account of what was sent` {
  @Test func `counts the last whole line of each message`() {
    let text = "intent <1@x> 00001-new.eml\nsent <1@x> 00001-new.eml\nintent <2@x> 00002-new.eml"
    let account = SendingAccount(Array(text.utf8))
    #expect(account.states["<1@x>"]?.outcome == .sent)
    #expect(account.states["<2@x>"] == nil)
  }
}
