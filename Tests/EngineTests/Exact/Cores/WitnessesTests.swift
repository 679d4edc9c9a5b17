import Testing

@testable import Engine

struct WitnessesTests {
  private let mandatory = [0, 1].map { GroundRuleFacts(rank: 0, activity: $0) }
  private let window = GroundRuleFacts(rank: 4, activity: 0)

  private var withoutTheFirst: Incumbent {
    var timetable = Incumbent.empty(activityCount: 2)
    timetable.place(1, at: 36, in: 2, crew: [0, 3])
    return timetable
  }

  @Test func `there is no guess before anything is known`() {
    #expect(Witnesses().guess(breaking: mandatory[0]) == nil)
  }

  @Test func `what is said of an activity is first tried on a timetable without it`() {
    var witnesses = Witnesses()
    witnesses.note(withoutTheFirst, breaking: mandatory[0])
    #expect(witnesses.guess(breaking: window)?.starts == [nil, 36])
  }

  @Test func `another activity is left out by putting the first in its place`() {
    var witnesses = Witnesses()
    witnesses.note(withoutTheFirst, breaking: mandatory[0])
    let guess = witnesses.guess(breaking: mandatory[1])
    #expect(guess?.starts == [36, nil])
    #expect(guess?.places == [2, nil])
    #expect(guess?.crews == [[0, 3], []])
  }

  @Test func `rules about nobody in particular get no guess`() {
    var witnesses = Witnesses()
    witnesses.note(withoutTheFirst, breaking: mandatory[0])
    #expect(witnesses.guess(breaking: GroundRuleFacts(rank: 2, person: 1)) == nil)
  }
}
