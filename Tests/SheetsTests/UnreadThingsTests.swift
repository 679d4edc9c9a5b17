import CSVText
import Findings
import ReviewModel
import Sheets
import Testing

/// What was not read is said: files, headings, rows and sheets, each once, with what to do.
@Suite struct UnreadThingsTests {
  private func findings(_ folder: Folder, beside others: [String] = []) -> [String] {
    lines(ReviewSheets.read(folder.files, beside: others.map { OtherFile($0) }).findings)
  }

  /// The folder with a sheet under another name.
  private func renamed(_ name: String, to others: String...) -> Folder {
    let folder = Folder()
    let text = folder.sheets.first { $0.name == name }?.text ?? ""
    return others.reduce(folder.with(name, nil)) { $0.with($1, text) }
  }

  // MARK: Files

  @Test(arguments: [
    "Peer review 2013 - sessions.csv", "sessions (1).csv", "Copy of sessions.csv",
    "sessions - Copy.csv", "Sessions final v2.csv", "borsetshire_sessions.csv", "session.csv",
    "sessions.csv.csv",
  ])
  func `a sheet under another name is named once, with its own`(name: String) {
    let found = findings(renamed("sessions.csv", to: name))
    #expect(
      found == [
        "\(name) error FW173 \"\(name)\" looks like the sheet sessions.csv, which is missing. Rename \"\(name)\" to "
          + "\"sessions.csv\"."
      ])
  }

  @Test func `a missing list under another name is one finding and not one a cell`() {
    #expect(
      findings(renamed("people.csv", to: "people (1).csv")).map { $0.prefix(27) } == [
        "people (1).csv error FW173 "
      ])
  }

  @Test func `two files that could be one sheet are told apart`() {
    let same = renamed("themes.csv", to: "Review - themes.csv", "Review - themes (1).csv")
    #expect(
      findings(same) == [
        "themes.csv error FW173 The sheet themes.csv is missing, and \"Review - themes.csv\" and \"Review - themes "
          + "(1).csv\" look like it. They are the same. Keep the one that is right, rename it to \"themes.csv\", and "
          + "delete the other."
      ])
    let different = same.with("Review - themes (1).csv", "Ref,Name\nT1,Practice\nT2,Other\n")
    #expect(findings(different).first?.contains("They differ first in row 3.") == true)
  }

  @Test func `a copy beside the sheet is not read`() {
    let folder = Folder()
    let same = folder.with("themes (1).csv", folder.sheets.first { $0.name == "themes.csv" }?.text)
    #expect(
      findings(same) == [
        "themes (1).csv warning FW173 \"themes (1).csv\" is not read, since the folder has themes.csv, which is the "
          + "same. Delete \"themes (1).csv\"."
      ])
    #expect(
      findings(same.with("themes (1).csv", "Ref\nT9\n")).first?.contains(
        "which is different. Delete the older of the two") == true)
  }

  @Test func `names that differ in capitals alone are two files`() {
    let folder = Folder().with("Themes.CSV", "Ref,Name\nT9,Other\n")
    #expect(findings(folder).map { $0.prefix(24) } == ["Themes.CSV warning FW173"])
    #expect(folder.read().review?.themes.map(\.id.text) == ["T1", "T2"])
  }

  @Test(arguments: [
    "sessions.xlsx", "Peer review.xlsx", "people.ods", "review.numbers", "sessions.csv.txt",
    "people.tsv",
  ])
  func `a file of another program is named once`(name: String) {
    let found = findings(
      Folder(), beside: [name, "HELP.txt", "plan.json", "week.ics", "invitations.json"])
    #expect(found.count == 1)
    #expect(found.first?.hasPrefix("\(name) warning FW174 \"\(name)\" is not read") == true)
  }

  @Test(arguments: [
    (Int64(300), "warning", "was changed after"), (50, "note", "is older than"),
  ])
  func `a workbook is told as newer or older than the sheets by the dates of the files`(
    changedAt: Int64, severity: String, words: String
  ) {
    let files = Folder().files.map { SheetFile(name: $0.name, bytes: $0.bytes, changedAt: 100) }
    for name in ["sessions.xlsx", "Peer review.xlsx"] {
      let found = ReviewSheets.read(files, beside: [OtherFile(name, changedAt: changedAt)]).findings
        .filter { $0.code == .fileNotRead }
      #expect(found.map { $0.severity.rawValue } == [severity])
      #expect(found[0].message.contains(words), "\(found)")
    }
  }

  @Test func `a file that is open elsewhere is named with what to do`() {
    #expect(
      findings(Folder(), beside: ["~$sessions.xlsx", ".~lock.people.csv#"]) == [
        "~$sessions.xlsx note FW174 Somebody has \"sessions.xlsx\" open, and what is not saved is not read. Save and "
          + "close \"sessions.xlsx\", then check again.",
        ".~lock.people.csv# note FW174 Somebody has \"people.csv\" open, and what is not saved is not read. Save and "
          + "close \"people.csv\", then check again.",
      ])
  }

  // MARK: One cause, one finding

  @Test func `a missing sheet is one finding, however many rows refer to it`() {
    let rows = (1...49).map { "X\($0),,,,,," }.joined(separator: "\n")
    let folder = Folder().with("sessions.csv", nil).with(
      "timetable.csv", "Session,Day,Start,End,Room,Reviewers,Fixed\n\(rows)\n")
    #expect(findings(folder).map { $0.prefix(31) } == ["sessions.csv error FW150 The sh"])
  }

  @Test func `a list that is not there is one finding with its first cell`() {
    #expect(
      findings(Folder().with("people.csv", nil)) == [
        "people.csv error FW150 The sheet people.csv is missing, and 3 cells need it, the first reviewers.csv:5 Not "
          + "with. Add it; \"fieldwork init\" writes one with its headings."
      ])
    #expect(
      findings(Folder().with("people.csv", "Ref,Job title,Organisation\n")).first
        == "people.csv error FW150 The sheet people.csv has no rows, and 3 cells need it, the first reviewers.csv:5 "
        + "Not with. Fill it in.")
  }

  @Test func `a missing column is one finding and not one a row`() {
    let folder = Folder().with(
      "people.csv", "Number,Job title,Organisation\nP01,Director,Council\nP02,Head,Council\n")
    let found = findings(folder)
    #expect(found.filter { $0.contains(" error ") }.count == 1)
    #expect(found.contains { $0.hasPrefix("people.csv:1 Ref error FW152") })
  }

  @Test func `a sheet without headings is one finding`() {
    let folder = Folder().with("themes.csv", "T1,Practice\nT2,Leadership\n")
    #expect(
      findings(folder) == [
        "themes.csv:1 T1 error FW171 None of the headings of themes.csv is there, so the sheet is not read. Insert a "
          + "row of headings above the others, with at least: Ref."
      ])
  }

  // MARK: Rows and headings

  @Test(arguments: [
    "Table 1", "Borsetshire: themes of the review,,", "Themes – Table 1\n\nJanuary 2013",
  ])
  func `headings are found below a title, and the title is named`(title: String) {
    let folder = Folder().with("themes.csv", title + "\nRef,Name\nT1,Practice\nT2,Leadership\n")
    #expect(folder.read().review == Folder().read().review)
    let found = findings(folder)
    #expect(found.count == 1)
    #expect(found.first?.contains("note FW169 The headings of themes.csv are in row") == true)
  }

  @Test(arguments: [
    "Total,,,180,,,,,,,,,,,,,,,", "Total sessions: 3,,,,,,,,,,,,,,,,,,",
    "* times to be agreed with the police,,,,,,,,,,,,,,,,,,",
    "Ref,Title,Kind,Minutes,Themes,Who,Expected,Reviewers,Room or site,Features,When,Prefer,After,,,,,,",
    "The sessions below were agreed in December,,,,,,,,,,,,,,,,,,",
  ])
  func `a row that is no entry is named and not read`(row: String) {
    let folder = Folder().adding(row, to: "sessions.csv")
    #expect(folder.read().review == Folder().read().review)
    let found = findings(folder)
    #expect(found.count == 1)
    #expect(found.first?.hasPrefix("sessions.csv:5 Ref warning FW172 The row of ") == true)
  }

  @Test func `a row with a reference alone is an entry to be filled in`() {
    let found = findings(Folder().adding("S09,,,,,,,,,,,,,,,,,,", to: "sessions.csv"))
    #expect(found.filter { $0.contains("FW308") }.count == 2)
  }

  @Test func `columns of people's own are noted once a sheet`() {
    let folder = Folder().with(
      "themes.csv", "Ref,Name,Lead officer,Notes,\nT1,Practice,AB,x,y\nT2,Leadership,CD,,\n")
    #expect(
      findings(folder) == [
        "themes.csv:1 Lead officer note FW170 Kept and not read in themes.csv: \"Lead officer\", \"Notes\", column 5 "
          + "without a heading."
      ])
  }

  @Test(arguments: [
    (
      "Before",
      "Write this session under After of the session that comes later. Then delete the column."
    ),
    (
      "Unavailable",
      "Write what stands there under When, with \"not\" in front: \"not Wed pm\". Then delete the column."
    ),
  ])
  func `a heading that asks for a rule is never taken for its opposite`(
    heading: String, mend: String
  ) {
    let folder = Folder().with(
      "sessions.csv",
      "Ref,Title,Kind,Minutes,Reviewers,\(heading)\nS01,First,interview,60,2,S02\nS02,Second,interview,60,2,\n"
    )
    #expect(
      findings(folder) == [
        "sessions.csv:1 \(heading) warning FW183 The column \"\(heading)\" is kept and not read, so the timetable "
          + "takes no notice of it. \(mend)"
      ])
  }

  // MARK: References and addresses

  @Test(arguments: [
    "MAR1", "1-2", "2E3", "04", "1/2", "Sept3", "3Dec", "1.10", "9:30", "12 am", "1234567890123456",
    "2e+3",
  ])
  func `a reference that Excel changes is warned of`(reference: String) {
    let folder = Folder().adding("\(reference),Another", to: "themes.csv")
    let found = folder.read().findings.filter { $0.code.text == "FW176" }
    #expect(found.map(\.place.text) == ["themes.csv:4 Ref"])
    let offered =
      found.first?.mend.split(separator: "\"").dropFirst().first.map { String($0) } ?? ""
    #expect(findings(Folder().adding("\(offered),Another", to: "themes.csv")) == [])
  }

  @Test(arguments: [
    "S01", "7", "T1", "R-2", "1A", "MARY", "MAR", "E2E", "40", "1.2", "A1-2", "2-40x",
  ])
  func `a reference that lasts is not warned of`(reference: String) {
    let folder = Folder().adding("\"\(reference)\",Another", to: "sites.csv")
    #expect(findings(folder) == [])
  }

  @Test func `noughts that are lost are told once`() {
    let folder = Folder().replacing("P01", with: "1", in: "people.csv")
      .replacing("P02", with: "2", in: "people.csv")
      .replacing("P01; P02", with: "001; 002", in: "sessions.csv")
    #expect(folder.read().review?.sessions[0].participants.map(\.text) == ["1", "2"])
    #expect(
      findings(folder) == [
        "sessions.csv:2 Who warning FW161 \"001\" is \"1\" in people.csv, and 1 more like it: a spreadsheet has taken "
          + "the noughts. They were read as the same. Give the entries of people.csv references that begin with a "
          + "letter, such as \"P001\", in every sheet."
      ])
  }

  @Test(arguments: [
    "dcs@example.org", "mailto:dcs@example.org", "<dcs@example.org>", "dcs@example.org\u{A0}",
    "dcs@example.org;", "Jane Director <dcs@example.org>", "\"Director, Jane\" <dcs@example.org>",
    "dcs@example.org <mailto:dcs@example.org>", "\u{200B}dcs@example.org",
  ])
  func `an address is read as it was pasted`(cell: String) {
    let written =
      "\""
      + cell.split(separator: "\"", omittingEmptySubsequences: false).joined(
        separator: "\"\"") + "\""
    let folder = Folder().replacing("\nP01,,", with: "\nP01,Jane Director,", in: "people.csv")
      .replacing("dcs@example.org", with: written, in: "people.csv")
    #expect(folder.read().review?.people[0].email == "dcs@example.org")
    #expect(findings(folder) == [])
  }

  @Test(arguments: [
    ("jane at example.org", "FW831", "Write \"jane@example.org\" if that is meant."),
    ("jane@example,org", "FW831", "Write \"jane@example.org\" if that is meant."),
    (
      "by post", "FW831",
      "Correct the address, or leave the cell blank and tell this person by hand."
    ),
    (
      "a@example.org; b@example.org", "FW179",
      "Write \"a@example.org\", and give the others rows of their own."
    ),
    ("Somebody Else <a@example.org>", "FW184", "Write \"a@example.org\"."),
  ])
  func `an address that needs a hand is named by check`(cell: String, code: String, mend: String) {
    let folder = Folder().replacing("dcs@example.org", with: "\"\(cell)\"", in: "people.csv")
    let found = ownFindings(folder.read().findings)
    #expect(found.map(\.code.text) == [code])
    #expect(found.map(\.mend) == [mend])
    #expect(found.map(\.place.text) == ["people.csv:2 Email"])
  }

  @Test(arguments: [
    "Programme office; office@example.org", "Programme office <office@example.org>",
    "Programme office, mailto:office@example.org",
  ])
  func `a contact is a name and an address, however it is pasted`(value: String) {
    let folder = Folder().adding("Council contact,\"\(value)\"", to: "review.csv")
    #expect(
      folder.read().review?.contacts.map { [$0.name, $0.email] } == [
        ["Programme office", "office@example.org"]
      ])
    #expect(findings(folder) == [])
  }

  @Test func `a council contact without an address is warned of`() {
    let found = findings(Folder().adding("Council contact,Programme office", to: "review.csv"))
    #expect(found.map { $0.prefix(37) } == ["review.csv:9 Value warning FW185 Invi"])
  }

  @Test func `a role of people's own is noted, a misspelt one warned of`() {
    let own = findings(Folder().adding("SP,Sports peer,A,,,,,", to: "reviewers.csv"))
    #expect(
      own == [
        "reviewers.csv:6 Role note FW178 \"Sports peer\" is not one of the usual roles, and is taken as a role of "
          + "your own."
      ])
    let slip = findings(Folder().adding("SP,Polcie peer,A,,,,,", to: "reviewers.csv"))
    #expect(slip.first?.contains("warning FW178") == true)
    #expect(slip.first?.hasSuffix("Did you mean \"police peer\"?") == true)
  }
}
