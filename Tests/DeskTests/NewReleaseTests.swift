import CivilTime
import Correspondence
import Desk
import Documents
import Findings
import JSONText
import ReviewModel
import Sheets
import TestSupport
import Testing

struct `A timetable that is released` {
  private let moved = Plan.small(
    .small("S1", CivilDate.monday.at(14)), .small("S2", CivilDate.monday.at(10)),
    .small("S3", CivilDate.monday.at(11)))
  private let clashing = Plan.small(
    .small("S1", CivilDate.monday.at(9)), .small("S2", CivilDate.monday.at(9)),
    .small("S3", CivilDate.monday.at(11)))

  @Test func `is a file of its own, and the account of invitations has a secret before that`()
    throws
  {
    var open = OpenReview(RememberedFiles().files)
    let answer = open.answer(.release(RememberedFiles.wish(note: "For the team")))
    #expect(answer.outcome == .clean && answer.changesReview, "\(answer.findings)")
    #expect(answer.files.map { $0.name } == ["invitations.json", "releases/v1.json"])
    let (sealed, _) = ReleaseDocument.read(answer.files[1].bytes, file: "v1")
    let release = try #require(sealed?.release)
    #expect(release.version.plan.assignments == RememberedFiles.plan.assignments)
    #expect(release.note == "For the team" && release.replaces == nil && release.sent == nil)
    #expect(release.releasedAt == RememberedFiles.now)
    let hash = sealed?.hash.prefix(8) ?? ""
    #expect(answer.words == ["Released v1 (\(hash)): 3 sessions, no clashes."])
    let account = RememberedFiles.text("invitations.json", of: open)
    #expect(account.contains(String(repeating: "0", count: 64)))
    #expect(!RememberedFiles.text("releases/v1.json", of: open).contains("000000000000000000000"))
  }

  @Test func `follows the newest, gets the next number and says what changed`() throws {
    var open = OpenReview(RememberedFiles().files)
    _ = open.answer(.release(RememberedFiles.wish()))
    open.edit(moved)
    let answer = open.answer(.release(RememberedFiles.wish(at: RememberedFiles.now + 1440)))
    #expect(answer.files.map { $0.name } == ["releases/v2.json"])
    #expect(answer.words.last == "It replaces v1: 1 moved.")
    let release = ReleaseDocument.read(answer.files[0].bytes, file: "v2").sealed?.release
    #expect(release?.replaces == "v1")
  }

  @Test func `with clashes is refused with each clash, unless it is meant`() {
    var open = OpenReview(RememberedFiles(SmallFiles.threeInterviews, clashing).files)
    let refused = open.answer(.release(RememberedFiles.wish()))
    #expect(refused.outcome == .findings && refused.files.isEmpty)
    #expect(refused.findings.count > 1 && refused.findings.last?.code == .releaseClashes)
    #expect(!open.files.files.contains { $0.name.hasPrefix("releases/") })
    let meant = open.answer(.release(RememberedFiles.wish(allowsClashes: true)))
    #expect(meant.outcome == .findings)
    #expect(meant.words.first?.contains("with 1 clash.") == true, "\(meant.words)")
  }

  @Test func `never takes the name of another release`() {
    var open = OpenReview(RememberedFiles().files)
    _ = open.answer(.release(RememberedFiles.wish("final")))
    let before = open.files
    let again = open.answer(.release(RememberedFiles.wish("final")))
    #expect(again.findings.map { $0.code } == [.releaseTaken])
    #expect(open.files == before)
  }

  @Test func `is not made with a secret that could be guessed, and a kept secret stays`() {
    var open = OpenReview(RememberedFiles().files)
    let short = NewRelease.Wish(releasedAt: RememberedFiles.now, secret: InvitationSecret("short"))
    #expect(open.answer(.release(short)).findings.map { $0.code } == [.unfitEnvironment])
    _ = open.answer(.release(RememberedFiles.wish()))
    let account = RememberedFiles.text("invitations.json", of: open)
    #expect(open.answer(.release(short)).outcome == .clean)
    #expect(RememberedFiles.text("invitations.json", of: open) == account)
  }

  @Test func `of a document keeps no account, since people are not invited from a document`() {
    var open = OpenReview(SmallFiles.document())
    _ = open.answer(.search(SearchRequest(steps: 2000)))
    while open.isSearching { _ = open.advance(steps: 512) }
    _ = open.answer(.keep)
    let answer = open.answer(.release(RememberedFiles.wish()))
    #expect(answer.files.map { $0.name } == ["releases/v1.json"], "\(answer.findings)")
  }

  @Test func `of a workbook is remembered in the workbook`() throws {
    let sheets = ReviewSheets.write(SmallFiles.threeInterviews, plan: RememberedFiles.plan)
    let bytes = try WorkbookFile.bytes(of: sheets, named: "r.xlsx")
    var open = OpenReview(ReviewFiles(dropped: [SheetFile(name: "r.xlsx", bytes: bytes)]))
    let answer = open.answer(.release(RememberedFiles.wish()))
    #expect(answer.files.map { $0.name } == ["r.xlsx"], "\(answer.findings)")
    // Opened again from its bytes alone, the workbook knows its release.
    var again = OpenReview(ReviewFiles(dropped: answer.files))
    let second = again.answer(.release(RememberedFiles.wish()))
    #expect(second.words.last == "It replaces v1: nothing changed.")
  }
}

struct `Two versions of a timetable` {
  private let question = VersionQuestion(
    from: .release("v1"), to: .draft, at: RememberedFiles.now)

  private func changed() -> OpenReview {
    var open = OpenReview(RememberedFiles().files)
    _ = open.answer(.release(RememberedFiles.wish()))
    open.edit(
      .small(
        .small("S1", CivilDate.monday.at(14)), .small("S2", CivilDate.monday.at(10)),
        .small("S3", CivilDate.monday.at(11))))
    return open
  }

  @Test func `are compared in words and as data, and nothing is written`() {
    var open = changed()
    let answer = open.answer(.compare(question))
    #expect(answer.outcome == .findings && answer.files.isEmpty)
    #expect(answer.words.last == "From v1 to draft: 1 moved.")
    #expect(answer.words.first?.hasPrefix("S1 S1: Moved from Monday 4 February") == true)
    #expect(answer.members.contains { $0.key == "changes" })
  }

  @Test func `that are the same say so`() {
    var open = changed()
    let same = VersionQuestion(from: .release("v1"), to: .release("v1"), at: RememberedFiles.now)
    #expect(open.answer(.compare(same)).words == ["From v1 to v1: nothing changed."])
    #expect(open.answer(.compare(same)).outcome == .clean)
  }

  @Test func `can be narrowed to one reviewer or room, whom somebody must know`() {
    var open = changed()
    var forOne = question
    forOne.recipient = "R1"
    #expect(open.answer(.compare(forOne)).words.count == 2)
    forOne.recipient = "P9"
    #expect(open.answer(.compare(forOne)).findings.map { $0.code } == [.unknownRecipient])
  }

  @Test func `a change with less than two weeks' notice is late`() {
    var open = changed()
    var late = question
    late.now = (CivilDate.monday - 7).at(9)
    #expect(open.answer(.compare(late)).words.first?.hasSuffix("; late.") == true)
  }

  @Test func `a version that is not there is named with those that are`() {
    var open = changed()
    let missing = VersionQuestion(from: .release("v7"), to: .draft, at: RememberedFiles.now)
    let answer = open.answer(.compare(missing))
    #expect(answer.findings.map { $0.code } == [.releaseMissing])
    #expect(answer.findings.first?.mend == "There are: v1.")
  }

  @Test func `releases are compared although the sheets have errors`() throws {
    var open = changed()
    var files = open.files
    let index = try #require(files.files.firstIndex { $0.name == "sessions.csv" })
    files.files[index].bytes = Array("Ref,Title\r\nS1,\r\nS1,\r\n".utf8)
    open = OpenReview(files)
    let same = VersionQuestion(from: .release("v1"), to: .release("v1"), at: RememberedFiles.now)
    #expect(open.answer(.compare(same)).outcome == .clean)
    #expect(open.answer(.compare(question)).outcome == .badInput)
  }

  @Test func `a plan in a file of its own is called by the name of the file`() throws {
    var open = changed()
    let sheet = ReviewSheets.timetable(
      RememberedFiles.plan, of: SmallFiles.threeInterviews, keeping: SheetExtras())
    let file = SheetFile(path: "plans/monday.csv", bytes: sheet.bytes)
    let answer = open.answer(
      .compare(VersionQuestion(from: .release("v1"), to: .file(file), at: RememberedFiles.now)))
    #expect(answer.words == ["From v1 to monday: nothing changed."], "\(answer.findings)")
  }
}

struct `The releases that a review keeps` {
  private func memory(_ names: [(String, String?)]) -> ReviewMemory {
    ReviewMemory(
      folder: "my-review",
      names.map { name, replaces in
        let release = Release(
          TimetableVersion(
            name: name, review: SmallFiles.threeInterviews, plan: RememberedFiles.plan),
          replaces: replaces, releasedAt: RememberedFiles.now)
        return SheetFile(
          path: KeptReleases.path(of: name), bytes: ReleaseDocument.write(release).bytes)
      }, through: .commandLine)
  }

  @Test func `stand in a line, the newest first, which ends where one was moved away`() throws {
    let releases = KeptReleases(memory([("v2", "v1"), ("v3", "v2")]))
    let newest = try #require(try releases.newest())
    #expect(newest.release.name == "v3")
    #expect(try releases.line(of: newest.release).map { $0.name } == ["v3", "v2"])
  }

  @Test func `in a circle still come to an end`() throws {
    let releases = KeptReleases(memory([("a", "b"), ("b", "a")]))
    #expect(try releases.newest() == nil)
    #expect(try releases.line(of: try releases.read("a").release).map { $0.name } == ["a", "b"])
  }

  @Test func `a number that no release can follow is passed over`() throws {
    let names: [(String, String?)] = [("v2", nil), ("v9223372036854775807", "v2")]
    #expect(try KeptReleases(memory(names)).nextName() == "v3")
  }

  @Test func `each that is damaged is named, where it lies`() throws {
    var memory = memory([("v1", nil), ("v2", "v1")])
    for index in memory.files.indices { memory.files[index].bytes.removeLast(40) }
    let releases = KeptReleases(memory)
    #expect {
      _ = try releases.newest()
    } throws: { error in
      (error as? Refusal)?.findings.map { $0.place } == [
        .file("my-review/releases/v1.json"), .file("my-review/releases/v2.json"),
      ]
    }
  }

  @Test func `one that could not be read stands in the way of a new release alone`() throws {
    var memory = memory([("v1", nil)])
    memory.faults["releases/v2.json"] = Finding(
      .fileUnreadable, at: .file("my-review/releases/v2.json"), "This cannot be read.")
    let releases = KeptReleases(memory)
    #expect(try releases.read("v1").release.name == "v1")
    #expect(throws: Refusal.self) { try releases.newest() }
  }
}

struct `What the program remembers of a review` {
  private let dropped = [
    "sessions.csv", "invitations.json", "releases/v1.json", "outbox/00001-new.eml",
    ".fieldwork.json", "notes.docx",
  ].map { SheetFile(path: $0, bytes: []) }

  @Test func `is taken from what was dropped, and nothing else`() {
    let files = ReviewFiles(dropped: dropped)
    #expect(files.files.map { $0.name } == dropped.dropLast().map { $0.name })
    #expect(files.others.contains(OtherFile("notes.docx")))
  }

  @Test func `goes into a workbook, without the messages, which leave the review`() throws {
    var open = OpenReview(RememberedFiles(RememberedFiles.invited).files)
    _ = open.answer(.release(RememberedFiles.wish()))
    let wish = NewInvitations.Wish(secret: RememberedFiles.secret)
    _ = open.answer(.invite(wish, at: RememberedFiles.now, onlyLooks: false))
    let workbook = open.answer(.convert(.workbook)).files
    var again = OpenReview(ReviewFiles(dropped: workbook))
    let second = again.answer(.release(RememberedFiles.wish()))
    #expect(second.words.last == "It replaces v1: nothing changed.", "\(second.findings)")
    let off = again.answer(
      .callOff(reason: "Ofsted", at: RememberedFiles.now + 60, onlyLooks: true))
    #expect(off.words.first?.hasPrefix("1 to send: 1 withdrawn") == true, "\(off.findings)")
  }

  @Test func `lies beside a review, and beside nothing where there is no place`() {
    #expect(ReviewSource.folder("my-review").memoryFolder == "my-review")
    #expect(ReviewSource.document("a/b/review.json").memoryFolder == "a/b")
    #expect(ReviewSource.document("review.json").memoryFolder == "")
    #expect(ReviewSource.document("/review.json").memoryFolder == "/")
    #expect(ReviewSource.standardInput.memoryFolder == nil)
  }
}
