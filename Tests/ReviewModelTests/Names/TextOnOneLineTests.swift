import ReviewModel
import Testing

struct TextOnOneLineTests {
  @Test func `line breaks and tabs become single spaces`() {
    #expect(" a\r\n\r\n b\tc\u{0}\u{7}d ".onOneLine == "a b c d")
  }
}
