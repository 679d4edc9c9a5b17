import Findings
import PlanCheck
import ReviewModel
import Testing

@testable import DeskPage

@Suite struct DeskReviewTests {
  @Test func `a broken rule is told with the sessions that it is about`() {
    var page = Page.placed()
    page.ask(.place, [.session: "S01", .day: "2013-02-08", .start: "10:00"])
    let desk = DeskReview(page.sheets)
    #expect(desk.verdict?.isFeasible == false)
    #expect(desk.clashes.count == desk.verdict?.violations.count)
    #expect(desk.clashes.first?.sessions.map { $0.text } == ["S01"])
  }

  @Test func `what the command line's check says is said, diaries to chase among it`() {
    var page = Page.begun()
    let column = page.rows("people.csv")[0].firstIndex(of: "Availability") ?? -1
    page.edit("people.csv", 2, column, "")
    #expect(DeskReview(page.sheets).findings.contains { $0.code == .diariesToChase })
  }

  @Test func `files that are no review are told as findings, and nothing can be planned`() {
    let desk = DeskReview([])
    #expect(desk.reading == nil)
    #expect(desk.hasErrors)
    #expect(desk.usable == nil)
    #expect(desk.question == nil)
  }
}
