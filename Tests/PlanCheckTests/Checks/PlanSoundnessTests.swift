import CivilTime
import ReviewModel
import TestSupport
import Testing

struct `A sound plan` {
  @Test func `names no session that the review does not have`() {
    #expect(
      broken(.small(), .small("X", monday.at(9)))
        == ["plan X unknown or repeated session"])
  }

  @Test func `names a session once; the first counts`() {
    #expect(
      broken(.small([.small("A")]), .small("A", monday.at(9)), .small("A", monday.at(9, 5)))
        == ["plan A unknown or repeated session"])
  }

  @Test func `names no room that the review does not have, and then has none`() {
    #expect(
      broken(.small([.small("A")]), .small("A", monday.at(9), room: "cellar"))
        == ["plan A unknown room", "room-needed A"])
  }

  @Test func `names no reviewer that the review does not have; the others attend`() {
    let session = Session.small("A") { $0.team.min = 2 }
    #expect(
      broken(.small([session]), .small("A", monday.at(9), "PP", "HP", "nobody"))
        == ["plan A unknown or repeated reviewer"])
  }

  @Test func `names a reviewer once; twice is still one`() {
    let session = Session.small("A") { $0.team.min = 2 }
    #expect(
      broken(.small([session]), .small("A", monday.at(9), "PP", "PP"))
        == ["plan A unknown or repeated reviewer", "team-size A"])
  }

  @Test func `survives a start before 1970`() {
    #expect(
      broken(.small([.small("A")]), .small("A", CivilMinute(minutes: -7)))
        == ["grid A", "day A outside the working hours of every day"])
  }
}
