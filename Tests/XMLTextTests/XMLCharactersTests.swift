import Testing

@testable import XMLText

/// Characters of XML 1.0, fifth edition, sections 2.2 and 2.3.
@Suite struct XMLCharactersTests {
  @Test(
    arguments: [0x09, 0x0A, 0x0D, 0x20, 0x7F, 0xD7FF, 0xE000, 0xFFFD, 0x10000, 0x10FFFF] as [UInt32]
  )
  func `characters of text are allowed`(scalar: UInt32) {
    #expect(XMLCharacters.isAllowed(scalar))
  }

  @Test(
    arguments: [0x00, 0x08, 0x0B, 0x0C, 0x1F, 0xD800, 0xDFFF, 0xFFFE, 0xFFFF, 0x110000] as [UInt32])
  func `control characters, halves of characters and what is none are not`(scalar: UInt32) {
    #expect(!XMLCharacters.isAllowed(scalar))
  }

  @Test func `a name begins with a letter or a line, and goes on with digits too`() {
    for scalar in "AZaz_éЖ中".unicodeScalars {
      #expect(XMLCharacters.beginsName(scalar.value), "\(scalar)")
      #expect(XMLCharacters.continuesName(scalar.value), "\(scalar)")
    }
    for scalar in "0-.·".unicodeScalars {
      #expect(!XMLCharacters.beginsName(scalar.value), "\(scalar)")
      #expect(XMLCharacters.continuesName(scalar.value), "\(scalar)")
    }
    for scalar in ": <>&\"'/×÷".unicodeScalars {
      #expect(!XMLCharacters.continuesName(scalar.value), "\(scalar)")
    }
  }

  @Test(arguments: [0x41, 0xE9, 0x20AC, 0x1F600, 0x10FFFF, 0xD7FF, 0x7FF, 0x800] as [UInt32])
  func `a character is written in UTF-8 and read back`(scalar: UInt32) throws {
    var bytes: [UInt8] = []
    XMLCharacters.append(scalar, to: &bytes)
    let read = try #require(XMLCharacters.scalar(in: bytes, at: 0))
    #expect(read.scalar == scalar)
    #expect(read.length == bytes.count)
  }

  @Test(
    arguments: [
      [0x80], [0xC0, 0x80], [0xC1, 0xBF], [0xE0, 0x80, 0x80], [0xED, 0xA0, 0x80],
      [0xF0, 0x80, 0x80, 0x80], [0xF4, 0x90, 0x80, 0x80], [0xF5, 0x80, 0x80, 0x80], [0xFF],
      [0xC3], [0xE2, 0x82], [0xF0, 0x9F, 0x98], [0xC3, 0x41],
    ] as [[UInt8]])
  func `bytes that stand for no character, or in too many bytes, are none`(bytes: [UInt8]) {
    #expect(XMLCharacters.scalar(in: bytes, at: 0) == nil)
  }
}
