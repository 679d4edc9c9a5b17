import Testing

@testable import Archive

/// Bits as deflate writes them: the lowest bit of each byte first (RFC 1951, section 3.1.1).
@Suite struct BitsTests {
  @Test func `bits are taken from the lowest of each byte on`() throws {
    var reader = BitReader([0b1010_0110, 0b0000_0001], in: 0..<2)
    #expect(try reader.take(3) == 0b110)
    #expect(try reader.take(5) == 0b10100)
    #expect(try reader.take(8) == 1)
  }

  @Test func `bits beyond the end are zero to look at and cannot be taken`() throws {
    var reader = BitReader([0xFF], in: 0..<1)
    reader.fill()
    #expect(reader.peek(12) == 0xFF)
    #expect(throws: DeflateFault.endsEarly) { try reader.skip(9) }
    #expect(throws: DeflateFault.endsEarly) { try reader.take(9) }
    #expect(try reader.take(8) == 0xFF)
  }

  @Test func `a reader stays inside its range`() throws {
    var reader = BitReader([1, 2, 3, 4], in: 1..<3)
    #expect(try reader.take(16) == 0x0302)
    #expect(throws: DeflateFault.endsEarly) { try reader.take(1) }
  }

  @Test func `going to a whole byte gives back bytes that were taken too early`() throws {
    var reader = BitReader([0xAA, 0xBB, 0xCC], in: 0..<3)
    _ = try reader.take(3)
    reader.alignToByte()
    #expect(reader.position == 1)
    #expect(try reader.take(8) == 0xBB)
  }

  @Test(arguments: 1...16)
  func `what is put with any width is taken with that width`(width: Int) throws {
    let values = [0, 1, (1 << width) - 1, 0x5A5A & ((1 << width) - 1)]
    var writer = BitWriter()
    for value in values { writer.put(value, width: width) }
    writer.alignToByte()
    var reader = BitReader(writer.bytes, in: 0..<writer.bytes.count)
    for value in values { #expect(try reader.take(width) == value) }
  }

  @Test func `whole bytes go in behind zeros that fill the last one`() {
    var writer = BitWriter()
    writer.put(1, width: 1)
    writer.alignToByte()
    writer.append([7, 8][...])
    #expect(writer.bytes == [1, 7, 8])
  }

  @Test func `numbers have their lowest byte first`() {
    var bytes: [UInt8] = []
    bytes.append16(0x0102)
    bytes.append32(0xFFEE_DDCC)
    #expect(bytes == [2, 1, 0xCC, 0xDD, 0xEE, 0xFF])
    #expect(bytes.number16(at: 0) == 0x0102)
    #expect(bytes.number32(at: 2) == 0xFFEE_DDCC)
  }

  @Test(arguments: [-1, 5, 6, Int.max - 1])
  func `a number that lies outside is not read`(index: Int) {
    let bytes: [UInt8] = [1, 2, 3, 4, 5, 6]
    #expect(bytes.number16(at: index) == nil)
    #expect(bytes.number32(at: max(index, 3)) == nil)
    #expect(bytes.number64(at: 0) == nil)
  }
}
