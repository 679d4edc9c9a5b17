import Testing

@testable import XMLText

/// Documents as bytes: encodings, marks at the beginning, and bytes that stand for no character.
@Suite struct XMLDecodingTests {
  private enum Form: CaseIterable {
    case utf8
    case utf16Low
    case utf16High
  }

  private func bytes(_ text: String, _ form: Form, hasMark: Bool) -> [UInt8] {
    let text = (hasMark ? "\u{FEFF}" : "") + text
    switch form {
    case .utf8: return Array(text.utf8)
    case .utf16Low: return text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    case .utf16High: return text.utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }
    }
  }

  private func fault(_ bytes: [UInt8]) -> XMLError? {
    do throws(XMLError) {
      _ = try XMLDecoding.utf8(bytes)
      return nil
    } catch {
      return error
    }
  }

  @Test func `each form of Unicode comes out as the same bytes of UTF-8, without a mark`() throws {
    let text = "<a>plain, é, €, 日, 😀, \u{10FFFF}</a>"
    for form in Form.allCases {
      for hasMark in [true, false] {
        #expect(
          try XMLDecoding.utf8(bytes(text, form, hasMark: hasMark)) == Array(text.utf8), "\(form)")
      }
    }
  }

  @Test func `a mark is passed over once, and is a character after that`() throws {
    let text = "\u{FEFF}<a/>"
    for form in Form.allCases {
      #expect(try XMLDecoding.utf8(bytes(text, form, hasMark: true)) == Array(text.utf8))
    }
  }

  @Test(
    arguments: [
      // Cut in the middle of a unit; a half of a character alone, first, last and doubled.
      [0xFF, 0xFE, 0x3C], [0xFF, 0xFE, 0x00, 0xD8, 0x3C, 0x00], [0xFF, 0xFE, 0x00, 0xDC],
      [0xFF, 0xFE, 0x3C, 0x00, 0x00, 0xD8], [0xFF, 0xFE, 0x00, 0xD8, 0x00, 0xD8],
      [0xFE, 0xFF, 0xD8, 0x00, 0x00, 0x3C], [0xFE, 0xFF, 0x00],
      // A control character and U+FFFF.
      [0xFE, 0xFF, 0x00, 0x01], [0xFE, 0xFF, 0xFF, 0xFF],
    ] as [[UInt8]])
  func `UTF-16 that stands for no character is refused`(bytes: [UInt8]) {
    #expect(fault(bytes)?.fault == .character)
  }

  @Test(
    arguments: [
      // A rest alone, a rest that is missing, more bytes than need be, half a character, and beyond the last one.
      [0x80], [0xC3], [0xC3, 0x28], [0xC0, 0x80], [0xC1, 0xBF], [0xE0, 0x80, 0x80],
      [0xE2, 0x82], [0xED, 0xA0, 0x80], [0xF0, 0x80, 0x80, 0x80], [0xF0, 0x9F, 0x98],
      [0xF4, 0x90, 0x80, 0x80], [0xF5, 0x80, 0x80, 0x80], [0xFE], [0xFF],
    ] as [[UInt8]])
  func `UTF-8 that stands for no character is refused with its line`(bytes: [UInt8]) {
    let document = Array("<a>\n\n".utf8) + bytes
    #expect(fault(document) == XMLError(fault: .character, line: 3))
  }

  @Test func `of the control characters tab and line ends alone are allowed`() {
    for byte in UInt8(0)..<0x20 {
      let isAllowed = [0x09, 0x0A, 0x0D].contains(byte)
      #expect((fault([0x3C, byte]) == nil) == isAllowed || byte == 0, "\(byte)")
    }
    #expect(fault([0x20, 0x00])?.fault == .character)
  }

  @Test(arguments: ["utf-8", "UTF-8", "utf8", "US-ASCII", "utf-16"])
  func `a declaration may name what the bytes can be`(encoding: String) {
    #expect("<?xml version='1.0' encoding='\(encoding)'?><a/>".fault == nil)
  }

  @Test(arguments: ["windows-1252", "ISO-8859-1", "utf-7", "utf-32", "ebcdic", ""])
  func `a declaration of anything else is refused`(encoding: String) {
    #expect("<?xml version='1.0' encoding='\(encoding)'?><a/>".fault == .encoding)
  }

  @Test(
    arguments: [
      ("<?xml version='1.0'?><a/>", nil), ("<?xml version='1.1' standalone='yes'?><a/>", nil),
      ("<?xml version='2.0'?><a/>", .syntax), ("<?xml encoding='utf-8'?><a/>", .syntax),
      ("<?xml version='1.0'<a/>", .syntax), ("<?xml version='1.0'", .endsEarly),
      ("<?xml version='1.0'encoding='utf-8'?><a/>", .syntax),
      // An instruction whose name only begins so is no declaration.
      ("<?xml-stylesheet href='a'?><a/>", nil),
    ] as [(String, XMLFault?)])
  func `a declaration has its form`(document: String, fault: XMLFault?) {
    #expect(document.fault == fault)
  }
}
