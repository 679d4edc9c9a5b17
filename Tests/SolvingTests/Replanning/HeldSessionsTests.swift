import CivilTime
import ReviewModel
import TestSupport
import Testing
import Solving

struct `What has been held` {
  private let plan = Plan.small(
    .small("S1", CivilDate.monday.at(9), "PP"), .small("S2", CivilDate.monday.at(14), "PP"))

  private func review(_ change: (inout Review) -> Void = { _ in }) -> Review {
    Review.small([.small("S1"), .small("S2"), .small("S3")], change)
      .holding(plan, before: CivilDate.monday.at(12))
  }

  @Test func `it stays in its time and room and with its team`() {
    #expect(
      review().sessions.map { $0.pin } == [
        Pin(start: CivilDate.monday.at(9), room: RoomID("R1"), reviewers: [ReviewerID("PP")]),
        Pin(), Pin(),
      ])
  }

  @Test func `nothing else can be put into the past`() {
    let windows = review().sessions[2].windows
    #expect(windows.first == CivilDate.monday.hours(12, 17))
    #expect(windows.count == 5)
  }

  @Test func `a session whose only times have gone by can be held no more, not at any time`() {
    let windows = review { $0.sessions[2].windows = [CivilDate.monday.hours(9, 11)] }
      .sessions[2].windows
    #expect(windows == [TimeSpan(from: CivilDate.monday.at(12), minutes: 0)])
  }

  @Test func `a reviewer who has fallen ill was there before`() {
    let held = review {
      $0.reviewers[0].availability = Availability(
        unavailable: [TimeSpan(from: CivilDate.monday.at(9), to: CivilDate.monday.at(17))])
    }
    #expect(held.reviewers[0].availability.unavailable == [CivilDate.monday.hours(10, 17)])
  }
}
