import CivilTime
import Correspondence
import ReviewModel
import Testing
import TestSupport

struct `A review moved to another week` {
  private let review = Review.small([
    .small("S1") {
      $0.windows = [CivilDate.monday.hours(9, 12)]
      $0.pin.start = CivilDate.monday.at(9)
    }
  ]) { review in
    review.people = [
      Person(
        id: PersonID("P1"), name: "A role",
        availability: Availability(unavailable: [CivilDate.monday.hours(14, 17)]))
    ]
  }

  @Test func `everything is as many days later, and nobody's diary is known`() {
    let later = Postponement(of: review, to: CivilDate.monday + 28).moved(review)
    #expect(later.id == review.id)
    #expect(later.fieldworkStart == CivilDate.monday + 28)
    #expect(later.days.map { $0.date } == (0..<5).map { CivilDate.monday + 28 + $0 })
    #expect(later.sessions[0].windows == [(CivilDate.monday + 28).hours(9, 12)])
    #expect(later.sessions[0].pin.start == (CivilDate.monday + 28).at(9))
    #expect(later.people[0].availability == .neverAsked)
  }

  @Test func `the timetable moves with it`() {
    let plan = Postponement(of: review, to: CivilDate.monday + 7)
      .moved(Plan.small(.small("S1", CivilDate.monday.at(9))))
    #expect(plan.assignments.map { $0.start } == [(CivilDate.monday + 7).at(9)])
  }

  @Test func `what has been held stays where it was`() {
    let plan = Postponement(of: review, to: CivilDate.monday + 7, keeping: CivilDate.monday.at(10))
      .moved(
        Plan.small(.small("S1", CivilDate.monday.at(9)), .small("S2", CivilDate.monday.at(10))))
    #expect(
      plan.assignments.map { $0.start } == [CivilDate.monday.at(9), (CivilDate.monday + 7).at(10)])
  }
}
