import Testing

@testable import Exports

struct WordingTests {
  @Test func `a first letter becomes a capital and nothing else changes`() {
    #expect("focus GROUP".capitalisedFirst == "Focus GROUP")
    #expect("".capitalisedFirst == "")
  }

  @Test func `a first letter becomes small unless it begins an abbreviation`() {
    #expect("Team leader".lowercasedFirst == "team leader")
    #expect("TBC officer peer".lowercasedFirst == "TBC officer peer")
  }

  @Test(arguments: [(0, "0 people"), (1, "1 person"), (2, "2 people")])
  func `a number agrees with its word`(count: Int, text: String) {
    #expect(counted(count, "person", "people") == text)
  }

  @Test func `equal texts are counted where the first stands`() {
    #expect(["b", "a", "b", "b"].collapsed == ["3 × b", "a"])
  }
}
