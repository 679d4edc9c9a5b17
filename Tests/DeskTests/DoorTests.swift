import Desk
import ReviewModel
import Testing

struct `The way to the next step` {
  private static let steps: [NextStep] = [
    .mend, .search, .explain, .export, .rule(.lunch), .explainSession, .suggest(SessionID("S 1")),
    .amend, .exportRelease("v1"), .compare("v1", "v2"), .release, .giveWay,
  ]

  @Test func `at the command line is a line to type, quoted for the shell`() {
    let signpost = Signpost(.commandLine, to: .folder("my review"), plan: "p.json")
    #expect(signpost.words(for: .search) == "fieldwork solve 'my review'")
    #expect(signpost.words(for: .release) == "fieldwork release 'my review' --plan p.json")
    #expect(
      signpost.words(for: .suggest(SessionID("S 1"))) == "fieldwork suggest 'my review' 'S 1'")
    #expect(signpost.words(for: .compare("v1", "v2")) == "fieldwork diff v1 v2 'my review'")
  }

  @Test(arguments: Self.steps)
  func `on the page is a button, never a line to type`(step: NextStep) {
    let words = Signpost(.page, to: .folder("")).words(for: step)
    #expect(!words.isEmpty)
    #expect(!words.contains("fieldwork ") && !words.contains("--"))
  }
}
