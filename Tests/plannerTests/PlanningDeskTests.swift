import CivilTime
import Sheets
import Testing

@testable import planner

@Suite struct PlanningDeskTests {
  @Test func `what is no bundle is answered with its fault`() {
    let answer = PlanningDesk.check([9])
    #expect(answer.map { $0.name } == ["fault.txt"])
    #expect(
      answer.map { String(decoding: $0.bytes, as: UTF8.self) }
        == ["The bundle ends inside the file at byte 0."])
  }

  @Test func `sheets with errors get their findings and no timetable`() {
    let bundle = SheetBundle.pack([
      SheetFile(name: "reviewers.csv", bytes: Array("Ref,Role\r\nTL,\r\n".utf8))
    ])
    let answer = PlanningDesk.solve(bundle, seed: 1, steps: 10)
    #expect(answer.map { $0.name } == ["findings.txt"])
    let lines = String(decoding: answer[0].bytes, as: UTF8.self).split(separator: "\n")
    #expect(lines.contains { $0.hasPrefix("reviewers.csv:2 Role error FW") })
  }

  @Test func `the template of a new review is solved as it is`() throws {
    let week = try #require(CivilDate(year: 2013, month: 2, day: 4))
    let template = ReviewSheets.template(week: week)
    let answer = PlanningDesk.solve(SheetBundle.pack(template), seed: 1, steps: 1000)
    #expect(answer.map { $0.name } == ["findings.txt", "timetable.csv"])
  }
}
