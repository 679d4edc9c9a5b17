import Testing

@testable import XMLText

/// Which texts are documents and which are not, rule by rule of XML 1.0, fifth edition.
@Suite struct XMLSyntaxTests {
  /// A document with what is wrong with it, and on which line.
  struct Case: Sendable, CustomTestStringConvertible {
    var document: String
    var fault: XMLFault?
    var line: Int

    init(_ document: String, _ fault: XMLFault? = nil, line: Int = 1) {
      (self.document, self.fault, self.line) = (document, fault, line)
    }

    var testDescription: String { document }
  }

  private func expect(_ example: Case) {
    do throws(XMLError) {
      _ = try example.document.events()
      #expect(example.fault == nil)
    } catch {
      #expect(error == XMLError(fault: example.fault ?? .tooLarge, line: example.line))
    }
  }

  @Test(arguments: [
    Case("<a></a>"), Case("<a/>"), Case("<a />"), Case("<a\n/>"), Case("<a></a >"),
    Case("<a></a\n>"), Case("<_a/>"), Case("<a.b-c_d1/>"), Case("<ÀÖ/>"), Case("<日本/>"),
    Case("<a·/>"), Case("<𐀀/>"), Case("< a/>", .syntax), Case("<-a/>", .syntax),
    Case("<.a/>", .syntax), Case("<1a/>", .syntax), Case("<·a/>", .syntax), Case("<×/>", .syntax),
    Case("<a/ >", .syntax), Case("<a//>", .syntax), Case("<a></ a>", .syntax),
    Case("<a></a/>", .syntax), Case("<a></a b='c'>", .syntax), Case("<>", .syntax),
    Case("</>", .syntax), Case("<a><></a>", .syntax), Case("<a><!></a>", .syntax),
    Case("<a>\n<?></a>", .syntax, line: 2), Case("<a\u{0}/>", .character),
  ])
  func `3.1: tags`(example: Case) { expect(example) }

  @Test(arguments: [
    Case("<a b='c'/>"), Case("<a b=\"c\"/>"), Case("<a b = 'c'/>"), Case("<a\nb\n=\n'c'\n/>"),
    Case("<a b=''/>"), Case("<a b='\"'/>"), Case("<a b=\"'\"/>"), Case("<a b='>'/>"),
    Case("<a b='1' c='2'\td='3'/>"), Case("<a b='&#60;'/>"), Case("<a b='/>'/>"),
    Case("<a b/>", .syntax), Case("<a b=/>", .syntax), Case("<a b=c/>", .syntax),
    Case("<a ='c'/>", .syntax), Case("<a 'c'/>", .syntax), Case("<a b='1'c='2'/>", .syntax),
    Case("<a b='1',c='2'/>", .syntax), Case("<a b='<'/>", .syntax), Case("<a b=`c`/>", .syntax),
    Case("<a\nb='1'\nb='2'/>", .doubledAttribute, line: 3), Case("<a b='1' B='2'/>"),
    Case("<a b='c\"/>", .endsEarly), Case("<a b='c'", .endsEarly),
    Case("<a b='&'/>", .unknownEntity),
    Case("<a 1b='c'/>", .syntax), Case("<a b='c' / >", .syntax),
  ])
  func `3.1: attributes`(example: Case) { expect(example) }

  @Test(arguments: [
    Case("<a>text</a>"), Case("<a>]</a>"), Case("<a>]]</a>"), Case("<a>] ]></a>"), Case("<a>></a>"),
    Case("<a>]]></a>", .syntax), Case("<a>x]]>y</a>", .syntax), Case("<a>]]]></a>", .syntax),
    Case("<a>]]&gt;</a>"), Case("<a>'\"</a>"), Case("<a>\n\n& </a>", .unknownEntity, line: 3),
    Case("<a>a < b</a>", .syntax), Case("<a>\u{B}</a>", .character), Case("<a>\u{85}\u{2028}</a>"),
  ])
  func `2.4: characters between tags`(example: Case) { expect(example) }

  @Test(arguments: [
    Case("<a><!----></a>"), Case("<a><!-- - --></a>"), Case("<!-- --><a/><!-- -->"),
    Case("<a><!-- <b> & ]]> <?c?> --></a>"), Case("<a><!-- -- --></a>", .syntax),
    Case("<a><!-----></a>", .syntax), Case("<a><!- -></a>", .syntax),
    Case("<a><!--></a>", .endsEarly),
    Case("<a><!--->\n</a>", .endsEarly, line: 2), Case("<a b='<!-- -->'/>", .syntax),
    Case("<a <!-- --> />", .syntax),
  ])
  func `2.5: comments`(example: Case) { expect(example) }

  @Test(arguments: [
    Case("<a><?b?></a>"), Case("<a><?b c='<d>' ?? > &?></a>"), Case("<?b?><a/><?b?>"),
    Case("<a><?b??></a>", .syntax), Case("<a><?b c></a>", .endsEarly),
    Case("<a><? b?></a>", .syntax),
    Case("<a><?1?></a>", .syntax), Case("<a><?xml?></a>", .syntax),
    Case("<a><?XmL version='1.0'?></a>", .syntax),
    Case("\n<?xml version='1.0'?><a/>", .syntax, line: 2),
    Case("<a/><?xml version='1.0'?>", .syntax),
    Case("<a><?xmlish?></a>"),
  ])
  func `2.6: instructions, and a declaration at the beginning alone`(example: Case) {
    expect(example)
  }

  @Test(arguments: [
    Case("<a><![CDATA[]]></a>"), Case("<a><![CDATA[ <b> & ]] > ]]></a>"),
    Case("<a><![CDATA[]]]]></a>"),
    Case("<a><![CDATA[<![CDATA[]]></a>"), Case("<a><![cdata[]]></a>", .syntax),
    Case("<a><![ CDATA[]]></a>", .syntax), Case("<a><![CDATA []]></a>", .syntax),
    Case("<a><![CDATA[]]</a>", .endsEarly), Case("<![CDATA[]]><a/>", .syntax),
    Case("<a/><![CDATA[]]>", .syntax), Case("<a><![INCLUDE[]]></a>", .syntax),
  ])
  func `2.7: CDATA`(example: Case) { expect(example) }

  @Test(arguments: [
    Case("<a/>\n \t"), Case(" <a/>"), Case("", .outsideRoot), Case("\n\n", .outsideRoot, line: 3),
    Case("x<a/>", .outsideRoot), Case("<a/>x", .outsideRoot), Case("<a/>&#32;", .outsideRoot),
    Case("<a/><b/>", .outsideRoot), Case("<a/></a>", .outsideRoot), Case("</a>", .outsideRoot),
    Case("<!-- -->", .outsideRoot), Case("<a>\n<b>\n</a>\n</b>", .wrongEndTag, line: 3),
    Case("<a></A>", .wrongEndTag), Case("<a></ab>", .wrongEndTag), Case("<ab></a>", .wrongEndTag),
    Case("<!DOCTYPE a><a/>", .documentType),
    Case("\n<!DOCTYPE html>\n<a/>", .documentType, line: 2),
    Case("<!doctype a><a/>", .syntax), Case("<!ELEMENT a EMPTY><a/>", .syntax),
  ])
  func `2.1: one element, and nothing that counts around`(example: Case) { expect(example) }

  @Test func `an end tag is found wrong before the document's own end is looked for`() {
    expect(Case("<a><b></c>", .wrongEndTag))
  }

  @Test func `line ends of all three kinds are one line feed each`() throws {
    #expect(try "<a>1\r\n2\r3\n4\r\r\n\n5</a>".events()[1] == "1\n2\n3\n4\n\n\n5")
    #expect(try "<a><![CDATA[1\r\n2\r3]]>\r</a>".events()[1] == "1\n2\n3\n")
  }
}
