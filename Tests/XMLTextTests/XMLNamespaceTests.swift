import Testing

@testable import XMLText

/// Names and the namespaces that their prefixes stand for (Namespaces in XML 1.0, third edition).
@Suite struct XMLNamespaceTests {
  /// The names of all elements, and of their attributes after an @, each with its namespace in braces.
  private func names(_ document: String) throws -> [String] {
    var reader = try XMLReader(Array(document.utf8))
    var names: [String] = []
    while let event = try reader.next() {
      guard event == .start else { continue }
      names.append("{\(reader.name.namespace)}\(reader.name.local)")
      names += reader.attributes.map { "@{\($0.name.namespace)}\($0.name.local)" }
    }
    return names
  }

  @Test(arguments: [
    ("<a b='1'/>", ["{}a", "@{}b"]), ("<a xmlns='u' b='1'/>", ["{u}a", "@{}b"]),
    ("<x:a xmlns:x='u' x:b='1' b='2'/>", ["{u}a", "@{u}b", "@{}b"]),
    ("<a xmlns='u'><b xmlns=''><c/></b></a>", ["{u}a", "{}b", "{}c"]),
    ("<a xmlns='u'><b xmlns='v'/><c/></a>", ["{u}a", "{v}b", "{u}c"]),
    ("<x:a xmlns:x='u'><x:b xmlns:x='v'/><x:c/></x:a>", ["{u}a", "{v}b", "{u}c"]),
    ("<x:a xmlns:x='u' xmlns:y='u'><y:b/></x:a>", ["{u}a", "{u}b"]),
    ("<a xml:space='preserve'/>", ["{}a", "@{http://www.w3.org/XML/1998/namespace}space"]),
    ("<a xmlns='u &amp; v'/>", ["{u & v}a"]),
    ("<a xmlns:X='u' xmlns:x='v'><X:b/><x:b/></a>", ["{}a", "{u}b", "{v}b"]),
    // An attribute may come before the declaration of its prefix.
    ("<x:a x:b='1' xmlns:x='u'/>", ["{u}a", "@{u}b"]),
  ])
  func `a name is its namespace and its local name`(document: String, wanted: [String]) throws {
    #expect(try names(document) == wanted)
  }

  @Test(arguments: [
    "<x:a/>", "<a x:b='1'/>", "<a><b xmlns:x='u'/><x:c/></a>", "<a xmlns:x=''/>",
    "<a xmlns:xmlns='u'/>", "<a xmlns:x='http://www.w3.org/2000/xmlns/'/>",
    "<a xmlns='http://www.w3.org/2000/xmlns/'/>", "<a xmlns:xml='u'/>",
    "<a xmlns:x='http://www.w3.org/XML/1998/namespace'/>",
  ])
  func `a prefix that stands for nothing, or may not stand for that, is refused`(document: String) {
    #expect(document.fault == .unknownPrefix)
  }

  @Test func `the prefix xml may be declared as what it is`() {
    #expect("<a xmlns:xml='http://www.w3.org/XML/1998/namespace' xml:lang='en'/>".fault == nil)
  }

  @Test(arguments: [
    "<a:/>", "<:a/>", "<a:b:c/>", "<a b:='1'/>", "<a :b='1'/>", "<a xmlns:='u'/>",
    "<a:1 xmlns:a='u'/>",
    "<::/>", "<a:-b xmlns:a='u'/>",
  ])
  func `a colon stands between a prefix and a name, once`(document: String) {
    #expect(document.fault == .syntax)
  }

  @Test(arguments: [
    ("<a xmlns:x='u' xmlns:y='u' x:b='1' y:b='2'/>", XMLFault?.some(.doubledAttribute)),
    ("<a xmlns:x='u' xmlns:x='v'/>", .doubledAttribute),
    ("<a xmlns='u' xmlns='u'/>", .doubledAttribute),
    ("<a xmlns:x='u' xmlns:y='v' x:b='1' y:b='2'/>", nil), ("<a xmlns:x='u' x:b='1' b='2'/>", nil),
    ("<x:a xmlns:x='u' xmlns='u' x:b='1' b='2'/>", nil),
  ])
  func `two attributes of one name are told by their namespaces`(
    document: String, fault: XMLFault?
  ) {
    #expect(document.fault == fault)
  }

  @Test func `an attribute is asked for by its namespace`() throws {
    var reader = try XMLReader(Array("<a xmlns:r='u' r:id='1' id='2' s:id='3' xmlns:s='v'/>".utf8))
    _ = try reader.next()
    #expect(reader.attribute("id") == "2")
    #expect(reader.attribute("id", in: "u") == "1")
    #expect(reader.attribute("id", in: "v") == "3")
    #expect(reader.attribute("id", in: "w") == nil)
    #expect(reader.attribute("r") == nil)
  }

  @Test func `an attribute's prefix stands for what its own element says`() throws {
    var reader = try XMLReader(
      Array("<a xmlns:r='u' r:id='1'><b xmlns:r='v' r:id='2'/><b r:id='3'/></a>".utf8))
    var values: [[String?]] = []
    while let event = try reader.next() {
      guard event == .start else { continue }
      values.append([reader.attribute("id", in: "u"), reader.attribute("id", in: "v")])
    }
    #expect(values == [["1", nil], [nil, "2"], ["3", nil]])
  }

  @Test func `the end of an element has the name of its beginning`() throws {
    var reader = try XMLReader(Array("<x:a xmlns:x='u'><b xmlns='v'/></x:a>".utf8))
    var ends: [XMLName] = []
    while let event = try reader.next() { if event == .end { ends.append(reader.name) } }
    #expect(ends == [XMLName("b", in: "v"), XMLName("a", in: "u")])
  }

  @Test func `namespaces of a deep document are those of each place`() throws {
    let depth = 20
    let document =
      (0..<depth).map { "<x:a\($0) xmlns:x='urn:\($0 % 3)'>" }.joined()
      + (0..<depth).reversed().map { "</x:a\($0)>" }.joined()
    #expect(try names(document) == (0..<depth).map { "{urn:\($0 % 3)}a\($0)" })
  }

  @Test func `an element tells what it declares, and its attributes without that`() throws {
    var reader = try XMLReader(
      Array("<a xmlns='u' b='1' xmlns:x='v&amp;w'><x:b xmlns='' x:c='2'/></a>".utf8))
    #expect(try reader.next() == .start)
    #expect(reader.declarations.map(\.prefix) == ["", "x"])
    #expect(reader.declarations.map(\.namespace) == ["u", "v&w"])
    #expect(reader.attributes.map(\.name.local) == ["b"])
    #expect(try reader.next() == .start)
    #expect(reader.declarations.map(\.namespace) == [""])
    #expect(reader.attributes.map(\.name) == [XMLName("c", in: "v&w")])
  }

  @Test(arguments: [0, 1, 20])
  func `however many an element has, declarations and attributes are told apart`(
    count: Int
  ) throws {
    let mixed = (0..<count).map { "xmlns:p\($0)='urn:\($0)' p\($0):a='\($0)' b\($0)=''" }
    var reader = try XMLReader(Array("<a \(mixed.joined(separator: " "))/>".utf8))
    #expect(try reader.next() == .start)
    #expect(reader.declarations.map(\.prefix) == (0..<count).map { "p\($0)" })
    #expect(reader.attributes.count == 2 * count)
    #expect(reader.attributes.filter { $0.name.namespace.hasPrefix("urn:") }.count == count)
  }
}
