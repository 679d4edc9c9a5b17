import CivilTime
import Findings
import ReviewModel
import Sheets
import TestSupport
import Testing

@Suite struct WeekTemplateTests {
  @Test(arguments: ReviewKind.allCases)
  func `the week of each kind checks without an error or a warning`(kind: ReviewKind) throws {
    let reading = ReviewSheets.read(ReviewSheets.template(of: kind, week: .monday))
    let told = reading.findings.filter { $0.severity != .note }
    #expect(told == [], "\(told.map { $0.place.text + " " + $0.sentence })")
    let review = try #require(reading.review)
    #expect(reading.preparation.kind == kind)
    #expect(review.sessions.count > 9)
  }

  @Test(arguments: [
    (ReviewKind.children, 5, 0), (.adults, 3, 2), (.corporate, 4, 0), (.progress, 2, 0),
  ])
  func `the week of each kind has its days`(kind: ReviewKind, onSite: Int, before: Int) throws {
    let review = try #require(
      ReviewSheets.read(ReviewSheets.template(of: kind, week: .monday)).review)
    #expect(review.days.count { $0.date >= review.fieldworkStart } == onSite)
    #expect(review.days.count { $0.date < review.fieldworkStart } == before)
    #expect(review.hasRunLeadIn)
  }

  @Test func `a corporate week says nothing of Ofsted or of children's reviews`() {
    for file in ReviewSheets.template(of: .corporate, week: .monday) {
      let text = String(decoding: file.bytes, as: UTF8.self)
      #expect(
        !text.contains("Ofsted") && !text.contains("afeguarding children peer"), "\(file.name)")
    }
  }

  @Test func `a lead peer is a team leader and shown as typed`() throws {
    let reading = ReviewSheets.read(ReviewSheets.template(of: .corporate, week: .monday))
    let review = try #require(reading.review)
    #expect(review.reviewers[0].role == Role("Lead peer"))
    let leader = try #require(review.sessions.first { $0.id == SessionID("E01") })
    #expect(
      leader.team.roles.map { $0.anyOf } == [[Role("Lead peer")], [Role("Challenge manager")]])
  }
}
