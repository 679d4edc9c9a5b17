import Findings
import Sheets
import Testing

@testable import Desk

struct `Earlier timetables` {
  private func writes(keeping present: [UInt8], after old: [[UInt8]]) throws -> [String: [UInt8]] {
    let files = old.enumerated().map { age, bytes in
      SheetFile(path: "earlier/timetable-\(age + 1).csv", bytes: bytes)
    }
    let memory = ReviewMemory(folder: "", files, through: .page)
    let writes = try KeptTimetables(memory).writes(keeping: present)
    return Dictionary(uniqueKeysWithValues: writes.map { ($0.path, $0.bytes) })
  }

  @Test func `begin with the timetable that another replaces`() throws {
    #expect(try writes(keeping: [9], after: []) == ["earlier/timetable-1.csv": [9]])
  }

  @Test func `each become one older, and the fourth is forgotten`() throws {
    #expect(
      try writes(keeping: [9], after: [[1], [2], [3]]) == [
        "earlier/timetable-1.csv": [9], "earlier/timetable-2.csv": [1],
        "earlier/timetable-3.csv": [2],
      ])
  }

  @Test func `that cannot be read are never lost`() {
    let path = "earlier/timetable-1.csv"
    let fault = Finding(.fileInTheWay, at: .file(path), "It cannot be read.")
    let memory = ReviewMemory(folder: "", [], unreadable: [path: fault], through: .page)
    #expect(throws: Refusal(fault)) { try KeptTimetables(memory).writes(keeping: [9]) }
  }
}
