import Desk
import Findings
import Testing

struct `How many findings there are` {
  @Test func `each severity that occurs is counted`() {
    let error = Finding(.danglingReference, at: .file("a.csv"), "")
    let warning = Finding(.missingText, .warning, at: .file("a.csv"), "")
    #expect(FindingTally.words([error, error, warning]) == "2 errors and 1 warning")
    #expect(FindingTally.words([]) == "")
  }
}
