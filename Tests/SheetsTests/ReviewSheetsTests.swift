import CivilTime
import Findings
import ReviewModel
import Sheets
import Testing

@Suite struct ReviewSheetsTests {
  @Test func `a sound folder has nothing to report`() {
    #expect(Folder().findings == [])
  }

  @Test func `what is written reads back as the same review`() throws {
    let first = Folder().read()
    let review = try #require(first.review)
    let again = ReviewSheets.read(ReviewSheets.write(review, keeping: first.extras))
    #expect(again.review == review)
    #expect(lines(again.findings) == [])
  }

  @Test func `what is written without the extras reads back as the same review`() throws {
    let review = try #require(Folder().read().review)
    let again = ReviewSheets.read(ReviewSheets.write(review))
    #expect(again.review == review)
  }

  @Test func `every kind of cell is understood`() throws {
    let review = try #require(Folder().read().review)
    #expect(
      review.days.map(\.date.shortWords) == [
        "Mon 4 Feb", "Tue 5 Feb", "Wed 6 Feb", "Thu 7 Feb", "Fri 8 Feb",
      ])
    let opening = review.sessions[0]
    #expect(opening.kind == .meeting)
    #expect(opening.participants == [PersonID("P01"), PersonID("P02")])
    #expect(opening.headcount == 12)
    #expect((opening.team.min, opening.team.max) == (2, 4))
    #expect(opening.team.roles == [RoleRequirement(anyOf: [Role("teamLeader")])])
    #expect(opening.rooms == [RoomID("R1")])
    #expect(opening.windows.map(\.words) == ["Monday 4 February, 9am to midday"])
    #expect(review.sessions[1].headcount == 8)
    #expect(review.sessions[1].preferred.map(\.words) == ["Tuesday 5 February, 9am to 5pm"])
    #expect(review.sessions[2].after == [Precedence(session: SessionID("S01"), minGapMinutes: 30)])
    #expect(review.sessions[2].isOptional)
    #expect(review.people[3].isAnonymous)
    #expect(review.people[3].name == "6 young people in care")
    #expect(review.people[1].availability == .neverAsked)
    #expect(review.reviewers[2].isPlaceholder)
    #expect(review.reviewers[3].conflicts == ["Borsetshire Police"])
  }

  @Test func `columns and settings of people's own survive`() throws {
    let folder = Folder()
      .replacing("Ref,Name", with: "Ref,Colour,Name", in: "themes.csv")
      .replacing("T1,", with: "T1,red,", in: "themes.csv")
      .replacing("T2,", with: "T2,=blue,", in: "themes.csv")
      .replacing(
        "Setting,Value", with: "Setting,Value\nCatering,Ring Ambridge Catering", in: "review.csv")
    let read = folder.read()
    let files = ReviewSheets.write(try #require(read.review), keeping: read.extras)
    #expect(
      text("themes.csv", in: files)
        == "Ref,Name,Colour\r\nT1,Practice,red\r\nT2,Leadership,'=blue\r\n")
    #expect(text("review.csv", in: files).hasSuffix("\r\nCatering,Ring Ambridge Catering\r\n"))
    let again = ReviewSheets.read(files)
    #expect(again.extras == read.extras)
    #expect(ReviewSheets.write(try #require(again.review), keeping: again.extras) == files)
  }
}
