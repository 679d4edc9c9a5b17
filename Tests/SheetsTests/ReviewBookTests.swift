import CSVText
import Findings
import Sheets
import Testing
import Workbook

@Suite struct ReviewBookTests {
  private let files = [
    BookFile(
      path: "rooms.csv",
      bytes: CSVWriter.bytes([
        ["Room", "Seats", "Note"], ["Main hall", "12", "9-12"], [], ["=1", "", "é"],
      ])),
    BookFile(
      path: "themes.csv", bytes: CSVWriter.bytes([["Ref", "Name", "ref"], ["T1", "Voice", "x"]])),
    BookFile(path: "costs.csv", bytes: CSVWriter.bytes([["Item", "Cost"], ["Lunch", "40"]])),
    BookFile(path: "releases/v1.json", bytes: Array("{}".utf8)),
    BookFile(path: "HELP.txt", bytes: [65]),
  ]

  private func workbook() throws -> ReviewWorkbook {
    try ReviewWorkbook(try ReviewWorkbook.new(files))
  }

  private func rows(_ files: [BookFile], _ path: String) -> [String] {
    guard let file = files.first(where: { $0.path == path }) else { return [] }
    return CSVReader.read(file.bytes, file: path).rows.filter { !$0.isBlank }.map { row in
      var cells = row.cells
      while cells.last == "" { cells.removeLast() }
      return "\(row.number) \(cells.joined(separator: "|"))"
    }
  }

  @Test func `rows keep their numbers, and people's own columns stay behind the sheet's`() throws {
    let rooms = rows(try workbook().files, "rooms.csv")
    #expect(rooms.first?.hasPrefix("1 Room|Name|Site|Seats|Features|") == true)
    #expect(rooms.first?.hasSuffix("|Note") == true)
    #expect(rooms.dropFirst().map { $0.prefix(1) } == ["2", "4"])
    #expect(rooms.dropFirst().first?.contains("9-12") == true)
    #expect(rooms.last?.contains("=1") == true)
  }

  @Test func `a table of people's own is a sheet by its name, and comes back`() throws {
    let own = try workbook().ownSheets
    #expect(own.map(\.path) == ["costs.csv"])
    #expect(rows(own, "costs.csv") == ["1 Item|Cost", "2 Lunch|40"])
  }

  @Test(arguments: [
    "history.csv", "a[b]:c.csv", "'quoted'.csv", "😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀.csv", "***.csv",
    "Problems.csv",
  ])
  func `a table of people's own gets a name that Excel allows`(path: String) throws {
    let file = BookFile(path: path, bytes: CSVWriter.bytes([["Item"], ["Lunch"]]))
    let own = try ReviewWorkbook(try ReviewWorkbook.new(files + [file])).ownSheets
    #expect(own.count == 2)
    #expect(own.allSatisfy { rows([$0], $0.path).count == 2 })
  }

  @Test func `tabs that are not read are named: those like a sheet one by one, all others at once`()
    throws
  {
    let table = CSVWriter.bytes([["Ref", "Title"], ["S1", "Interview"]])
    let more = ["Sessions (2).csv", "Copy of people.csv", "closures.csv"].map {
      BookFile(path: $0, bytes: table)
    }
    let sessions = BookFile(path: "sessions.csv", bytes: table)
    let workbook = try ReviewWorkbook(try ReviewWorkbook.new(files + [sessions] + more))
    let findings = workbook.findings(file: "r.xlsx")
    #expect(findings.map { $0.code } == [.misnamedSheet, .misnamedSheet, .unknownSheet])
    #expect(findings.allSatisfy { $0.place == .file("r.xlsx") })
    let sentences = findings.map { $0.sentence }
    #expect(sentences.contains { $0.contains("Sessions (2)") && $0.contains("is not read") })
    #expect(sentences.contains { $0.contains("Copy of people") })
    #expect(
      findings.last?.message == "These tabs are kept and not read: \"costs\" and \"closures\".")
  }

  @Test func `a memory that LibreOffice has made visible is no table of people's own`() throws {
    var memory = BookMemory.sheet(of: [BookFile(path: "releases/v1.json", bytes: [1])])
    memory.visibility = .visible
    let workbook = try ReviewWorkbook(try BookWriter.bytes(BookDraft(sheets: [memory])))
    #expect(workbook.ownSheets == [])
    #expect(workbook.files.map(\.path) == ["releases/v1.json"])
  }

  @Test func `what the program remembers comes back to the byte, the help does not`() throws {
    let paths = try workbook().files.map(\.path)
    #expect(paths.contains("releases/v1.json"))
    #expect(!paths.contains("HELP.txt"))
    #expect(try workbook().files.first { $0.path == "releases/v1.json" }?.bytes == Array("{}".utf8))
  }

  @Test func `a sheet whose heads Excel takes is a table, another is not`() throws {
    let book = try BookReader.read(try ReviewWorkbook.new(files))
    #expect(book.sheet(named: "Themes")?.tables.isEmpty == true)
    #expect(book.sheet(named: "Rooms")?.tables.map(\.name) == ["RoomsTable"])
    #expect(book.sheet(named: "Sessions")?.tables.map(\.name) == ["SessionsTable"])
  }

  @Test func `tabs are known whatever their capitals, and people's own sheets are left out`() throws
  {
    var themes = SheetDraft(name: " THEMES")
    themes.add(row: 1, ["Ref"])
    var sites = SheetDraft(name: "sites.csv")
    sites.add(row: 1, ["Ref"])
    var own = SheetDraft(name: "My rooms")
    own.add(row: 1, ["Ref"])
    let book = try BookReader.read(
      try BookWriter.bytes(BookDraft(sheets: [themes, sites, own])))
    #expect(ReviewBook.files(book).map { $0.name } == ["themes.csv", "sites.csv"])
  }

  @Test func `without a change the workbook is the same to the byte`() throws {
    let workbook = try workbook()
    #expect(try workbook.bytes(holding: workbook.files) == workbook.bytes)
  }
}
