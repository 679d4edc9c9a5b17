import CivilTime
import ReviewModel
import TestSupport
import Testing
@testable import Solving

@testable import Commands

struct `Completing a partial plan in the time there is` {
  /// Two sessions fixed in the only room at the same time, one of which can be held.
  private let review = Review.small(
    ["S1", "S2"].map { id in Session.small(id) { $0.pin.start = CivilDate.monday.at(9) } })

  private func completed(within patience: Patience) -> PlanCompleting.Result {
    let terminal = Terminal(
      output: TextSink(.memory), talk: TextSink(.memory), readInput: { [] }, environment: [:],
      isWatched: false, outputIsColoured: false, talkIsColoured: false)
    var line = ProgressLine(terminal)
    return PlanCompleting(review, patience)
      .completed(TimetableSearch(review, aim: .mostOfIt), showing: &line)
  }

  @Test func `says of each session left out that nothing is known where there is no time`() {
    let result = completed(within: .milliseconds(-1))
    #expect(result.plan.assignments.count == 1)
    #expect(result.absences.map { $0.session } == result.plan.unscheduled)
    #expect(result.absences.map { $0.reason } == [.unknown])
  }

  @Test func `says why where there is`() {
    let result = completed(within: Patience(until: nil))
    #expect(result.plan.assignments.count == 1)
    #expect(result.absences.count == 1)
    guard case .impossible(let conflicts)? = result.absences.first?.reason else {
      Issue.record("\(result.absences)")
      return
    }
    #expect(conflicts.contains { $0.rule == .roomClash })
  }
}
