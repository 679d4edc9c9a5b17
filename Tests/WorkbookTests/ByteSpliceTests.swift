import Testing
import XMLText

@testable import Workbook

/// Ranges of a document that are replaced, and every other byte that stays.
@Suite struct ByteSpliceTests {
  private func splice(_ document: String) throws -> ByteSplice {
    ByteSplice(try XMLReader(Array(document.utf8)))
  }

  private func text(_ splice: ByteSplice, _ original: String) -> String {
    String(decoding: splice.bytes(original: Array(original.utf8)), as: UTF8.self)
  }

  @Test func `nothing replaced is the document`() throws {
    let document = "<?xml version='1.0'?>\r\n<a b = 'c'><!-- d --></a>\n"
    let splice = try splice(document)
    #expect(splice.isEmpty)
    #expect(text(splice, document) == document)
  }

  @Test func `ranges are replaced, filled and taken out`() throws {
    let document = "<a>0123456789</a>"
    var splice = try splice(document)
    splice.replace(3..<5, with: Array("AB".utf8))
    splice.replace(6..<6, with: Array("between".utf8))
    splice.replace(8..<13, with: [])
    #expect(!splice.isEmpty)
    #expect(text(splice, document) == "<a>AB2between34</a>")
  }

  @Test func `the mark of UTF-8 goes with nothing else`() throws {
    let document = "\u{FEFF}<a>1</a>"
    var splice = try splice(document)
    splice.replace(3..<4, with: Array("2".utf8))
    #expect(text(splice, document) == "<a>2</a>")
  }

  @Test(arguments: [true, false])
  func `what was in UTF-16 says that it is in UTF-8 now`(lowByteFirst: Bool) throws {
    let document = "\u{FEFF}<?xml version='1.0' encoding='UTF-16'?><a>é</a>"
    let wide = document.utf16.flatMap { unit in
      lowByteFirst
        ? [UInt8(unit & 0xFF), UInt8(unit >> 8)] : [UInt8(unit >> 8), UInt8(unit & 0xFF)]
    }
    let splice = ByteSplice(try XMLReader(wide))
    let text = String(decoding: splice.bytes(original: wide), as: UTF8.self)
    #expect(text.hasPrefix("<?xml version=\"1.0\" encoding=\"UTF-8\""))
    #expect(text.hasSuffix("<a>é</a>"))
    #expect(throws: Never.self) { try XMLReader(Array(text.utf8)) }
  }

  // MARK: Elements

  private func added(_ document: String, into parent: String, count: Int = 0) throws -> String? {
    try ElementSplice.bytes(Array(document.utf8), part: "p", into: parent, count: count) { xml in
      xml.empty("new", ("n", "1"))
    }.map { String(decoding: $0, as: UTF8.self) }
  }

  @Test(arguments: [
    ("<a><b><c/></b></a>", "<a><b><c/><new n=\"1\"/></b></a>"),
    ("<a><b></b></a>", "<a><b><new n=\"1\"/></b></a>"),
    ("<a><b/></a>", "<a><b><new n=\"1\"/></b></a>"),
    ("<a><b x='1' /></a>", "<a><b x='1' ><new n=\"1\"/></b></a>"),
    ("<a><b>text <!-- x --></b ></a>", "<a><b>text <!-- x --><new n=\"1\"/></b ></a>"),
    ("<a><b><b/></b></a>", "<a><b><b/><new n=\"1\"/></b></a>"), ("<b/>", "<b><new n=\"1\"/></b>"),
    ("<x:a xmlns:x='u'><x:b/></x:a>", "<x:a xmlns:x='u'><x:b><x:new n=\"1\"/></x:b></x:a>"),
    ("<a><b/><b/></a>", "<a><b><new n=\"1\"/></b><b/></a>"),
  ])
  func `an element goes in at the end of the first of a name, with its prefix`(
    document: String, wanted: String
  ) throws {
    #expect(try added(document, into: "b") == wanted)
  }

  @Test func `where there is no such element nothing is added`() throws {
    #expect(try added("<a><c/></a>", into: "b") == nil)
  }

  @Test(arguments: [
    ("<b count='2'><c/><c/></b>", "<b count='5'><c/><c/><new n=\"1\"/></b>"),
    ("<b count=\"0\"/>", "<b count=\"3\"><new n=\"1\"/></b>"),
    ("<b><c/></b>", "<b><c/><new n=\"1\"/></b>"),
    ("<b count='many'/>", "<b count='many'><new n=\"1\"/></b>"),
  ])
  func `an element that says how many it has says so again`(document: String, wanted: String) throws
  {
    #expect(try added(document, into: "b", count: 3) == wanted)
  }

  @Test func `a part that is damaged is told by its name`() {
    #expect(throws: BookFailure.part(name: "p", words: "the end is missing (line 1)")) {
      try added("<a><b>", into: "b")
    }
  }
}
