import Desk
import Disk
import Testing

@testable import Commands

struct `Where a plan goes` {
  private func destination(
    _ path: String?, from source: ReviewSource, json: Bool = false
  ) throws -> PlanDestination {
    try PlanDestination(path, from: source, isForPrograms: json)
  }

  @Test func `a folder's plan goes into its own timetable unless something else is asked for`()
    throws
  {
    #expect(try destination(nil, from: .folder("week")) == .folder("week"))
    #expect(try destination(nil, from: .folder("week"), json: true) == .standardOutput)
    #expect(try destination("plan.json", from: .folder("week")) == .document("plan.json"))
  }

  @Test func `a document's plan goes to standard output unless something else is asked for`() throws
  {
    #expect(try destination(nil, from: .document("review.json")) == .standardOutput)
    #expect(try destination(nil, from: .standardInput) == .standardOutput)
    #expect(try destination("-", from: .folder("week")) == .standardOutput)
  }

  @Test func `the ending of a name decides the form`() throws {
    #expect(try destination("a.JSON", from: .standardInput) == .document("a.JSON"))
    #expect(try destination("a.csv", from: .standardInput) == .sheet("a.csv"))
    #expect(try destination("out", from: .standardInput) == .folder("out"))
  }

  @Test(arguments: ["week.xlsx", "Other.XLSX"])
  func `no folder is made that has a workbook's name`(path: String) {
    #expect(throws: Refusal.self) { try destination(path, from: .folder("week")) }
  }

  @Test func `a folder's file is its timetable`() {
    #expect(PlanDestination.folder("week").path == "week/timetable.csv")
    #expect(PlanDestination.folder("week/").path == "week/timetable.csv")
    #expect(PlanDestination.standardOutput.path == nil)
  }
}
