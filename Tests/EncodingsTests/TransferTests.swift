import Encodings
import Testing

struct `How the octets of a mail travel` {
  @Test(arguments: [
    ("a=b", "a=3Db"), ("Zoë", "Zo=C3=AB"), ("end \nnext", "end=20\r\nnext"),
    (".\n", "=2E\r\n"), ("From me", "=46rom me"), ("a\r\nb", "a\r\nb"),
  ])
  func `text is written in quoted-printable`(text: String, written: String) {
    #expect(String(decoding: QuotedPrintable.encoded(text), as: UTF8.self) == written)
  }

  @Test func `long lines are broken softly, and read back whole`() {
    let text = String(repeating: "Zoë = ", count: 60)
    let written = QuotedPrintable.encoded(text)
    let lines = written.split(separator: UInt8(ascii: "\n"))
    #expect(lines.count > 5 && lines.allSatisfy { $0.count <= 77 })
    #expect(String(decoding: QuotedPrintable.decoded(written), as: UTF8.self) == text)
  }

  @Test(arguments: [("a=\nb", "ab"), ("a= \t\r\nb", "ab"), ("=c3=ab", "ë"), ("1=2", "1=2")])
  func `quoted-printable is read as others write it`(written: String, text: String) {
    let read = QuotedPrintable.decoded(written.utf8)
    #expect(String(decoding: read, as: UTF8.self) == text)
  }

  @Test func `base 64 is broken at 76 characters, and read whatever its lines`() {
    let octets = (0..<200).map { UInt8($0) }
    let written = Base64.encodedLines(octets)
    #expect(written.split(separator: UInt8(ascii: "\n")).allSatisfy { $0.count <= 77 })
    #expect(Base64.decodedBody(written) == octets)
    #expect(Base64.decodedBody(written.filter { $0 > 0x20 }) == octets)
  }

  @Test func `base 64 that was encoded in pieces is read on behind each padding`() {
    #expect(Base64.decodedBody("YQ==\r\nYmM=".utf8) == Array("abc".utf8))
    #expect(Base64.decoded("YQ==YmM=".utf8) == nil)
  }

  @Test(arguments: [
    ("a%40b", "a@b"), ("%C3%AB", "ë"), ("100%", "100%"), ("%4", "%4"), ("%zz", "%zz"),
  ])
  func `percent signs are read as others write them`(written: String, text: String) {
    #expect(String(decoding: PercentText.decoded(written.utf8), as: UTF8.self) == text)
  }

  @Test func `whatever is written with percent signs is read back`() {
    let text = "Zoë & co 100% ~a-b"
    #expect(PercentText.encoded(text) == "Zo%C3%AB%20%26%20co%20100%25%20~a-b")
    #expect(PercentText.decoded(PercentText.encoded(text).utf8) == Array(text.utf8))
  }

  @Test func `an encoded word has underscores for blanks`() {
    #expect(QuotedPrintable.decodedWord("Zo=C3=AB_M".utf8) == Array("Zoë M".utf8))
  }

  @Test(arguments: [
    ("", ""), ("f", "Zg=="), ("fo", "Zm8="), ("foo", "Zm9v"), ("foob", "Zm9vYg=="),
    ("fooba", "Zm9vYmE="), ("foobar", "Zm9vYmFy"),
  ])
  func `base 64 matches RFC 4648, section 10`(text: String, encoded: String) {
    #expect(Base64.encoded(Array(text.utf8)) == encoded)
  }
}
