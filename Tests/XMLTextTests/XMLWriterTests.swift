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
}
