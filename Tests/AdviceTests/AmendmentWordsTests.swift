import CivilTime
import ReviewModel
import TestSupport
import Testing

@testable import Advice

struct `A change in words` {
  private let review = Review.small([.small("S1") { $0.windows = [CivilDate.monday.hours(13, 14)] }]
  )

  private func words(_ spans: TimeSpan...) -> String {
    let changes = spans.map { Amendment.widenWindow(SessionID("S1"), $0) }
    return AmendmentWords(changes.count == 1 ? changes[0] : .several(changes), of: review).text
  }

  @Test func `a time that holds the whole session is where it may be held`() {
    #expect(
      words(CivilDate.monday.hours(10, 11)) == "Let S1 be held on Monday 4 February, 10am to 11am")
  }

  @Test func `a time that is shorter than the session only adds to the times it has`() {
    let quarter = TimeSpan(from: CivilDate.monday.at(12, 45), minutes: 15)
    #expect(
      words(quarter)
        == "Widen the times set for S1 by Monday 4 February, 12:45pm to 1pm")
    #expect(
      words(quarter, CivilDate.monday.hours(10, 11))
        == "Widen the times set for S1 by Monday 4 February, 12:45pm to 1pm and Monday 4 February, 10am to 11am"
    )
  }
}
