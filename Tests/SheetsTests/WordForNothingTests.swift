import Findings
import ReviewModel
import Testing

@testable import Sheets

/// ``WordForNothing``, and the one note about cells that hold such words.
struct `Words for nothing` {
  static let words = [
    "?", "-", "–", "—", "--", "...", "n/a", "N/A", "n.a.", "NA", "none", "None", "nil", "TBC",
    "tbc",
    "TBA", "T.B.C.", "to be confirmed", "not known yet", " n/a ", "\u{A0}-",
  ]

  @Test(arguments: words) func `under Availability mean that nobody has asked yet`(word: String) {
    let folder = Folder().replacing(",Mon-Tue,", with: "," + word + ",", in: "people.csv")
    let reading = folder.read()
    #expect(reading.review?.people[0].availability == .neverAsked)
    let found = ownFindings(reading.findings)
    #expect(found.map { $0.code.text } == ["FW116"])
    #expect(
      found.first?.place == .cell(file: "people.csv", row: 2, column: "Availability"))
  }

  @Test func `are told of once a sheet`() {
    let folder = Folder()
      .replacing(",,,6 young", with: ",TBC,?,6 young", in: "people.csv")
      .replacing(",Mon-Tue,", with: ",n/a,-", in: "people.csv")
      .replacing(",,,,Must,,,\nS02", with: ",-,None,?,Must,n/a,,\nS02", in: "sessions.csv")
    #expect(
      folder.findings == [
        #"people.csv:2 Availability note FW116 "n/a" is read as a blank cell, like 3 other cells of"#
          + " this sheet. Under Availability, blank means that nobody has asked yet. Clear the cells.",
        #"sessions.csv:2 After note FW116 "-" is read as a blank cell, like 3 other cells of this"#
          + " sheet. Clear the cells.",
      ])
    let plain = Folder().replacing(",Mon-Tue,", with: ",,", in: "people.csv")
    #expect(folder.read().review == plain.read().review)
  }

  @Test func `count for settings as well`() {
    let folder = Folder().adding("Timetable grid,n/a", to: "review.csv")
    #expect(
      folder.findings == [
        #"review.csv:9 Value note FW116 "n/a" is read as a blank cell of this sheet. Clear the cell."#
      ])
  }

  @Test func `keep their meaning where a column gives them one`() {
    let folder = Folder()
      .replacing("12:00-14:00, 45 min", with: "none", in: "review.csv")
      .replacing(
        "S03,Police,Interview,45,,P03,,1; officer peer,,",
        with: "S03,Police,Interview,45,,P03,,1; officer peer,none,", in: "sessions.csv")
    let review = folder.read().review
    #expect(review?.days.allSatisfy { $0.lunch == nil } == true)
    #expect(review?.sessions[2].needsRoom == false)
    #expect(review?.reviewers[2].name == "TBC")
    #expect(!folder.read().findings.contains { $0.code == .wordForNothing })
  }

  @Test func `are an entry's own reference where one is called so`() {
    let folder = Folder().replacing("R2,", with: "TBC,", in: "rooms.csv")
      .replacing(",R1,", with: ",TBC,", in: "sessions.csv")
    #expect(folder.read().review?.sessions[0].rooms == [RoomID("TBC")])
    #expect(!folder.read().findings.contains { $0.code == .wordForNothing })
  }

  @Test(arguments: ["n/a", "-", "TBC", "none", "?", "\"TBC\"", "\"\"-\"\""])
  func `survive as a text of the review`(word: String) throws {
    var review = try #require(Folder().read().review)
    review.people[0].email = word
    review.people[1].agency = word
    review.people[2].jobTitle = word
    review.people[2].name = word
    review.reviewers[0].organisation = word
    review.reviewers[0].name = word
    review.sessions[0].title = word
    review.sessions[0].agencies = [word]
    review.rooms[0].features = [word]
    let read = try #require(
      ReviewSheets.read(ReviewSheets.write(review, keeping: SheetExtras())).review)
    #expect(read.people == review.people)
    #expect(read.rooms == review.rooms)
    #expect(read.sessions == review.sessions)
    #expect(read.reviewers[0].organisation == word)
    #expect(read.reviewers[0].name == word)
  }
}
