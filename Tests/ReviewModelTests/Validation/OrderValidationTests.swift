import ReviewModel
import TestSupport
import Testing

struct `Validation of the order of sessions` {
  private func review(_ wishes: (String, after: [String])...) -> Review {
    .small(
      wishes.map { name, earlier in
        .small(name) { $0.after = earlier.map { Precedence(session: SessionID($0)) } }
      })
  }

  @Test func `a chain is no circle`() {
    #expect(told(review(("A", ["B", "C"]), ("B", ["C"]), ("C", []))) == [])
  }

  @Test func `a circle is spelled out once`() {
    #expect(
      told(review(("X", ["A"]), ("A", ["B"]), ("B", ["C"]), ("C", ["A"]))) == [
        "warning FW310 sessions[1].after[0]: These sessions wait for each other in a circle: A after B after "
          + "C after A. Take out one of these wishes."
      ])
  }

  @Test func `two circles are two findings`() {
    let lines = told(review(("A", ["B"]), ("B", ["A"]), ("C", ["D"]), ("D", ["C"])))
    #expect(
      lines.map { $0.prefix(36) } == [
        "warning FW310 sessions[0].after[0]: ", "warning FW310 sessions[2].after[0]: ",
      ])
  }

  @Test func `a wish after a session that is not there closes no circle`() {
    #expect(told(review(("A", ["B"]))).allSatisfy { !$0.contains("FW310") })
  }

  @Test func `a circle through ten thousand sessions is found without overflowing the stack`() {
    let count = 10_000
    let sessions = (0..<count).map { number in
      Session.small("S" + String(number)) {
        $0.after = [Precedence(session: SessionID("S" + String((number + 1) % count)))]
      }
    }
    let lines = told(.small(sessions))
    #expect(lines.count == 1)
    #expect(lines.first?.hasPrefix("warning FW310 sessions[0].after[0]") == true)
  }
}
