import CivilTime
import Findings
import ReviewModel
import Testing

@testable import Sheets
@testable import Workbook

/// What Excel, LibreOffice and Google Sheets make of what people type, in cells of a workbook: read through where only one
/// thing can be meant, and told by cell.
@Suite struct SpreadsheetDamageInBooksTests {
  private static let rows: [Sheet: [[String]]] = [
    .review: [
      ["Setting", "Value"], ["Council", "Northmoor"], ["Fieldwork starts", "Mon 4 Feb 2013"],
      ["Day hours", "09:00-17:00"], ["Commissioned on", "Mon 12 Nov 2012"],
    ],
    .sites: [["Ref", "Name"], ["Civic", "Civic Centre"], ["Hub", "Family hub"]],
    .rooms: [["Room", "Site", "Seats"], ["Hall", "Civic", "30"]],
    .people: [
      ["Ref", "Job title", "Organisation", "Mobile"], ["P01", "Director", "Council", ""],
      ["P02", "Head of service", "Council", ""],
    ],
    .reviewers: [
      ["Ref", "Role"], ["TL", "team leader"], ["OP", "officer peer"], ["MP", "member peer"],
    ],
    .sessions: [
      [
        "Ref", "Title", "Kind", "Minutes", "Who", "Expected", "Reviewers", "When", "Contact time",
        "Fixed when",
      ],
      ["S01", "Director", "interview", "60", "P01", "3", "1-2", "Tue", "yes", ""],
    ],
    .timetable: [
      ["Session", "Day", "Start", "End", "Room", "Reviewers"],
      ["S01", "Tue 5 Feb 2013", "09:30", "10:30", "Hall", "TL"],
    ],
  ]

  /// The review with a value in one cell, and everything that is said, by the cells of `a.xlsx`.
  private func read(
    _ name: String, _ value: CellValue
  ) throws -> (reading: SheetReading, findings: [String]) {
    let parts = name.split(separator: "!")
    let place = try #require(CellPosition(parts[1]))
    var book = Book()
    for kind in Sheet.allCases {
      guard let rows = Self.rows[kind] else { continue }
      var sheet = BookSheet(name: ReviewBook.tabName(kind))
      for (row, texts) in rows.enumerated() {
        for (column, text) in texts.enumerated() {
          let position = CellPosition(row: row + 1, column: column + 1)
          let isChanged = sheet.name == parts[0] && position == place
          if isChanged || !text.isEmpty {
            sheet.cells.append(BookCell(position, isChanged ? value : .text(text)))
          }
        }
      }
      book.sheets.append(sheet)
    }
    let workbook = ReviewWorkbook(book, of: [])
    let reading = ReviewSheets.read(
      workbook.files.map { SheetFile(name: $0.path, bytes: $0.bytes) })
    let findings =
      workbook.findings(file: "a.xlsx")
      + reading.findings.map { workbook.located($0, in: "a.xlsx") }
    return (
      reading, findings.map { "\($0.place.text) \($0.severity.rawValue): \($0.message) \($0.mend)" }
    )
  }

  private func date(_ serial: Int, seconds: Int? = nil) -> CellValue {
    .moment(CellMoment(date: CellDate(daysSince1899: serial), seconds: seconds))
  }

  private func time(_ hours: Int, _ minutes: Int) -> CellValue {
    .moment(CellMoment(date: nil, seconds: (hours * 60 + minutes) * 60))
  }

  private func said(_ findings: [String], of cell: String) -> [String] {
    findings.filter { $0.hasPrefix("a.xlsx \(cell) ") }
  }

  @Test func `without damage nothing is said of a cell`() throws {
    let (reading, findings) = try read("Sessions!B2", .text("Director"))
    #expect(reading.review != nil)
    #expect(
      !findings.contains { $0.contains("spreadsheet") || $0.contains(" error: ") }, "\(findings)")
  }

  // MARK: Formulas without a value

  /// The findings about a sheet of sessions with a column of people's own, where formulas in some cells have no
  /// value.
  private func said(formulasIn cells: [String]) -> [String] {
    var sheet = BookSheet(name: "Sessions")
    for (column, text) in ["Ref", "Minutes", "Cost"].enumerated() {
      sheet.cells.append(BookCell(CellPosition(row: 1, column: column + 1), .text(text)))
    }
    sheet.formulasWithoutValue = cells.compactMap { CellPosition($0) }
    var book = Book()
    book.sheets = [sheet]
    return ReviewWorkbook(book, of: []).findings(file: "a.xlsx").map {
      "\($0.place.text) \($0.code.text) \($0.severity.rawValue): \($0.message)"
    }
  }

  @Test func `formulas without a value are an error once a sheet, and not blank cells in silence`()
  {
    #expect(
      said(formulasIn: ["B2"]) == [
        "a.xlsx Sessions!B2 Minutes FW195 error: Sessions!B2 holds a formula and no value, so it is read as blank."
      ])
    #expect(
      said(formulasIn: ["B2", "B3", "A4"]) == [
        "a.xlsx Sessions!B2 Minutes FW195 error: 3 cells of \"Sessions\" hold a formula and no value, so they are "
          + "read as blank: B2, B3 and A4."
      ])
  }

  @Test(arguments: [
    ("B2", FindingCode.missingText, true), ("B2", .numberOutOfRange, true),
    ("B3", .missingText, false), ("B2", .unreadableMinutes, false),
  ])
  func `a formula without a value explains why its own cell is blank, and nothing else`(
    cell: String, code: FindingCode, isExplained: Bool
  ) {
    var sheet = BookSheet(name: "Sessions")
    for (column, text) in ["Ref", "Minutes"].enumerated() {
      sheet.cells.append(BookCell(CellPosition(row: 1, column: column + 1), .text(text)))
    }
    sheet.formulasWithoutValue = [CellPosition(cell)].compactMap { $0 }
    var book = Book()
    book.sheets = [sheet]
    let finding = Finding(
      code, at: .cell(file: "sessions.csv", row: 2, column: "Minutes"), "Minutes is blank.")
    #expect(ReviewWorkbook(book, of: []).isExplainedByFormula(finding) == isExplained)
  }

  @Test
  func
    `a formula in a column of people's own need have no value, and one that makes a heading must`()
  {
    #expect(said(formulasIn: ["C2"]) == [])
    #expect(said(formulasIn: ["D1"]).count == 1)
  }

  // MARK: Dates made of ranges

  /// 2-3 becomes 2 March, 1-2 becomes 1 February.
  @Test(arguments: [(41_335, 2, 3), (41_306, 1, 2)])
  func `a date under Reviewers was a range, and is read as one with a warning at its cell`(
    serial: Int, least: Int, most: Int
  ) throws {
    let (reading, findings) = try read("Sessions!G2", date(serial))
    let team = try #require(reading.review).sessions[0].team
    #expect((team.min, team.max) == (least, most))
    let said = said(findings, of: "Sessions!G2")
    #expect(said.count == 1)
    #expect(said[0].contains("warning") && said[0].contains("\(least) to \(most)"), "\(said)")
  }

  @Test func `a date under Expected was a range of heads`() throws {
    // 9-12 becomes 9 December.
    let (reading, findings) = try read("Sessions!F2", date(41_617))
    #expect(try #require(reading.review).sessions[0].statedHeadcount == 12)
    #expect(said(findings, of: "Sessions!F2")[0].contains("9 to 12"))
  }

  @Test(arguments: ["Sessions!A2", "People!A2", "Rooms!A2", "Reviewers!A2", "Sites!A2"])
  func `a date in the place of a reference is an error at its cell that says what was typed`(
    cell: String
  ) throws {
    let said = said(try read(cell, date(41_367)).findings, of: cell)
    let first = try #require(said.first)
    #expect(first.contains("error") && first.contains("3 April 2013"), "\(said)")
    #expect(first.contains("3-4") && first.contains("Text"), "\(said)")
  }

  @Test func `a date in the place of a title is told too`() throws {
    let said = said(try read("Sessions!B2", date(41_617)).findings, of: "Sessions!B2")
    #expect(said.count == 1)
    #expect(said[0].contains("9-12"))
  }

  @Test func `a date where hours are expected was a range of hours`() throws {
    let said = said(try read("Sessions!H2", date(41_617)).findings, of: "Sessions!H2")
    #expect(said.contains { $0.contains("9 December 2013") && $0.contains("9-12") }, "\(said)")
  }

  // MARK: Dates and times where they belong

  @Test func `a date is the same whether the spreadsheet knows it as one or not`() throws {
    for value in [date(41_310), .text("2013-02-05"), .number("41310")] {
      let (reading, findings) = try read("Timetable!B2", value)
      let start = try #require(reading.plan?.assignments.first?.start, "\(findings)")
      #expect(start.date == CivilDate(dayNumber: 15_741), "\(value)")
      #expect(!findings.contains { $0.contains(" error: ") }, "\(findings)")
    }
  }

  @Test func `a time is the same as text, as a time, and as a part of a day`() throws {
    for value in [
      time(9, 45), .text("09:45"), .text("9.45am"), .number("0.40625"), .number("0.406249999999"),
    ] {
      let (reading, findings) = try read("Timetable!C2", value)
      let start = try #require(reading.plan?.assignments.first?.start, "\(value) \(findings)")
      #expect(start.time.iso == "09:45", "\(value)")
    }
  }

  @Test func `minutes are read from a number, a time and a length`() throws {
    for value in [.number("90"), .number("90.0"), time(1, 30), .text("1h30")] as [CellValue] {
      let (reading, findings) = try read("Sessions!D2", value)
      #expect(reading.review?.sessions.first?.minutes == 90, "\(value) \(findings)")
    }
  }

  @Test func `a day of the review under When is that day`() throws {
    let (reading, findings) = try read("Sessions!H2", date(41_311))
    let windows = try #require(reading.review).sessions[0].windows
    #expect(windows.map(\.start.date) == [CivilDate(dayNumber: 15_742)], "\(findings)")
  }

  // MARK: Figures

  @Test(arguments: ["7700900123", "1632960123", "2079460000"])
  func `a telephone number without its nought is told, and stays as it is`(number: String) throws {
    let (_, findings) = try read("People!D3", .number(number))
    let said = said(findings, of: "People!D3")
    #expect(said.count == 1)
    #expect(said[0].contains("note") && said[0].contains("0\(number)"), "\(said)")
  }

  @Test(arguments: [
    CellValue.text("07700900123"), .number("447700900123"), .number("12"), .text("7700900123"),
  ])
  func `a telephone number that kept its nought or never had one is let alone`(
    value: CellValue
  ) throws {
    #expect(said(try read("People!D3", value).findings, of: "People!D3") == [])
  }

  @Test func `a figure of many digits is not shown in powers of ten`() throws {
    let (reading, _) = try read("Sessions!B2", .number("1E+10"))
    #expect(reading.review?.sessions.first?.title == "10000000000")
  }

  // MARK: Yes and no

  @Test func `a logical value is yes or no where one is asked for`() throws {
    for (value, isContact) in [(CellValue.boolean(true), true), (.boolean(false), false)] {
      let (reading, findings) = try read("Sessions!I2", value)
      #expect(reading.review?.sessions.first?.isContact == isContact)
      #expect(said(findings, of: "Sessions!I2") == [])
    }
  }

  /// What Excel and LibreOffice write into text files in the languages of Europe, and Welsh.
  @Test(arguments: [
    ("WAHR", true), ("FALSCH", false), ("VRAI", true), ("FAUX", false), ("VERDADERO", true),
    ("FALSO", false), ("VERO", true), ("WAAR", true), ("ONWAAR", false), ("PRAWDA", true),
    ("FAŁSZ", false), ("VERDADEIRO", true), ("SANN", true), ("SANT", true), ("FALSK", false),
    ("GWIR", true),
  ])
  func `logical values in other languages are yes and no`(word: String, isContact: Bool) throws {
    let (reading, findings) = try read("Sessions!I2", .text(word))
    #expect(reading.review?.sessions.first?.isContact == isContact)
    #expect(said(findings, of: "Sessions!I2") == [])
  }

  @Test func `a logical value in the place of a title is an error at its cell`() throws {
    let said = said(try read("Sessions!B2", .boolean(true)).findings, of: "Sessions!B2")
    #expect(said.count == 1)
    #expect(said[0].contains("error") && said[0].contains("logical value"), "\(said)")
  }

  // MARK: Errors

  @Test(arguments: ["#REF!", "#N/A", "#NAME?", "#VALUE!", "#DIV/0!", "#NUM!", "#NULL!"])
  func `an error of a formula is told at its cell`(error: String) throws {
    let said = said(try read("Sessions!H2", .error(error)).findings, of: "Sessions!H2")
    #expect(said.contains { $0.contains("holds the error \(error)") }, "\(said)")
  }
}
