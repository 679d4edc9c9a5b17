import Testing

@testable import XMLText

/// Each limit is kept, to the number, before memory grows.
@Suite struct XMLLimitTests {
  private func fault(_ document: String, _ change: (inout XMLLimits) -> Void) -> XMLFault? {
    var limits = XMLLimits()
    change(&limits)
    do throws(XMLError) {
      var reader = try XMLReader(Array(document.utf8), limits: limits)
      while try reader.next() != nil {}
      return nil
    } catch {
      return error.fault
    }
  }

  private func nested(_ depth: Int) -> String {
    String(repeating: "<a>", count: depth) + String(repeating: "</a>", count: depth)
  }

  @Test func `as many elements inside each other as the limit, and no more`() {
    #expect(fault(nested(7)) { $0.depth = 7 } == nil)
    #expect(fault(nested(8)) { $0.depth = 7 } == .tooDeep)
    #expect(fault("<a>" + String(repeating: "<b/>", count: 90) + "</a>") { $0.depth = 2 } == nil)
  }

  @Test func `the usual depth is that of the guide`() {
    #expect(nested(64).fault == nil)
    #expect(nested(65).fault == .tooDeep)
    #expect(nested(100_000).fault == .tooDeep)
  }

  @Test func `as many attributes as the limit, and no more`() {
    func element(_ count: Int) -> String {
      "<a " + (0..<count).map { "b\($0)=''" }.joined(separator: " ") + "/>"
    }
    #expect(fault(element(3)) { $0.attributes = 3 } == nil)
    #expect(fault(element(4)) { $0.attributes = 3 } == .tooManyAttributes)
    #expect(element(64).fault == nil)
    #expect(element(65).fault == .tooManyAttributes)
  }

  @Test func `prefixes count while their elements are open`() {
    func chain(_ count: Int) -> String {
      (0..<count).map { "<a xmlns:p\($0)='urn:\($0)'>" }.joined()
        + String(repeating: "</a>", count: count)
    }
    #expect(fault(chain(5)) { $0.prefixes = 5 } == nil)
    #expect(fault(chain(6)) { $0.prefixes = 5 } == .tooManyAttributes)
    let beside = (0..<50).map { "<a xmlns:p='urn:\($0)'/>" }.joined()
    #expect(fault("<all>\(beside)</all>") { $0.prefixes = 1 } == nil)
  }

  @Test func `as many bytes as the limit, and no more`() {
    #expect(fault("<a>12</a>") { $0.bytes = 9 } == nil)
    #expect(fault("<a>12</a>") { $0.bytes = 8 } == .tooLarge)
  }

  @Test func `a long text is one event, and a long remark none`() throws {
    let long = String(repeating: "x", count: 200_000)
    #expect(try "<a>\(long)</a>".events() == ["<a", long, ">a"])
    #expect(try "<a><!--\(long)--></a>".events() == ["<a", ">a"])
  }

  @Test func `many comments in a text take no more time than their bytes`() throws {
    let text = String(repeating: "x<!---->", count: 50_000)
    #expect(try "<a>\(text)</a>".events()[1].utf8.count == 50_000)
  }
}
