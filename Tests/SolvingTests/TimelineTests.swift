import CivilTime
import ReviewModel
import TestSupport
import Testing

import Engine
@testable import Solving

struct TimelineTests {
  private func timeline(_ change: (inout Review) -> Void = { _ in }) -> Timeline {
    Timeline(Review.small([], change))
  }

  @Test func `slots and minutes are each other's inverse on every day`() throws {
    let timeline = timeline()
    for day in 0..<5 {
      for minutes in stride(from: 9 * 60, to: 17 * 60, by: 15) {
        let minute = CivilMinute(.monday + day, .midnight) + minutes
        let slot = try #require(timeline.slot(at: minute))
        #expect(timeline.minute(of: slot) == minute)
      }
    }
  }

  @Test func `a minute off the grid or outside all days has no slot`() {
    let timeline = timeline()
    #expect(timeline.slot(at: CivilDate.monday.at(9, 7)) == nil)
    #expect(timeline.slot(at: CivilDate.monday.at(8)) == nil)
    #expect(timeline.slot(at: (CivilDate.monday + 9).at(10)) == nil)
  }

  @Test func `starts lie on the grid and let the session end within the day`() {
    let timeline = timeline { review in
      review.days = [
        WorkingDay(date: .monday, start: .at(9, 10), end: .at(11, 5))
      ]
    }
    let session = Session(id: SessionID("S1"), title: "", minutes: 60)
    let starts = timeline.starts(onDay: 0, of: session).map { timeline.minute(of: $0).time.iso }
    #expect(starts == ["09:15", "09:30", "09:45", "10:00"])
  }

  @Test func `only a session that may lie out of hours starts in the longer hours of a day`() {
    var evening = Session(id: SessionID("S1"), title: "", minutes: 60)
    evening.isOutOfHours = true
    let timeline = timeline { review in
      review.days = [
        WorkingDay(date: .monday, start: .at(15), end: .at(16), early: .at(14, 30), late: .at(17))
      ]
      review.sessions = [evening]
    }
    func starts(of session: Session) -> [String] {
      timeline.starts(onDay: 0, of: session).map { timeline.minute(of: $0).time.iso }
    }
    #expect(starts(of: evening).first == "14:30" && starts(of: evening).last == "16:00")
    #expect(starts(of: Session(id: SessionID("S2"), title: "", minutes: 60)) == ["15:00"])
  }

  @Test func `a slot is blocked unless all of it is available`() {
    let timeline = timeline { review in
      review.days = [WorkingDay(date: .monday, start: .at(9), end: .at(11))]
    }
    let availability = Availability(
      available: [TimeSpan(from: CivilDate.monday.at(9, 20), to: CivilDate.monday.at(10, 30))],
      unavailable: [TimeSpan(from: CivilDate.monday.at(10, 5), to: CivilDate.monday.at(10, 10))])
    let free = timeline.blocked(availability).prefix(8).map { !$0 }
    #expect(free == [false, false, true, true, false, true, false, false])
  }

  @Test func `lunch off the grid blocks every slot it touches`() {
    let timeline = timeline { review in
      review.days = [
        WorkingDay(
          date: .monday, start: .at(9), end: .at(17),
          lunch: LunchBreak(from: .at(12, 10), to: .at(13, 20), minutes: 40))
      ]
    }
    // 12:10, 12:25 and 12:40 each touch the slots of fifty-five minutes' worth: four of them.
    #expect(timeline.horizonDays[0].pause?.earliest == 12)
    #expect(timeline.horizonDays[0].pause?.latest == 14)
    #expect(timeline.horizonDays[0].pause?.slots == 4)
  }
}
