import Desk
import Testing

@testable import Commands

struct `Where a plan goes` {
  private func destination(_ path: String?, from source: ReviewSource, json: Bool = false)
    -> PlanDestination
  {
    PlanDestination(path, from: source, isForPrograms: json)
  }

  @Test func `a folder's plan goes into its own timetable unless something else is asked for`() {
    #expect(destination(nil, from: .folder("week")) == .folder("week"))
    #expect(destination(nil, from: .folder("week"), json: true) == .standardOutput)
    #expect(destination("plan.json", from: .folder("week")) == .document("plan.json"))
  }

  @Test func `a document's plan goes to standard output unless something else is asked for`() {
    #expect(destination(nil, from: .document("review.json")) == .standardOutput)
    #expect(destination(nil, from: .standardInput) == .standardOutput)
    #expect(destination("-", from: .folder("week")) == .standardOutput)
  }

  @Test func `the ending of a name decides the form`() {
    #expect(destination("a.JSON", from: .standardInput) == .document("a.JSON"))
    #expect(destination("a.csv", from: .standardInput) == .sheet("a.csv"))
    #expect(destination("out", from: .standardInput) == .folder("out"))
  }

  @Test func `a folder's file is its timetable`() {
    #expect(PlanDestination.folder("week").path == "week/timetable.csv")
    #expect(PlanDestination.folder("week/").path == "week/timetable.csv")
    #expect(PlanDestination.standardOutput.path == nil)
  }
}
