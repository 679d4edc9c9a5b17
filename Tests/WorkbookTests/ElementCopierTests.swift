import Testing
import XMLText

@testable import Workbook

/// Elements that are copied from one document into another.
@Suite struct ElementCopierTests {
  private func copies(_ document: String, _ name: String) throws -> [String] {
    var reader = try PartReader(Array(document.utf8), part: "sheet")
    #expect(try reader.next() == .start)
    let copier = ElementCopier(reader, into: .transitional)
    var copies: [String] = []
    while let event = try reader.next() {
      guard event == .start, reader.xml.name.local == name else { continue }
      copies.append(String(decoding: try copier.copy(&reader), as: UTF8.self))
    }
    return copies
  }

  private func sheet(_ content: String, _ attributes: String = "") -> String {
    "<worksheet xmlns='\(BookSample.main)' xmlns:r='\(BookSample.references)' \(attributes)>\(content)</worksheet>"
  }

  @Test func `an element that needs nothing keeps its bytes`() throws {
    #expect(
      try copies(sheet("<drawing  r:id='rId1'/>"), "drawing") == ["<drawing  r:id='rId1'/>"])
    #expect(
      try copies(sheet("<x>a &amp; b<y/></x>", "xmlns:z='urn:z'"), "x") == ["<x>a &amp; b<y/></x>"])
  }

  @Test func `a copy declares the prefixes that it uses`() throws {
    let document = sheet("<extLst><x14:a/></extLst>", "xmlns:x14='urn:14' xmlns:q='urn:q'")
    #expect(
      try copies(document, "extLst") == ["<extLst xmlns:x14=\"urn:14\"><x14:a/></extLst>"])
  }

  @Test func `a prefix that the element declares itself is declared once`() throws {
    let document = sheet("<extLst xmlns:x='urn:own'><x:a/></extLst>", "xmlns:x='urn:outer'")
    #expect(try copies(document, "extLst") == ["<extLst xmlns:x='urn:own'><x:a/></extLst>"])
  }

  @Test func `an element of a document with a prefix keeps the prefix`() throws {
    let document =
      "<x:worksheet xmlns:x='\(BookSample.main)'><x:drawing id='1'/></x:worksheet>"
    #expect(
      try copies(document, "drawing")
        == ["<x:drawing xmlns:x=\"\(BookSample.main)\" id='1'/>"])
  }

  @Test func `what a program may pass over stays so`() throws {
    let compatibility = "http://schemas.openxmlformats.org/markup-compatibility/2006"
    let document = sheet(
      "<dataValidations xr:uid='{1}'/><drawing/>",
      "xmlns:mc='\(compatibility)' mc:Ignorable='x14ac xr' xmlns:x14ac='urn:ac' xmlns:xr='urn:xr'")
    let copy = try #require(try copies(document, "dataValidations").first)
    #expect(copy.contains("mc:Ignorable=\"x14ac xr\""))
    for declaration in ["xmlns:mc=", "xmlns:x14ac=", "xmlns:xr="] {
      #expect(copy.contains(declaration), "\(declaration)")
    }
    #expect(try copies(document, "drawing") == ["<drawing/>"])
  }

  @Test(arguments: [
    ("<c r='B2' s='1'><v>1</v></c>", "<c r='D9' s='1'><v>1</v></c>"),
    ("<c><v>1</v></c>", "<c r=\"D9\"><v>1</v></c>"), ("<c/>", "<c r=\"D9\"/>"),
    ("<c s='r' r = \"B2\"/>", "<c s='r' r = \"D9\"/>"),
  ])
  func `a cell is copied to another place`(cell: String, moved: String) throws {
    var reader = try PartReader(Array(sheet(cell).utf8), part: "sheet")
    #expect(try reader.next() == .start)
    let copier = ElementCopier(reader, into: .transitional)
    #expect(try reader.next() == .start)
    let copy = try copier.copy(&reader, without: "r")
    #expect(String(decoding: copy.bytes("D9"), as: UTF8.self) == moved)
  }

  @Test func `every copy is read alike where it stands alone`() throws {
    let document = sheet(
      "<extLst><x14:a b='1'/><q:c/></extLst>", "xmlns:x14='urn:14' xmlns:q='urn:q&amp;&quot;'")
    let copy = try #require(try copies(document, "extLst").first)
    var reader = try XMLReader(Array(sheet(copy).utf8))
    var names: [XMLName] = []
    while let event = try reader.next() { if event == .start { names.append(reader.name) } }
    #expect(names.map(\.namespace).suffix(2) == ["urn:14", "urn:q&\""])
  }
}
