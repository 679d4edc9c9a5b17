import Findings
import ReviewModel
import Sheets
import Testing

struct `Protected names in sheets` {
  private let folder = Folder()
    .replacing(
      "Ref,Name,Job title,Organisation,Email,Line manager,Availability,Show as",
      with: """
        Ref,Name,Job title,Organisation,Email,Line manager,Availability,Show as
        K1,Kim Thistlewood,,,,,,A young person
        """, in: "people.csv")

  @Test func `a name beside a description is taken out of titles and told at its cell`() throws {
    let reading = folder.replacing("Ref,Title", with: "Ref,Title", in: "sessions.csv")
      .replacing("T1,", with: "T1,Thistlewood ", in: "themes.csv").read()
    let review = try #require(reading.review)
    #expect(!review.themes.contains { $0.name.contains("Thistlewood") })
    let places = reading.findings.filter { FindingCode.aboutProtectedNames.contains($0.code) }
      .map { $0.place.file }
    #expect(places.contains("themes.csv") && places.contains("people.csv"))
  }

  @Test func `the person keeps the description, and nothing that is written has the name`() throws {
    let reading = folder.read()
    let review = try #require(reading.review)
    #expect(review.people[0].name == "A young person")
    let written = ReviewSheets.write(review, keeping: reading.extras)
    for sheet in written {
      #expect(!String(decoding: sheet.bytes, as: UTF8.self).contains("Thistlewood"))
    }
  }

  @Test func `no finding quotes the name, whatever it is about`() {
    let reading = folder.replacing("T1,", with: "T1,Kim Thistlewood ", in: "themes.csv")
      .replacing("S01,", with: "S01,Kim Thistlewood with ", in: "sessions.csv").read()
    for finding in reading.findings {
      #expect(!(finding.text + finding.message + finding.mend).contains("Thistlewood"))
    }
  }
}
