import Testing

@testable import Archive

@Suite struct ZIPNameTests {
  @Test func `a name in UTF-8 is that name`() {
    #expect(ZIPName.text(Array("xl/Überblick.xml".utf8)[...]) == "xl/Überblick.xml")
  }

  @Test func `backslashes are slashes`() {
    #expect(
      ZIPName.text(Array("xl\\worksheets\\sheet1.xml".utf8)[...]) == "xl/worksheets/sheet1.xml")
  }

  @Test func `other bytes are characters of the first code page of PCs`() {
    #expect(ZIPName.text([0x81, 0x62, 0x65, 0x72][...]) == "über")
    #expect(ZIPName.text([0xE1, 0xFF][...]) == "ß\u{A0}")
  }

  @Test func `no bytes are no name`() {
    #expect(ZIPName.text([]) == "")
  }

  @Test(arguments: UInt8.min...UInt8.max)
  func `every byte stands for something`(byte: UInt8) {
    #expect(ZIPName.text([byte, 0x41][...]).unicodeScalars.count >= 1)
  }
}
