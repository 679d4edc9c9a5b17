import CivilTime
import Exports
import ReviewModel
import TestSupport
import Testing

@testable import WeekPage

struct BoardRulerTests {
  private func ruler(
    _ start: CivilMinute, minutes: Int = 60, _ change: (inout Review) -> Void = { _ in }
  )
    -> BoardRuler
  {
    let review = Review.small([.small("A", minutes: minutes)], change)
    return BoardRuler(export(review, .small(.small("A", start))).weekBoards, of: review)
  }

  @Test func `the ruler runs from whole hour to whole hour over the hours of the days`() {
    #expect(ruler(CivilDate.monday.at(9)).hours == 540..<1020)
    #expect(ruler(CivilDate.monday.at(9)) { $0.days[2].start = .at(8, 30) }.hours == 480..<1020)
  }

  @Test func `a session outside the hours makes the ruler longer, so that the session is seen`() {
    #expect(ruler(CivilDate.monday.at(18), minutes: 75).hours == 540..<1200)
    #expect(ruler(CivilDate.monday.at(6)).hours == 360..<1020)
  }

  @Test func `a minute is as long in every place: the rules hold bare minutes`() {
    let style = ruler(CivilDate.monday.at(9, 15), minutes: 45).style
    #expect(style.contains(":root { --opens: 540; --closes: 1020; --sharing: 1; }"))
    #expect(style.contains(".s555 { --at: 555; }"))
    #expect(style.contains(".m45 { --for: 45; }"))
    #expect(style.contains(".day1 { --from: 540; --to: 1020; }"))
  }

  @Test func `the hours for lunch are drawn where the day has them`() {
    let ruler = ruler(CivilDate.monday.at(9)) {
      $0.days[0].lunch = LunchBreak(from: .at(12), to: .at(14), minutes: 45)
    }
    #expect(ruler.style.contains(".day1 { --lunch: 720; --lunch-for: 120; }"))
    #expect(!ruler.style.contains(".day2 { --lunch"))
  }

  @Test func `every class of a card has its rule`() {
    let review = Review.fieldworkWeek()
    let export = export(review)
    let boards = export.weekBoards + export.roomBoards + export.reviewerBoards
    let style = BoardRuler(boards, of: review).style
    for lane in boards.flatMap({ $0.lanes }) {
      for card in lane.cards {
        for name in BoardRuler.classes(card.entry.span).split(separator: " ") {
          #expect(style.contains("." + name + " {"))
        }
        if card.sharing > 1 { #expect(style.contains(".of\(card.sharing) {")) }
        if card.position > 0 { #expect(style.contains(".nth\(card.position) {")) }
      }
    }
  }
}
