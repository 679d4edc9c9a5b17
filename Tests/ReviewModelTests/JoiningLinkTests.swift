import ReviewModel
import Testing

@Suite struct JoiningLinkTests {
  @Test(arguments: [
    "https://meet.example.org/abc?pwd=1#x", "HTTPS://meet.example.org", "https://[2001:db8::1]/a",
  ])
  func `an https address with a host is a link`(text: String) {
    #expect(JoiningLink(text)?.text == text)
  }

  @Test(arguments: [
    "", "http://meet.example.org/abc", "https://", "https:///abc", "https://?x", "meet.example.org",
    "https://meet.example.org/a b", "https://meet.example.org/a\nX-EVIL:1",
    "https://bank.example.org@evil.example.org/", "javascript:alert(1)",
    "https://meet.example.org/\"",
  ])
  func `any other text is refused`(text: String) {
    #expect(JoiningLink(text) == nil)
  }
}
