import Desk
import ReviewModel
import TestSupport
import Testing

@testable import Solving

/// What is said of a session that a partial plan leaves out, in few lines.
struct `A session left out` {
  private func lines(_ remedies: [(Rule, String)]) -> [String] {
    var absence = Absence(
      session: SessionID("S1"), reason: .impossible([Conflict(.mandatory, text: "")]))
    absence.remedies = remedies.map {
      Remedy(rule: $0.0, plan: Plan(review: "small"), text: $0.1)
    }
    return AbsenceReport(absence: absence).lines
  }

  @Test func `changes of one kind are told once, and three kinds at most`() {
    let others = (1...12).map { (Rule.mandatory, "It could be held if S\($0) were left out.") }
    #expect(
      lines(
        others + [
          (.window, "Other times would do."), (.pin, "Another start would do."),
          (.roomNeeded, "No room would do."),
        ]) == [
          "It cannot be held beside all the others: one of these would have to be otherwise.",
          "It could be held if S1 were left out. 11 other changes of that kind would do as well.",
          "Other times would do.", "Another start would do.",
          "1 change of other kinds would do as well.",
        ])
  }

  @Test func `a single change is told as it is`() {
    #expect(lines([(.window, "Other times would do.")]).last == "Other times would do.")
  }
}
