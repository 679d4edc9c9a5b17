import Findings
import ReviewModel
import Sheets
import Testing

/// Headcounts under Who as people write them, and doubts about those who are named.
struct `Groups under Who` {
  private func reading(_ who: String) -> (session: Session?, findings: [String]) {
    let row = "S09,Ninth,Interview,60,,\"\(who)\",,any,,,,,,,,,,,"
    let reading = Folder().adding(row, to: "sessions.csv").read()
    return (
      reading.review?.sessions.last,
      lines(reading.findings.filter { $0.place.text.hasPrefix("sessions.csv:5") })
    )
  }

  @Test(arguments: [
    ("8 social workers and 2 managers", 10), ("8 social workers, 2 managers", 10),
    ("8 social workers + 2 team managers", 10), ("6 parents and carers", 6),
    ("x8 social workers", 8), ("8 x social workers", 8), ("8 × social workers", 8),
    ("social workers x8", 8), ("social workers x 8", 8), ("social workers (8)", 8),
    ("a group of 8 social workers", 8), ("max 8 social workers", 8), ("min 6 social workers", 6),
    ("P01; P02; and P03", 3), ("P01; and 8 social workers", 9),
  ])
  func `count everybody who is named by a number`(who: String, count: Int) {
    #expect(reading(who).session?.headcount == count, "\(reading(who))")
    #expect(!reading(who).findings.contains { $0.contains(" error ") })
  }

  @Test func `without a number are asked how many they are`() {
    #expect(
      reading("social workers").findings == [
        #"sessions.csv:5 Who error FW302 "social workers" says nobody's name and not how many come."#
          + #" Write how many, such as "8 social workers"."#
      ])
  }

  @Test func `a question mark behind a name is a doubt, and not a part of the name`() {
    #expect(
      reading("P01?").findings == [
        ##"sessions.csv:5 Who error FW184 "?" behind "P01" does not say whether they come. Write "P01","##
          + ##" or "P01 (optional)" for somebody who is not needed."##
      ])
  }
}

struct `Lengths with fractions` {
  @Test(arguments: [
    ("1½ hours", 90), ("½ hour", 30), ("1¼h", 75), ("4.1666666666666664E-2", 60),
    ("1 1/4 hours", 75), ("3/4 hour", 45), ("3/4 of an hour", 45), ("1½ hrs", 90),
    ("1 1⁄2 hrs", 90), ("an hour and a half", 90), ("an hour and a quarter", 75),
    ("about 60", 60), ("approx. 90 mins", 90), ("60 approx", 60), ("~ 45 min", 45),
  ])
  func `are read`(text: String, minutes: Int) {
    #expect(MinutesCell.read(text).value == minutes)
  }

  @Test(arguments: [
    ("60-75", #"Write "60" or "75"."#), ("60 to 75 mins", #"Write "60" or "75"."#),
    ("1-2 hours", #"Write "60" or "120"."#),
    ("0.75", #"Write "45" if hours are meant, or the minutes."#),
    ("1.5", #"Write "90" if hours are meant, or the minutes."#),
    (
      "2 x 30",
      #"Write "60" for one session, or "30" in a row for each of the 2 sessions."#
    ),
  ])
  func `that leave a choice are refused with each length`(text: String, mend: String) {
    #expect(MinutesCell.read(text).value == nil)
    #expect(MinutesCell.read(text).faults.map { $0.mend } == [mend])
  }

  @Test(arguments: ["1½", "4.1E-9", "1.5E-2x"])
  func `are refused where they give no whole minutes or no unit`(text: String) {
    #expect(MinutesCell.read(text).value == nil)
  }
}

/// Cells about reviewers, rooms and features that were read as less than they say.
struct `Names beside other words` {
  private func findings(_ heading: String, _ text: String) -> [Finding] {
    var values = ["Ref": "S09", "Title": "Ninth", "Kind": "Interview", "Minutes": "60"]
    values["Reviewers"] = "any"
    values[heading] = "\"" + text + "\""
    let sheet = Folder().sheets.first { $0.name == "sessions.csv" }?.text ?? ""
    let headings = sheet.split(separator: "\n")[0].split(separator: ",").map { String($0) }
    let row = headings.map { values[$0] ?? "" }.joined(separator: ",")
    return Folder().adding(row, to: "sessions.csv").read().findings
      .filter { $0.place.text == "sessions.csv:5 " + heading }
  }

  @Test(arguments: [
    ("TL + 1", "Write \"2; TL\"."), ("police peer and 1 other", "Write \"2; police peer\"."),
    ("TL & OP1 + 2", "Write \"4; TL; OP1\"."),
  ])
  func `a number beside a name is asked about, since either sum may be meant`(
    cell: String, mend: String
  ) {
    #expect(findings("Reviewers", cell).map { $0.code.text + " " + $0.mend } == ["FW181 " + mend])
  }

  @Test(arguments: [
    ("Reviewers", "TL?"), ("Room or site", "R1?"), ("After", "S01?"), ("Importance", "Must?"),
    ("Kind", "Interview?"), ("Themes", "T1?"), ("Reviewers", "police peer?"),
  ])
  func `a question mark is never passed over`(heading: String, cell: String) {
    #expect(findings(heading, cell).contains { $0.severity == .error }, "\(cell)")
  }

  @Test func `two features with a word between them are two`() {
    #expect(findings("Features", "screen and step-free").isEmpty)
    #expect(findings("Features", "screen and kiln").map { $0.text } == ["kiln"])
  }
}
