import Testing
import XMLText

@Suite struct XMLWriterTests {
  @Test func `elements, attributes and text are written and closed`() {
    var writer = XMLWriter()
    writer.start("a", ("b", "1"))
    writer.empty("c")
    writer.element("d", "text", ("e", "2"))
    #expect(
      String(decoding: writer.bytes, as: UTF8.self)
        == "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
        + "<a b=\"1\"><c/><d e=\"2\">text</d></a>")
  }

  @Test func `what is markup, white space or not ASCII comes back as it was`() throws {
    let text = "a < b & c > \"d\" 'e' ]]>\r\n\té😀"
    var writer = XMLWriter()
    writer.start("a", ("b", text))
    writer.text(text)
    var reader = try XMLReader(writer.bytes)
    _ = try reader.next()
    #expect(reader.attribute("b") == text)
    #expect(try reader.elementText() == text)
  }

  @Test func `a character that XML does not allow is replaced`() throws {
    var writer = XMLWriter()
    writer.element("a", "x\u{0}\u{B}y")
    var reader = try XMLReader(writer.bytes)
    _ = try reader.next()
    #expect(try reader.elementText() == "x\u{FFFD}\u{FFFD}y")
  }

  @Test func `what is XML already goes in as it is`() throws {
    var writer = XMLWriter()
    writer.start("a")
    writer.raw(Array("<b/>text".utf8)[...])
    #expect(
      try String(decoding: writer.bytes, as: UTF8.self).events() == [
        "<a", "<b", ">b", "text", ">a",
      ])
  }

  private func written(_ make: (inout XMLWriter) -> Void) -> String {
    var writer = XMLWriter(fragmentWithPrefix: "")
    make(&writer)
    return String(decoding: writer.bytes, as: UTF8.self)
  }

  @Test(arguments: [
    ("plain", "plain"), ("a&b", "a&amp;b"), ("a<b", "a&lt;b"), ("a>b", "a&gt;b"), ("a\"b", "a\"b"),
    ("a'b", "a'b"), ("a\rb", "a&#13;b"), ("a\nb", "a\nb"), ("a\tb", "a\tb"), ("]]>", "]]&gt;"),
    ("é€😀", "é€😀"), ("\u{FFFD}", "\u{FFFD}"), ("\u{FEFF}x", "\u{FEFF}x"), ("\u{FFFE}", "\u{FFFD}"),
    ("\u{1}", "\u{FFFD}"), ("\u{7F}", "\u{7F}"), ("&amp;", "&amp;amp;"),
  ])
  func `each character of a text is written so that it comes back`(text: String, xml: String) {
    #expect(written { $0.element("a", text) } == "<a>\(xml)</a>")
  }

  @Test(arguments: [
    ("a\"b", "a&quot;b"), ("a'b", "a'b"), ("a\nb", "a&#10;b"), ("a\tb", "a&#9;b"),
    ("a\r\nb", "a&#13;&#10;b"),
    ("a<b>&c", "a&lt;b&gt;&amp;c"), ("é", "é"),
  ])
  func `each character of an attribute is written so that it comes back`(text: String, xml: String)
  {
    #expect(written { $0.empty("a", ("b", text)) } == "<a b=\"\(xml)\"/>")
  }

  @Test func `an element without content is one tag, with an empty text too`() {
    #expect(written { $0.empty("a") } == "<a/>")
    #expect(written { $0.element("a", "") } == "<a/>")
    #expect(
      written {
        $0.start("a")
        $0.text("")
        $0.end()
      } == "<a/>")
  }

  @Test func `whatever is open is closed at the end, and may go on afterwards`() {
    var writer = XMLWriter(fragmentWithPrefix: "")
    writer.start("a")
    writer.start("b")
    #expect(String(decoding: writer.bytes, as: UTF8.self) == "<a><b/></a>")
    writer.text("x")
    #expect(String(decoding: writer.bytes, as: UTF8.self) == "<a><b>x</b></a>")
    for _ in 0..<5 { writer.end() }
    #expect(String(decoding: writer.bytes, as: UTF8.self) == "<a><b>x</b></a>")
  }

  @Test func `a fragment has its prefix before each element and no attribute`() {
    var writer = XMLWriter(fragmentWithPrefix: "x:")
    writer.start("a", ("b", "1"))
    writer.element("c", "d", ("e", "2"))
    writer.raw(Array("<f/>".utf8)[...])
    #expect(
      String(decoding: writer.bytes, as: UTF8.self) == "<x:a b=\"1\"><x:c e=\"2\">d</x:c><f/></x:a>"
    )
  }

  @Test func `an attribute may follow those that an element began with`() {
    #expect(
      written {
        $0.start("a", ("b", "1"))
        $0.attribute("c", "2")
        $0.text("d")
      } == "<a b=\"1\" c=\"2\">d</a>")
  }
}
