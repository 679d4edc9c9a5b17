import CivilTime
import Desk
import Findings
import ReviewModel
import Sheets
import TestSupport
import Testing

struct `A review read from files in memory` {
  private func refusal(_ files: ReviewFiles) -> [String] {
    do throws(Refusal) {
      _ = try ReviewReading(files)
      return []
    } catch {
      return error.findings.map { $0.place.text + ": " + $0.code.text + " " + $0.sentence }
    }
  }

  @Test func `is the same from sheets, a workbook and a document`() throws {
    let sheets = try ReviewReading(SmallFiles.folder())
    let workbook = try ReviewReading(try SmallFiles.workbook())
    let document = try ReviewReading(SmallFiles.document())
    #expect(sheets.review == workbook.review)
    #expect(sheets.review?.sessions == document.review?.sessions)
    #expect(sheets.isUsable && workbook.isUsable && document.isUsable)
  }

  @Test func `names standard input in its places as in its findings`() throws {
    let bytes = try #require(SmallFiles.document().files.first).bytes
    let reading = try ReviewReading(
      ReviewFiles(.standardInput, bytes: bytes, through: .commandLine))
    let place = reading.place(ReviewPlace(.sessions, 0, "minutes"))
    #expect(place == .key(file: InputName.standardInput, path: "sessions[0].minutes"))
  }

  @Test func `a folder without sheets says how to begin, by the door that somebody came through`() {
    let command = ReviewFiles(folder: "my review", [], through: .commandLine)
    #expect(
      refusal(command) == [
        "my review: FW603 This folder holds no sheets (.csv). "
          + "Make some with: fieldwork init 'my review' --week DATE"
      ])
    let page = ReviewFiles(dropped: [])
    #expect(refusal(page).count == 1)
    #expect(!refusal(page)[0].contains("fieldwork"), "\(refusal(page))")
  }

  @Test func `a workbook beside no sheets is named`() {
    let files = ReviewFiles(
      folder: "r", [], beside: [OtherFile("week.xlsx")], through: .commandLine)
    #expect(refusal(files)[0].hasSuffix("Give the workbook: r/week.xlsx"))
  }

  @Test func `a sheet that is there under two names is refused`() {
    let sheet = SheetFile(name: "sessions.csv", bytes: [])
    let twin = SheetFile(name: "Sessions.csv", bytes: [])
    let files = ReviewFiles(folder: "r", [sheet, twin], through: .commandLine)
    #expect(
      refusal(files) == [
        "r/Sessions.csv: FW819 \"sessions.csv\" and \"Sessions.csv\" are the same sheet. "
          + "Keep the right one, and move the other out of the folder."
      ])
  }

  @Test func `a file that is no workbook says what it is`() {
    let text = SheetFile(name: "week.xlsx", bytes: Array("Ref,Title\r\n".utf8))
    #expect(refusal(ReviewFiles(dropped: [text])).count == 1)
  }

  @Test func `a finding in a workbook names the tab`() throws {
    var review = SmallFiles.threeInterviews
    review.sessions[1].minutes = 0
    let reading = try ReviewReading(try SmallFiles.workbook(review))
    #expect(
      reading.findings.contains { $0.severity == .error && $0.place.file.hasPrefix("r.xlsx") },
      "\(reading.findings)")
  }

  @Test func `names that postpone took out of the sheets are remembered`() throws {
    var review = SmallFiles.threeInterviews
    review.people = [Person(id: PersonID("YP1"), name: "Robin Example")]
    review.people[0].isAnonymous = true
    review.sessions[0].title = "Talk with Robin Example"
    let before = ReviewSheets.write(review, plan: nil).map {
      SheetFile(path: "before-2013-02-04/" + $0.name, bytes: $0.bytes)
    }
    let now = ReviewSheets.write(review, plan: nil).filter { $0.name != "people.csv" }
    var people = review
    people.people[0].name = "Young person"
    let sheet = ReviewSheets.write(people, plan: nil).filter { $0.name == "people.csv" }
    let files = ReviewFiles(
      folder: "r", now + sheet + before, through: .commandLine)
    let title = try ReviewReading(files).review?.sessions[0].title ?? ""
    #expect(!title.contains("Robin"), "\(title)")
  }
}
