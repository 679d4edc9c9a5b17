import CSVText
import Findings
import ReviewModel
import Sheets
import TestSupport
import Testing

/// Cells about people and numbers that were read as one of two meanings, or as less than they say.
@Suite struct CellsWithTwoMeaningsTests {
  private func findings(_ heading: String, _ text: String, in sheet: String = "sessions.csv")
    -> [Finding]
  {
    var values = [
      "Ref": "S09", "Title": "Ninth", "Kind": "Interview", "Minutes": "60", "Reviewers": "any",
      "Themes": "",
    ]
    values[heading] = quoted(text)
    let text = Folder().sheets.first { $0.name == sheet }?.text ?? ""
    let headings = text.split(separator: "\n")[0].split(separator: ",").map { String($0) }
    let row = headings.map { values[$0] ?? "" }.joined(separator: ",")
    let before = Folder().read().findings
    return Folder().adding(row, to: sheet).read().findings.filter { !before.contains($0) }
  }

  private func session(_ heading: String, _ text: String) -> Session? {
    var values = ["Ref": "S09", "Title": "Ninth", "Kind": "Interview", "Minutes": "60"]
    values["Reviewers"] = "any"
    values[heading] = quoted(text)
    let sheet = Folder().sheets.first { $0.name == "sessions.csv" }?.text ?? ""
    let headings = sheet.split(separator: "\n")[0].split(separator: ",").map { String($0) }
    let row = headings.map { values[$0] ?? "" }.joined(separator: ",")
    return Folder().adding(row, to: "sessions.csv").read().review?.sessions.last
  }

  private func quoted(_ text: String) -> String {
    "\"" + text.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"")
      + "\""
  }

  /// The texts that a mend offers to write.
  private func offers(_ finding: Finding) -> [String] {
    let parts = finding.mend.split(separator: "\"", omittingEmptySubsequences: false)
    return parts.indices.filter { $0 % 2 == 1 }.filter { index in
      ["Write ", " or ", ", or ", ", "].contains(String(parts[index - 1]))
    }.map { String(parts[$0]) }
  }

  @Test(arguments: [
    ("Who", "002; 8 social workers", ["P02; 8 social workers", "2 people; 8 social workers"]),
    ("Who", "002", ["P02", "2 people"]),
    (
      "Who", "8 social workers including 2 managers",
      ["6 social workers; 2 managers", "8 social workers; 2 managers"]
    ),
    (
      "Who", "8 social workers inc 2 managers",
      ["6 social workers; 2 managers", "8 social workers; 2 managers"]
    ),
    (
      "Who", "8 social workers including P02",
      ["7 social workers; P02", "8 social workers; P02"]
    ),
    (
      "Who", "8 social workers (P02, P03)",
      ["6 social workers; P02; P03", "8 social workers; P02; P03"]
    ),
    ("Who", "8 social workers and their manager", ["8 social workers and 1 manager"]),
    ("Who", "P02 - Detective Inspector", []), ("Who", "? P02", ["P02", "P02 (optional)"]),
    ("Who", "P01; P02?", ["P01; P02", "P01; P02 (optional)"]),
    ("Reviewers", "2;3", ["2", "3", "2-3"]), ("Reviewers", "TL; TBC", ["TL"]),
    ("Reviewers", "TBC; 2", ["2"]), ("Reviewers", "2; 3; TL", ["2; TL", "3; TL", "2-3; TL"]),
    (
      "Reviewers", "2 of officer peer, police peer",
      ["2 of officer peer / police peer", "2 officer peer; 1 police peer"]
    ),
    ("Reviewers", "Officer peers", ["1 officer peer", "2 officer peer"]),
  ])
  func `is refused with both meanings, each a whole cell that reads`(
    heading: String, cell: String, wanted: [String]
  ) {
    let found = findings(heading, cell).filter { $0.severity == .error }
    #expect(!found.isEmpty, "\(cell)")
    let offered = found.flatMap { offers($0) }
    for offer in wanted { #expect(offered.contains(offer), "\(cell): \(offered)") }
    for offer in offered {
      #expect(findings(heading, offer).allSatisfy { $0.severity == .note }, "\(cell) → \(offer)")
    }
  }

  @Test(arguments: [
    "not P02", "1st line managers", "2nd tier officers", "20 minutes", "* P02", "~P02", "# P02",
    "8 social workers or 6 managers", "0008",
  ])
  func `who comes is never guessed`(cell: String) {
    #expect(findings("Who", cell).contains { $0.severity == .error }, "\(cell)")
  }

  @Test func `what is refused is never offered as its opposite`() {
    let found = findings("Who", "not P02")
    #expect(found.flatMap { offers($0) }.isEmpty, "\(found.map { $0.mend })")
  }

  @Test(arguments: [
    ("8 social workers/4 parents", 12), ("6 parents and carers", 6), ("8 social workers", 8),
    ("8 young people with a social worker", 8), ("8 staff from health and education", 8),
    ("8 children and young people", 8), ("5; 8 social workers", 13),
  ])
  func `a headcount counts everybody`(cell: String, count: Int) {
    #expect(session("Who", cell)?.headcount == count)
    #expect(!findings("Who", cell).contains { $0.severity == .error }, "\(cell)")
  }

  @Test func `a reference beside its own title is one person`() {
    #expect(session("Who", "P02 - Head of Safeguarding")?.participants.map { $0.text } == ["P02"])
    #expect(session("Who", "P02: head of safeguarding")?.participants.map { $0.text } == ["P02"])
    #expect(session("Who", "P01 - P03")?.participants.map { $0.text } == ["P01", "P02", "P03"])
  }

  @Test func `a name in quotation marks is found as it is without them`() {
    for cell in ["\"Head of Safeguarding\"", "\"Head of Safeguarding\"; P01"] {
      #expect(session("Who", cell)?.participants.first?.text == "P02", "\(cell)")
    }
  }

  @Test func `a seat to be confirmed is nobody's name`() {
    #expect(session("Reviewers", "TBC")?.team.named == [])
    #expect(findings("Reviewers", "TBC").contains { $0.code == .wordForNothing })
  }

  @Test(arguments: ["? T1", "* T1", "T1 *", "T1?"])
  func `a sign of doubt before or behind a theme is never passed over`(cell: String) {
    #expect(findings("Themes", cell).contains { $0.severity == .error }, "\(cell)")
  }

  @Test(arguments: ["Smith, Jane", "SMITH Jane", "Jane Smith"])
  func `a surname that stands first is found either way`(name: String) {
    let folder = Folder().adding("P08,\(quoted(name)),Guest,Here,,,any,", to: "people.csv")
    for who in ["Jane Smith", "Smith, Jane", "Smith, Jane and P02", "P02; Smith, Jane"] {
      let row = "S09,Ninth,Interview,60,,\(quoted(who)),,any,,,,,,,,,,,"
      let reading = folder.adding(row, to: "sessions.csv").read()
      #expect(
        reading.review?.sessions.last?.participants.contains { $0.text == "P08" } == true,
        "\(name): \(who)")
      #expect(!reading.findings.contains { $0.code == .danglingReference }, "\(name): \(who)")
    }
  }

  // MARK: Rows

  @Test(arguments: [
    ("people.csv", "HEALTH PARTNERS,,,,,,,"), ("people.csv", "Partners:,,,,,,,"),
    ("people.csv", "END,,,,,,,"), ("people.csv", "---,,,,,,,"), ("people.csv", "27,,,,,,,"),
    ("people.csv", "Total,27,,,,,,"), ("rooms.csv", "Total,,300,,"),
    ("sessions.csv", "MONDAY,,,,,,,,,,,,,,,,,,"),
  ])
  func `a row that is no entry is named once and not read`(sheet: String, row: String) {
    let before = Folder().read()
    let after = Folder().adding(row, to: sheet).read()
    let new = after.findings.filter { !before.findings.contains($0) }
    #expect(new.map { $0.code } == [.rowNotRead], "\(lines(new))")
    #expect(after.review?.people.count == before.review?.people.count)
    #expect(after.review?.rooms.count == before.review?.rooms.count)
    #expect(after.review?.sessions.count == before.review?.sessions.count)
  }

  @Test func `an entry that has only its reference yet is an entry`() {
    let reading = Folder().adding("P05,,,,,,,", to: "people.csv").read()
    #expect(reading.review?.people.last?.id.text == "P05")
  }

  // MARK: One cause, one finding

  @Test func `a closed day that cells name is one finding at its row`() {
    let folder = Folder().with("closed.csv", "Date or range,What\nWed 6 Feb 2013,council closed\n")
      .adding("P08,,Guest,Here,,,Wed am,", to: "people.csv")
      .adding("P09,,Guest,Here,,,not Wed,", to: "people.csv")
    let found = folder.read().findings.filter { $0.code == .weekdayNotInReview }
    #expect(found.map { $0.place.text } == ["closed.csv:2 Date or range"], "\(lines(found))")
  }

  @Test func `a part of a closed day is not read as the whole of it`() {
    let folder = Folder().with(
      "closed.csv", "Date or range,What\nWed 6 Feb 2013,council closed am\n")
    let found = folder.read().findings.filter { $0.place.file == "closed.csv" }
    #expect(found.map { $0.code } == [.unreadWords])
  }

  @Test func `a week that starts on a wrong day is one finding and not one a cell`() {
    let folder = Folder().replacing("Mon 4 Feb 2013", with: "Wed 6 Feb 2013", in: "review.csv")
      .adding("P08,,Guest,Here,,,Mon,", to: "people.csv")
      .adding("P09,,Guest,Here,,,Tue am,", to: "people.csv")
      .adding("P10,,Guest,Here,,,Mon pm,", to: "people.csv")
    let found = folder.read().findings.filter { $0.code == .weekdayNotInReview }
    #expect(found.count == 1, "\(lines(found))")
    #expect(found.first?.place.file == "review.csv")
  }

  @Test func `a grid that no length fits is one finding at the grid`() {
    let folder = Folder().adding("Timetable grid,7 min", to: "review.csv")
    let found = folder.read().findings.filter {
      $0.code == .numberOutOfRange && $0.severity == .error
    }
    #expect(found.count == 1, "\(lines(found))")
    #expect(found.first?.place.text.hasPrefix("review.csv:") == true)
  }

  // MARK: Addresses and files

  @Test(arguments: ["jane@c", "jane@localhost", "Jane <jane@c>"])
  func `an address that is cut off is not one`(address: String) {
    let folder = Folder().adding("P08,,Guest,Here,\(quoted(address)),,any,", to: "people.csv")
    #expect(folder.read().findings.contains { $0.code == .unfitAddress }, "\(address)")
  }

  @Test func `a contact with two addresses is refused with each of them`() throws {
    let folder = Folder().adding(
      "Contact: council contact,\"Jane Smith; jane@a.example.org; john@a.example.org\"",
      to: "review.csv")
    let found = try #require(folder.read().findings.first { $0.code == .severalAddresses })
    #expect(
      offers(found) == ["Jane Smith; jane@a.example.org", "Jane Smith; john@a.example.org"])
  }

  @Test(arguments: ["interviewees.csv", "participants.csv", "Attendees final.csv"])
  func `a sheet under another word is asked to be renamed`(name: String) {
    let text = Folder().sheets.first { $0.name == "people.csv" }?.text
    let found = Folder().with("people.csv", nil).with(name, text).read().findings
    #expect(
      found.first { $0.code == .misnamedSheet }?.mend == "Rename \"\(name)\" to \"people.csv\".")
  }

  @Test(arguments: [
    "people.csv~", "people.csv.icloud", "sessions.csv.crdownload", "people.json", "people.pdf",
    "people.zip", ".~lock.people.csv#", "people.csv.part",
  ])
  func `a file that may hold a sheet is named`(name: String) {
    let found = ReviewSheets.read(Folder().files, beside: [OtherFile(name)]).findings
    #expect(found.contains { $0.place.file == name }, "\(name)")
  }
}
