import Testing

@testable import XMLText

/// References to characters: the five that every document has, and numbers (XML 1.0, sections 4.1 and 4.6).
@Suite struct XMLEntityTests {
  private func text(_ content: String) throws -> String {
    var reader = try XMLReader(Array("<a>\(content)</a>".utf8))
    _ = try reader.next()
    return try reader.elementText()
  }

  private func attribute(_ content: String) throws -> String? {
    var reader = try XMLReader(Array("<a b=\"\(content)\"/>".utf8))
    _ = try reader.next()
    return reader.attribute("b")
  }

  @Test(arguments: [
    ("&amp;", "&"), ("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&apos;", "'"),
    ("&#65;", "A"), ("&#x41;", "A"), ("&#x0000041;", "A"), ("&#xe9;&#xE9;", "éé"),
    ("&#x1F600;", "😀"), ("&#1114111;", "\u{10FFFF}"), ("&#9;&#xA;", "\t\n"), ("&#13;", "\r"),
    // What a reference stands for is no markup and no reference.
    ("&amp;lt;", "&lt;"), ("&#38;amp;", "&amp;"), ("&lt;b/&gt;", "<b/>"), ("&#60;b>", "<b>"),
  ])
  func `a reference is its character in text and in attributes`(
    written: String, character: String
  ) throws {
    #expect(try text("x" + written + "y") == "x" + character + "y")
    #expect(try attribute("x" + written + "y") == "x" + character + "y")
  }

  @Test(arguments: [
    "&nbsp;", "&AMP;", "&amp", "&;", "&#;", "&#x;", "&#xG;", "&#65", "&#-1;", "&# 65;", "& ",
    "&#X41;", "&a b;", "&lt &gt;", "&%x;",
  ])
  func `what stands for nothing is refused in text and in attributes`(written: String) {
    #expect("<a>\(written)</a>".fault == .unknownEntity)
    #expect("<a b=\"\(written)\"/>".fault == .unknownEntity)
  }

  @Test(arguments: [
    "&#0;", "&#x1;", "&#xB;", "&#xD800;", "&#xDFFF;", "&#xFFFE;", "&#xFFFF;", "&#x110000;",
    "&#99999999999999999999;", "&#xFFFFFFFFFFFFFFFFFFFF;",
  ])
  func `a number of no character is refused, however long`(written: String) {
    #expect("<a>\(written)</a>".fault == .character)
    #expect("<a b=\"\(written)\"/>".fault == .character)
  }

  @Test func `a reference longer than any that makes sense is refused`() {
    let noughts = String(repeating: "0", count: 100)
    #expect("<a>&#\(noughts)65;</a>".fault == .unknownEntity)
  }

  @Test func `a reference may not begin in a value and end behind it`() {
    #expect("<a b='&amp'>;</a>".fault == .unknownEntity)
  }

  @Test func `each allowed character comes back from its number`() throws {
    // Every 97th character of the whole range, and the ends of each allowed range.
    let ends: [UInt32] = [0x09, 0x0A, 0x0D, 0x20, 0xD7FF, 0xE000, 0xFFFD, 0x10000, 0x10FFFF]
    for value in Array(stride(from: 0x20, to: 0x11_0000, by: 97)) + ends {
      guard XMLCharacters.isAllowed(value), let scalar = Unicode.Scalar(value) else { continue }
      #expect(try text("&#\(value);").unicodeScalars.elementsEqual([scalar]), "\(value)")
    }
  }

  /// The bomb called billion laughs needs a document type, which is refused before an entity is looked at.
  @Test func `no document can declare entities`() {
    let laughs = (1...9).map {
      "<!ENTITY lol\($0) \"\(String(repeating: "&lol\($0 - 1);", count: 10))\">"
    }
    #expect(
      ("<!DOCTYPE a [<!ENTITY lol0 \"lol\">" + laughs.joined() + "]><a>&lol9;</a>").fault
        == .documentType)
    #expect(
      "<!DOCTYPE a [<!ENTITY b SYSTEM 'file:///etc/passwd'>]><a>&b;</a>".fault == .documentType)
    #expect("<!DOCTYPE a SYSTEM 'https://attack.example.org/a.dtd'><a/>".fault == .documentType)
  }
}
