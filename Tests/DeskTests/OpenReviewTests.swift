import CivilTime
import Desk
import Documents
import Findings
import JSONText
import ReviewModel
import Sheets
import TestSupport
import Testing
import Exports

struct `A review that somebody has open` {
  private let minute = CivilDate.monday.at(8)

  /// Looks for a timetable, and writes the timetable that was found into the review.
  private func plan(_ open: inout OpenReview, steps: Int = 2000) -> Answer {
    _ = open.answer(.search(SearchRequest(steps: steps)))
    while open.isSearching { _ = open.advance(steps: 512) }
    return open.answer(.keep)
  }

  @Test(arguments: ["folder", "workbook", "document"])
  func `is checked, planned, and checked again`(form: String) throws {
    let files =
      switch form {
      case "folder": SmallFiles.folder()
      case "workbook": try SmallFiles.workbook()
      default: SmallFiles.document()
      }
    var open = OpenReview(files)
    #expect(open.answer(.check(isStrict: false)).outcome == .clean)
    let kept = plan(&open)
    #expect(kept.outcome == .clean && kept.changesReview, "\(kept.findings)")
    #expect(kept.files.count == 1)
    let after = open.answer(.check(isStrict: false))
    #expect(after.words.first?.contains("The timetable obeys every rule") == true, "\(after.words)")
  }

  @Test func `is planned as a search of its own would plan it`() throws {
    var open = OpenReview(SmallFiles.folder())
    let kept = plan(&open)
    let review = try ReviewReading(SmallFiles.folder()).soundReview()
    var session = SearchSession(review, steps: 2000)
    while session.advance(steps: 2000) {}
    #expect(
      kept.files == [
        ReviewSheets.timetable(session.found.plan, of: review, keeping: SheetExtras())
      ])
  }

  @Test func `goes into every form and comes back the same`() throws {
    var open = OpenReview(SmallFiles.folder())
    _ = plan(&open)
    let document = open.answer(.convert(.document)).files
    #expect(document.map { $0.name } == ["review.json"])
    for form in CopyForm.allCases {
      let copy = open.answer(.convert(form))
      var again = OpenReview(ReviewFiles(dropped: copy.files))
      #expect(again.answer(.convert(.document)).files == document, "\(form)")
    }
  }

  @Test func `is handed out as files of the form that was asked for`() {
    var open = OpenReview(SmallFiles.folder())
    _ = plan(&open)
    let all = open.answer(.export(TimetableHandout.Request(.all, writtenAt: minute)))
    #expect(all.outcome == .clean)
    #expect(all.files.contains { $0.name.hasSuffix(".html") })
    #expect(all.files.contains { $0.name.hasSuffix(".ics") })
    let tables = open.answer(.export(TimetableHandout.Request(.csv, writtenAt: minute)))
    #expect(!tables.files.isEmpty)
    #expect(tables.files.contains { $0.name.hasSuffix(".csv") })
    #expect(tables.files.contains { $0.name.hasSuffix(".xlsx") })
    #expect(tables.files.allSatisfy { all.files.contains($0) })
    #expect(!tables.files.contains { $0.name.hasSuffix(".html") || $0.name.hasSuffix(".ics") })
  }

  @Test func `is handed out as its lead-in before there is a timetable`() {
    var open = OpenReview(SmallFiles.folder())
    let answer = open.answer(.export(TimetableHandout.Request(.all, writtenAt: minute)))
    #expect(answer.outcome == .clean)
    #expect(answer.words == ["There is no timetable yet, so this is the lead-in."])
    #expect(
      answer.files.map { $0.name } == [
        "tables/lead-in.csv", "tables/exports.xlsx", "calendars/lead-in.ics", "timetable.html",
      ])
  }

  @Test func `cannot be published before there is a timetable`() {
    var open = OpenReview(SmallFiles.folder())
    let answer = open.answer(
      .export(TimetableHandout.Request(.all, privacy: .public, writtenAt: minute)))
    #expect(answer.outcome == .badInput)
    #expect(answer.findings.map { $0.code } == [.timetableMissing])
    #expect(answer.files.isEmpty)
  }

  @Test func `is copied without the names of people`() {
    var review = SmallFiles.threeInterviews
    review.people = [Person(id: PersonID("P1"), name: "Sam Example")]
    review.people[0].jobTitle = "Head of service"
    review.sessions[0].participants = [PersonID("P1")]
    var open = OpenReview(SmallFiles.folder(review))
    for form in [CopyForm.sheets, .document] {
      let copy = open.answer(.redact(form))
      #expect(!copy.files.isEmpty)
      for file in copy.files {
        #expect(!String(decoding: file.bytes, as: UTF8.self).contains("Sam"), "\(file.name)")
      }
    }
  }

  @Test func `tells the lead-in as lines and as data`() {
    var open = OpenReview(SmallFiles.folder())
    let answer = open.answer(.leadIn(today: .november12))
    #expect(answer.words.contains { $0.contains("Milestone") }, "\(answer.words)")
    #expect(answer.members.contains { $0.key == "milestones" })
  }

  @Test func `a search that is told to stop keeps the best so far`() {
    var open = OpenReview(SmallFiles.folder())
    _ = open.answer(.search(SearchRequest()))
    _ = open.advance(steps: 500)
    _ = open.answer(.stop)
    #expect(!open.isSearching)
    #expect(open.answer(.keep).files.map { $0.name } == ["timetable.csv"])
  }

  @Test func `a proof that there is no timetable leaves the one that somebody has`() {
    var review = SmallFiles.threeInterviews
    for index in 0..<2 { review.sessions[index].pin.start = CivilDate.monday.at(9) }
    var open = OpenReview(SmallFiles.folder(review))
    let kept = plan(&open)
    #expect(kept.outcome == .impossible)
    #expect(kept.files.isEmpty && !kept.changesReview)
  }

  @Test func `nothing is answered about files that hold no review`() {
    var open = OpenReview(ReviewFiles(dropped: []))
    for request in [Request.check(isStrict: false), .keep, .convert(.sheets)] {
      #expect(open.answer(request).findings.map { $0.code } == [.unknownForm])
    }
  }
}

struct `Questions about an open review` {
  private func planned() -> OpenReview {
    var open = OpenReview(SmallFiles.folder())
    _ = open.answer(.search(SearchRequest(steps: 2000)))
    while open.isSearching { _ = open.advance(steps: 512) }
    _ = open.answer(.keep)
    return open
  }

  @Test func `why nothing fits is told with the rules that stand in each other's way`() {
    var review = SmallFiles.threeInterviews
    for index in 0..<2 { review.sessions[index].pin.start = CivilDate.monday.at(9) }
    var open = OpenReview(SmallFiles.folder(review))
    let answer = open.answer(.explain(.whole))
    #expect(answer.outcome == .impossible)
    #expect(answer.words.contains { $0.contains("S1") }, "\(answer.words)")
    #expect(answer.members.contains { $0.key == "next" })
  }

  @Test func `a session is explained, and other places for it are listed`() {
    var open = planned()
    let why = open.answer(.explain(.session("S1")))
    #expect(why.outcome == .clean && !why.words.isEmpty, "\(why.findings)")
    let wish = open.answer(.explain(.wish(session: "S1", ["Fri 10:00"])))
    #expect(wish.outcome == .clean, "\(wish.words)")
    let other = open.answer(.suggest(session: "S1"))
    #expect(other.members.contains { $0.key == "suggestions" })
    #expect(open.answer(.suggest(session: "S9")).findings.map { $0.code } == [.unknownSubject])
  }

  @Test func `changes from the readable page are taken into the timetable`() throws {
    let plan = Plan.small(
      .small("S1", CivilDate.monday.at(9), "PP"), .small("S2", CivilDate.monday.at(11), "PP"),
      .small("S3", CivilDate.monday.at(14), "PP"))
    var open = OpenReview(SmallFiles.folder(SmallFiles.threeInterviews, plan))
    let changes = """
      Session,Day,Start,Room,Reviewers,Was day,Was start,Was room,Was reviewers
      S1,Tue,10:00,R1,PP,Mon,09:00,R1,PP
      """
    let before = open.files.files.first { $0.name == "timetable.csv" }?.bytes
    let answer = open.answer(.apply(changes: changes))
    #expect(answer.changesReview, "\(answer.findings)")
    // The timetable that was there is kept, to go back to.
    #expect(answer.files.map { $0.name } == ["timetable.csv", "earlier/timetable-1.csv"])
    #expect(answer.files.last?.bytes == before)
    #expect(open.answer(.apply(changes: changes)).words == [AppliedChanges.nothingNew])
  }
}
