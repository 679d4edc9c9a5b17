import CivilTime
import ReviewModel

extension JudgedTimetable {
  /// `pin`: what is pinned is kept; a pinned team is kept when it has the same reviewers in any order.
  func checkPin() -> [Violation] {
    inQuestion.filter { !keepsPin($0) }.map { Violation(.pin, [$0.id]) }
  }

  private func keepsPin(_ placed: JudgedSession) -> Bool {
    let pin = placed.session.pin
    if let start = pin.start, start != placed.span.start { return false }
    if let room = pin.room, room != placed.room?.id { return false }
    if let reviewers = pin.reviewers, Set(reviewers) != Set(placed.members) {
      return false
    }
    return true
  }
}
