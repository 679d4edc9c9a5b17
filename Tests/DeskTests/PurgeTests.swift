import CivilTime
import Correspondence
import Desk
import Documents
import Findings
import ReviewModel
import Sheets
import TestSupport
import Testing

struct `Forgetting what is old` {
  private let now = RememberedFiles.now

  /// A review with a release, invitations and answers.
  private func remembered() -> OpenReview {
    var open = OpenReview(SmallFiles.folder(RememberedFiles.invited, RememberedFiles.plan))
    _ = open.answer(.release(RememberedFiles.wish(at: now)))
    let wish = NewInvitations.Wish(secret: RememberedFiles.secret)
    _ = open.answer(.invite(wish, at: now + 10, onlyLooks: false))
    var files = open.files
    files.files.append(
      SheetFile(name: "replies.csv", bytes: Array("Session,Person,Reply\r\nS1,P1,Yes\r\n".utf8)))
    return OpenReview(files)
  }

  /// Every file as it was changed at the minute of the release.
  private func dates(_ open: OpenReview) -> [OtherFile] {
    open.files.files.map { OtherFile($0.name, changedAt: Int64(now.minutes) * 60) }
  }

  private func purge(
    _ open: inout OpenReview, _ age: String = "12w", after weeks: Int, onlyLooks: Bool = false,
    _ files: [OtherFile]? = nil
  ) -> Answer {
    open.answer(
      .purge(
        olderThan: age, files: files ?? dates(open), at: now + weeks * 7 * 1440,
        onlyLooks: onlyLooks))
  }

  private func names(_ open: OpenReview) -> Set<String> { Set(open.files.files.map { $0.name }) }

  @Test func `takes people out of releases, and removes messages, their account and replies`()
    throws
  {
    var open = remembered()
    let answer = purge(&open, after: 13)
    #expect(answer.outcome == .clean, "\(answer.findings)")
    #expect(
      answer.words == [
        "releases/v1.json: 3 people replaced by roles", "invitations.json: deleted",
        "replies.csv: deleted", "outbox/00001-new.eml: deleted", "outbox/send-list.csv: deleted",
        "This cannot be undone.",
      ])
    #expect(answer.removed.count == 4)
    #expect(!names(open).contains("replies.csv"))
    #expect(names(open).contains("sessions.csv"))
    let text = RememberedFiles.text("releases/v1.json", of: open)
    #expect(!text.contains("head@example.org"))
    let release = ReleaseDocument.read(Array(text.utf8), file: "v1").sealed?.release
    #expect(release?.purgedOn == (now + 13 * 7 * 1440).date)
    #expect(release?.version.plan.assignments.count == 3)
    #expect(purge(&open, after: 13).words == ["Nothing here is that old."])
  }

  @Test func `that only looks changes nothing`() {
    var open = remembered()
    let before = open.files
    let answer = purge(&open, after: 13, onlyLooks: true)
    #expect(answer.words.contains("releases/v1.json: would have 3 people replaced by roles"))
    #expect(answer.words.contains("replies.csv: would be deleted"))
    #expect(open.files == before)
  }

  @Test func `leaves alone what is younger, and files of which nobody knows the age`() {
    var open = remembered()
    let before = open.files
    #expect(purge(&open, after: 11).words == ["Nothing here is that old."])
    #expect(open.files == before)
    let answer = purge(&open, after: 13, [])
    #expect(answer.words.first == "releases/v1.json: 3 people replaced by roles")
    #expect(answer.removed.isEmpty)
  }

  @Test func `removes sheets as they once were`() {
    var open = remembered()
    _ = open.answer(.postpone(to: .monday + 28, at: now, onlyLooks: false))
    #expect(names(open).contains("before-2013-03-04/people.csv"))
    _ = purge(&open, after: 13)
    #expect(!names(open).contains { $0.hasPrefix("before-") })
  }

  @Test
  func
    `leaves and names a message that somebody changed, a mail of somebody else, and an unreadable release`()
  {
    var open = remembered()
    var files = open.files
    for index in files.files.indices where files.files[index].name.hasSuffix("-new.eml") {
      files.files[index].bytes.append(10)
    }
    files.files += [
      SheetFile(path: "outbox/mine.eml", bytes: [65]),
      SheetFile(path: "releases/v2.json", bytes: []),
    ]
    open = OpenReview(files)
    let answer = purge(&open, after: 13)
    #expect(answer.outcome == .badInput)
    #expect(answer.findings.allSatisfy { $0.code == .leftByPurge })
    #expect(
      answer.findings.map { $0.place.file } == [
        "releases/v2.json", "outbox/mine.eml", "outbox/00001-new.eml",
      ])
    #expect(names(open).isSuperset(of: ["outbox/mine.eml", "outbox/00001-new.eml"]))
    // An obstacle to one file does not keep the others.
    #expect(!names(open).contains("replies.csv"))
  }

  @Test(arguments: ["12", "w", "-1w", "12m", "", "5001d"])
  func `asks for an age in weeks or days`(age: String) {
    var open = remembered()
    #expect(purge(&open, age, after: 13).findings.map { $0.code } == [.unreadableAge])
  }

  @Test func `counts a week as seven days`() throws {
    #expect(try PurgeAge("12w").days == 84)
    #expect(try PurgeAge("90d").days == 90)
  }
}
