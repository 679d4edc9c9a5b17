import Testing

@testable import Archive

@Suite struct InflateTests {
  private func unpacked(_ bytes: [UInt8], limit: Int = 1 << 20) throws(DeflateFault) -> [UInt8] {
    try Inflate.unpack(bytes, in: 0..<bytes.count, limit: limit).bytes
  }

  @Test func `a block with codes of its own is unpacked`() throws {
    #expect(try unpacked(Fixtures.dynamicBlock) == Fixtures.text)
  }

  @Test func `a block with the fixed codes is unpacked, with repetitions that overlap themselves`()
    throws
  {
    #expect(try unpacked(Fixtures.fixedBlock) == Array("abcabcabcabcabc!".utf8))
  }

  @Test func `a stored block is unpacked`() throws {
    #expect(try unpacked(Fixtures.storedBlock) == Array("stored".utf8))
  }

  @Test func `the end is the position after the last packed byte`() throws {
    let bytes = Fixtures.dynamicBlock + [1, 2, 3]
    let inflated = try Inflate.unpack(bytes, in: 0..<bytes.count, limit: 1 << 20)
    #expect(inflated.end == Fixtures.dynamicBlock.count)
  }

  @Test func `more bytes than the limit are refused, as many as the limit are not`() throws {
    let size = Fixtures.text.count
    #expect(try unpacked(Fixtures.dynamicBlock, limit: size).count == size)
    #expect(throws: DeflateFault.tooLong) {
      try unpacked(Fixtures.dynamicBlock, limit: size - 1)
    }
    #expect(throws: DeflateFault.tooLong) { try unpacked(Fixtures.storedBlock, limit: 5) }
    #expect(throws: DeflateFault.tooLong) { try unpacked(Fixtures.fixedBlock, limit: 2) }
  }

  @Test func `a wrong guess of the size changes nothing`() throws {
    for guess in [0, 1, 1 << 30] {
      let packed = Fixtures.dynamicBlock
      let inflated = try Inflate.unpack(
        packed, in: 0..<packed.count, limit: 1 << 20, expected: guess)
      #expect(inflated.bytes == Fixtures.text)
    }
  }

  @Test(arguments: [Fixtures.dynamicBlock, Fixtures.fixedBlock, Fixtures.storedBlock])
  func `bytes cut short anywhere end early`(packed: [UInt8]) {
    for length in 0..<packed.count {
      #expect(throws: DeflateFault.endsEarly, "\(length)") {
        try unpacked(Array(packed[..<length]))
      }
    }
  }

  @Test func `a block of the reserved kind is refused`() {
    #expect(throws: DeflateFault.unknownBlock) { try unpacked([0b111]) }
  }

  @Test func `a stored block whose length is not confirmed is refused`() {
    #expect(throws: DeflateFault.storedLength) { try unpacked([1, 3, 0, 3, 0, 65, 66, 67]) }
  }

  @Test func `a repetition from before the beginning is refused`() {
    // Fixed codes: length symbol 257 (0000001), distance symbol 0 (00000), with nothing before.
    #expect(throws: DeflateFault.distance) { try unpacked([0b0000_0011, 0b0000_0010, 0, 0]) }
  }

  @Test func `code tables that no compressor writes are refused`() {
    // Three codes of one bit; three codes of two bits, where a whole code has four; nineteen codes of one bit.
    #expect(throws: DeflateFault.codeTable) { try HuffmanDecoder(lengths: [1, 1, 1][...]) }
    #expect(throws: DeflateFault.codeTable) { try HuffmanDecoder(lengths: [2, 2, 2][...]) }
    #expect(throws: DeflateFault.codeTable) {
      try unpacked([0x05, 0xE0, 0x93, 0x24, 0x49, 0x92, 0x24, 0x49, 0x92, 0x24, 0x49])
    }
  }

  @Test func `codes longer than the quick table are found by counting`() throws {
    // Lengths 1, 2, … 14, 15, 15: a code as long as deflate allows.
    let lengths = (1...15).map { UInt8($0) } + [15]
    let decoder = try HuffmanDecoder(lengths: lengths[...])
    for symbol in 0..<16 {
      let ones = min(symbol, 15)
      let bits = (1 << ones) - 1
      let bytes = [UInt8(bits & 0xFF), UInt8(bits >> 8), 0]
      var reader = BitReader(bytes, in: 0..<3)
      reader.fill()
      #expect(try decoder.next(&reader) == symbol)
    }
  }

  @Test func `a million empty blocks end in good time`() throws {
    // Eight empty fixed blocks of ten bits each; the last of them is marked as the last.
    let eight: [UInt8] = [0x02, 0x08, 0x20, 0x80, 0x00, 0x02, 0x08, 0x20, 0x80, 0x00]
    var packed: [UInt8] = []
    for _ in 0..<20_000 { packed += eight }
    packed += [0x03, 0x00]
    #expect(try unpacked(packed) == [])
  }

  @Test func `damaged bytes never unpack to more than the limit, and never crash`() {
    var generator = Mutations(seed: 20)
    for _ in 0..<3_000 {
      let packed = generator.damaged(Fixtures.dynamicBlock)
      if let bytes = try? unpacked(packed, limit: 4_000) { #expect(bytes.count <= 4_000) }
    }
  }
}
