import Testing

@testable import WeekPage

struct MarkupTests {
  private func source(_ markup: Markup) -> String { String(decoding: markup.bytes, as: UTF8.self) }

  @Test func `text keeps its characters and loses its powers`() {
    #expect(
      source(.text("</script><b>\"&' é😀")) == "&lt;/script&gt;&lt;b&gt;&quot;&amp;&#39; é😀")
  }

  @Test func `an attribute cannot end its quotation marks`() {
    #expect(
      source(.element("a", [Attribute("href", "\" onclick=\"x")], .none))
        == "<a href=\"&quot; onclick=&quot;x\"></a>")
  }

  @Test func `elements stand inside each other`() {
    #expect(
      source(.element("p", [.class("a")], .text("x"), .element("b", [], .text("y"))))
        == "<p class=\"a\">x<b>y</b></p>")
  }

  @Test func `control characters become a sign that something was there`() {
    #expect(source(.text("a\u{0}b\u{1B}c\u{7F}")) == "a\u{FFFD}b\u{FFFD}c\u{FFFD}")
  }

  @Test func `people's own words are kept from turning their neighbours round`() {
    #expect(source(.written("\u{202E}abc")) == "<bdi>\u{202E}abc</bdi>")
  }

  @Test func `an element without content has no end tag`() {
    #expect(source(.void("meta", [Attribute("charset", "utf-8")])) == "<meta charset=\"utf-8\">")
  }
}
