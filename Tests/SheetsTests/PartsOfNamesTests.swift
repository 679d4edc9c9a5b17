import Findings
import ReviewModel
import Sheets
import Testing

/// Parts of names, abbreviations of job titles and short runs of references under Who.
struct `Short names under Who` {
  private func reading(_ who: String) -> (session: Session?, findings: [Finding]) {
    let people = """
      Ref,Name,Job title,Organisation
      P01,Ruth Example,Director of Children's Services,Borsetshire Council
      P02,Dennis Sample,Local Authority Designated Officer,Borsetshire Council
      P03,Dennis Instance,Headteacher,Borsetshire Academy
      P04,,Head of Safeguarding,Borsetshire Council
      """
    let row = "S09,Ninth,Interview,60,,\"\(who)\",,any,,,,,,,,,,,"
    let reading = Folder().with("people.csv", people).adding(row, to: "sessions.csv").read()
    return (
      reading.review?.sessions.last,
      reading.findings.filter { $0.place.text == "sessions.csv:5 Who" }
    )
  }

  @Test(arguments: [
    ("Ruth", #"Write "P01" if that is meant."#), ("DCS", #"Write "P01" if that is meant."#),
    ("LADO", #"Write "P02" if that is meant."#), ("HT", #"Write "P03" if that is meant."#),
    ("Dennis", #"Write "P02" or "P03"."#),
  ])
  func `offer the references that they fit, and none is guessed`(who: String, mend: String) {
    #expect(reading(who).findings.map { $0.mend } == [mend], "\(reading(who).findings)")
    #expect(reading(who).findings.allSatisfy { $0.severity == .error })
  }

  @Test(arguments: [("P01-3", 3), ("P01-03", 3), ("P02–4", 3), ("P01 to 2", 2)])
  func `name a run whose last reference leaves out its letters`(who: String, count: Int) {
    #expect(reading(who).session?.participants.count == count, "\(reading(who))")
    #expect(reading(who).findings.isEmpty)
  }

  @Test(arguments: ["P01-9", "P01-0"])
  func `name no run to a reference that is not there`(who: String) {
    #expect(!reading(who).findings.isEmpty)
  }

  @Test(arguments: ["No-one", "nobody", "no one"])
  func `say nothing where nobody is named`(who: String) {
    #expect(reading(who).session?.participants.isEmpty == true)
    #expect(!reading(who).findings.contains { $0.severity == .error })
  }

  @Test func `get no number that nobody wrote`() {
    let mends = reading("P04 and her managers").findings.map { $0.mend }
    #expect(mends == ["Write their number instead of the first word, or the Ref of each person."])
  }

  @Test(arguments: [
    (
      "8 social workers including 7 managers",
      #"Write "1 social worker; 7 managers" or "8 social workers; 7 managers"."#
    ),
    (
      "3 people from the hub including 2 parents",
      #"Write "1 person from the hub; 2 parents" or "3 people from the hub; 2 parents"."#
    ),
  ])
  func `get no plural behind a one`(who: String, mend: String) {
    #expect(reading(who).findings.map { $0.mend } == [mend])
  }
}
