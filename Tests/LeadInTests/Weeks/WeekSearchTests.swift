import CivilTime
import ReviewModel
import TestSupport
import Testing

@testable import LeadIn

@Suite struct `Looking for a week` {
  @Test func `weeks that come too early stand last, with the days that are missing`() {
    let weeks = WeekSearch(Trap.manchester).weeks(from: .on("2013-01-21"), count: 3)
    #expect(weeks.map { $0.monday.iso } == ["2013-02-04", "2013-01-28", "2013-01-21"])
    #expect(weeks.map { $0.daysShort } == [0, 7, 14])
    #expect(weeks.map { $0.isPossible } == [true, false, false])
  }

  @Test func `the first candidate is the first Monday on or after the date`() {
    let search = WeekSearch(Trap.manchester)
    #expect(search.weeks(from: .on("2013-02-04"), count: 1)[0].monday.iso == "2013-02-04")
    #expect(search.weeks(from: .on("2013-02-05"), count: 1)[0].monday.iso == "2013-02-11")
  }

  @Test func `a bank holiday costs more than days of school holiday, and those more than waiting`()
  {
    let notes = notes(closed: [closed("2013-05-28", "2013-05-31", "School half-term")])
    let weeks = WeekSearch(Trap.manchester, notes: notes).weeks(from: .on("2013-05-20"), count: 3)
    #expect(weeks.map { $0.monday.iso } == ["2013-05-20", "2013-06-03", "2013-05-27"])
    #expect(
      weeks[2].reasons.prefix(2).map { $0.words } == [
        "Spring bank holiday on Monday 27 May 2013",
        "School half-term from Tuesday 28 May to Friday 31 May 2013",
      ])
  }
}

@Suite struct `A change to the timetable` {
  private func isLate(_ session: String, changed: String, released: String? = "2013-01-14") -> Bool
  {
    LateChange.isLate(
      sessionOn: .on(session), changedOn: .on(changed), releasedOn: released.map { .on($0) },
      of: Trap.manchester)
  }

  @Test func `is late in the last two weeks before the fieldwork week`() {
    #expect(!isLate("2013-02-08", changed: "2013-01-21"))
    #expect(isLate("2013-02-08", changed: "2013-01-22"))
  }

  @Test func `is late in the two weeks before a session of the lead-in`() {
    #expect(!isLate("2013-01-29", changed: "2013-01-15"))
    #expect(isLate("2013-01-29", changed: "2013-01-16"))
  }

  @Test func `is never late before the first release`() {
    #expect(!isLate("2013-02-04", changed: "2013-02-01", released: nil))
    #expect(!isLate("2013-02-04", changed: "2013-01-30", released: "2013-01-31"))
  }
}
