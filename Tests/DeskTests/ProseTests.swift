import Desk
import Testing

struct `Small pieces of English` {
  @Test func `a noun agrees with its number`() {
    #expect(Prose.count(1, "error") == "1 error")
    #expect(Prose.count(0, "error") == "0 errors")
    #expect(Prose.count(2, "diary", "diaries") == "2 diaries")
  }

  @Test(arguments: [
    (0, "0"), (999, "999"), (1000, "1,000"), (1_250_000, "1,250,000"), (-12345, "-12,345"),
  ])
  func `thousands are set apart`(number: Int, text: String) {
    #expect(Prose.grouped(number) == text)
  }

  @Test func `a cell cannot drive the terminal`() {
    #expect(Prose.harmless("a\u{1B}[31mb\nc") == "a\u{FFFD}[31mb c")
    #expect(Prose.harmless("abc\u{202E}def") == "abc\u{FFFD}def")
  }
}
