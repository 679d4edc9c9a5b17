import Testing

@testable import XMLText

@Suite struct XMLReaderTests {
  private func fault(_ document: String) -> XMLFault? { document.fault }

  @Test func `elements, texts and ends come in their order`() throws {
    #expect(
      try "<a><b/>text<c>more</c></a>".events() == [
        "<a", "<b", ">b", "text", "<c", "more", ">c", ">a",
      ])
  }

  @Test func `a name is its namespace and its local name, whatever the prefix`() throws {
    var reader = try XMLReader(
      Array(#"<x:a xmlns:x="urn:one" xmlns="urn:two"><b x:c="1" c="2"/></x:a>"#.utf8))
    _ = try reader.next()
    #expect(reader.name == XMLName("a", in: "urn:one"))
    _ = try reader.next()
    #expect(reader.name == XMLName("b", in: "urn:two"))
    #expect(reader.attribute("c") == "2")
    #expect(reader.attribute("c", in: "urn:one") == "1")
    #expect(reader.attribute("d") == nil)
    #expect(
      reader.attributes == [
        XMLAttribute(name: XMLName("c", in: "urn:one"), value: "1"),
        XMLAttribute(name: XMLName("c"), value: "2"),
      ])
  }

  @Test func `a prefix stands for its namespace only inside the element that declares it`() throws {
    #expect(fault(#"<a><b xmlns:x="urn:x"><x:c/></b></a>"#) == nil)
    #expect(fault(#"<a><b xmlns:x="urn:x"/><x:c/></a>"#) == .unknownPrefix)
    var reader = try XMLReader(
      Array(#"<a xmlns="urn:a"><b xmlns=""><c/></b><d/></a>"#.utf8))
    var names: [XMLName] = []
    while let event = try reader.next() { if event == .start { names.append(reader.name) } }
    #expect(
      names == [
        XMLName("a", in: "urn:a"), XMLName("b"), XMLName("c"), XMLName("d", in: "urn:a"),
      ])
  }

  @Test
  func `text is whole up to the next tag, through CDATA, references, comments and instructions`()
    throws
  {
    #expect(
      try "<a>1 &lt; 2<!-- no --><![CDATA[ & <b>]]>&#x41;&#66;<?go on?>!</a>".events()
        == ["<a", "1 < 2 & <b>AB!", ">a"])
  }

  @Test func `line ends of every kind are line feeds in text and spaces in attributes`() throws {
    var reader = try XMLReader(Array("<a b='1\r\n2\t3&#10;4'>x\r\ny\rz</a>".utf8))
    _ = try reader.next()
    #expect(reader.attribute("b") == "1 2 3\n4")
    #expect(try reader.elementText() == "x\ny\nz")
  }

  @Test func `blank text is told from text`() throws {
    var reader = try XMLReader(Array("<a> \n<b/>x</a>".utf8))
    var blanks: [Bool] = []
    while let event = try reader.next() { if event == .text { blanks.append(reader.isTextBlank) } }
    #expect(blanks == [true, false])
  }

  @Test func `an element can be passed over with all that is inside`() throws {
    var reader = try XMLReader(Array("<a><b><c>x</c><d/></b><e/></a>".utf8))
    _ = try reader.next()
    _ = try reader.next()
    try reader.skipElement()
    #expect(reader.depth == 1)
    _ = try reader.next()
    #expect(reader.name.local == "e")
    try reader.skipElement()
    #expect(try reader.next() == .end)
    #expect(reader.name.local == "a")
  }

  @Test func `the text of an element is that of the elements inside too`() throws {
    var reader = try XMLReader(Array("<a>one <b>two</b> three</a>".utf8))
    _ = try reader.next()
    #expect(try reader.elementText() == "one two three")
  }

  @Test func `a declaration, a mark and remarks around the outermost element are passed over`()
    throws
  {
    let document = "\u{FEFF}<?xml version=\"1.0\" encoding='utf-8'?>\n<!-- a --><a/>\n<?b?> "
    #expect(try document.events() == ["<a", ">a"])
  }

  @Test(arguments: [true, false], [true, false])
  func `UTF-16 is read with either byte first, with a mark or without`(
    lowByteFirst: Bool, hasMark: Bool
  ) throws {
    let text = (hasMark ? "\u{FEFF}" : "") + "<?xml version=\"1.0\" encoding=\"UTF-16\"?><a>é😀</a>"
    let bytes = text.utf16.flatMap { unit in
      lowByteFirst
        ? [UInt8(unit & 0xFF), UInt8(unit >> 8)] : [UInt8(unit >> 8), UInt8(unit & 0xFF)]
    }
    var reader = try XMLReader(bytes)
    _ = try reader.next()
    #expect(try reader.elementText() == "é😀")
  }

  @Test(arguments: [
    "<!DOCTYPE a><a/>", "<!DOCTYPE a [<!ENTITY b 'bb'>]><a>&b;</a>",
    "<a><!DOCTYPE a></a>",
  ])
  func `a document type is refused`(document: String) {
    #expect(fault(document) == .documentType)
  }

  @Test func `an encoding that is not Unicode is refused`() {
    #expect(fault("<?xml version='1.0' encoding='windows-1252'?><a/>") == .encoding)
  }

  @Test(arguments: [
    "<a", "<a>", "<a b", "<a b=", "<a b='", "<a>text", "<a><!-- ", "<a><![CDATA[", "<a></a", "<a/",
  ])
  func `a document that ends early says so`(document: String) {
    #expect(fault(document) == .endsEarly)
  }

  @Test(arguments: [
    "<1/>", "< a/>", "<a b/>", "<a b=c/>", "<a b='1'c='2'/>", "<a b='<'/>", "<a>]]></a>",
    "<a><!-- -- --></a>", "<a><?xml version='1.0'?></a>", "<a:/>", "<:a/>", "<a:b:c/>", "<a></a b>",
    "<a/ >", "<?xml encoding='utf-8'?><a/>", "<a:1 xmlns:a='urn:a'/>",
  ])
  func `what is no tag and no name is refused`(document: String) {
    #expect(fault(document) == .syntax)
  }

  @Test func `an end tag must be that of the open element`() {
    #expect(fault("<a><b></a></b>") == .wrongEndTag)
    #expect(fault("<x:a xmlns:x='u' xmlns:y='u'></y:a>") == .wrongEndTag)
  }

  @Test func `an attribute given twice is refused, also by two prefixes of one namespace`() {
    #expect(fault("<a b='1' b='2'/>") == .doubledAttribute)
    #expect(fault("<a xmlns:x='u' xmlns:y='u' x:b='1' y:b='2'/>") == .doubledAttribute)
    #expect(fault("<a xmlns:x='u' x:b='1' b='2'/>") == nil)
  }

  @Test(arguments: ["<a>&b;</a>", "<a>& </a>", "<a>&#;</a>", "<a>&#xG;</a>", "<a b='&c'/>"])
  func `a reference that stands for nothing is refused`(document: String) {
    #expect(fault(document) == .unknownEntity)
  }

  @Test(arguments: [
    "<a>&#0;</a>", "<a>\u{1}</a>", "<a>\u{FFFE}</a>", "<a>&#x110000;</a>", "<a>&#xD800;</a>",
  ])
  func `a character that XML does not allow is refused`(document: String) {
    #expect(fault(document) == .character)
  }

  @Test func `bytes that are no UTF-8 are refused with their line`() {
    for bytes in [[0xC3], [0xC0, 0x80], [0xED, 0xA0, 0x80], [0xFF], [0xF5, 0x80, 0x80, 0x80]]
      as [[UInt8]]
    {
      #expect(throws: XMLError(fault: .character, line: 2)) {
        try XMLReader(Array("<a>\n".utf8) + bytes + Array("</a>".utf8))
      }
    }
  }

  @Test(arguments: ["", " ", "text", "<a/>text", "<a/><b/>", "<a/></a>"])
  func `a document is one element`(document: String) {
    #expect(fault(document) == .outsideRoot)
  }

  @Test(arguments: [
    "<x:a/>", "<a x:b='1'/>", "<a xmlns:x=''/>", "<a xmlns:xmlns='u'/>", "<a xmlns:xml='u'/>",
  ])
  func `a prefix that stands for nothing, or may not be declared so, is refused`(document: String) {
    #expect(fault(document) == .unknownPrefix)
  }

  @Test func `depth, attributes, prefixes and length have their limits`() {
    let deep = String(repeating: "<a>", count: 64)
    #expect(fault(deep + String(repeating: "</a>", count: 64)) == nil)
    #expect(fault(deep + "<a/>") == .tooDeep)
    let many = (0..<65).map { " a\($0)='1'" }.joined()
    #expect(fault("<a\(many)/>") == .tooManyAttributes)
    let prefixes = (0..<40).map { " xmlns:a\($0)='u'" }.joined()
    #expect(fault("<a\(prefixes)><b\(prefixes)/></a>") == .tooManyAttributes)
    var limits = XMLLimits()
    limits.bytes = 3
    #expect(throws: XMLError(fault: .tooLarge, line: 0)) {
      try XMLReader(Array("<a/>".utf8), limits: limits)
    }
  }

  @Test func `names may have the letters of any language`() throws {
    #expect(try "<Überschrift été='1'/>".events() == ["<Überschrift", ">Überschrift"])
    #expect(fault("<a×/>") == .syntax)
  }

  @Test func `a fault is told with its line`() {
    #expect(throws: XMLError(fault: .wrongEndTag, line: 3)) { try "<a>\n<b>\n</a>".events() }
  }

  @Test func `a document cut short anywhere is refused, a damaged one refused or read`() {
    let document = Array(
      #"<?xml version="1.0"?><x:a xmlns:x="u" b="&#9;">t&amp;<![CDATA[c]]><!--d--><e/></x:a>"#.utf8)
    for length in 0..<document.count {
      #expect(String(decoding: document[..<length], as: UTF8.self).fault != nil, "\(length)")
    }
    for place in document.indices {
      for change in [0x3C, 0x3E, 0x26, 0x22, 0x00, 0xFF, 0x2F, 0x3A] as [UInt8] {
        var damaged = document
        damaged[place] = change
        guard var reader = try? XMLReader(damaged) else { continue }
        var count = 0
        while (try? reader.next()) != nil { count += 1 }
        #expect(count < 20)
      }
    }
  }
}

extension String {
  /// The document's events, as short texts.
  func events() throws(XMLError) -> [String] {
    var reader = try XMLReader(Array(utf8))
    var events: [String] = []
    while let event = try reader.next() {
      switch event {
      case .start: events.append("<" + reader.name.local)
      case .end: events.append(">" + reader.name.local)
      case .text: events.append(reader.text)
      }
    }
    return events
  }

  /// What is wrong with the document; nil where nothing is.
  var fault: XMLFault? {
    do throws(XMLError) {
      _ = try events()
      return nil
    } catch {
      return error.fault
    }
  }
}
