import Testing

@testable import Workbook

/// Texts that cells share, in every form that programs write (ECMA-376, part 1, section 18.4).
@Suite struct SharedStringsTests {
  private func text(_ entry: String, at place: String = "0") throws -> String? {
    try BookSample(cells: "<c r='A1' t='s'><v>\(place)</v></c>", strings: entry).cells()["A1"]
  }

  @Test(arguments: [
    ("<si><t>plain</t></si>", "plain"), ("<si><t>a</t><t>b</t></si>", "ab"),
    ("<si><r><t>bold </t></r><r><rPr><i/></rPr><t>and not</t></r></si>", "bold and not"),
    ("<si><r><t xml:space='preserve'> </t></r><r><t>x</t></r></si>", " x"),
    ("<si><t>東京</t><rPh sb='0' eb='2'><t>トウキョウ</t></rPh><phoneticPr fontId='1'/></si>", "東京"),
    ("<si><rPh><t>no</t></rPh><t>yes</t></si>", "yes"), ("<si><t>a&#10;b</t></si>", "a\nb"),
    ("<si><t>a\r\nb</t></si>", "a\nb"), ("<si><t>a_x000D_b</t></si>", "a\rb"),
    ("<si><t><![CDATA[<b>]]></t></si>", "<b>"),
    ("<si><t>  kept inside  words </t></si>", "  kept inside  words "),
  ])
  func `a text is its runs joined`(entry: String, wanted: String) throws {
    #expect(try text(entry) == wanted)
  }

  @Test(arguments: [
    "<si/>", "<si></si>", "<si><t/></si>", "<si><t> </t></si>", "<si><t>\n</t></si>",
    "<si><r/></si>",
    "<si><rPh><t>x</t></rPh></si>", "<si><phoneticPr fontId='1'/></si>",
  ])
  func `a text of nothing makes an empty cell`(entry: String) throws {
    #expect(try text(entry) == nil)
  }

  @Test(arguments: ["1", "-1", "99999999999999999999", "", "0.0", "x", "0x0"])
  func `a place that does not exist makes an empty cell`(place: String) throws {
    #expect(try text("<si><t>only</t></si>", at: place) == nil)
  }

  @Test func `counts that lie are not believed`() throws {
    var sample = BookSample(
      cells: "<c r='A1' t='s'><v>2</v></c>",
      strings: "<si><t>0</t></si><si><t>1</t></si><si><t>2</t></si>")
    let part = try #require(sample.parts.first { $0.name == "xl/sharedStrings.xml" })
    for count in ["0", "1", "4294967295", "-1", "many"] {
      sample.set(
        part.name,
        part.text.replacing("<sst ", with: "<sst count='\(count)' uniqueCount='\(count)' "))
      #expect(try sample.cells() == ["A1": "2"], "\(count)")
    }
  }

  @Test func `a book may have no texts to share`() throws {
    #expect(try BookSample(cells: "<c r='A1' t='s'><v>0</v></c>").cells() == [:])
  }

  @Test func `texts are kept apart by their bytes, whatever Swift thinks equal`() throws {
    var table = TextTable(isShared: true)
    let texts = ["é", "e\u{301}", "plain", "plain", "E", "e"]
    let places = texts.map { table.place($0) }
    #expect(places == [0, 1, 2, 2, 3, 4])
    let sample = String(decoding: table.bytes, as: UTF8.self)
    #expect(sample.contains("count=\"6\" uniqueCount=\"5\""))
    #expect(sample.unicodeScalars.contains("\u{301}") && sample.unicodeScalars.contains("\u{E9}"))
  }

  @Test func `a table that is not shared leaves texts in their cells`() {
    var table = TextTable(isShared: false)
    #expect(table.place("a") == nil)
  }
}
