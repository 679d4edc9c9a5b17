import CSVText
import Findings
import ReviewModel
import Sheets
import Testing

/// What `check` says about headings, settings, references and whole files, in full.
@Suite struct SheetFindingsTests {
  @Test func `a missing sheet is named with the way to get one`() {
    #expect(
      Folder().with("sessions.csv", nil).findings == [
        "sessions.csv error FW150 The sheet sessions.csv is missing. Add it; \"fieldwork init\" writes one with "
          + "its headings."
      ])
  }

  @Test func `a file whose name is nearly a sheet's is pointed out`() {
    #expect(
      Folder().with("session.csv", "Ref\n").findings == [
        "session.csv warning FW151 The file is not one of the sheets, so it is not read. Compare "
          + "it with sessions.csv, and delete the one that is not needed."
      ])
  }

  @Test func `another CSV file is only noted, and other files are left alone`() {
    let folder = Folder().with("catering costs.csv", "a,b\n").with("HELP.txt", "…").with(
      "plan.json", "{")
    #expect(
      folder.findings == [
        "catering costs.csv note FW151 The file is not one of the sheets, so it is not read."
      ])
  }

  @Test func `a sheet is found whatever the capitals of its name and the folder before it`() {
    var folder = Folder()
    folder.sheets = folder.sheets.map { ("week 1/" + $0.name.uppercased(), $0.text) }
    #expect(folder.findings == [])
  }

  @Test func `a missing column is named`() {
    let folder = Folder().replacing("Ref,Name\n", with: "Name\n", in: "themes.csv")
      .replacing("T1,Practice\nT2,Leadership", with: "Practice", in: "themes.csv")
      .replacing("T1; T2,", with: ",", in: "reviewers.csv").replacing(
        ",T1,", with: ",,", in: "reviewers.csv"
      )
      .replacing("T1; T2,", with: ",", in: "sessions.csv").replacing(
        ",T1,", with: ",,", in: "sessions.csv")
    #expect(
      folder.findings.first
        == "themes.csv:1 Ref error FW152 The column \"Ref\" is missing. Add a column with that heading."
    )
  }

  @Test func `a heading that is nearly one of ours gets a suggestion`() {
    let folder = Folder().replacing("Features", with: "Featurs", in: "rooms.csv")
      .replacing(",private,", with: ",,", in: "sessions.csv")
    #expect(
      folder.findings == [
        "rooms.csv:1 Featurs warning FW153 The heading \"Featurs\" is not known, so its column is not read. Did you "
          + "mean \"Features\"?"
      ])
  }

  @Test func `a heading of people's own says nothing`() {
    let folder = Folder().replacing("Ref,Name", with: "Ref,Name,Lead officer", in: "themes.csv")
    #expect(folder.findings == [])
  }

  @Test func `headings are found under other names, in any order and with any capitals`() {
    let folder = Folder().with(
      "rooms.csv",
      "CAPACITY,room ref,Building:,facilities,Available\n20,R1,Civic,screen; step-free,any\n12,R2,Civic Centre,private,\n"
    )
    #expect(folder.findings == [])
    #expect(folder.read().review == Folder().read().review)
  }

  @Test func `a second column of the same heading is not read`() {
    let folder = Folder().replacing("Ref,Name", with: "Ref,Name,name", in: "themes.csv")
    #expect(
      folder.findings == [
        "themes.csv:1 name error FW154 A second column has the heading \"name\"; it is not read. Delete one of the "
          + "two, or rename it."
      ])
  }

  @Test func `a comma that split a cell shows as a row longer than the headings`() {
    let folder = Folder().replacing("Leadership", with: "Leadership, vision", in: "themes.csv")
    #expect(
      folder.findings == [
        "themes.csv:3 Name warning FW155 The row is longer than the headings: \" vision\" stands under none. Put a "
          + "text with a comma in it into quotation marks, or give the column a heading."
      ])
  }

  @Test func `a blank cell that every row needs is reported once`() {
    let folder = Folder().replacing("S03,Police,", with: "S03,,", in: "sessions.csv")
    #expect(
      folder.findings == [
        "sessions.csv:4 Title error FW308 Title is blank, and every row needs it. Fill it in, or delete the row."
      ])
  }

  @Test func `a setting that is nearly known gets a suggestion, one of people's own a note`() {
    let folder = Folder().adding("Day hour,09:00-16:00", to: "review.csv").adding(
      "Caterer,Bridge Farm", to: "review.csv")
    #expect(
      folder.findings == [
        "review.csv:9 Setting warning FW156 The setting \"Day hour\" is not known, so it is kept and not used. Did "
          + "you mean \"Day hours\"?",
        "review.csv:10 Setting note FW156 The setting \"Caterer\" is not known, so it is kept and not used.",
      ])
  }

  @Test func `a setting that stands twice counts the last time`() {
    let folder = Folder().adding("Title,Another title", to: "review.csv")
    #expect(folder.read().review?.title == "Another title")
    #expect(
      folder.findings == [
        "review.csv:9 Value warning FW157 The setting \"Title\" stands twice, and only the last counts. Delete one "
          + "of the two."
      ])
  }

  @Test
  func
    `without the fieldwork week there is no review, and the other sheets are checked all the same`()
  {
    let folder = Folder().replacing("Fieldwork starts,Mon 4 Feb 2013\n", with: "", in: "review.csv")
      .replacing(",20,screen", with: ",many,screen", in: "rooms.csv")
    #expect(folder.read().review == nil)
    #expect(
      folder.findings == [
        "review.csv error FW308 The setting \"Fieldwork starts\" is missing. Add a row with that setting and its "
          + "value.",
        "rooms.csv:2 Seats error FW160 \"many\" is not a whole number. Write digits alone, such as 12.",
      ])
  }

  @Test func `a reference that points at nothing is reported in its cell`() {
    let folder = Folder().replacing(",P03,", with: ",P99,", in: "sessions.csv")
    let findings = folder.read().findings
    #expect(findings.map(\.place.text) == ["sessions.csv:4 Who"])
    #expect(findings.map(\.code.text) == ["FW302"])
    #expect(findings.map(\.text) == ["P99"])
  }

  @Test func `a reference that is used twice is reported in its row`() {
    let folder = Folder().replacing("T2,Leadership", with: "T1,Leadership", in: "themes.csv")
      .replacing("T1; T2", with: "T1", in: "reviewers.csv").replacing(
        "T1; T2", with: "T1", in: "sessions.csv")
    #expect(
      folder.read().findings.map { $0.place.text + " " + $0.code.text } == [
        "themes.csv:3 Ref FW301"
      ])
  }

  @Test func `rows are numbered as the spreadsheet shows them, past blank rows and broken lines`() {
    let folder = Folder().with(
      "themes.csv", "\nRef,Name\n\nT1,\"Practice\nand voice\"\n\nT2,Leadership\nT2,Twice\n")
    #expect(folder.read().findings.map(\.place.text) == ["themes.csv:7 Ref"])
  }

  @Test func `findings come sheet by sheet and row by row`() {
    let folder = Folder()
      .replacing("Interview,45", with: "Intervew,long", in: "sessions.csv")
      .replacing("Civic,Hub,20", with: "Civic,Hub,far", in: "travel.csv")
      .replacing("P01; P02,12,", with: "P01; P02,some,", in: "sessions.csv")
    #expect(
      folder.findings == [
        "travel.csv:2 Minutes error FW113 \"far\" is not a length of time that can be read. Write the minutes, such as "
          + "\"75\", or \"1h 15m\".",
        "sessions.csv:2 Expected error FW160 \"some\" is not a whole number. Write digits alone, such as 12.",
        "sessions.csv:4 Kind error FW162 \"Intervew\" is not one of the words for this column. Did you mean "
          + "\"interview\"?",
        "sessions.csv:4 Minutes error FW113 \"long\" is not a length of time that can be read. Write the minutes, such "
          + "as \"75\", or \"1h 15m\".",
      ])
  }

  @Test func `the same folder in another dialect and encoding is the same review`() throws {
    var files = Folder().files
    for index in files.indices {
      let rows = CSVReader.read(files[index].bytes, file: "").rows.map(\.cells)
      let lines = rows.map { row in
        row.map { $0.contains(";") || $0.contains("\"") ? "\"" + $0 + "\"" : $0 }.joined(
          separator: ";")
      }
      let text = "sep=;\r\n" + lines.joined(separator: "\r\n")
      files[index].bytes =
        [0xFF, 0xFE] + text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    }
    let read = ReviewSheets.read(files)
    #expect(lines(read.findings) == [])
    #expect(read.review == Folder().read().review)
  }

  @Test func `a folder with no files at all says what it lacks`() {
    #expect(
      lines(ReviewSheets.read([]).findings) == [
        "review.csv error FW150 The sheet review.csv is missing. Add it; \"fieldwork init\" writes one with its "
          + "headings.",
        "sessions.csv error FW150 The sheet sessions.csv is missing. Add it; \"fieldwork init\" writes one with "
          + "its headings.",
      ])
  }

  @Test func `an empty sheet, or one with headings alone, is not at fault`() {
    let folder = Folder().with("closed.csv", "").with("days.csv", "Date,Start,End,Lunch\n")
    #expect(folder.findings == [])
  }
}
