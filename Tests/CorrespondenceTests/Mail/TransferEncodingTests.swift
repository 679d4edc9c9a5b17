import Testing

@testable import Correspondence

struct `How the octets of a mail travel` {
  @Test(arguments: [
    ("a=b", "a=3Db"), ("Zoë", "Zo=C3=AB"), ("end \nnext", "end=20\r\nnext"),
    (".\n", "=2E\r\n"), ("From me", "=46rom me"), ("a\r\nb", "a\r\nb"),
  ])
  func `text is written in quoted-printable`(text: String, written: String) {
    #expect(String(decoding: TransferEncoding.quotedPrintable(text), as: UTF8.self) == written)
  }

  @Test func `long lines are broken softly, and read back whole`() {
    let text = String(repeating: "Zoë = ", count: 60)
    let written = TransferEncoding.quotedPrintable(text)
    let lines = written.split(separator: UInt8(ascii: "\n"))
    #expect(lines.count > 5 && lines.allSatisfy { $0.count <= 77 })
    #expect(String(decoding: TransferEncoding.fromQuotedPrintable(written), as: UTF8.self) == text)
  }

  @Test(arguments: [("a=\nb", "ab"), ("a= \t\r\nb", "ab"), ("=c3=ab", "ë"), ("1=2", "1=2")])
  func `quoted-printable is read as others write it`(written: String, text: String) {
    let read = TransferEncoding.fromQuotedPrintable(written.utf8)
    #expect(String(decoding: read, as: UTF8.self) == text)
  }

  @Test func `base 64 is broken at 76 characters, and read whatever its lines`() {
    let octets = (0..<200).map { UInt8($0) }
    let written = TransferEncoding.base64(octets)
    #expect(written.split(separator: UInt8(ascii: "\n")).allSatisfy { $0.count <= 77 })
    #expect(TransferEncoding.fromBase64(written) == octets)
    #expect(TransferEncoding.fromBase64(written.filter { $0 > 0x20 }) == octets)
  }
}
