import CivilTime
import Desk
import Findings
import ReviewModel
import TestSupport
import Testing

struct `From when on a timetable may still be changed` {
  private let review = SmallFiles.threeInterviews
  private let tuesday = CivilDate.monday + 1

  private func end(_ text: String? = nil, at now: CivilMinute) throws -> CivilMinute? {
    try HeldTime.end(text, in: review, at: WallClock(now))
  }

  @Test func `is not limited before the week begins or after it has ended`() throws {
    #expect(try end(at: RememberedFiles.now) == nil)
    #expect(try end(at: (CivilDate.monday + 30).at(12)) == nil)
  }

  @Test func `is now, in the middle of the week`() throws {
    #expect(try end(at: tuesday.at(12)) == tuesday.at(12))
  }

  @Test func `is the time that somebody asks for, unless that has passed`() throws {
    #expect(try end("Tue 13:00", at: RememberedFiles.now) == tuesday.at(13))
    #expect(try end("Wed 10:00", at: tuesday.at(12)) == (tuesday + 1).at(10))
    #expect(try end("Mon 10:00", at: tuesday.at(12)) == tuesday.at(12))
  }

  @Test(arguments: ["some day", "Tue 13:00 or so", ""])
  func `is asked for as a day with a time`(text: String) {
    do throws(Refusal) {
      _ = try HeldTime.end(text, in: review, at: WallClock(RememberedFiles.now))
      Issue.record("\(text) was taken for a time.")
    } catch {
      #expect(error.findings.map { $0.code } == [.unreadableFreeze])
    }
  }
}

struct `The clock of a review` {
  @Test func `is an hour ahead of UTC in a British summer, and not in winter`() {
    var review = SmallFiles.threeInterviews
    review.timeZone = "Europe/London"
    let clock = WallClock(CivilDate.monday.at(8))
    #expect(clock.local(CivilDate.monday.at(8), in: review) == CivilDate.monday.at(8))
    let june = CivilDate.monday + 140
    #expect(clock.local(june.at(8), in: review) == june.at(9))
  }

  @Test func `of an unknown zone shows UTC, and the zone is named`() {
    var review = SmallFiles.threeInterviews
    review.timeZone = "Nowhere/Nothing"
    let clock = WallClock(CivilDate.monday.at(8))
    #expect(clock.offsets(of: review) == nil)
    #expect(clock.local(CivilDate.monday.at(8), in: review) == CivilDate.monday.at(8))
    #expect(WallClock.unknown("Nowhere/Nothing").code == .unknownTimeZone)
  }
}
