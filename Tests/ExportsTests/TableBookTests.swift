import CSVText
import CivilTime
import ReviewModel
import TestSupport
import Testing
import Exports
import Workbook

/// The workbook of the tables.
struct TableBookTests {
  private let review = Review.small([
    .small("A", minutes: 75) {
      $0.title = "=Social workers"
      $0.participants = [PersonID("P1")]
    },
    .small("B"),
  ]) {
    $0.people = [
      Person(id: PersonID("P1"), name: "Alex Example", agency: "Council", jobTitle: "Social worker")
    ]
  }

  private func exported(_ privacy: Privacy) -> TimetableExport {
    export(review, Plan.small(.small("A", CivilDate.monday.at(9), "PP")), privacy)
  }

  private func book(_ privacy: Privacy) throws -> Book {
    let file = try #require(exported(privacy).workbook().first)
    #expect(file.path == "tables/exports.xlsx")
    return try BookReader.read(file.bytes)
  }

  @Test(arguments: Privacy.allCases)
  func `each sheet holds the rows of its table at that level of privacy`(privacy: Privacy) throws {
    let tables = exported(privacy).tables()
    for sheet in try book(privacy).sheets {
      let name = String(sheet.name.lowercased().map { $0 == " " ? "-" : $0 })
      let file = try #require(tables.first { $0.path == "tables/\(name).csv" })
      let rows = CSVReader.read(file.bytes, file: name).rows.map { row in
        var cells = row.cells
        while cells.last == "" { cells.removeLast() }
        return cells
      }
      #expect(sheet.textRows.map(\.cells) == rows, "\(name)")
      #expect(sheet.tables.count == 1)
    }
  }

  @Test func `attendance and participants are sheets where they are tables`() throws {
    #expect(
      try book(.roles).sheets.map(\.name) == [
        "Timetable", "By reviewer", "By room", "Attendance", "By participant",
      ])
    #expect(try book(.public).sheets.map(\.name) == ["Timetable", "By reviewer", "By room"])
  }
}
