import Testing

@testable import Findings

struct `Suggesting names` {
  private let names = ["check", "convert", "solve", "export"]

  @Test func `a swapped pair of letters is one slip`() {
    #expect(NearestName.suggestion(for: "chekc", among: names) == "check")
    #expect(NearestName.editDistance(Array("chekc"), Array("check")) == 1)
  }

  @Test func `a letter more or less is one slip`() {
    #expect(NearestName.suggestion(for: "solv", among: names) == "solve")
    #expect(NearestName.suggestion(for: "exxport", among: names) == "export")
  }

  @Test(arguments: [
    ("sametime", "notsametime"), ("unavailable", "available"), ("available", "unavailable"),
    ("Same day", "Not same day"),
  ])
  func `a name that says the opposite is never suggested`(typed: String, name: String) {
    #expect(NearestName.suggestion(for: typed, among: [name]) == nil)
  }

  @Test func `a slip inside a negation is still a slip`() {
    #expect(NearestName.suggestion(for: "ntosametime", among: ["notsametime"]) == "notsametime")
    #expect(NearestName.suggestion(for: "nterview", among: ["interview"]) == "interview")
  }

  @Test func `a word cut short is completed`() {
    #expect(NearestName.suggestion(for: "conv", among: names) == "convert")
  }

  @Test func `something else altogether is not guessed at`() {
    #expect(NearestName.suggestion(for: "invoice", among: names) == nil)
    #expect(NearestName.suggestion(for: "", among: names) == nil)
  }

  @Test func `a very long word costs nothing`() {
    let long = String(repeating: "a", count: 1_000_000)
    #expect(NearestName.suggestion(for: long, among: names) == nil)
  }
}
