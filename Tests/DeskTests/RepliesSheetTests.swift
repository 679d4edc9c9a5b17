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

struct `The words of answers` {
  @Test(arguments: [
    Reply.Answer.accepted, .tentative, .declined, .delegated(to: nil),
    .delegated(to: "deputy@example.org"),
    .delegated(to: "deputy@example.org", says: .doesNotCome),
    .delegated(to: nil, says: .mayCome),
  ])
  func `come back from the sheet as they were written`(answer: Reply.Answer) {
    #expect(ReplyWords.answer(ReplyWords.text(answer))?.given == answer)
  }

  @Test(arguments: ["yes", " Accepts", "COMING"])
  func `are understood as people type them`(text: String) {
    #expect(ReplyWords.answer(text)?.given == .accepted)
  }

  @Test func `that nobody understands are told from no answer`() throws {
    #expect(ReplyWords.answer("soon") == nil)
    #expect(try #require(ReplyWords.answer("No reply")).given == nil)
  }

  @Test func `a day alone stands for its end, and a day of Excel has its day first`() {
    let end = WallTime(CivilDate.monday) + 86_399
    #expect(ReplyWords.time("2013-02-04") == end)
    #expect(ReplyWords.time("04/02/2013") == end)
    #expect(ReplyWords.time("2013-02-04 14:05") == WallTime(.monday) + Int64(14 * 3600 + 300))
    #expect(ReplyWords.time("soon") == nil && ReplyWords.time("2013-02-04 25:00") == nil)
  }

  @Test func `a proposed time may end after midnight`() {
    let span = TimeSpan(from: CivilDate.monday.at(23), to: (CivilDate.monday + 1).at(1))
    #expect(ReplyWords.span(ReplyWords.text(span)) == span)
    #expect(ReplyWords.span("Monday morning") == nil)
  }
}

struct `The sheet of answers` {
  private let review = RememberedFiles.invited

  private func sheet(_ text: String) -> RepliesSheet {
    RepliesSheet(Array(text.utf8), file: "replies.csv", for: review)
  }

  private func record(since: CivilMinute, at start: CivilMinute) throws -> InvitationRecord {
    var open = OpenReview(RememberedFiles(review).files)
    let wish = NewInvitations.Wish(secret: RememberedFiles.secret)
    _ = open.answer(.invite(wish, at: since, onlyLooks: false))
    let bytes = open.files.files.first { $0.name == "invitations.json" }?.bytes ?? []
    let ledger = try #require(InvitationsDocument.read(bytes, file: "").ledger)
    var record = try #require(
      ledger.outstanding.first { $0.recipient == .person(PersonID("P1")) })
    record.meeting.span = TimeSpan(from: start, minutes: 60)
    return record
  }

  private let utc = ZoneOffsets(before: 0, [])

  @Test func `names each row that does not count, with its cell and what to write`() {
    let sheet = sheet(
      "Session,Person,Reply\r\nS9,P1,Accepted\r\nS1,R1,Accepted\r\nS1,P1,soon\r\n")
    #expect(sheet.rows.isEmpty)
    #expect(
      sheet.findings.map { $0.place } == [
        .cell(file: "replies.csv", row: 2, column: "Session"),
        .cell(file: "replies.csv", row: 3, column: "Person"),
        .cell(file: "replies.csv", row: 4, column: "Reply"),
      ])
    #expect(sheet.findings.allSatisfy { $0.code == .unfitReply && !$0.mend.isEmpty })
  }

  @Test func `takes the last of two rows of one person, and keeps columns that people add`() {
    var sheet = sheet(
      "Session,Person,Reply,Phoned by\r\nS1,P1,Accepted,Jo\r\nS1,P1,Declined,Jo\r\n")
    #expect(sheet.row(SessionID("S1"), .person(PersonID("P1")))?.answer == .declined)
    sheet.set(
      RepliesSheet.Row(
        session: SessionID("S2"), recipient: .reviewer(ReviewerID("PP")), answer: .tentative,
        when: nil, note: "by telephone"))
    let text = String(decoding: sheet.bytes, as: UTF8.self)
    #expect(text.contains("S1,P1,Accepted,Jo") && text.contains("by telephone"))
    #expect(
      self.sheet(text).row(SessionID("S2"), .reviewer(ReviewerID("PP")))?.answer == .tentative)
  }

  @Test func `ties an answer to the time that was asked about, once`() throws {
    let record = try record(since: RememberedFiles.now, at: CivilDate.monday.at(9))
    var sheet = sheet("Session,Person,Reply\r\nS1,P1,Declined\r\n")
    sheet.tie(to: [record], utc, at: RememberedFiles.now + 60)
    let row = try #require(sheet.row(record.session, record.recipient))
    #expect(row.asked == CivilDate.monday.at(9))
    #expect(row.when == Instant(RememberedFiles.now + 60).wallTime)
    var moved = record
    moved.meeting.span = TimeSpan(from: CivilDate.monday.at(14), minutes: 60)
    sheet.tie(to: [moved], utc, at: RememberedFiles.now + 120)
    #expect(sheet.row(record.session, record.recipient)?.asked == CivilDate.monday.at(9))
    #expect(sheet.answer(to: record, utc) == .declined)
    #expect(sheet.answer(to: moved, utc) == nil)
  }

  @Test func `an answer from before the last change is no answer to it`() throws {
    let record = try record(since: RememberedFiles.now, at: CivilDate.monday.at(9))
    let old = sheet("Session,Person,Reply,When\r\nS1,P1,Accepted,2012-11-01\r\n")
    #expect(old.answer(to: record, utc) == nil)
    let new = sheet("Session,Person,Reply,When\r\nS1,P1,Accepted,2012-11-20\r\n")
    #expect(new.answer(to: record, utc) == .accepted)
  }
}

struct `Which time a reply answered` {
  private let review = RememberedFiles.invited
  private let decline = "Session,Person,Reply,When\r\nS1,P1,Declined,"

  /// The history of two releases: the first session at nine, and then at two.
  private func history() throws -> ReplyHistory {
    var open = OpenReview(RememberedFiles(review).files)
    _ = open.answer(.release(RememberedFiles.wish()))
    open.edit(
      .small(
        .small("S1", CivilDate.monday.at(14)), .small("S2", CivilDate.monday.at(10)),
        .small("S3", CivilDate.monday.at(11))), of: review)
    _ = open.answer(.release(RememberedFiles.wish(at: RememberedFiles.now + 7 * 1440)))
    let releases = KeptReleases(
      ReviewMemory(folder: "", open.files.files, through: .page))
    return try ReplyHistory(
      of: try releases.read("v2").release, in: releases, at: WallClock(RememberedFiles.now))
  }

  private func away(_ when: String) throws -> [TimeSpan] {
    let rows = RepliesSheet(Array((decline + when).utf8), file: "r", for: review).rows
    return try history().heeding(rows, in: review).people[0].availability.unavailable
  }

  @Test func `is that of the release which people had on the date`() throws {
    #expect(try away("2012-11-14").map { $0.start } == [CivilDate.monday.at(9)])
    #expect(try away("2012-12-01").map { $0.start } == [CivilDate.monday.at(14)])
  }

  @Test func `is that from which the session moved, where there is no date`() throws {
    #expect(try away("").map { $0.start } == [CivilDate.monday.at(9)])
  }

  @Test func `and an answer to an earlier time is not current`() throws {
    let rows = RepliesSheet(Array((decline + "2012-11-14").utf8), file: "r", for: review).rows
    #expect(try history().current(rows).isEmpty)
    let later = RepliesSheet(Array((decline + "2012-12-01").utf8), file: "r", for: review).rows
    #expect(try history().current(later).count == 1)
  }
}

struct `The clock that a door hands in` {
  @Test func `shows the time at the review, in winter and in summer`() {
    let clock = WallClock(RememberedFiles.now)
    let review = RememberedFiles.invited
    #expect(clock.local(CivilDate.monday.at(9), in: review) == CivilDate.monday.at(9))
    let july = (CivilDate.monday + 150).at(9)
    #expect(clock.local(july, in: review) == july + 60)
  }

  @Test func `knows no place that neither the core nor the door knows`() {
    var review = RememberedFiles.invited
    review.timeZone = "Nowhere/Land"
    #expect(WallClock(RememberedFiles.now).offsets(of: review) == nil)
    let known = WallClock(RememberedFiles.now) { _ in ZoneOffsets(before: 3600, []) }
    #expect(known.local(july, in: review) == july + 60)
  }

  private let july = (CivilDate.monday + 150).at(9)
}
