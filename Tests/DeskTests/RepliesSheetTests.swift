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

  @Test(arguments: [
    ("16 Jan", "2013-01-16 23:59:59"), ("Wed 16 Jan 2013", "2013-01-16 23:59:59"),
    ("16.01.2013", "2013-01-16 23:59:59"), ("16/1", "2013-01-16 23:59:59"),
    ("16-Jan-13", "2013-01-16 23:59:59"), ("16 January 2013 9am", "2013-01-16 09:00"),
    ("16/01/2013, 9.30", "2013-01-16 09:30"), ("2:15pm on 16 Jan", "2013-01-16 14:15"),
    ("2013-01-16T09:00:10", "2013-01-16 09:00:10"), ("28 Dec", "2012-12-28 23:59:59"),
  ])
  func `the time of an answer is read as people type it`(typed: String, read: String) {
    let anchor = CivilDate.monday
    #expect(ReplyWords.text(ReplyWords.time(typed, near: anchor)) == read)
    #expect(ReplyWords.time(read, near: anchor) == ReplyWords.time(typed, near: anchor))
  }

  @Test(arguments: [
    "yesterday", "by telephone", "16", "Tue 16 Jan 2013", "31 Feb", "1 2 3 4 5 6 7 8 9 10 11",
  ])
  func `what is no time is told from one`(typed: String) {
    #expect(ReplyWords.time(typed, near: .monday) == nil)
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

  @Test(arguments: [
    ("When", "yesterday"), ("Asked", "Tuesday"), ("Asked", "2013-02-05"),
    ("Proposes", "Thursday at 11"),
  ])
  func `names a time that it does not understand, and leaves the row as it is`(
    column: String, text: String
  ) {
    let typed = "Session,Person,Reply,\(column)\r\nS1,P1,Declined,\(text)\r\n"
    var sheet = sheet(typed)
    #expect(sheet.findings.map { $0.place } == [.cell(file: "replies.csv", row: 2, column: column)])
    #expect(sheet.findings.allSatisfy { $0.text == text && $0.code == .unfitReply })
    #expect(sheet.rows.isEmpty)
    #expect(sheet.mentions(SessionID("S1"), .person(PersonID("P1"))))
    sheet.tie(to: [], utc, at: RememberedFiles.now)
    #expect(String(decoding: sheet.bytes, as: UTF8.self).contains("S1,P1,Declined"))
    #expect(String(decoding: sheet.bytes, as: UTF8.self).contains(text))
  }

  @Test func `names all cells of a row that it does not understand`() {
    let sheet = sheet("Session,Person,Reply,When\r\nS9,P9,soon,later\r\n")
    #expect(sheet.findings.map { $0.text } == ["S9", "P9", "soon", "later"])
  }

  @Test func `leaves a time as somebody typed it`() throws {
    let record = try record(since: RememberedFiles.now, at: CivilDate.monday.at(9))
    var sheet = sheet("Session,Person,Reply,When\r\nS1,P1,Declined,20 Nov\r\n")
    sheet.tie(to: [record], utc, at: RememberedFiles.now + 60)
    #expect(
      String(decoding: sheet.bytes, as: UTF8.self).contains(
        "S1,P1,Declined,20 Nov,,2013-02-04 09:00"))
    #expect(sheet.answer(to: record, utc) == .declined)
  }

  @Test func `a decline of a time counts still where the place or the organizer is another`() throws
  {
    let record = try record(since: RememberedFiles.now + 7 * 1440, at: CivilDate.monday.at(9))
    func answer(_ word: String) -> Reply.Answer? {
      sheet(
        "Session,Person,Reply,When,Asked\r\nS1,P1,\(word),2012-11-13 09:00,2013-02-04 09:00\r\n"
      )
      .answer(to: record, utc)
    }
    #expect(answer("Declined") == .declined)
    #expect(answer("Accepted") == nil)
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

  @Test func `is the time of the release that people had on the date`() throws {
    #expect(try away("2012-11-14").map { $0.start } == [CivilDate.monday.at(9)])
    #expect(try away("2012-12-01").map { $0.start } == [CivilDate.monday.at(14)])
  }

  @Test func `is the time from which the session moved, without a date`() throws {
    #expect(try away("").map { $0.start } == [CivilDate.monday.at(9)])
  }

  @Test func `is noted beside an answer from before somebody was told what they hold`() throws {
    let history = try history()
    var open = OpenReview(RememberedFiles(review).files)
    let wish = NewInvitations.Wish(secret: RememberedFiles.secret)
    _ = open.answer(.invite(wish, at: RememberedFiles.now, onlyLooks: false))
    let bytes = open.files.files.first { $0.name == "invitations.json" }?.bytes ?? []
    var record = try #require(
      InvitationsDocument.read(bytes, file: "").ledger?.outstanding.first {
        $0.recipient == .person(PersonID("P1"))
      })
    record.since = RememberedFiles.now + 7 * 1440
    record.meeting.span = TimeSpan(from: CivilDate.monday.at(14), minutes: 60)
    func asked(_ when: String, _ history: ReplyHistory?, _ sequence: Int) -> CivilMinute? {
      record.sequence = sequence
      var sheet = RepliesSheet(Array((decline + when).utf8), file: "r", for: review)
      sheet.tie(to: [record], ZoneOffsets.utc, at: RememberedFiles.now + 20 * 1440, by: history)
      return sheet.rows[0].asked
    }
    #expect(asked("2012-11-14", history, 1) == CivilDate.monday.at(9))
    #expect(asked("2012-11-01", history, 1) == CivilDate.monday.at(9))
    #expect(asked("2012-12-01", history, 1) == CivilDate.monday.at(14))
    #expect(asked("2012-11-14", nil, 1) == nil)
    #expect(asked("2012-11-14", nil, 0) == CivilDate.monday.at(14))
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
