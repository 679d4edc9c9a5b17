import Testing

@testable import Archive

/// Canonical codes (RFC 1951, section 3.2.2).
@Suite struct HuffmanDecoderTests {
  @Test func `the standard's own example is read`() throws {
    // Symbols A to H with the lengths of the example; F is 00, A is 010, H is 1111.
    let lengths: [UInt8] = [3, 3, 3, 3, 3, 2, 4, 4]
    let decoder = try HuffmanDecoder(lengths: lengths[...])
    var writer = BitWriter()
    for (code, width) in [(0b00, 2), (0b010, 3), (0b1111, 4), (0b110, 3)] {
      for place in (0..<width).reversed() { writer.put(code >> place & 1, width: 1) }
    }
    writer.alignToByte()
    var reader = BitReader(writer.bytes, in: 0..<writer.bytes.count)
    reader.fill()
    var symbols: [Int] = []
    for _ in 0..<4 { symbols.append(try decoder.next(&reader)) }
    #expect(symbols == [5, 0, 7, 4])
  }

  @Test(
    arguments: [
      [1, 1, 1], [2, 2, 2], [1, 2], [1, 3, 3], [15, 15, 15],
    ] as [[UInt8]])
  func `lengths that make no complete code are refused`(lengths: [UInt8]) {
    #expect(throws: DeflateFault.codeTable) { try HuffmanDecoder(lengths: lengths[...]) }
  }

  @Test(arguments: [[1], [0, 0, 1], [1, 1], [2, 2, 1], []] as [[UInt8]])
  func `a complete code, one symbol alone, or none is a code`(lengths: [UInt8]) {
    #expect(throws: Never.self) { try HuffmanDecoder(lengths: lengths[...]) }
  }
}
