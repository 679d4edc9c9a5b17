import Testing

@testable import XMLText

/// Prefixes and what they stand for (Namespaces in XML 1.0, section 3).
@Suite struct XMLBindingsTests {
  private let bytes = Array("a b xml xmlns".utf8)
  private let a = 0..<1
  private let b = 2..<3
  private let xml = 4..<7
  private let xmlns = 8..<13
  private let none = 0..<0

  @Test func `a prefix stands for the namespace that was declared last`() {
    var bindings = XMLBindings()
    #expect(bindings.namespace(bytes, prefix: a) == nil)
    let bound1 = bindings.bind(bytes, prefix: a, to: "urn:1", depth: 0)
    #expect(bound1)
    let bound2 = bindings.bind(bytes, prefix: a, to: "urn:2", depth: 1)
    #expect(bound2)
    #expect(bindings.namespace(bytes, prefix: a) == "urn:2")
    bindings.leave(depth: 1)
    #expect(bindings.namespace(bytes, prefix: a) == "urn:1")
    bindings.leave(depth: 0)
    #expect(bindings.namespace(bytes, prefix: a) == nil)
  }

  @Test func `the default may be none again, a prefix may not`() {
    var bindings = XMLBindings()
    #expect(bindings.namespace(bytes, prefix: none) == "")
    let bound3 = bindings.bind(bytes, prefix: none, to: "urn:1", depth: 0)
    #expect(bound3)
    let bound4 = bindings.bind(bytes, prefix: none, to: "", depth: 1)
    #expect(bound4)
    #expect(bindings.namespace(bytes, prefix: none) == "")
    let bound5 = bindings.bind(bytes, prefix: a, to: "", depth: 1)
    #expect(!bound5)
  }

  @Test func `xml and xmlns stand for what they always stand for`() {
    var bindings = XMLBindings()
    let own = "http://www.w3.org/XML/1998/namespace"
    #expect(bindings.namespace(bytes, prefix: xml) == own)
    let bound6 = bindings.bind(bytes, prefix: xml, to: own, depth: 0)
    #expect(bound6)
    let bound7 = bindings.bind(bytes, prefix: xml, to: "urn:1", depth: 0)
    #expect(!bound7)
    let bound8 = bindings.bind(bytes, prefix: b, to: own, depth: 0)
    #expect(!bound8)
    let bound9 = bindings.bind(bytes, prefix: xmlns, to: "urn:1", depth: 0)
    #expect(!bound9)
    let bound10 = bindings.bind(bytes, prefix: b, to: "http://www.w3.org/2000/xmlns/", depth: 0)
    #expect(!bound10)
  }

  @Test func `one namespace is kept as one text`() {
    var bindings = XMLBindings()
    let bound11 = bindings.bind(bytes, prefix: a, to: "urn:1", depth: 0)
    #expect(bound11)
    let bound12 = bindings.bind(bytes, prefix: b, to: "urn:1", depth: 0)
    #expect(bound12)
    #expect(bindings.count == 2)
    #expect(bindings.namespace(bytes, prefix: a) == bindings.namespace(bytes, prefix: b))
  }
}
